// words: tokens → days, months and quarters.
#include "words/calendar.h"

#include <algorithm>
#include <array>
#include <string>

namespace tracuu::detail {
namespace {

std::uint64_t syllable(std::string_view text) { return word_key(TokenKind::syllable, text, {}).folded; }

bool is_between(int value, int least, int most) { return least <= value && value <= most; }

// At most four digits; 0 for anything else.
int in_digits(std::string_view text) {
  if (text.size() > 4 || text.find_first_not_of("0123456789") != text.npos) return 0;
  int value = 0;
  for (const char c : text) value = 10 * value + (c - '0');
  return value;
}

// Behind tháng and quý numbers are written out, too: quý II, tháng ba. Not năm, which is mostly a year's.
int in_words(const SeenToken& token) {
  constexpr std::array<std::string_view, 3> kRoman{"ii", "iii", "iv"};
  static const std::array<std::uint64_t, 12> kWords{syllable("i"),   syllable("một"), syllable("hai"), syllable("ba"),
                                                    syllable("tư"),  syllable("bốn"), syllable("sáu"), syllable("bảy"),
                                                    syllable("tám"), syllable("chín"), syllable("mười"), syllable("giêng")};
  constexpr std::array<int, kWords.size()> kValues{1, 1, 2, 3, 4, 4, 6, 7, 8, 9, 10, 1};
  if (token.kind == TokenKind::syllable) {
    const auto found = std::find(kWords.begin(), kWords.end(), token.folded);
    return found == kWords.end() ? 0 : kValues[static_cast<std::size_t>(found - kWords.begin())];
  }
  const auto found = std::find(kRoman.begin(), kRoman.end(), token.folded_text);
  return found == kRoman.end() ? 0 : 2 + static_cast<int>(found - kRoman.begin());
}

// 23.5, which the tokenizer takes for a number with decimals: 23 and 5.
struct DayAndMonth {
  int day = 0, month = 0;
};

DayAndMonth around_point(std::string_view text) {
  const std::size_t point = text.find('.');
  if (point == text.npos || text.size() - point > 3) return {};
  const DayAndMonth read{in_digits(text.substr(0, point)), in_digits(text.substr(point + 1))};
  return is_between(read.day, 1, 31) && is_between(read.month, 1, 12) ? read : DayAndMonth();
}

std::uint64_t key_of(std::string name, std::initializer_list<int> numbers) {
  for (const int number : numbers) name.append(" ").append(std::to_string(number));
  return hashed_key(name);
}

}  // namespace

std::uint64_t day_key(int day, int month, int year) { return key_of("day", {day, month, year}); }
std::uint64_t month_key(int month, int year) { return key_of("month", {month, year}); }

Calendar::Calendar() {
  static const std::array<std::uint64_t, 3> words{syllable("tháng"), syllable("quý"), syllable("năm")};
  month_ = words[0];
  quarter_ = words[1];
  year_ = words[2];
}

CalendarKeys Calendar::of_year(int year) const {
  CalendarKeys keys;
  if (last_.day) keys.day = day_key(last_.day, last_.month, year);
  else if (last_.month) keys.stretch = month_key(last_.month, year);
  else if (last_.quarter) keys.stretch = key_of("quarter", {last_.quarter, year});
  return keys;
}

CalendarKeys Calendar::read(const SeenToken& token, std::uint64_t before) {
  const bool digits = token.kind == TokenKind::number;
  const int value = digits ? in_digits(token.folded_text) : in_words(token);
  const bool follows = last_.at + 1 == at_ && token.source.begin - last_.end <= 3;  // 6 tháng 3, 2019
  const bool tight = follows && token.behind_sign && token.source.begin == last_.end + 1;  // 6/3
  const bool after_word = last_.at + 2 == at_;
  CalendarKeys keys;
  Number now{at_, token.source.end, value, 0, 0, 0};
  if (digits && is_between(value, 1900, 2100)) {
    if (tight && is_between(last_.plain, 1, 12) && !last_.month && !last_.quarter) last_.month = last_.plain;
    if (follows || (after_word && before == year_)) keys = of_year(value);
  } else if (before == month_ && is_between(value, 1, 12)) {
    now.month = value;
    if (after_word && !last_.month && is_between(last_.plain, 1, 31)) now.day = last_.plain;
  } else if (before == quarter_ && is_between(value, 1, 4)) {
    now.quarter = value;
  } else if (tight && last_.day && token.folded_text.size() == 2) {
    keys = of_year(2000 + value);
  } else if (tight && !last_.month && is_between(last_.plain, 1, 31) && is_between(value, 1, 12)) {
    now.day = last_.plain;
    now.month = value;
  } else if (const DayAndMonth read = digits ? around_point(token.folded_text) : DayAndMonth(); read.day) {
    now.day = read.day;
    now.month = read.month;
  }
  if (now.day) keys.day_of_year = key_of("day", {now.day, now.month});
  last_ = now;
  return keys;
}

void Calendar::end() {
  last_ = {};
  before_ = 0;
}

}  // namespace tracuu::detail
