// Reads dates in all the shapes web sites print them. A cell is cut into pieces (words, numbers, signs), and every piece is
// explained as part of a day, a time or a label, or counted as unknown.
#include "report/date_cell.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>
#include <vector>

#include "report/page_words.h"

namespace tracuu::detail {
namespace {

struct Piece {
  std::string_view text;
  bool number = false;
};
using Pieces = std::vector<Piece>;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter_byte(char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }
/// Dashes, quotes and the like, U+2000 to U+203F.
bool begins_with_wide_sign(std::string_view text) { return text.starts_with("\xE2\x80") && text.size() >= 3; }
bool is_word(std::string_view text) { return is_letter_byte(text[0]) && !begins_with_wide_sign(text); }

Pieces cut(std::string_view folded) {
  Pieces pieces;
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t begin = at;
    const bool number = is_digit(folded[at]);
    if (number) {
      while (at < folded.size() && is_digit(folded[at])) ++at;
    } else if (begins_with_wide_sign(folded.substr(at))) {
      at += 3;
    } else if (is_letter_byte(folded[at])) {
      while (at < folded.size() && is_letter_byte(folded[at]) && !begins_with_wide_sign(folded.substr(at))) ++at;
    } else {
      ++at;
    }
    const auto text = folded.substr(begin, at - begin);
    if (!std::isspace(static_cast<unsigned char>(text[0]))) pieces.push_back({text, number});
  }
  return pieces;
}

bool exists(const Day& date) {
  constexpr std::array<int, 12> kDays = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (date.year < 1945 || date.year > 2100 || date.month < 1 || date.month > 12 || date.day < 1) return false;
  const bool leap = (date.year % 4 == 0 && date.year % 100 != 0) || date.year % 400 == 0;
  return date.day <= (date.month == 2 && !leap ? 28 : kDays[static_cast<std::size_t>(date.month - 1)]);
}

/// Reads a cell piece by piece.
class CellReader {
 public:
  explicit CellReader(const Pieces& pieces) : pieces_(pieces) {}

  DateCell read() {
    while (at_ < pieces_.size()) {
      if (!read_day() && !read_month_first() && !read_clock() && !read_label()) skip();
    }
    return cell_;
  }

 private:
  bool is(std::size_t offset, std::string_view text) const {
    return at_ + offset < pieces_.size() && pieces_[at_ + offset].text == text;
  }
  /// The number at this offset if it has at most `digits` digits, else -1.
  int number(std::size_t offset, std::size_t digits) const {
    if (at_ + offset >= pieces_.size() || !pieces_[at_ + offset].number) return -1;
    const auto text = pieces_[at_ + offset].text;
    if (text.size() > digits) return -1;
    int value = 0;
    for (const char c : text) value = value * 10 + (c - '0');
    return value;
  }
  bool take_day(const Day& day, std::size_t pieces) {
    if (!exists(day)) return false;
    if (!cell_.day) cell_.day = day;
    at_ += pieces;
    return true;
  }

  /// 21-12-2020, 21/12/2020, 21.12.2020, 2020-12-21, 6 tháng 3 năm 2019, 6 Tháng Ba, 2019.
  bool read_day() {
    const int first = number(0, 4);
    if (first < 0) return false;
    for (const std::string_view sign : {"/", "-", "."}) {
      if (!is(1, sign) || !is(3, sign)) continue;
      if (first > 31) return take_day({first, number(2, 2), number(4, 2)}, 5);
      return take_day({number(4, 4), number(2, 2), first}, 5);
    }
    if (!is(1, "thang")) return false;
    at_ += 2;
    const auto [month, pieces] = read_month();
    at_ -= 2;
    std::size_t year = 2 + pieces;
    while (is(year, ",") || is(year, "nam") || is(year, "/")) ++year;
    return month > 0 && take_day({number(year, 4), month, first}, year + 1);
  }

