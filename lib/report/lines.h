// The lines of a scraped page, each with what it is for.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "report/date_line.h"
#include "tracuu/byte_range.h"

namespace tracuu::detail {

enum class LineKind {
  plain,       ///< could be a title, a caption, a name
  body,        ///< running text: a sentence or more
  date,        ///< says when the page was published
  navigation,  ///< menus, breadcrumbs, buttons
  banner,      ///< names the site or the agency that keeps it
};

struct Line {
  LineKind kind = LineKind::plain;
  ByteRange range;        ///< of the page, without the spaces around
  std::string_view text;  ///< those bytes
  std::string folded;     ///< of text; empty for body lines
  std::size_t words = 0;
  std::optional<DateLine> date;  ///< of kind date
};

/// The lines above the body and the first line of the body, empty lines left out; at most 40. They borrow from `page`.
std::vector<Line> header_lines(std::string_view page);

/// The lines below the body in order, empty lines left out; none if the page has no body; the last 40 at most.
std::vector<Line> footer_lines(std::string_view page);

/// All lines, empty ones left out; a line's kind is as sure as in the two above. They borrow from `page`.
std::vector<Line> all_lines(std::string_view page);

/// The mark of the newspaper before the first sentence, `SKĐS - Sáng 14/1, …`: its range in the line; empty if none.
ByteRange source_mark(std::string_view line);

/// Where the title of a page ends whose first sentence lost its line break: `… nhiệm kỳ 2020-2025Ngày 09/6/2020, tại …`.
/// Nothing if no words of the line's beginning are glued together like that.
std::optional<std::size_t> glued_title_end(std::string_view line);

}  // namespace tracuu::detail
