// store: a TermQuery as Xapian's query.
#pragma once

#include <xapian.h>

#include "terms/term_query.h"

namespace tracuu::detail {

/// `any` and `all` of nothing find nothing; weights below 0 count as 0.
Xapian::Query to_xapian(const TermQuery& query);

}  // namespace tracuu::detail
