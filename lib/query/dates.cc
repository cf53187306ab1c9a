// Reads the values of date and number fields; called by the parser, printed back by print.cc.
#include "query/dates.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <utility>
#include <vector>

namespace tracuu::detail {
namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::year_month_day;

/// The days [first, past) that a date stands for.
struct Span {
  sys_days first, past;
};

bool all_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

unsigned to_unsigned(std::string_view digits) {
  unsigned value = 0;
  for (const char digit : digits) value = value * 10 + static_cast<unsigned>(digit - '0');
  return value;
}

bool is_year(std::string_view digits) { return digits.size() == 4 && digits[0] != '0'; }

Span years(std::string_view first, std::string_view last) {
  using namespace std::chrono;
  return {sys_days(year(static_cast<int>(to_unsigned(first))) / January / 1),
          sys_days(year(static_cast<int>(to_unsigned(last)) + 1) / January / 1)};
}

std::optional<Span> month_of(std::string_view year_digits, std::string_view month_digits) {
  using namespace std::chrono;
  if (month_digits.size() > 2) return std::nullopt;
  const year_month month =
      year(static_cast<int>(to_unsigned(year_digits))) / std::chrono::month(to_unsigned(month_digits));
  if (!month.ok()) return std::nullopt;
  return Span{sys_days(month / 1), sys_days((month + months(1)) / 1)};
}

std::optional<Span> day_of(std::string_view year_digits, std::string_view month_digits, std::string_view day_digits) {
  using namespace std::chrono;
  if (month_digits.size() > 2 || day_digits.size() > 2) return std::nullopt;
  const year_month_day date = year(static_cast<int>(to_unsigned(year_digits))) / month(to_unsigned(month_digits)) /
                              day(to_unsigned(day_digits));
  if (!date.ok()) return std::nullopt;
  return Span{sys_days(date), sys_days(date) + days(1)};
}

std::vector<std::string_view> split_date(std::string_view text) {
  std::vector<std::string_view> pieces;
  while (true) {
    const std::size_t cut = text.find_first_of("-/.");
    pieces.push_back(text.substr(0, cut));
    if (cut == std::string_view::npos) return pieces;
    text.remove_prefix(cut + 1);
  }
}

std::optional<Span> read_date(std::string_view text) {
  if (const std::size_t time = text.find('T'); time != std::string_view::npos) {
    if (text.find_first_not_of("0123456789:", time + 1) != std::string_view::npos) return std::nullopt;
    text = text.substr(0, time);
  }
  const std::vector<std::string_view> pieces = split_date(text);
  if (pieces.size() > 3 || !std::all_of(pieces.begin(), pieces.end(), all_digits)) return std::nullopt;
  const std::string_view first = pieces.front(), last = pieces.back();
  if (pieces.size() == 1) return is_year(first) ? std::optional(years(first, first)) : std::nullopt;
  if (pieces.size() == 2 && is_year(first) && is_year(last) && first <= last) return years(first, last);
  if (is_year(first)) return pieces.size() == 2 ? month_of(first, last) : day_of(first, pieces[1], last);
  if (is_year(last)) return pieces.size() == 2 ? month_of(last, first) : day_of(last, pieces[1], first);
  return std::nullopt;
}

void pad(std::string& out, unsigned value, unsigned width) {
  const std::string digits = std::to_string(value);
  out.append(width - std::min<std::size_t>(width, digits.size()), '0').append(digits);
}

/// Empty for days that four digits of a year cannot say.
std::string iso(sys_days day) {
  const year_month_day date(day);
  if (static_cast<int>(date.year()) > 9999) return {};
  std::string out;
  pad(out, static_cast<unsigned>(static_cast<int>(date.year())), 4);
  out += '-';
  pad(out, static_cast<unsigned>(date.month()), 2);
  out += '-';
  pad(out, static_cast<unsigned>(date.day()), 2);
  return out;
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size()) {
    text.replace(at, from.size(), to);
  }
}

/// Blanks and the punctuation of a sentence around a value are no part of it; the dots of an open range are.
std::string tidy(std::string_view typed) {
  std::string text(typed);
  replace_all(text, "…", "..");
  replace_all(text, "–", "-");
  std::erase(text, ' ');
  while (!text.empty() && std::string_view(",;:!?").find(text.back()) != std::string_view::npos) text.pop_back();
  if (text.size() > 1 && text.back() == '.' && text[text.size() - 2] != '.') text.pop_back();
  return text;
}

struct Ends {
  std::string_view from, to;
  bool range = false;
};

Ends split_range(std::string_view text) {
  const std::size_t dots = text.find("..");
  if (dots == std::string_view::npos) return {text, text, false};
  std::string_view to = text.substr(dots + 2);
  to.remove_prefix(std::min(to.find_first_not_of('.'), to.size()));
  return {text.substr(0, dots), to, true};
}

struct Number {
  double value = 0;
  std::string canonical;
};

std::optional<Number> read_number(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative || text.starts_with('+')) text.remove_prefix(1);
  if (text.empty() || text.size() > 40 || text.find_first_not_of("0123456789.,") != std::string_view::npos)
    return std::nullopt;
  std::string digits(text);
  if (std::count_if(digits.begin(), digits.end(), [](char c) { return c == '.' || c == ','; }) > 1) {
    std::erase_if(digits, [](char c) { return c == '.' || c == ','; });
  }
  std::replace(digits.begin(), digits.end(), ',', '.');
  const std::size_t point = std::min(digits.find('.'), digits.size());
  std::string whole = digits.substr(0, point);
  std::string rest = point < digits.size() ? digits.substr(point + 1) : std::string();
  if (whole.empty() && rest.empty()) return std::nullopt;
  whole.erase(0, std::min(whole.find_first_not_of('0'), whole.size()));
  rest.erase(rest.find_last_not_of('0') + 1);
  if (whole.empty()) whole = "0";
  std::string canonical = rest.empty() ? whole : whole + '.' + rest;
  if (negative && canonical != "0") canonical.insert(0, 1, '-');
  double value = 0;
  std::from_chars(canonical.data(), canonical.data() + canonical.size(), value);
  return Number{value, canonical};
}

}  // namespace

std::optional<Bounds> read_dates(std::string_view typed) {
  const std::string text = tidy(typed);
  const Ends ends = split_range(text);
  const std::optional<Span> from = read_date(ends.from), to = read_date(ends.to);
  if ((!from && !ends.from.empty()) || (!to && !ends.to.empty()) || (!from && !to)) return std::nullopt;
  Bounds bounds;
  bounds.backwards = from && to && to->past <= from->first;
  const auto& early = bounds.backwards ? to : from;
  const auto& late = bounds.backwards ? from : to;
  if (early) bounds.from = iso(early->first);
  if (late) bounds.to = iso(late->past);
  if (bounds.from.empty() && bounds.to.empty()) return std::nullopt;
  return bounds;
}

std::optional<Bounds> read_numbers(std::string_view typed) {
  const std::string text = tidy(typed);
  const Ends ends = split_range(text);
  const std::optional<Number> from = read_number(ends.from), to = read_number(ends.to);
  if ((!from && !ends.from.empty()) || (!to && !ends.to.empty()) || (!from && !to)) return std::nullopt;
  Bounds bounds;
  if (from) bounds.from = from->canonical;
  if (to) bounds.to = to->canonical;
  bounds.backwards = from && to && to->value < from->value;
  if (bounds.backwards) std::swap(bounds.from, bounds.to);
  return bounds;
}

std::string day_before(std::string_view iso_day) { return iso(read_date(iso_day)->first - days(1)); }

}  // namespace tracuu::detail
