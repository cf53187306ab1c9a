#include "text/blanks.h"

#include <catch2/catch.hpp>

using tracuu::detail::spaced_once;

TEST_CASE("runs of blanks become one space, all else stays") {
  const struct {
    const char *text, *expected;
  } cases[] = {
      {"", ""},
      {"Đảng ủy", "Đảng ủy"},
      {"Đảng \t\r\n ủy", "Đảng ủy"},
      {" Bộ\u00A0 Y\u2009tế\u3000", " Bộ Y tế "},
      {"a\u200Bb", "a\u200Bb"},  // joins, and is not seen
      {"a\xFF  \xFF", "a\xFF \xFF"},
  };
  for (const auto& each : cases) CHECK(spaced_once(each.text) == each.expected);
}
