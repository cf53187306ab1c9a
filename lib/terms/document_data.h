// A document as bytes, and back: in two parts, so that a list of hits without snippets need not read texts.
#pragma once

#include <string>
#include <string_view>

#include "tracuu/document.h"
#include "tracuu/export.h"

namespace tracuu::detail {

/// Id, title and fields, behind a checksum.
TRACUU_API std::string write_head(const Document& document);
/// Text and what of it is unweighted.
TRACUU_API std::string write_body(const Document& document);
/// @throws Error corrupt if the bytes are none that write_head wrote.
TRACUU_API Document read_head(std::string_view head);
/// Sets the document's text. @throws Error corrupt if the bytes are none that write_body wrote.
TRACUU_API void read_body(std::string_view body, Document& document);

/// Document::unweighted sorted and merged, without those that are empty or reach out of the text.
TRACUU_API std::vector<ByteRange> unweighted_ranges(const Document& document);

}  // namespace tracuu::detail
