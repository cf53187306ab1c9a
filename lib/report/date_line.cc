// Reads published dates from single lines, cell by cell: `date | time | section`. A cell counts only if it says nothing else.
#include "report/date_line.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "report/date_cell.h"
#include "report/page_words.h"
#include "tracuu/text.h"
#include "tracuu/tokenize.h"

namespace tracuu::detail {
namespace {

constexpr std::size_t kMaxLine = 240;  // bytes; no date line is longer

std::string_view trim(std::string_view text) {
  constexpr std::string_view kSpace = " \t\r\n\f\v";
  const auto begin = text.find_first_not_of(kSpace);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kSpace) - begin + 1);
}

std::string_view without_dash(std::string_view text) {
  text = trim(text);
  for (const std::string_view dash : {"-", "–", "|"}) {
    if (text.ends_with(dash)) return trim(text.substr(0, text.size() - dash.size()));
  }
  return text;
}

bool only_date(const DateCell& cell) { return cell.unknown_words == 0 && cell.unknown_numbers == 0; }

/// `Hà Nội, ngày 26 tháng 3 năm 2020`: a short place before the day, as on official papers.
bool place_and_date(const DateCell& cell, std::string_view folded) {
  return cell.day && cell.unknown_numbers == 0 && cell.unknown_words <= 4 && cell.unknown_leads &&
         folded.find(", ngay ") != std::string_view::npos && folded.find(" thang ") != std::string_view::npos;
}

/// A cell that may name the section: a few words without numbers, nothing a button would say.
bool may_be_section(const DateCell& cell, std::string_view folded) {
  static constexpr std::array<std::string_view, 9> kButtons = {"in ", "ban in", "gui",    "chia se",  "tac gia",
                                                               "xem", "nghe",   "co chu", "binh luan"};
  return cell.unknown_words >= 1 && cell.unknown_words <= 8 && cell.unknown_numbers == 0 && !cell.day &&
         std::ranges::none_of(kButtons, [&](std::string_view button) { return folded.starts_with(button); });
}

std::string iso(const Day& day, const std::optional<Clock>& clock) {
  std::array<char, 64> out{};
  int size = std::snprintf(out.data(), out.size(), "%04d-%02d-%02d", day.year, day.month, day.day);
  const auto append = [&](const char* format, int first, int second) {
    const auto used = static_cast<std::size_t>(size);
    size += std::snprintf(out.data() + used, out.size() - used, format, first, second);
  };
  if (clock) append("T%02d:%02d", clock->hour, clock->minute);
  if (clock && clock->second >= 0) append(":%02d", clock->second, 0);
  return {out.data(), static_cast<std::size_t>(size)};
}

/// `Hà Anh`, `Nguyễn Thị Thu Hà`, `Hà Anh (tổng hợp)` no: two to four words that all begin with a capital.
bool is_name(std::string_view written, std::string_view folded) {
  if (std::ranges::find(kSections, folded) != kSections.end()) return false;
  std::size_t words = 0;
  for (TokenStream tokens(written); tokens.next(); ++words)
    if (tokens.kind() != TokenKind::syllable || tokens.letter_case() != LetterCase::title) return false;
  return words >= 2 && words <= 4 && folded.find_first_not_of("abcdefghijklmnopqrstuvwxyz ") == std::string_view::npos;
}

/// What a site prints beside the date: `Người đăng: admin`, `Nguồn: …`, `Lượt xem: 12`.
bool is_remark(std::string_view folded) {
  constexpr std::array<std::string_view, 7> kRemarks = {"nguoi dang", "nguoi viet", "dang boi", "tac gia", "nguon", "luot", "da xem"};
  return std::ranges::any_of(kRemarks, [&](std::string_view remark) { return folded.starts_with(remark); });
}

/// `Hà Anh - Thứ năm, 05/11/2020 15:24 - Lượt xem: 12`: the date with its time, and beside it names and remarks alone.
std::optional<DateLine> read_parts(std::string_view line) {
  DateLine result;
  const auto whole = line;
  while (!line.empty()) {
    auto dash = line.size(), size = std::size_t{0};
    for (const std::string_view sign : {" - ", " – ", " • ", " · "})
      if (const auto at = line.find(sign); at < dash) dash = at, size = sign.size();
    const auto written = trim(line.substr(0, dash));
    line.remove_prefix(std::min(dash + size, line.size()));
    const auto folded = fold(written);
    const auto cell = read_date_cell(folded);
    if (cell.day && cell.clock && only_date(cell) && result.published.empty()) {
      result.published = iso(*cell.day, cell.clock);
      result.labelled = cell.labelled;
      result.updated = cell.updated;
    } else if (is_name(written, folded)) {
      const auto begin = static_cast<std::size_t>(written.data() - whole.data());
      result.author = {begin, begin + written.size()};
    } else if (!is_remark(folded) && !only_date(cell)) {
      return std::nullopt;
    }
  }
  return result.published.empty() ? std::nullopt : std::optional(std::move(result));
}

}  // namespace

std::optional<DateLine> read_date_line(std::string_view line) {
  if (line.size() > kMaxLine || line.find_first_of("0123456789") == std::string_view::npos) return std::nullopt;
  if (auto parts = read_parts(line)) return parts;
  DateLine result;
  std::optional<Day> day;
  std::optional<Clock> clock;
  const auto whole = line;
  while (!line.empty()) {
    const auto bar = std::min(line.find('|'), line.size());
    const auto written = trim(line.substr(0, bar));
    line.remove_prefix(std::min(bar + 1, line.size()));
    const std::string folded = fold(written);
    const DateCell cell = read_date_cell(folded);
    if (cell.day && !only_date(cell) && !place_and_date(cell, folded)) return std::nullopt;
    if (cell.clock && only_date(cell) && !clock) clock = cell.clock;
    if (cell.day && !day) day = cell.day;
    if (is_name(written, folded)) {
      const auto begin = static_cast<std::size_t>(written.data() - whole.data());
      result.author = {begin, begin + written.size()};
    } else if (day && result.section.empty() && may_be_section(cell, folded)) {
      result.section = written;
    }
    result.labelled = result.labelled || cell.labelled;
    result.updated = result.updated || cell.updated;
  }
  if (!day) return std::nullopt;
  result.published = iso(*day, clock);
  return result;
}

std::optional<DatedTitle> read_dated_title(std::string_view line) {
  line = trim(line);
  if (line.ends_with(')')) {
    const auto open = line.rfind('(');
    const auto read = open == std::string_view::npos ? std::nullopt : read_date_line(line.substr(open));
    if (!read) return std::nullopt;
    return DatedTitle{trim(line.substr(0, open)).size(), read->published};
  }
  constexpr std::size_t kMaxDate = 60;  // bytes
  for (auto space = line.find(' ', line.size() - std::min(line.size(), kMaxDate)); space != std::string_view::npos;
       space = line.find(' ', space + 1)) {
    const auto read = read_date_line(line.substr(space));
    // Without brackets only a date with its time is sure not to be part of the title.
    if (!read || read->published.find('T') == std::string::npos) continue;
    return DatedTitle{without_dash(line.substr(0, space)).size(), read->published};
  }
  return std::nullopt;
}

std::string iso_date(std::string_view date) {
  const auto read = read_date_line(date);
  return read ? read->published : std::string();
}

}  // namespace tracuu::detail
