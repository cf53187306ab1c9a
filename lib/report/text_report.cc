// Reads a page as scraped: the title from the lines above the body, the date from above or, failing that, from below.
// A date in a sentence is when something happened, never when the page was published.
#include "report/text_report.h"

#include <algorithm>
#include <utility>

#include "report/detect.h"
#include "report/findings.h"
#include "report/lines.h"
#include "report/title.h"
#include "tracuu/text.h"

namespace tracuu {
namespace detail {
namespace {

struct Published {
  std::string when, section;
};

/// How surely this line, and not the clock of the site or a later change, says when the page was published.
int trust(const DateLine& date) {
  return (date.published.find('T') != std::string::npos ? 4 : 0) + (date.labelled ? 2 : 0) +
         (date.section.empty() ? 0 : 1) - (date.updated ? 1 : 0);
}

Published published_above(const std::vector<Line>& header) {
  const DateLine* best = nullptr;
  for (const auto& line : header) {
    if (line.date && (!best || trust(*line.date) > trust(*best))) best = &*line.date;
  }
  if (!best) return {};
  return {best->published, best->section};
}

/// `Nguồn: Báo Đại biểu Đồng Nai (25.05.2019, 7:15)`
bool names_source(const Line& line) { return line.folded.starts_with("nguon") || line.folded.starts_with("theo "); }

Published published_below(const std::vector<Line>& footer) {
  constexpr std::size_t kNearBody = 3;  // further down stand the dates of other articles
  for (std::size_t i = 0; i < footer.size(); ++i) {
    const auto& line = footer[i];
    if (line.date && (i < kNearBody || line.date->labelled)) return {line.date->published, line.date->section};
    if (!names_source(line)) continue;
    if (const auto dated = read_dated_title(line.text)) return {dated->published, {}};
  }
  return {};
}

}  // namespace

Report read_header(std::string text, std::string id) {
  Report report;
  report.id = std::move(id);
  report.text = std::move(text);
  const auto header = header_lines(report.text);
  const auto title = find_title(header);
  if (title) {
    report.title = title->range.of(report.text);
    report.title_range = title->range;
  }
  auto published = published_above(header);
  if (published.when.empty() && title) published.when = title->published;
  if (published.when.empty()) published = published_below(footer_lines(report.text));
  report.published = std::move(published.when);
  report.section = std::move(published.section);
  return report;
}

void set_title(Report& report, std::string title) {
  if (title.empty() || title == report.title) return;
  report.title = std::move(title);
  const auto at = report.text.substr(0, report.title.size() + 400).find(report.title);
  report.title_range.reset();
  if (at != std::string::npos) report.title_range = ByteRange{at, at + report.title.size()};
}

Report report_of_text(std::string text, std::string id) {
  Report report = read_header(std::move(text), std::move(id));
  find_all(Page(report.text), report);
  return report;
}

Report report_of_page(DecodedPage page, std::string id) {
  auto report = report_of_text(std::move(page.text), std::move(id));
  report.charset = std::move(page.charset);
  report.charset_confidence = page.confidence;
  return report;
}

}  // namespace detail

Report read_report(std::string_view text, std::string id) {
  return detail::report_of_page(detail::decode_page(text), std::move(id));
}

}  // namespace tracuu
