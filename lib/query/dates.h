// Dates and numbers as people type them, read into canonical bounds.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace tracuu::detail {

struct Bounds {
  std::string from, to;    ///< an empty bound is open; never both
  bool backwards = false;  ///< typed the wrong way round, and turned
};

/// A day, month or year, or a range of them, as half-open ISO days: `2020`, `2020-01`, `2020-01-31`, `31/01/2020`,
/// `31-1-2020`, `01/2020`, `2020-2025`; `a..b`, `a..`, `..b` with both ends meant inclusively ("…" is read as "..").
/// A time of day after `T` is dropped. An end after the year 9999 is open. @return nothing if it is no date.
std::optional<Bounds> read_dates(std::string_view typed);

/// A number or a range `a..b`, `a..`, `..b` of numbers, both ends included. Decimals with a point or a comma; several
/// points or commas separate thousands. Canonical: no leading or trailing zeros, no plus, a point.
std::optional<Bounds> read_numbers(std::string_view typed);

/// The day before an ISO day: the last one of a half-open range.
std::string day_before(std::string_view iso_day);

}  // namespace tracuu::detail
