// engine: candidates from kept posting lists are those of the store, whatever is kept.
#include "engine/posting_search.h"

#include <catch2/catch.hpp>
#include <map>
#include <memory>
#include <random>

#include "store/records.h"

using namespace tracuu;
using namespace tracuu::detail;

namespace {

using Op = TermQuery::Op;
using Random = std::mt19937;

constexpr unsigned kDocuments = 400, kTerms = 40;
constexpr std::size_t kRoom = std::size_t{4} << 20;

// Terms t0 (in nearly all documents) to t39 (in few), docids with gaps, term repeated up to five times.
std::shared_ptr<Store> made() {
  auto store = Store::in_memory(kMetadata);
  auto writer = store->writer();
  Random random(7);
  for (unsigned i = 0; i < kDocuments; ++i) {
    std::string words = "all ";
    for (unsigned term = 0; term < kTerms; ++term)
      if (random() % (term + 2) == 0)
        for (unsigned times = random() % 5 + 1; times > 0; --times) words += "t" + std::to_string(term) + " ";
    writer->put(record(std::to_string(i), words));
  }
  for (unsigned i = 0; i < kDocuments; i += 7) writer->remove(std::to_string(i));
  writer->commit();
  return store;
}

TermQuery random_query(Random& random, unsigned depth) {
  constexpr Op kOps[] = {Op::any, Op::any, Op::all, Op::prefer, Op::filter, Op::and_not};
  if (depth == 0 || random() % 4 == 0) {
    if (random() % 20 == 0) return TermQuery::of(Op::nothing);
    const std::string name = random() % 25 == 0 ? "all" : random() % 25 == 0 ? "none" : "t" + std::to_string(random() % kTerms);
    return TermQuery::of_term(name, random() % 3);
  }
  TermQuery query = TermQuery::of(kOps[random() % std::size(kOps)]);
  for (unsigned children = random() % 4 + 1; children > 0; --children) query.children.push_back(random_query(random, depth - 1));
  return query;
}

std::map<std::uint32_t, double> by_docid(const std::vector<Candidate>& candidates) {
  std::map<std::uint32_t, double> weights;
  for (const Candidate& each : candidates) weights[each.docid] = each.weight;
  return weights;
}

void check_order(const std::vector<Candidate>& candidates) {
  for (std::size_t i = 1; i < candidates.size(); ++i) {
    const Candidate &a = candidates[i - 1], &b = candidates[i];
    CHECK((a.weight > b.weight || (a.weight == b.weight && a.docid < b.docid)));
  }
}

}  // namespace

TEST_CASE("candidates of random queries are the store's, of the same weight, in order") {
  const auto store = made();
  PictureCache ample(kRoom);
  Random random(11);
  CandidateRequest all;
  all.count = all.check_at_least = kDocuments;
  CandidateRequest counting;
  counting.count = 0;
  store->reader()->with_snapshot([&](const Snapshot& snapshot) {
    for (int i = 0; i < 600; ++i) {
      const TermQuery query = random_query(random, 3);
      INFO(to_string(query));
      const CandidateList expected = snapshot.candidates(query, all), found = find_candidates(query, all, snapshot, ample);
      REQUIRE(found.items.size() == expected.items.size());
      CHECK(found.total == expected.items.size());
      CHECK(find_candidates(query, counting, snapshot, ample).total == expected.items.size());
      check_order(found.items);
      const auto weights = by_docid(found.items);
      for (const Candidate& each : expected.items) {
        REQUIRE(weights.count(each.docid) == 1);
        CHECK(weights.at(each.docid) == Approx(each.weight).margin(1e-9));
      }
      PictureCache empty(kRoom);
      for (PictureCache* cache : {&ample, &empty, &empty}) {
        const CandidateList again = find_candidates(query, all, snapshot, *cache);
        REQUIRE(again.items.size() == found.items.size());
        for (std::size_t at = 0; at < found.items.size(); ++at) {
          CHECK(again.items[at].docid == found.items[at].docid);
          CHECK(again.items[at].weight == found.items[at].weight);
        }
      }
    }
  });
}

TEST_CASE("a part of the candidates is that part of all of them") {
  const auto store = made();
  PictureCache cache(kRoom);
  const TermQuery query = TermQuery::of(Op::any, {TermQuery::of_term("t1"), TermQuery::of_term("t5")});
  store->reader()->with_snapshot([&](const Snapshot& snapshot) {
    CandidateRequest all, part;
    all.count = kDocuments;
    part.first = 20;
    part.count = 30;
    const CandidateList whole = find_candidates(query, all, snapshot, cache), some = find_candidates(query, part, snapshot, cache);
    REQUIRE(some.items.size() == 30);
    CHECK(some.total == whole.total);
    for (std::size_t i = 0; i < 30; ++i) CHECK(some.items[i].docid == whole.items[20 + i].docid);
    part.first = whole.items.size() + 5;
    CHECK(find_candidates(query, part, snapshot, cache).items.empty());
  });
}

TEST_CASE("without room for lists the store is asked") {
  const auto store = made();
  PictureCache none(0);
  const TermQuery query = TermQuery::of(Op::any, {TermQuery::of_term("t1"), TermQuery::of_term("t5")});
  store->reader()->with_snapshot([&](const Snapshot& snapshot) {
    CHECK_FALSE(none.has_room_for_lists(snapshot));
    const CandidateList expected = snapshot.candidates(query, {}), found = find_candidates(query, {}, snapshot, none);
    REQUIRE(found.items.size() == expected.items.size());
    for (std::size_t i = 0; i < found.items.size(); ++i) CHECK(found.items[i].weight == expected.items[i].weight);
    CHECK(found.total_low == expected.total_low);
  });
}

TEST_CASE("a stopped search ends") {
  const auto store = made();
  PictureCache cache(kRoom);
  std::stop_source source;
  source.request_stop();
  CandidateRequest request;
  request.time.stop = source.get_token();
  store->reader()->with_snapshot([&](const Snapshot& snapshot) {
    CHECK_THROWS_AS(find_candidates(TermQuery::of_term("t1"), request, snapshot, cache), Error);
  });
}
