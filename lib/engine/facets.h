// Values counted over a result → facets.
#pragma once

#include <map>
#include <string>

#include "tracuu/hits.h"
#include "tracuu/schema.h"
#include "tracuu/search_options.h"

namespace tracuu::detail {

/// The slot a facet counts. @throws Error invalid_argument if the schema has no such facet, naming those it has.
unsigned facet_slot(const std::string& name, const Schema& schema);
/// The `limit` most frequent, equals in Vietnamese order (dates: newest first), in the order asked. Dates are counted by year.
Facet make_facet(const std::string& name, const Schema& schema, const std::map<std::string, std::size_t>& counts, std::size_t limit,
                 FacetOrder order);

}  // namespace tracuu::detail
