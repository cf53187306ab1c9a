// store: some of the documents that hold terms.
#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

#include "store/records.h"
#include "store/store.h"

namespace tracuu::detail {
namespace {

using Op = TermQuery::Op;

TermQuery term(const char* name) { return TermQuery::of_term(name, 0); }

// Each document holds `all`, and some of the others, by chance one in two, three, seven.
std::shared_ptr<Store> by_chance(std::size_t documents) {
  auto store = Store::in_memory(kMetadata);
  const auto writer = store->writer();
  std::mt19937 random(1);
  for (std::size_t i = 1; i <= documents; ++i) {
    std::string words = "all";
    if (random() % 2 == 0) words += " two";
    if (random() % 3 == 0) words += " three";
    if (random() % 7 == 0) words += " seven";
    writer->put(record(std::to_string(i), words));
  }
  writer->commit();
  return store;
}

std::vector<std::uint32_t> all_that_match(Store& store, const TermQuery& query) {
  std::vector<std::uint32_t> documents;
  store.reader()->with_snapshot([&](const Snapshot& snapshot) {
    documents.clear();
    CandidateRequest request;
    request.count = snapshot.size();
    for (const Candidate& each : snapshot.candidates(query, request).items) documents.push_back(each.docid);
  });
  std::sort(documents.begin(), documents.end());
  return documents;
}

Sample sample(Store& store, const TermQuery& query, std::size_t count) {
  Sample taken;
  store.reader()->with_snapshot([&](const Snapshot& snapshot) { taken = snapshot.sample(query, count); });
  return taken;
}

TEST_CASE("A sample of few documents is all of them") {
  const auto store = by_chance(200);
  const TermQuery queries[] = {
      TermQuery::of(Op::all, {term("two"), term("seven")}), term("three"),
      TermQuery::of(Op::any, {term("two"), term("three")}),
      TermQuery::of(Op::all, {TermQuery::of(Op::any, {term("seven"), term("none")}), term("three")})};
  for (const TermQuery& query : queries) {
    const std::vector<std::uint32_t> expected = all_that_match(*store, query);
    REQUIRE(expected.size() > 1);
    for (const std::size_t count : {expected.size(), expected.size() + 50}) {
      const Sample all = sample(*store, query, count);
      CHECK(all.documents == expected);
      CHECK(all.is_all());
    }
    CHECK_FALSE(sample(*store, query, expected.size() - 1).is_all());
  }
  for (const TermQuery& nothing : {term("none"), TermQuery::of(Op::any), TermQuery::of(Op::all),
                                   TermQuery::of(Op::all, {term("two"), term("none")})}) {
    CHECK(sample(*store, nothing, 10).documents.empty());
    CHECK(sample(*store, nothing, 10).is_all());
  }
  CHECK(sample(*Store::in_memory(kMetadata), term("two"), 10).is_all());
}

TEST_CASE("A sample of many is spread, and says about how many there are") {
  const auto store = by_chance(3000);
  for (const TermQuery& query : {term("two"), TermQuery::of(Op::any, {term("two"), term("seven")}),
                                 TermQuery::of(Op::all, {term("two"), term("three")})}) {
    const Sample some = sample(*store, query, 50);
    const auto exact = static_cast<double>(all_that_match(*store, query).size());
    CHECK(some.documents.size() == 50);
    CHECK_FALSE(some.is_all());
    CHECK(std::is_sorted(some.documents.begin(), some.documents.end()));
    CHECK(std::adjacent_find(some.documents.begin(), some.documents.end()) == some.documents.end());
    CHECK(some.documents.front() < 100);
    CHECK(some.documents.back() > 2900);
    CHECK(some.matching > 0.7 * exact);
    CHECK(some.matching < 1.4 * exact);
  }
  CHECK(sample(*store, term("all"), 3000).is_all());
  CHECK_FALSE(sample(*store, term("all"), 2999).is_all());
}

}  // namespace
}  // namespace tracuu::detail
