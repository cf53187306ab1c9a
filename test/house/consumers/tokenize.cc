// A program that uses the tokenizer alone.
#include <iostream>

#include <tracuu/text.h>
#include <tracuu/tokenize.h>

int main() {
  const auto tokens = tracuu::tokenize("Đảng uỷ Sở Y tế");
  for (const auto& token : tokens) std::cout << token.text << " (" << token.folded << ")\n";
  return tokens.size() == 5 && tokens[1].text == "ủy" && tracuu::fold("Đảng uỷ") == "dang uy" ? 0 : 1;
}
