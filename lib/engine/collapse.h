// engine: a block's near-duplicates, folded into the best of them.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include "engine/ranking.h"
#include "terms/sketch.h"

namespace tracuu::detail {

/// Documents that share this much of their rows of four words are one piece of news.
inline constexpr double kTwinSimilarity = 0.4;

/// For one search. Sketches are taken while a candidate's codes are at hand.
class Collapse {
 public:
  void note(std::uint32_t docid, std::string_view token_codes);
  /// Leaves of `block`, best first, the first of each family; the others are listed under it in `twins`.
  /// Complexity: quadratic in the block.
  void fold(std::vector<Ranked>& block, std::map<std::uint32_t, std::vector<std::uint32_t>>& twins);

 private:
  std::map<std::uint32_t, Sketch> sketches_;
};

}  // namespace tracuu::detail
