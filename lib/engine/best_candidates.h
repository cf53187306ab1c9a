// The best few of many candidates.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

#include "engine/sized_query.h"
#include "store/store.h"

namespace tracuu::detail {

/// The order of candidates: the heaviest first, equals by docid.
inline constexpr auto kBestFirst = [](const Candidate& a, const Candidate& b) {
  return a.weight != b.weight ? a.weight > b.weight : a.docid < b.docid;
};

/// Keeps the `most` heaviest of what it is given in the order of docids; of equals the first; none of weight kAbsent. Complexity:
/// linear; half of them are let go whenever twice as many are held, and what is no heavier than the rest is refused from then on.
class BestCandidates {
 public:
  explicit BestCandidates(std::size_t most) : most_(most) {}

  void add(const Candidate& candidate) {
    if (candidate.weight <= refused_) return;
    held_.push_back(candidate);
    if (held_.size() > 2 * most_) let_go();
  }
  /// All but the first so many, best first.
  std::vector<Candidate> from(std::size_t first) {
    std::sort(held_.begin(), held_.end(), kBestFirst);
    held_.resize(std::min(held_.size(), most_));
    held_.erase(held_.begin(), held_.begin() + static_cast<std::ptrdiff_t>(std::min(first, held_.size())));
    return std::move(held_);
  }

 private:
  void let_go() {
    if (most_ > 0) {
      const auto last = held_.begin() + static_cast<std::ptrdiff_t>(most_ - 1);
      std::nth_element(held_.begin(), last, held_.end(), kBestFirst);
      refused_ = last->weight;
    }
    held_.resize(most_);
  }

  const std::size_t most_;
  double refused_ = kAbsent;
  std::vector<Candidate> held_;
};

}  // namespace tracuu::detail
