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

/// Document::unweighted sorted and merged, without those that are empty or reach out of the text.
TRACUU_API std::vector<ByteRange> unweighted_ranges(const Document& document);

}  // namespace tracuu::detail
