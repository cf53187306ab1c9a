// query: documents that hold pairs of a query → which of them are most likely sought, and what these hold.
#include "query/nearest.h"

#include <cmath>

namespace tracuu::detail {
namespace {

// One that holds all pairs counts for so many more, and for the less the more it lacks.
constexpr double kAllPairs = 400, kSteepness = 8;
// A slip breaks two pairs: one that holds this share may be what is sought. Fewer pairs tell nothing.
constexpr double kNearestShare = 0.6, kFewestPairs = 4;

}  // namespace

void Nearest::weigh(const std::vector<std::uint32_t>& documents, const std::vector<FoldedRun>& runs) {
  const PairsHeld pairs = statistics_.pairs_held(documents, runs);
  for (std::size_t k = 0; k < documents.size(); ++k) {
    const double share = pairs.held[k] < kFewestPairs ? 0 : pairs.held[k] / pairs.all;
    weighed_.push_back({documents[k], 1 + kAllPairs * std::pow(share, kSteepness)});
    if (share >= kNearestShare) nearest_.push_back({documents[k], 1});
  }
  count(runs);
}

void Nearest::count(const std::vector<FoldedRun>& runs) {
  if (!nearest_.empty()) sample_ = statistics_.sample_of(nearest_, runs);
}

bool Nearest::holds_pair(const WordReading& a, const WordReading& b) const {
  for (const std::uint16_t x : syllables_that_fold_to(a.folded.back())) {
    if (sample_.word(x) == 0 || (a.same_letters && !a.allows(x))) continue;
    for (const std::uint16_t y : syllables_that_fold_to(b.folded.front()))
      if ((!b.same_letters || b.allows(y)) && sample_.pair(x, y) > 0) return true;
  }
  return false;
}

bool Nearest::lacks(std::size_t i, const Columns& columns) const {
  const bool left = has_left(i), right = has_right(i);
  if (nearest_.empty() || (!left && !right)) return false;
  const WordReading& typed = columns[i].front();
  return !(left && holds_pair(columns[i - 1].front(), typed)) && !(right && holds_pair(typed, columns[i + 1].front()));
}

unsigned Nearest::neighbours_held(std::size_t i, const WordReading& reading, const Columns& columns) const {
  const bool left = has_left(i), right = has_right(i);
  const bool held = (!left || holds_pair(columns[i - 1].front(), reading)) && (!right || holds_pair(reading, columns[i + 1].front()));
  return held ? static_cast<unsigned>(left) + static_cast<unsigned>(right) : 0;
}

}  // namespace tracuu::detail
