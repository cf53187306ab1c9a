// A document as bytes, and back.
#pragma once

#include <string>
#include <string_view>

#include "tracuu/document.h"
#include "tracuu/export.h"

namespace tracuu::detail {

TRACUU_API std::string write_document(const Document& document);
/// @throws Error corrupt if the bytes are none that write_document wrote.
TRACUU_API Document read_document(std::string_view data);

}  // namespace tracuu::detail
