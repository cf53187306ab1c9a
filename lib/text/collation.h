// What Vietnamese dictionary order is made by.
#pragma once

#include <string>

#include "tracuu/export.h"

namespace tracuu::detail {

/// Names what makes collation_key: keys of another version do not compare with these.
TRACUU_API std::string collation_version();

}  // namespace tracuu::detail
