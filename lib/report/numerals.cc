// Reads years and ordinals. Roman numerals count in capitals only, and only where the caller expects an ordinal.
#include "report/numerals.h"

#include <algorithm>
#include <array>

namespace tracuu::detail {
namespace {

int roman_digit(char c) {
  switch (c) {
    case 'i': return 1;
    case 'v': return 5;
    case 'x': return 10;
    case 'l': return 50;
    case 'c': return 100;
    default: return 0;
  }
}

int roman(std::string_view text) {
  int value = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const int digit = roman_digit(text[i]);
    if (digit == 0) return 0;
    value += i + 1 < text.size() && roman_digit(text[i + 1]) > digit ? -digit : digit;
  }
  return value;
}

}  // namespace

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
  if (word.letter_case == LetterCase::upper || (word.capital() && word.text.size() == 1)) return roman(word.text);
  const auto spoken = std::ranges::find(kSpoken, word.text);
  return spoken == kSpoken.end() ? 0 : static_cast<int>(spoken - kSpoken.begin()) + 1;
}

}  // namespace tracuu::detail
