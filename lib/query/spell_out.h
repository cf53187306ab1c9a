// Abbreviations in a query's tree, after it was parsed.
#pragma once

#include <string_view>
#include <vector>

#include "query/abbreviations.h"

namespace tracuu::detail {

/// The most readings in one query.
inline constexpr std::size_t kMostReadings = 8;

/// Turns short forms of the tree into abbreviations, and notes on words that spell out a long form what stands for it.
/// Appends what was done to `readings`. Complexity: linear in the words.
void spell_out(Node& root, std::string_view typed, const Abbreviations& abbreviations, std::vector<Reading>& readings);

}  // namespace tracuu::detail