  /// tháng Mười Hai 21, 2020
  bool read_month_first() {
    if (!is(0, "thang")) return false;
    ++at_;
    const auto [month, pieces] = read_month();
    const std::size_t year = pieces + (is(pieces + 1, ",") ? 2 : 1);
    if (month > 0 && take_day({number(year, 4), month, number(pieces, 2)}, year + 1)) return true;
    --at_;
    return false;
  }

  /// The month that stands here, in digits or words, and how many pieces it takes; {0, 0} if there is none.
  std::pair<int, std::size_t> read_month() const {
    if (number(0, 2) > 0) return {number(0, 2), 1};
    for (std::size_t month = kMonths.size(); month > 0; --month) {
      if (const auto pieces = match(kMonths[month - 1]); pieces > 0) return {static_cast<int>(month), pieces};
    }
    return {0, 0};
  }

  /// 16:11, 16:11:00, 4:11 PM, 16h11, 16 giờ 11.
  bool read_clock() {
    Clock clock{number(0, 2), number(2, 2), -1};
    if (clock.hour < 0 || clock.minute < 0 || !(is(1, ":") || is(1, "h") || is(1, "gio"))) return false;
    if (clock.hour > 23 || clock.minute > 59) return false;
    at_ += 3;
    if (is(0, ":") && number(1, 2) >= 0 && number(1, 2) < 60) {
      clock.second = number(1, 2);
      at_ += 2;
    }
    if (is(0, "phut")) ++at_;
    const bool afternoon = is(0, "pm") || is(0, "ch"), morning = is(0, "am") || is(0, "sa");
    if (afternoon || morning) ++at_;
    if (afternoon && clock.hour < 12) clock.hour += 12;
    if (morning && clock.hour == 12) clock.hour = 0;
    if (!cell_.clock) cell_.clock = clock;
    return true;
  }

  /// Words that stand around dates and say nothing themselves.
  bool read_label() {
    if (is(0, "thu") && (number(1, 1) >= 2 || std::ranges::any_of(kWeekdays, [&](auto day) { return is(1, day); })))
      return pass(2);
    if (pass_any(kPublishedLabels)) return cell_.labelled = true;
    if (pass_any(kUpdatedLabels)) return cell_.labelled = cell_.updated = true;
    if (pass_any(kCountLabels)) return pass_count();
    if (pass_any(kDateFillers)) return true;
    // "1.284 lượt xem"
    return number(0, 9) >= 0 && (is(1, "luot") || (is(1, ".") && is(3, "luot"))) && pass(1);
  }

  template <std::size_t N>
  bool pass_any(const std::array<std::string_view, N>& phrases) {
    return std::ranges::any_of(phrases, [&](std::string_view phrase) {
      const auto size = match(phrase);
      return size > 0 && pass(size);
    });
  }

  /// How many pieces the phrase takes here; 0 if it does not stand here.
  std::size_t match(std::string_view phrase) const {
    std::size_t pieces = 0;
    while (!phrase.empty()) {
      const auto word = phrase.substr(0, phrase.find(' '));
      if (!is(pieces, word)) return 0;
      phrase.remove_prefix(std::min(word.size() + 1, phrase.size()));
      ++pieces;
    }
    return pieces;
  }
  bool pass(std::size_t pieces) {
    at_ = std::min(at_ + pieces, pieces_.size());
    return true;
  }
  /// The number behind "Lượt xem:".
  bool pass_count() {
    while (at_ < pieces_.size() && (pieces_[at_].number || is(0, ":") || is(0, ".") || is(0, ","))) ++at_;
    return true;
  }

  void skip() {
    const Piece& piece = pieces_[at_++];
    if (piece.number) {
      ++cell_.unknown_numbers;
    } else if (is_word(piece.text)) {
      ++cell_.unknown_words;
      cell_.unknown_leads = !cell_.day;
    }
  }

  const Pieces& pieces_;
  std::size_t at_ = 0;
  DateCell cell_;
};

}  // namespace

DateCell read_date_cell(std::string_view folded) {
  const auto pieces = cut(folded);
  return CellReader(pieces).read();
}

}  // namespace tracuu::detail
