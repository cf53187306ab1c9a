// Where a passage of a snippet may begin and end.
#pragma once

#include <cstddef>
#include <string_view>

#include "tracuu/byte_range.h"

namespace tracuu::detail {

std::size_t count_code_points(std::string_view text, ByteRange range);

/// Whether there is nothing but spaces in the range.
bool only_spaces(std::string_view text, ByteRange range);

/// The stretch around `core` of at most `length` code points within `limits`: from the beginning of its sentence or
/// clause to the end of one, else between blanks. Contains `core`, which must fit.
ByteRange stretch_around(std::string_view text, ByteRange core, ByteRange limits, std::size_t length);

}  // namespace tracuu::detail
