// Reads years and ordinals. Roman numerals count in capitals only, and only where the caller expects an ordinal.
#include "report/numerals.h"

#include <algorithm>
#include <array>

#include "words/roman.h"

namespace tracuu::detail {

int number_of(std::string_view digits) {
  if (digits.empty() || digits.size() > 4) return -1;
  int value = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

int year_of(std::string_view digits) {
  const int value = number_of(digits);
  return digits.size() == 4 && value >= 1900 && value <= 2100 ? value : 0;
}

int ordinal_of(const Page& page, std::size_t i) {
  constexpr std::array<std::string_view, 10> kSpoken = {"nhất", "hai",  "ba",  "tư",   "năm",
                                                        "sáu",  "bảy", "tám", "chín", "mười"};
  if (i >= page.size()) return 0;
  const auto& word = page[i];
  if (word.kind == TokenKind::number) return std::max(0, number_of(word.text));
  if (word.letter_case == LetterCase::upper || (word.capital() && word.text.size() == 1)) return roman_number(word.range.of(page.text()));
  const auto spoken = std::ranges::find(kSpoken, word.text);
  return spoken == kSpoken.end() ? 0 : static_cast<int>(spoken - kSpoken.begin()) + 1;
}

}  // namespace tracuu::detail
