// Words of twenty thousand news articles, where they are at hand beside the project: names, brands and codes are no keystrokes.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

#include "tracuu/keystrokes.h"
#include "tracuu/query.h"

namespace {

namespace fs = std::filesystem;

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

/// The words of ASCII letters and digits in a file of JSON.
std::set<std::string> ascii_words(const fs::path& file) {
  std::ifstream input(file, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(input), std::istreambuf_iterator<char>()};
  std::set<std::string> words;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == '\\') at += 2;
    const std::size_t begin = at;
    bool ascii = true;
    for (; at < text.size() && (is_letter(text[at]) || (text[at] & 0x80) != 0); ++at) ascii = ascii && is_letter(text[at]);
    if (at == begin) ++at;
    else if (ascii) words.insert(text.substr(begin, at - begin));
  }
  return words;
}

bool reads_keys(const std::string& typed) {
  const auto words = tracuu::Query(typed).interpretation().words;
  return std::any_of(words.begin(), words.end(), [](const auto& word) { return word.form == tracuu::WordForm::keystrokes; });
}

}  // namespace

TEST_CASE("of the words of news, all but a dozen that are slips of the keyboard are left as they are", "[typed][slow]") {
  const fs::path file = fs::path(TRACUU_SOURCE_DIR) / "../shared/eval/news/corpus.jsonl";
  if (!fs::exists(file)) {
    WARN("skipped: there are no articles beside the project");
    return;
  }
  std::size_t count = 0, could = 0;
  std::string changed;
  std::size_t changes = 0;
  for (const std::string& word : ascii_words(file)) {
    ++count;
    if (!tracuu::decode_keystrokes(word)) continue;
    ++could;
    if (!reads_keys(word) && !reads_keys("hội nghị " + word)) continue;
    ++changes;
    changed += word + ' ';
  }
  WARN(count << " words, of which " << could << " could be keystrokes; read so: " << changed);
  CHECK(changes <= 12);
}
