// What was found in a report, as fields of its document.
#pragma once

#include <vector>

#include "tracuu/document.h"
#include "tracuu/report.h"

namespace tracuu::detail {

/// Adds the fields event, person, role, agency, place, number, kind and term to those the document has; see Report::document().
void add_found_fields(const Report& report, Document& document);

/// What of the text has no weight: boilerplate, passages said before, a caption that is the title again.
std::vector<ByteRange> unweighted_ranges(const Report& report);

}  // namespace tracuu::detail
