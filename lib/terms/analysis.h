// A document → its record: the write path between words and store.
#pragma once

#include <string>
#include <string_view>

#include "terms/record.h"
#include "tracuu/document.h"
#include "tracuu/export.h"
#include "tracuu/schema.h"

namespace tracuu::detail {

/// Names everything that shapes terms and codes, the function words among it; an index made with another is incompatible.
TRACUU_API std::string analyzer_fingerprint();

/// Terms, values and data of a document. A pure function. Complexity O(n log n) in its distinct terms.
/// @throws Error invalid_argument for a field value its kind does not allow (a date that is none).
TRACUU_API Record make_record(const Document& document, const Schema& schema);

/// A date as stored: 2020-12-21 or 2020-12-21T16:11 and longer. Empty if it is none.
TRACUU_API std::string date_value(std::string_view text);
/// What a date as stored says.
struct DateNumbers {
  int year = 0, month = 0, day = 0;  ///< 0 of what is missing
};
TRACUU_API DateNumbers numbers_of_date(std::string_view value);
/// A number as bytes that sort as numbers do. Empty if it is none.
TRACUU_API std::string number_value(std::string_view text);
/// Several values in one slot, and back.
inline constexpr char kValueSeparator = '\x1F';

}  // namespace tracuu::detail
