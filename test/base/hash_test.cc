#include "base/hash.h"

#include <catch2/catch.hpp>
#include <set>
#include <string>

using tracuu::detail::hash64;

// The values are on disk in every index: a change here makes old indexes unreadable and needs a new format version.
TEST_CASE("the hash never changes", "[base]") {
  CHECK(hash64("") == 0xEFD01F60BA992926);
  CHECK(hash64("a") == 0x82A2A958A9BECE5B);
  CHECK(hash64("05-ct-tw") == 0x23F92EAD9254EE24);
  CHECK(hash64("covid") == 0x55068D26001B4CB8);
}

TEST_CASE("near texts have far hashes in every part of the bits", "[base]") {
  std::set<std::uint64_t> low, high;
  for (int i = 0; i < 10000; ++i) {
    const std::uint64_t hash = hash64(std::to_string(i));
    low.insert(hash & 0xFFFFFFFF);
    high.insert(hash >> 32);
  }
  CHECK(low.size() >= 9998);  // two of 10,000 meet in 32 bits once in 86 times
  CHECK(high.size() >= 9998);
}
