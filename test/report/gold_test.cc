// Scores what is found in reports whose truth people wrote down: the sample reports of this project, and the real ones
// beside it where they are at hand. TRACUU_MISSES=1 in the environment lists every miss.
#include <catch2/catch.hpp>
#include <cstdlib>
#include <iostream>

#include "report/scorer.h"

namespace fs = std::filesystem;

namespace {

std::ostream* misses() { return std::getenv("TRACUU_MISSES") ? &std::cout : nullptr; }

}  // namespace

TEST_CASE("what is found in the sample reports", "[report]") {
  const fs::path source = TRACUU_SOURCE_DIR;
  Scores scores;
  for (const auto& entry : fs::directory_iterator(source / "test/report/gold")) {
    if (entry.path().extension() == ".json") score(source / "examples/reports", entry.path(), scores, misses());
  }
  print(std::cout, "sample reports", scores);
  REQUIRE(scores.pages > 0);
  CHECK(scores.body_lost == 0);
  CHECK(scores.by_kind["title"].recall() >= .95);
  CHECK(scores.by_kind["published"].recall() >= .95);
  for (const char* kind : {"documents", "periods", "quarters"}) CHECK(scores.by_kind[kind].f1() == 1);
  for (const char* kind : {"people", "congresses", "boilerplate", "event_dates"})
    CHECK(scores.by_kind[kind].f1() >= .95);
  CHECK(scores.by_kind["roles"].f1() >= .85);
}

TEST_CASE("what is found in pages of other shapes", "[report]") {
  const auto folder = fs::path(TRACUU_SOURCE_DIR) / "test/report/pages";
  Scores scores;
  score(folder, folder / "gold.json", scores, misses());
  print(std::cout, "pages of other shapes", scores);
  CHECK(scores.body_lost == 0);
  for (const char* kind : {"title", "published", "documents", "periods", "quarters", "congresses"}) CHECK(scores.by_kind[kind].f1() == 1);
  for (const char* kind : {"people", "roles", "agencies", "captions", "boilerplate", "event_dates", "source", "author"})
    CHECK(scores.by_kind[kind].f1() >= .95);
}

TEST_CASE("what is found in real reports, where they are at hand", "[report]") {
  const auto folder = fs::path(TRACUU_SOURCE_DIR) / "../shared/reports";
  if (!fs::exists(folder / "gold.json")) {
    WARN("skipped: there are no real reports beside the project");
    return;
  }
  Scores scores;
  score(folder, folder / "gold.json", scores, misses());
  print(std::cout, "real reports", scores);
  CHECK(scores.by_kind["title"].recall() == 1);
  CHECK(scores.by_kind["published"].recall() == 1);
  for (const char* kind : {"documents", "periods", "quarters"}) CHECK(scores.by_kind[kind].f1() == 1);
  CHECK(scores.by_kind["congresses"].recall() == 1);
  CHECK(scores.by_kind["people"].f1() >= .95);
  CHECK(scores.by_kind["roles"].f1() >= .85);
  CHECK(scores.by_kind["boilerplate"].recall() >= .9);
  CHECK(scores.body_lost == 0);
}
