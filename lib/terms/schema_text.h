// A schema as text, for the index's metadata, and back.
#pragma once

#include <string>
#include <string_view>

#include "tracuu/export.h"
#include "tracuu/schema.h"

namespace tracuu::detail {

/// A line a field: name, kind, weight, facet, aliases, with tabs between.
TRACUU_API std::string write_schema(const Schema& schema);
/// @throws Error corrupt.
TRACUU_API Schema read_schema(std::string_view text);
/// @throws Error invalid_argument for a field without a proper name, two of one name, or too many fields.
TRACUU_API void check_schema(const Schema& schema);

}  // namespace tracuu::detail
