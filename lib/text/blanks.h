// What is shown as a blank.
#pragma once

#include <string>
#include <string_view>

#include "tracuu/export.h"

namespace tracuu::detail {

/// Whether the code point is shown as a space: blanks, line ends, control characters.
TRACUU_API bool is_space(char32_t code_point);
/// Each run of blanks as one space.
TRACUU_API std::string spaced_once(std::string_view text);

}  // namespace tracuu::detail
