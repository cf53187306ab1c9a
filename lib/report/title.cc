// Chooses the title among a page's first lines: the first line that says something, before shorter or vaguer ones.
#include "report/title.h"

#include <algorithm>

namespace tracuu::detail {
namespace {

constexpr std::size_t kFullTitleWords = 6;
constexpr std::size_t kShortTitleWords = 4;

std::size_t end_of(std::string_view text, std::size_t size) { return std::min(text.size(), size); }

/// `title (date)` with or without the rest of the page behind, `title - date time`, or `titleFirst sentence …`.
std::optional<Title> title_with_more_behind(const Line& line) {
  const std::size_t begin = line.range.begin;
  if (line.kind != LineKind::body) {
    const auto dated = read_dated_title(line.text);
    if (!dated || dated->title_size == 0) return std::nullopt;
    return Title{{begin, begin + dated->title_size}, dated->published};
  }
  const auto bracket = line.text.substr(0, end_of(line.text, 600)).find(')');
  if (bracket != std::string_view::npos) {
    const auto dated = read_dated_title(line.text.substr(0, bracket + 1));
    const bool timed = dated && dated->published.find('T') != std::string::npos;
    if (timed && dated->title_size > 0) return Title{{begin, begin + dated->title_size}, dated->published};
  }
  const auto glued = glued_title_end(line.text);
  if (!glued) return std::nullopt;
  return Title{{begin, begin + *glued}, {}};
}

bool is_repeated(const std::vector<Line>& header, const Line& line) {
  return line.words >= kShortTitleWords && std::ranges::count(header, line.folded, &Line::folded) > 1;
}

/// `Thi đua - Khen thưởng`, `Dân số - Gia đình`: two short names, a section.
bool names_a_section(const Line& line) {
  return line.words <= kShortTitleWords + 1 &&
         (line.text.find(" - ") != std::string_view::npos || line.text.find(" – ") != std::string_view::npos);
}

bool may_be_title(const Line& line) {
  return line.kind == LineKind::plain && !line.text.ends_with('.') && !line.text.ends_with(':');
}

}  // namespace

std::optional<Title> find_title(const std::vector<Line>& header) {
  for (const auto& line : header) {
    if (line.kind != LineKind::plain && line.kind != LineKind::body) continue;
    if (auto title = title_with_more_behind(line)) return title;
    if (may_be_title(line) && (line.words >= kFullTitleWords || is_repeated(header, line)))
      return Title{line.range, {}};
  }
  for (const auto& line : header) {
    if (may_be_title(line) && line.words >= kShortTitleWords && !names_a_section(line)) return Title{line.range, {}};
  }
  return std::nullopt;
}

}  // namespace tracuu::detail
