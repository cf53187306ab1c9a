// Step one of search: candidates, from posting lists that the searcher keeps where these can answer, else from the store.
#pragma once

#include "engine/picture_cache.h"
#include "store/store.h"
#include "terms/term_query.h"

namespace tracuu::detail {

/// More postings than this are not listed in memory: the store, which need not look at all, is asked.
inline constexpr double kMostListed = 2000000;

/// What Snapshot::candidates gives, with the same weights: queries of terms alone are answered from kept posting lists, and their totals are
/// exact. Which of the two answers depends on the picture, the query and the room for lists, never on what is kept.
/// Complexity: linear in the rarest lists that lead, times the number of the others; where these are a large part of the index, in the
/// documents and all lists. @throws Error cancelled.
TRACUU_API CandidateList find_candidates(const TermQuery& query, const CandidateRequest& request, const Snapshot& snapshot,
                                         PictureCache& cache);

}  // namespace tracuu::detail
