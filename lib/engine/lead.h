// engine: which candidates come first. Long posting lists rank documents well and find them badly.
#pragma once

#include <vector>

#include "store/store.h"
#include "terms/term_query.h"

namespace tracuu::detail {

/// Postings enough to choose candidates from; more where lists are kept, which costs next to nothing (measured: 0.2 nDCG on headlines).
inline constexpr double kLeadingPostings = 1000;
inline constexpr double kKeptLeadingPostings = 3000;

/// A choice of ranked queries in two parts: what is sought first, and what is left when that is used up.
struct Lead {
  TermQuery first;    ///< documents that hold one of the rarest, scored by all
  TermQuery further;  ///< the other documents; `nothing` if there can be none
};

/// The rarest of `choice` lead, as many as it takes to reach `postings`; the others only add to the score: their lists are
/// skipped through, not read (the idea of MaxScore: Turtle & Flood 1995, with a bound on postings in place of one on scores). The words of
/// one prefix that together have more postings than there are documents add nothing: they tell little, and there are a hundred lists.
TRACUU_API Lead led_by_rarest(std::vector<TermQuery> choice, const Snapshot& snapshot, double postings = kLeadingPostings);

}  // namespace tracuu::detail
