#include "base/checksum.h"

#include <catch2/catch.hpp>
#include <string>

using tracuu::detail::crc32c;

TEST_CASE("CRC-32C gives the published values", "[base]") {
  struct Case {
    std::string bytes;
    std::uint32_t checksum;
  };
  const auto c = GENERATE(values<Case>({
      {"", 0},
      {"123456789", 0xE3069283},
      {std::string(32, '\0'), 0x8A9136AA},  // RFC 3720, B.4
      {std::string(32, '\xFF'), 0x62A8AB43},
      {"a", 0xC1D04330},
  }));
  CHECK(crc32c(c.bytes) == c.checksum);
}

TEST_CASE("a checksum continues from any split and notices every changed bit", "[base]") {
  const std::string bytes = "Nghị quyết số 04-NQ/ĐUK ngày 25/11/2020";
  const std::uint32_t whole = crc32c(bytes);
  for (std::size_t cut = 0; cut <= bytes.size(); ++cut)
    CHECK(crc32c(std::string_view(bytes).substr(cut), crc32c(std::string_view(bytes).substr(0, cut))) == whole);
  for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
    std::string changed = bytes;
    changed[bit / 8] = static_cast<char>(changed[bit / 8] ^ 1 << bit % 8);
    CHECK(crc32c(changed) != whole);
  }
}
