// Which accented forms syllables side by side most likely have: what restoring and near misses share.
#pragma once

#include <cstdint>
#include <vector>

#include "query/spelling_statistics.h"
#include "tracuu/export.h"

namespace tracuu::detail {

/// A form that a syllable may have.
struct FormChoice {
  std::uint64_t exact = 0;
  double preference = 0;  ///< what speaks for it beside its neighbours; natural logarithm
};
/// All forms that one word may have, one or more, of one folded key; a word that is no syllable has kAnyOther alone.
using FormChoices = std::vector<FormChoice>;

/// One form a word. Neighbours are judged by the sample: counts of pairs and triples beside what is expected by chance, by words of
/// our list, and by single words. Complexity: linear in the words, each with at most 16 forms, the most frequent.
std::vector<std::uint64_t> likeliest_forms(const std::vector<FormChoices>& columns, const NeighbourSample& sample,
                                           const SpellingStatistics& statistics);

/// Whether the two, as accented, stand side by side in a word of our list.
bool is_listed_pair(std::uint64_t first_exact, std::uint64_t second_exact);

}  // namespace tracuu::detail
