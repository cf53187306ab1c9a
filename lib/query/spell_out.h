// Abbreviations in a query's tree, after it was parsed.
#pragma once

#include <string_view>
#include <vector>

#include "query/abbreviations.h"
#include "tracuu/interpretation.h"

namespace tracuu::detail {

/// The most short and long forms that are read in one query.
inline constexpr std::size_t kMostReadings = 8;

/// Turns short forms of the tree into abbreviations, and notes on words that spell out a long form what stands for it.
/// @return what was done, in the order typed. Complexity: linear in the words.
std::vector<ReadWord> spell_out(Node& root, std::string_view typed, const Abbreviations& abbreviations);

}  // namespace tracuu::detail
