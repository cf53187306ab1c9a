// base: what went wrong, in words.
#include "tracuu/error.h"

#include "tracuu/version.h"

#define TRACUU_TEXT_OF(x) #x
#define TRACUU_TEXT(x) TRACUU_TEXT_OF(x)

namespace tracuu {

const char* to_string(ErrorKind kind) noexcept {
  switch (kind) {
    case ErrorKind::invalid_argument: return "invalid_argument";
    case ErrorKind::not_found: return "not_found";
    case ErrorKind::already_exists: return "already_exists";
    case ErrorKind::locked: return "locked";
    case ErrorKind::stale: return "stale";
    case ErrorKind::incompatible: return "incompatible";
    case ErrorKind::corrupt: return "corrupt";
    case ErrorKind::io: return "io";
    case ErrorKind::too_large: return "too_large";
    case ErrorKind::cancelled: return "cancelled";
  }
  return "unknown";
}

const char* version() noexcept {
  return TRACUU_TEXT(TRACUU_VERSION_MAJOR) "." TRACUU_TEXT(TRACUU_VERSION_MINOR) "." TRACUU_TEXT(TRACUU_VERSION_PATCH);
}

}  // namespace tracuu
