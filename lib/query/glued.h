// Words run together: leduythanh, nghịquyếtđạihội.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "query/spelling_statistics.h"

namespace tracuu::detail {

struct GluedSyllable {
  WordKey key;
  std::string folded;
  double frequency = 0;  ///< documents that hold it
};

/// The likeliest way to cut a canonical word into syllables, each beside the next in documents of the index; empty if there is none.
/// Complexity: some ten frequencies of pairs for each letter.
std::vector<GluedSyllable> cut_glued(std::string_view word, const SpellingStatistics& statistics);

}  // namespace tracuu::detail
