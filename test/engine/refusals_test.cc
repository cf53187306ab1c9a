// What is refused: by name, in one line, and without harm.
#include <catch2/catch.hpp>

#include <chrono>
#include <limits>
#include <string>

#include "tracuu/index.h"

namespace {

using namespace tracuu;

/// What the error that `work` throws says.
template <class Work>
std::string said(const Work& work) {
  try {
    work();
  } catch (const Error& error) {
    return error.what();
  }
  return "nothing";
}

Index two_documents() {
  Index index = Index::in_memory();
  Writer writer = index.writer();
  writer.add({"a", "", "đại hội đảng", {{"published", {"2020-05-01"}}}});
  writer.add({"b", "", "hội nghị chi bộ", {}});
  writer.commit();
  return index;
}

}  // namespace

TEST_CASE("a refused document is named, whatever its id") {
  Index index = Index::in_memory();
  Writer writer = index.writer();
  const std::string fields_said = said([&] { writer.add({"7", "", "", {{"published", {"bao giờ"}}}}); });
  CHECK(fields_said == "document '7': field 'published': 'bao giờ' is no date such as 2020-12-21");
  CHECK(said([&] { writer.add({std::string("a\0b", 3), "", "", {}}); }) == "document 'a\uFFFDb': an id with a NUL byte; remove it");
  const std::string long_said = said([&] { writer.add({std::string(10240, 'i'), "", "", {}}); });
  CHECK(long_said == "document '" + std::string(80, 'i') + "…': an id of more than 240 bytes; shorten it");
  CHECK(said([&] { index.searcher().like(std::string(10240, 'i')); }).size() < 150);
}

TEST_CASE("the document's own fields are text in every schema") {
  for (const char* name : {"title", "text"}) {
    CHECK(said([&] { Index::in_memory({.schema = Schema{{{name, FieldKind::keyword}}}}); }).find("always a text field") != std::string::npos);
    CHECK(said([&] { Index::in_memory({.schema = Schema{{{name, FieldKind::text, 3}}}}); }) == "nothing");
  }
}

TEST_CASE("years can be counted, and who asks otherwise is told") {
  const Index index = two_documents();
  CHECK(said([&] { index.search("hội", {.facets = {"months"}}); }).ends_with("term, year"));
  CHECK(index.search("hội", {.facets = {"year"}}).facets.at(0).counts.size() == 1);
}

TEST_CASE("days are refused by a schema that has none") {
  const Index index = Index::in_memory({.schema = Schema{{{"source", FieldKind::keyword}}}});
  CHECK(said([&] { index.search("hội", {.after = "2020"}); }) == "search: after: the schema has no date field");
}

TEST_CASE("a deadline farther than the clock goes is none") {
  const Index index = two_documents();
  using std::chrono::milliseconds;
  CHECK(index.search("hội", {.deadline = milliseconds::max()}).size() == 2);
  CHECK(said([&] { index.search("hội", {.deadline = milliseconds::min()}); }) == "the search's deadline has passed");
}

TEST_CASE("a share of passages is between 0 and 1") {
  const Index index = two_documents();
  for (const double share : {-0.1, 1.1, 40.0, std::numeric_limits<double>::quiet_NaN()})
    CHECK(said([&] { index.searcher().near_duplicates("a", share); }).find("between 0 and 1") != std::string::npos);
}

TEST_CASE("a bulk load does not start as many threads as it is told to") {
  Index index = Index::in_memory();
  bool given = false;
  const auto one = [&]() -> std::optional<Document> {
    if (given) return std::nullopt;
    given = true;
    return Document{"a", "", "đại hội", {}};
  };
  CHECK(index.bulk_load(one, {.threads = std::numeric_limits<unsigned>::max()}).added == 1);
}

TEST_CASE("nothing is amiss where documents are listed without a query") {
  const Index index = two_documents();
  CHECK(index.searcher().documents().problems.empty());
  CHECK(index.search("", {.filter = "after:2020"}).problems.empty());
  CHECK(index.search("").problems.size() == 1);
  CHECK(index.searcher().search(Query()).problems.size() == 1);
  CHECK(index.search("()", {.filter = "after:2020"}).problems.size() == 2);
}
