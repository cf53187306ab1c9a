// terms: names → words, and words → terms.
#include "terms/name_words.h"

#include <algorithm>

#include "words/roman.h"
#include "words/scanner.h"

namespace tracuu::detail {

std::vector<NameWord> name_words(std::string_view value) {
  std::vector<NameWord> words;
  Scanner scanner(value);
  ScanToken token;
  while (scanner.next(token)) {
    const bool syllable = token.kind == TokenKind::syllable;
    if (!syllable && token.kind != TokenKind::word && token.kind != TokenKind::number)
      continue;  // a whole: its parts follow
    NameWord& word = words.emplace_back();
    canonical_text(token, value, word.text, word.folded);
    word.key = syllable ? syllable_key(token.code) : word_key(token.kind, word.text, word.folded);
    if (const int number = roman_number(token.source.of(value)); number > 0) {
      word.number_text = std::to_string(number);
      word.number = word_key(TokenKind::number, word.number_text, word.number_text);
    }
  }
  return words;
}

std::uint64_t given_name_key(std::uint64_t word) { return hashed_key("given name " + std::to_string(word)); }

std::uint64_t person_key(std::span<const std::uint64_t> folded) {
  std::vector<std::uint64_t> words(folded.begin(), folded.end());
  std::sort(words.begin(), words.end());
  std::string form = "person";
  for (const std::uint64_t word : words) form.append(" ").append(std::to_string(word));
  return hashed_key(form);
}

std::string name_term(unsigned field, const TermWord& word) {
  return in_field(field, word.key.is_syllable() ? accented_term(word) : folded_term(word));
}

std::string name_pair_term(unsigned field, std::uint64_t first_folded, std::uint64_t second_folded) {
  return in_field(field, pair_term(first_folded, second_folded));
}

}  // namespace tracuu::detail
