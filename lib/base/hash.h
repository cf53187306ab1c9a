// A 64-bit hash that is the same on every machine and in every version: it is written into indexes.
#pragma once

#include <cstdint>
#include <string_view>

namespace tracuu::detail {

/// FNV-1a (Fowler, Noll, Vo), finished with the mixer of MurmurHash3 so that all bits depend on all bytes.
inline std::uint64_t hash64(std::string_view bytes) {
  std::uint64_t h = 0xCBF29CE484222325u;
  for (const char byte : bytes) h = (h ^ static_cast<unsigned char>(byte)) * 0x100000001B3u;
  h = (h ^ h >> 33) * 0xFF51AFD7ED558CCDu;
  h = (h ^ h >> 33) * 0xC4CEB9FE1A85EC53u;
  return h ^ h >> 33;
}

}  // namespace tracuu::detail
