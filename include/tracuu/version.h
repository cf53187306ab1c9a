#pragma once

#include "tracuu/export.h"

#define TRACUU_VERSION_MAJOR 0
#define TRACUU_VERSION_MINOR 1
#define TRACUU_VERSION_PATCH 0

namespace tracuu {

/// The version of the library linked, e.g. "0.1.0".
TRACUU_API const char* version() noexcept;

}  // namespace tracuu
