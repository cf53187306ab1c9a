// What was found in a report, as fields of its document.
#pragma once

#include "tracuu/document.h"
#include "tracuu/report.h"

namespace tracuu::detail {

/// Adds the fields event, person, role, agency, place, number, kind and term to those the document has; see Report::document().
void add_found_fields(const Report& report, Document& document);

}  // namespace tracuu::detail
