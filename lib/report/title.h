// Which line of a page is its title.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "report/lines.h"

namespace tracuu::detail {

struct Title {
  ByteRange range;        ///< of the page
  std::string published;  ///< of a date that stands behind the title in its line; may be empty
};

/// The title among the lines above the body, if there is one.
std::optional<Title> find_title(const std::vector<Line>& header);

}  // namespace tracuu::detail
