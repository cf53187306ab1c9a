// Reads a web page: what its head says about it counts before what its text looks like.
#include "report/html_report.h"

#include <array>
#include <optional>
#include <utility>

#include "report/date_line.h"
#include "report/findings.h"
#include "report/html_page.h"
#include "report/linked_data.h"
#include "report/text_report.h"

namespace tracuu::detail {
namespace {

template <std::size_t N>
std::string meta(const HtmlPage& page, const std::array<const char*, N>& names) {
  for (const char* name : names) {
    const auto found = page.meta.find(name);
    if (found != page.meta.end() && !found->second.empty()) return found->second;
  }
  return {};
}

/// 2020-12-21T16:11:00+07:00 and the like, and what people write; the clock is the page's own.
std::string published(const std::string& written) {
  const bool zoned = written.size() > 16 && written[4] == '-' && (written[10] == 'T' || written[10] == ' ');
  if (!zoned) return iso_date(written);
  const bool seconds = written.size() >= 19 && written[16] == ':';
  return iso_date(written.substr(0, seconds ? 19 : 16));
}

/// `Hội nghị … - Báo Sức khỏe`: the site's name behind the last dash or bar, if the page names the site or the text begins so.
std::string without_site(const std::string& title, const std::string& site) {
  for (const std::string_view sign : {" | ", " - ", " – "}) {
    const auto at = title.rfind(sign);
    if (at == std::string::npos || at == 0) continue;
    if (site.empty() || title.substr(at + sign.size()) == site) return title.substr(0, at);
  }
  return title;
}

/// Old pages write the letters of their font as references: `C&eacute;ng hßa` is TCVN3, whatever the bytes are.
std::optional<Mistake> mend_letters(HtmlPage& page) {
  const auto mistake = find_mistake(page.text);
  if (!mistake) return mistake;
  for (auto* text : {&page.text, &page.title, &page.heading}) *text = undo_mistake(mistake->charset, *text);
  for (auto& [name, content] : page.meta) content = undo_mistake(mistake->charset, content);
  return mistake;
}

std::string first_of(std::string first, std::string second) { return first.empty() ? std::move(second) : std::move(first); }

std::string title_of(const HtmlPage& page, const LinkedData& data, const std::string& site) {
  if (!data.headline.empty()) return data.headline;
  if (!page.heading.empty()) return page.heading;
  return without_site(first_of(meta(page, std::array{"og:title", "twitter:title", "dc.title"}), page.title), site);
}

}  // namespace

Report report_of_html(const DecodedPage& decoded, std::string id) {
  auto page = read_html(decoded.text);
  const auto data = read_linked_data(page.linked_data);
  const auto mistake = mend_letters(page);
  auto report = read_header(std::move(page.text), std::move(id));
  report.charset = mistake ? mistake->name() : decoded.charset;
  report.charset_confidence = mistake ? mistake->confidence : decoded.confidence;
  const auto site = first_of(data.publisher, meta(page, std::array{"og:site_name", "application-name"}));
  set_title(report, title_of(page, data, site));
  const auto date = first_of(data.published, meta(page, std::array{"article:published_time", "datepublished", "pubdate",
                                                                   "dc.date", "dc.date.issued", "date"}));
  auto when = published(date);
  if (when.empty() && report.published.empty() && !page.times.empty()) when = published(page.times.front());
  if (!when.empty()) report.published = std::move(when);
  report.author = first_of(data.author, meta(page, std::array{"author", "article:author", "dc.creator"}));
  if (const auto section = first_of(data.section, meta(page, std::array{"article:section"})); !section.empty())
    report.section = section;
  report.url = first_of(page.canonical, meta(page, std::array{"og:url"}));
  find_all(Page(report.text), report);
  if (report.source.empty()) report.source = site;
  return report;
}

}  // namespace tracuu::detail
