// store: a TermQuery as Xapian's query.
#pragma once

#include <xapian.h>

#include "terms/term_query.h"

namespace tracuu::detail {

/// For a search of this database. `any` and `all` of nothing find nothing; weights below 0 count as 0.
Xapian::Query to_xapian(const TermQuery& query, const Xapian::Database& database);

}  // namespace tracuu::detail
