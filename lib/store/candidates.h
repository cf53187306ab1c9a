// store: which documents answer a query, best first.
#pragma once

#include <xapian.h>

#include "store/store.h"

namespace tracuu::detail {

CandidateList candidates_in(const Xapian::Database& database, const TermQuery& query, const CandidateRequest& request);

}  // namespace tracuu::detail
