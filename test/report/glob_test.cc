// Patterns of paths.
#include "report/glob.h"

#include <catch2/catch.hpp>
#include <string>

using tracuu::detail::matches_pattern;

TEST_CASE("patterns match whole paths, part by part", "[report]") {
  struct Case {
    const char* pattern;
    const char* path;
    bool matches;
  };
  const Case cases[] = {
      {"*.html", "a.html", true},
      {"*.html", "b/a.html", false},
      {"**/*.html", "a.html", true},
      {"**/*.html", "c/b/a.html", true},
      {"b/**", "b/c/a.txt", true},
      {"b/**/a.txt", "b/a.txt", true},
      {"b/**/a.txt", "c/b/a.txt", false},
      {"**/b/**/*.txt", "x/b/y/z.txt", true},
      {"a?.txt", "aồ.txt", true},
      {"a?.txt", "a.txt", false},
      {"[ab].txt", "b.txt", true},
      {"[!ab].txt", "b.txt", false},
      {"[a-c]?", "bz", true},
      {"[a-c]?", "dz", false},
      {"[", "[", true},
      {"[]a]", "]", true},
      {"*a*b*c", "xaxbxc", true},
      {"*a*b*c", "xaxbx", false},
      {"họp *.txt", "họp chi bộ.txt", true},
      {"*", "", false},
      {"**", "", true},
  };
  for (const auto& [pattern, path, matches] : cases) {
    INFO(pattern << "  " << path);
    CHECK(matches_pattern(pattern, path) == matches);
  }
}

TEST_CASE("stars cost no more than their letters", "[report]") {
  std::string stars, deep;
  for (int i = 0; i < 2000; ++i) stars += "*a", deep += "**/";
  CHECK_FALSE(matches_pattern(stars + "b", std::string(4000, 'a')));
  CHECK(matches_pattern(deep + "x", "a/b/c/x"));
}

TEST_CASE("the folder before the first wildcard", "[report]") {
  using tracuu::detail::folder_of_pattern;
  CHECK(folder_of_pattern("reports/2020/**/*.html") == "reports/2020");
  CHECK(folder_of_pattern("*.html") == ".");
  CHECK(folder_of_pattern("/a/b?/c.txt") == "/a");
}
