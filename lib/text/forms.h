// A word's canonical and folded forms, for words of any script.
#pragma once

#include <string>
#include <string_view>

#include "tracuu/export.h"

namespace tracuu::detail {

/// Appends the lower-case NFC form of a run of letters, digits and marks, and its form without accents.
TRACUU_API void append_forms(std::string_view word, std::string& canonical, std::string& folded);

/// NFC of well-formed UTF-8.
TRACUU_API std::string nfc(std::string_view text);

}  // namespace tracuu::detail
