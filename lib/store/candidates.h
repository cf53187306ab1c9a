// store: which documents answer a query, best first.
#pragma once

#include <xapian.h>

#include "store/store.h"

namespace tracuu::detail {

CandidateList find_candidates(const Xapian::Database& database, const TermQuery& query,
                              const CandidateRequest& request);

/// Numbers of all documents the query matches, in order.
std::vector<Xapian::docid> find_all(const Xapian::Database& database, const TermQuery& query);

}  // namespace tracuu::detail
