// Frequencies kept by term.
#include "store/frequency_cache.h"

#include <catch2/catch.hpp>

#include <string>

using namespace tracuu::detail;
using namespace std::string_literals;

TEST_CASE("terms of eleven bytes have room", "[store]") {
  CHECK_FALSE(FrequencyCache::has_room_for(""));
  CHECK(FrequencyCache::has_room_for("s"));
  CHECK(FrequencyCache::has_room_for("wvietnamese"));
  CHECK_FALSE(FrequencyCache::has_room_for("wvietnameses"));
}

TEST_CASE("a frequency is found by exactly its term", "[store]") {
  FrequencyCache cache;
  const std::string terms[] = {"a", "a\0"s, "\0a"s, "\0"s, "\0\0"s, "b", "ab", "ba", "pPv\x19\xbb", "wvietnamese", "wvietnames"};
  std::uint32_t number = 0;
  for (const std::string& term : terms) {
    CHECK_FALSE(cache.find(term));
    cache.keep(term, number++);
  }
  number = 0;
  for (const std::string& term : terms) CHECK(cache.find(term) == number++);
}

TEST_CASE("ten thousand terms are kept but for a few, the newest always", "[store]") {
  FrequencyCache cache;
  std::uint32_t kept = 0;
  for (std::uint32_t i = 0; i < 10000; ++i) {
    cache.keep("w" + std::to_string(i), i);
    CHECK(cache.find("w" + std::to_string(i)) == i);
  }
  for (std::uint32_t i = 0; i < 10000; ++i) {
    const auto found = cache.find("w" + std::to_string(i));
    if (!found) continue;
    CHECK(*found == i);
    ++kept;
  }
  CHECK(kept > 9900);
}
