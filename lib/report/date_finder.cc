// Dates in running text, each with what it is the date of.
#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <optional>

#include "report/finders.h"
#include "report/numerals.h"
#include "report/phrases.h"

namespace tracuu::detail {
namespace {

using std::chrono::sys_days;
using std::chrono::year_month_day;

constexpr int kFarDays = 200;  // no meeting is announced so long before
constexpr int kNewsDays = 21;  // a page tells of a meeting within so many days

struct Reading {
  std::size_t begin = 0, end = 0;  ///< words
  int day = 0, month = 0, year = 0;
  bool listed = false;  ///< `02 và 03/11`: the next one's fellow
};

std::optional<sys_days> day_of(const Reading& reading) {
  const year_month_day date(std::chrono::year(reading.year), std::chrono::month(static_cast<unsigned>(reading.month)),
                            std::chrono::day(static_cast<unsigned>(reading.day)));
  if (!date.ok()) return std::nullopt;
  return sys_days(date);
}

std::optional<sys_days> day_of_iso(std::string_view iso) {
  if (iso.size() < 10) return std::nullopt;
  return day_of({0, 0, number_of(iso.substr(8, 2)), number_of(iso.substr(5, 2)), number_of(iso.substr(0, 4))});
}

std::string iso(const Reading& reading) {
  std::array<char, 40> out{};
  std::snprintf(out.data(), out.size(), "%04d-%02d-%02d", reading.year, reading.month, reading.day);
  return out.data();
}

bool is_sign(std::string_view gap, bool loose) {
  return gap == "/" || gap == "-" || gap == "." || (loose && (gap == " / " || gap == " - " || gap == " /" || gap == "/ "));
}

bool is_number(const Page& page, std::size_t i) { return i < page.size() && page[i].kind == TokenKind::number; }

bool possible(int day, int month) { return day >= 1 && day <= 31 && month >= 1 && month <= 12; }

/// 21/12/2020, 21-12-2020, 21.12.2020
std::optional<Reading> full_date(const Page& page, std::size_t i) {
  const auto text = page[i].text;
  if (!is_number(page, i + 1) || !is_number(page, i + 2)) return std::nullopt;
  if (!is_sign(page.gap(i + 1), true) || !is_sign(page.gap(i + 2), true)) return std::nullopt;
  const Reading read{i, i + 3, number_of(text), number_of(page[i + 1].text), year_of(page[i + 2].text)};
  if (read.year == 0 || !possible(read.day, read.month)) return std::nullopt;
  return read;
}

/// `6 tháng 3 năm 2019`, `6 tháng 3`
std::optional<Reading> spoken_date(const Page& page, std::size_t i) {
  if (!is_number(page, i + 2) || page[i + 1].text != "tháng" || !page.joined(i + 1) || !page.joined(i + 2))
    return std::nullopt;
  Reading read{i, i + 3, number_of(page[i].text), number_of(page[i + 2].text), 0};
  if (page[i].text.size() > 2 || !possible(read.day, read.month)) return std::nullopt;
  const std::size_t year = i + 3 < page.size() && page[i + 3].text == "năm" ? i + 4 : i + 3;
  const bool near = year < page.size() && (page.joined(year) || page.gap(year) == ", " || page.gap(year) == "/");
  if (near && year_of(page[year].text) > 0) {
    read.year = year_of(page[year].text);
    read.end = year + 1;
  } else if (i == 0 || (page[i - 1].text != "ngày" && page[i - 1].text != "và" && page[i - 1].text != "đến")) {
    return std::nullopt;  // "6 tháng 3 lần" is a span
  }
  return read;
}

/// `chiều 5.11`, which is one number to the tokenizer.
std::optional<Reading> pointed_date(const Page& page, std::size_t i) {
  const std::string_view text = page[i].text;
  const std::size_t point = std::min(text.find('.'), text.size());
  const Reading read{i, i + 1, number_of(text.substr(0, point)), number_of(text.substr(std::min(point + 1, text.size()))), 0};
  const bool percent = i + 1 < page.size() && page.gap(i + 1).starts_with('%');
  return possible(read.day, read.month) && !percent ? std::optional(read) : std::nullopt;
}

/// `ngày 6/3`, `chiều 08/4`; `chiều 5.11` and `sáng 20-5` only behind such a word
std::optional<Reading> short_date(const Page& page, std::size_t i) {
  constexpr std::array<std::string_view, 6> kLeads = {"ngày", "sáng", "chiều", "tối", "trưa", "hôm"};
  const bool led = i > 0 && std::ranges::find(kLeads, page[i - 1].text) != kLeads.end();
  if (led && page[i].text.find('.') != std::string_view::npos) return pointed_date(page, i);
  if (!is_number(page, i + 1)) return std::nullopt;
  const auto sign = page.gap(i + 1);
  if (sign != "/" && !(led && (sign == "-" || sign == "."))) return std::nullopt;
  if (page[i].text.size() > 2 || page[i + 1].text.size() > 2) return std::nullopt;
  const Reading read{i, i + 2, number_of(page[i].text), number_of(page[i + 1].text), 0};
  if (!possible(read.day, read.month)) return std::nullopt;
  const bool fraction = i + 2 < page.size() && (page.gap(i + 2) == "/" || page.gap(i + 2) == "%");
  if (fraction || page.gap(i).ends_with('/')) return std::nullopt;
  return read;
}

bool is_lead(const Page& page, std::size_t i) {
  return i > 0 && page.gap(i).find_first_of(".;\n") == std::string_view::npos && date_leads().match_before(page, i) > 0;
}

/// The day before this one in a list: `02 và 03/11`, `7-8/7`, `20, 21/5`; only behind a word of time.
std::optional<Reading> fellow(const Page& page, const Reading& read) {
  const auto i = read.begin;
  std::size_t before = 0;
  if (i >= 1 && is_number(page, i - 1)) before = i - 1;
  else if (i >= 2 && (page[i - 1].text == "và" || page[i - 1].text == "đến") && is_number(page, i - 2)) before = i - 2;
  else return std::nullopt;
  const auto between = page.gap(before + 1);
  const bool list = before + 2 == i ? between == " " : is_sign(between, true) || between == ", " || between == " – " || between == "–";
  if (!list || between == "/" || page[before].text.size() > 2 || !is_lead(page, before)) return std::nullopt;
  Reading found = read;
  found.begin = before;
  found.end = before + 1;
  found.day = number_of(page[before].text);
  found.listed = true;
  return possible(found.day, found.month) ? std::optional(found) : std::nullopt;
}

std::vector<Reading> read_dates(const Page& page) {
  std::vector<Reading> dates;
  for (std::size_t i = 0; i < page.size(); ++i) {
    if (!is_number(page, i)) continue;
    auto read = full_date(page, i);
    if (!read) read = spoken_date(page, i);
    if (!read) {
      read = short_date(page, i);
      const bool goes_on = read && !dates.empty() && i >= 1 && dates.back().end + 1 == i &&
                           (page[i - 1].text == "và" || page[i - 1].text == "đến");
      const bool beside = read && !dates.empty() && dates.back().end == i && page.gap(i).find('\n') == std::string_view::npos;
      if (read && !is_lead(page, i) && !goes_on && !beside && !fellow(page, *read)) read.reset();
    }
    if (!read) continue;
    if (const auto before = fellow(page, *read)) dates.push_back(*before);
    dates.push_back(*read);
    i = read->end - 1;
  }
  return dates;
}

/// Whether the date stands in the line that says when the page was published.
bool dates_the_page(const Page& page, const Reading& read, std::string_view published, std::size_t title_end) {
  const auto at = page[read.begin].range.begin;
  const auto line = std::ranges::find_if(page.lines, [&](const Line& l) { return l.range.begin <= at && at < l.range.end; });
  if (line == page.lines.end()) return false;
  if (line->date) return true;
  if (!published.starts_with(iso(read))) return false;
  return line->folded.starts_with("nguon") || line->folded.starts_with("theo ") ||
         (title_end > line->range.begin && title_end <= at && at - title_end < 40 && title_end < line->range.end &&
          page.text().substr(title_end, at - title_end).find_first_of("(-|") != std::string_view::npos);
}

/// The date of a decree or a deadline.
bool is_of_something_else(const Page& page, const Reading& read) {
  std::size_t at = read.begin;
  while (at > 0 && (page[at - 1].text == "ngày" || page[at - 1].text == "ký" || page[at - 1].text == "kí")) --at;
  if (at == 0) return false;
  if (page[at - 1].kind == TokenKind::code || page[read.begin].text.empty()) return true;
  const bool span = read.listed && page[at - 1].text == "từ" && page[read.end].text == "đến";
  if (span) return false;
  if (law_leads().match_before(page, at) > 0 || law_leads().match_before(page, read.begin) > 0) return true;
  return read.end < page.size() && page[read.end].text == "của" && page.joined(read.end) && at != read.begin;
}

/// The first year that the text names. Of a meeting in the first months that looks back on one year and on to the next, the next.
int first_year(const Page& page) {
  int first = 0;
  const auto dates = read_dates(page);
  const bool early = !dates.empty() && dates.front().month <= 3;
  for (const auto& word : page.words()) {
    const int year = word.kind == TokenKind::number ? year_of(word.text) : 0;
    if (year <= 1990) continue;
    if (first == 0) first = year;
    if (early && year == first + 1) return year;
  }
  return first;
}

}  // namespace

int page_year(const Page& page, std::string_view published) {
  if (published.size() >= 4) return year_of(published.substr(0, 4));
  for (std::size_t i = 0; i < page.size(); ++i) {
    if (!is_number(page, i)) continue;
    auto read = full_date(page, i);
    if (!read) read = spoken_date(page, i);
    if (read && read->year > 0) return read->year;
  }
  return first_year(page);
}

std::vector<FoundDate> find_dates(const Page& page, std::string_view published, std::size_t title_end) {
  const int year = page_year(page, published);
  const auto day = day_of_iso(published);
  std::vector<FoundDate> found;
  std::optional<std::string> event;
  bool listed = false;  // the one before is of the event, and this its fellow
  for (auto read : read_dates(page)) {
    const bool written = read.year > 0;
    if (!written) read.year = year;
    auto when = day_of(read);
    // In January, `ngày 28/12` was last year's, if it is no deadline.
    if (when && day && !written && *when - *day > std::chrono::days(kFarDays) && !is_of_something_else(page, read)) {
      --read.year;
      when = day_of(read);
    }
    if (!when || read.year == 0) continue;
    FoundDate date{page.range(read.begin, read.end), iso(read), DateRole::other, written};
    const auto ago = day ? (*day - *when).count() : 0;
    if (dates_the_page(page, read, published, title_end)) {
      date.role = DateRole::published;
    } else if ((event && date.date == *event) || listed) {
      date.role = DateRole::event;
      listed = read.listed;
    } else if (!event && ago >= 0 && ago <= kNewsDays && !is_of_something_else(page, read)) {
      date.role = DateRole::event;
      event = date.date;
      listed = read.listed;
    }
    found.push_back(std::move(date));
  }
  return found;
}

}  // namespace tracuu::detail
