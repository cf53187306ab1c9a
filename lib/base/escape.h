// Text for a language of marks, or for a message: what would be read as markup is written so that it is not.
#pragma once

#include <string>
#include <string_view>

#include "tracuu/export.h"

namespace tracuu::detail {

/// Appends a code point to the text or an attribute of HTML.
TRACUU_API void append_html(std::string& out, char32_t code_point);

/// Any bytes as the text or an attribute of HTML; those that are no UTF-8 become U+FFFD, control characters spaces.
TRACUU_API std::string to_html(std::string_view text);

/// Any bytes as a string of JSON, with its quotes; those that are no UTF-8 become U+FFFD.
TRACUU_API std::string to_json(std::string_view text);

/// Any bytes in single quotes, for one line of a message: bytes that are no UTF-8 become U+FFFD, control characters too; of long
/// text the first 80 characters.
TRACUU_API std::string in_quotes(std::string_view text);

}  // namespace tracuu::detail
