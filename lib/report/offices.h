// Offices as people type them, bare: chu tich, pho bi thu thuong truc.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace tracuu::detail {

/// How many of these words, by folded key and counted from the end, are the beginning of a role that stands there; the longest.
std::size_t office_at_end(std::span<const std::uint64_t> folded);

/// Whether this word, by folded key, is a family name.
bool is_family_name(std::uint64_t folded);

}  // namespace tracuu::detail
