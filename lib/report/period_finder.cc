// Periods of years and quarters.
#include <algorithm>
#include <array>

#include "report/finders.h"
#include "report/numerals.h"

namespace tracuu::detail {
namespace {

constexpr int kLongestPeriod = 40;  // years; a longer one is named as such

/// Words that say that two years with a dash between are a span of time, and no telephone number 1900-2022.
bool names_a_period(const Page& page, std::size_t i) {
  constexpr std::array<std::string_view, 9> kLeads = {"kỳ", "kì", "đoạn", "khóa", "học", "năm", "từ", "niên", "những"};
  return i > 0 && page.joined(i) && std::ranges::find(kLeads, page[i - 1].text) != kLeads.end();
}

/// The year behind word i: `/2021`, `năm 2021`; 0 if there is none.
int year_behind(const Page& page, std::size_t i) {
  const bool slash = i + 1 < page.size() && (page.gap(i + 1) == "/" || page.gap(i + 1) == "-");
  if (slash) return year_of(page[i + 1].text);
  const bool spoken = i + 2 < page.size() && page.joined(i + 1) && page[i + 1].text == "năm" && page.joined(i + 2);
  return spoken ? year_of(page[i + 2].text) : 0;
}

}  // namespace

std::vector<FoundPeriod> find_periods(const Page& page) {
  std::vector<FoundPeriod> found;
  for (std::size_t i = 0; i < page.size(); ++i) {
    if (page[i].kind != TokenKind::period) continue;
    const auto text = page[i].text;
    const FoundPeriod period{page[i].range, year_of(text.substr(0, 4)), year_of(text.substr(text.size() - 4))};
    const bool hotline = period.first == 1900 || period.last - period.first > kLongestPeriod;
    if (!hotline || names_a_period(page, i)) found.push_back(period);
  }
  return found;
}

std::vector<FoundQuarter> find_quarters(const Page& page, int page_year) {
  std::vector<FoundQuarter> found;
  for (std::size_t i = 0; i + 1 < page.size(); ++i) {
    if (page[i].text != "quý" && page[i].text != "quí") continue;
    const std::size_t first = found.size();
    int year = 0;
    // `quý I, II và III/2021`
    for (std::size_t at = i + 1; at < page.size(); ++at) {
      const auto between = page.gap(at);
      if (at == i + 1 ? !page.joined(at) : between != ", " && between != " " && between != "-" && between != " - ") break;
      if (at > i + 1 && page[at].text == "và" && at + 1 < page.size()) ++at;
      const int quarter = ordinal_of(page, at);
      if (quarter < 1 || quarter > 4) break;
      found.push_back({page.range(at == i + 1 ? i : at, at + 1), 0, quarter});
      year = year_behind(page, at);
      if (year > 0) break;
    }
    for (std::size_t q = first; q < found.size(); ++q) found[q].year = year > 0 ? year : page_year;
  }
  std::erase_if(found, [](const FoundQuarter& quarter) { return quarter.year == 0; });
  return found;
}

}  // namespace tracuu::detail
