// Days, months and quarters as people write them: 21/12/2020, ngày 21 tháng 12 năm 2020, tháng 12/2020, quý IV/2020.
#pragma once

#include <cstddef>
#include <cstdint>

#include "tracuu/export.h"
#include "words/key.h"
#include "words/seen_token.h"

namespace tracuu::detail {

/// Keys that are the same however it is written, 0 for none; no token has them.
struct CalendarKeys {
  std::uint64_t day_of_year = 0;  ///< 21/12, of whatever year
  std::uint64_t day = 0;          ///< 21/12/2020
  std::uint64_t stretch = 0;      ///< a month or a quarter: tháng 12/2020
};

/// Of a day from 1 to 31, a month from 1 to 12, and a year.
TRACUU_API std::uint64_t day_key(int day, int month, int year);
TRACUU_API std::uint64_t month_key(int month, int year);

/// Follows the tokens of a text.
class TRACUU_API Calendar {
 public:
  Calendar();

  /// What is complete with this token: 21/12 in 21/12/2020 comes first.
  CalendarKeys next(const SeenToken& token) {
    if (token.part) return {};
    ++at_;
    const std::uint64_t before = before_;
    before_ = token.folded;
    return token.kind == TokenKind::number || is_counted(before) ? read(token, before) : CalendarKeys();
  }
  /// A sentence ends.
  void end();

 private:
  // The last number, and what it was.
  struct Number {
    std::size_t at = 0, end = 0;
    int plain = 0, day = 0, month = 0, quarter = 0;
  };

  bool is_counted(std::uint64_t folded) const { return folded == month_ || folded == quarter_; }
  CalendarKeys read(const SeenToken& token, std::uint64_t before);
  CalendarKeys of_year(int year) const;

  std::uint64_t month_, quarter_, year_;  // tháng, quý, năm
  std::size_t at_ = 1;
  std::uint64_t before_ = 0;  // the last token
  Number last_;
};

}  // namespace tracuu::detail
