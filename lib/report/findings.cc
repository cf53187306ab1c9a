// Conducts the finders; what stands in boilerplate is no finding.
#include "report/findings.h"

#include <algorithm>

#include "report/finders.h"
#include "report/phrases.h"

namespace tracuu {

const char* to_string(DateRole role) noexcept {
  switch (role) {
    case DateRole::event: return "event";
    case DateRole::published: return "published";
    default: return "other";
  }
}

namespace detail {
namespace {

constexpr std::size_t kMadeTitleWords = 24;

bool within(const std::vector<ByteRange>& lines, ByteRange range) {
  return std::ranges::any_of(lines, [&](ByteRange l) { return l.begin <= range.begin && range.end <= l.end; });
}

void forget_in(const std::vector<ByteRange>& lines, Findings& findings) {
  const auto forget = [&](auto& found) { std::erase_if(found, [&](const auto& f) { return within(lines, f.range); }); };
  std::erase_if(findings.dates, [&](const FoundDate& date) {
    return date.role != DateRole::published && within(lines, date.range);
  });
  forget(findings.quarters);
  forget(findings.periods);
  forget(findings.documents);
  forget(findings.terms);
  forget(findings.agencies);
  forget(findings.places);
  for (auto& person : findings.people)
    std::erase_if(person.mentions, [&](const PersonMention& mention) { return within(lines, mention.name); });
  std::erase_if(findings.people, [](const FoundPerson& person) { return person.mentions.empty(); });
}

/// What looks like a place or an agency in a person's name: Mạc Trường Tùng.
void forget_in_people(Findings& findings) {
  for (const auto& person : findings.people)
    for (const auto& mention : person.mentions)
      for (auto* names : {&findings.places, &findings.agencies})
        std::erase_if(*names, [&](const FoundName& name) { return within({mention.name}, name.range); });
}

/// Whether the range is a line of its own, and no button; a section in `Trang chủ » Thời sự` is none.
bool has_line(const Page& page, ByteRange range) {
  const auto line = std::ranges::find(page.lines, range, &Line::range);
  return line != page.lines.end() && !is_boilerplate_line(line->folded);
}

std::string take(const Page& page, ByteRange range, std::string known) {
  return known.empty() && !range.empty() ? page.written(range) : std::move(known);
}

/// The first sentence of the body, cut at a word.
std::string made_title(const Page& page) {
  const auto body = std::ranges::find(page.lines, LineKind::body, &Line::kind);
  if (body == page.lines.end()) return {};
  const auto first = page.word_at(body->range.begin);
  std::size_t end = first;
  while (end < page.size() && end < first + kMadeTitleWords && page[end].range.end <= body->range.end &&
         (end == first || !page[end].starts_sentence))
    ++end;
  return end > first ? page.written(page.range(first, end)) : std::string();
}

}  // namespace

void find_all(const Page& page, Report& report) {
  auto& found = report.findings;
  const auto title = report.title_range;
  const auto byline = find_byline(page, title);
  report.source = take(page, byline.source, std::move(report.source));
  report.author = take(page, byline.author, std::move(report.author));
  report.section = take(page, byline.section, std::move(report.section));
  if (report.title.empty()) report.made_title = made_title(page);

  found.dates = find_dates(page, report.published, title ? title->end : 0);
  found.quarters = find_quarters(page, page_year(page, report.published));
  found.periods = find_periods(page);
  found.documents = find_documents(page);
  found.agencies = find_agencies(page);
  found.places = find_places(page);
  found.terms = find_terms(page, found.agencies);
  forget_heads(page, found.agencies);
  found.people = find_people(page);
  found.repeats = find_repeats(page);

  std::vector<ByteRange> keep;
  if (title) keep.push_back(*title);
  for (const auto range : {byline.source, byline.author})
    if (!range.empty()) keep.push_back(range);
  if (has_line(page, byline.section)) keep.push_back(byline.section);
  found.boilerplate = find_boilerplate(page, keep);
  forget_in(found.boilerplate, found);
  forget_in_people(found);
  auto taken = found.boilerplate;
  taken.insert(taken.end(), keep.begin(), keep.end());
  found.captions = find_captions(page, taken, found.people);
}

}  // namespace detail
}  // namespace tracuu
