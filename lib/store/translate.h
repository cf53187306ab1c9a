// store: the one place where Xapian's exceptions become tracuu::Error.
#pragma once

#include <xapian.h>

#include <string>
#include <utility>

#include "tracuu/error.h"

namespace tracuu::detail {

/// `doing` says what failed and to what: "opening 'reports.idx'".
Error translated(const Xapian::Error& error, const std::string& doing);

/// Whether the handle's picture is gone.
bool is_modified(const Xapian::Error& error);

/// Calls `work`; what Xapian throws comes out translated.
template <class Work>
decltype(auto) translating(const std::string& doing, Work&& work) {
  try {
    return std::forward<Work>(work)();
  } catch (const Xapian::Error& error) {
    throw translated(error, doing);
  }
}

}  // namespace tracuu::detail
