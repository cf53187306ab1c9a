// Roman numerals below 100, as congresses and councils are counted.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace tracuu::detail {

/// XIII of 13; empty if it is not between 1 and 99.
inline std::string roman_numeral(int number) {
  constexpr std::array<std::string_view, 10> kTens{"", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC"};
  constexpr std::array<std::string_view, 10> kUnits{"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};
  if (number < 1 || number > 99) return {};
  const auto value = static_cast<std::size_t>(number);
  return std::string(kTens[value / 10]).append(kUnits[value % 10]);
}

/// 13 of XIII, in capitals and rightly spelled; 0 of anything else.
inline int roman_number(std::string_view capitals) {
  const auto value = [](char c) {
    return c == 'I' ? 1 : c == 'V' ? 5 : c == 'X' ? 10 : c == 'L' ? 50 : c == 'C' ? 100 : 0;
  };
  int number = 0;
  for (std::size_t i = 0; i < capitals.size(); ++i) {
    const int digit = value(capitals[i]);
    if (digit == 0 || i > 8) return 0;
    number += i + 1 < capitals.size() && value(capitals[i + 1]) > digit ? -digit : digit;
  }
  return roman_numeral(number) == capitals ? number : 0;
}

}  // namespace tracuu::detail
