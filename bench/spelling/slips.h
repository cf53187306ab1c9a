// Slips made by rule, of kinds that people make: what a generator can say about near misses.
#pragma once

#include <optional>
#include <random>
#include <string>
#include <vector>

namespace bench {

/// The kinds, by name.
std::vector<std::string> slip_kinds();

/// `headline` with one slip of this kind in one of its syllables; nothing if it has no place for one.
std::optional<std::string> with_slip(const std::string& headline, const std::string& kind, std::mt19937& random);

}  // namespace bench
