#pragma once

#include <stdexcept>
#include <string>

#include "tracuu/export.h"

namespace tracuu {

/// What went wrong, in the few kinds a program can act on.
enum class ErrorKind {
  invalid_argument,  ///< the call itself is wrong: mend the argument
  not_found,         ///< no such file, index, document or field
  already_exists,    ///< refusing to overwrite
  locked,            ///< another writer holds the index
  stale,             ///< a handle from before a change that it cannot follow: open it anew
  incompatible,      ///< written by another format version, analyzer or schema: build it anew
  corrupt,           ///< stored bytes are damaged: try Index::repair, else build it anew
  io,                ///< the operating system refused: disk full, permission, broken device
  too_large,         ///< over a documented limit
  cancelled,         ///< stopped by a stop token, a progress callback or a deadline
};

/// The kind's name as written in the enumeration, e.g. "not_found".
TRACUU_API const char* to_string(ErrorKind kind) noexcept;

/// The one exception type of this library. what() names the thing concerned and the remedy.
/// What people type into a search box is never an error: see Query::problems().
class TRACUU_API Error : public std::runtime_error {
 public:
  Error(ErrorKind kind, const std::string& message) : std::runtime_error(message), kind_(kind) {}
  ErrorKind kind() const noexcept { return kind_; }

 private:
  ErrorKind kind_;
};

}  // namespace tracuu
