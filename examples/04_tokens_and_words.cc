// The tokenizer alone: tracuu::text needs no index and no search engine.
#include <tracuu/syllable.h>
#include <tracuu/text.h>
#include <tracuu/tokenize.h>
#include <tracuu/words.h>
#include <algorithm>
#include <iostream>
#include <string>
#include <vector>

int main() {
  const std::string text = "Ngày 6/3, Đảng uỷ Khối ban hành Nghị quyết 04 – NQ/ĐUK, nhiệm kỳ 2020 – 2025.";

  // Tokens never forget their bytes: text.substr(begin, end - begin) is what was written.
  for (const auto& token : tracuu::tokenize(text)) {
    std::cout << (token.part ? "     part " : "") << tracuu::to_string(token.kind) << " \"" << token.source.of(text)
              << "\" → " << token.text << " / " << token.folded << "\n";
  }

  std::cout << "\nwords:";
  for (const auto& word : tracuu::words(text)) std::cout << " [" << word.text << "]";

  std::cout << "\n\none spelling: " << tracuu::normalize("Đảng uỷ, hoà bình, vịêt") << "\n";
  std::cout << "no accents: " << tracuu::fold("Đảng ủy Khối") << "\n";

  const auto syllable = tracuu::syllable("nghiệm");
  for (const char* typed : {"nghiệm", "uỷ", "brexit"}) {
    const auto syllable = tracuu::syllable(typed);
    std::cout << typed << ": ";
    if (syllable)
      std::cout << "\"" << syllable->onset << "\" + \"" << syllable->rime << "\", " << syllable->text << "\n";
    else std::cout << "no syllable\n";
  }

  std::vector<std::string> names = {"Đỗ", "Dương", "Ân", "Án", "An", "Ăn"};
  std::ranges::sort(names, {}, [](const std::string& name) { return tracuu::collation_key(name); });
  std::cout << "sorted:";
  for (const auto& name : names) std::cout << " " << name;
  std::cout << "\n";
}
