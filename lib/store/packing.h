// store: a record as Xapian's document, and back (FORMAT.md). The only file that knows the layout.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "terms/record.h"

namespace tracuu::detail {

/// Slots from here on are the store's own; a record may use those below.
inline constexpr Xapian::valueno kFirstOwnSlot = 1u << 20;
/// Holds every document's id.
inline constexpr Xapian::valueno kIdSlot = kFirstOwnSlot;
/// Present in documents with a value too large for a slot.
inline constexpr Xapian::valueno kLargeSlot = kFirstOwnSlot + 1;
/// Larger values are kept beside the data: found by value(), but not for ranges, order and counts.
inline constexpr std::size_t kMaxSlotBytes = std::size_t{16} << 10;
/// What begins an id's unique term; no term of a record may begin so.
inline constexpr char kIdPrefix = 'Q';

/// @throws Error invalid_argument or too_large if the record cannot be stored.
void require_storable(const Record& record);

/// Requires a storable record.
Xapian::Document pack(const Record& record);

std::string unique_term(std::string_view id);

/// What unpacks from Xapian's document; `docid` is for messages.
/// @throws Error corrupt if it is not what was packed.
std::string unpack_data(const Xapian::Document& document, Xapian::docid docid);
std::string unpack_value(const Xapian::Document& document, Xapian::docid docid, Xapian::valueno slot);
/// Reads everything of the document. @throws Error corrupt.
void require_intact(const Xapian::Document& document, Xapian::docid docid);

}  // namespace tracuu::detail
