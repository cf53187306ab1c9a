// One cell of a line: day, time and labels found in it, and how much else it holds.
#pragma once

#include <optional>
#include <string_view>

namespace tracuu::detail {

struct Day {
  int year = 0, month = 0, day = 0;
};
struct Clock {
  int hour = 0, minute = 0;
  int second = -1;  ///< -1: not given
};

struct DateCell {
  std::optional<Day> day;
  std::optional<Clock> clock;
  bool labelled = false;
  bool updated = false;
  unsigned unknown_words = 0;  ///< words that belong to no date
  unsigned unknown_numbers = 0;
  bool unknown_leads = false;  ///< the unknown words stand before the date, as in "Hà Nội, ngày …"
};

/// Reads a cell, its accents folded.
DateCell read_date_cell(std::string_view folded);

}  // namespace tracuu::detail
