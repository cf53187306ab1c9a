#include <catch2/catch.hpp>

#include <cmath>
#include <thread>

#include "store/records.h"

using namespace tracuu;
using namespace tracuu::detail;

namespace {

using Op = TermQuery::Op;

TermQuery term(const char* name, double weight = 1) { return TermQuery::of_term(name, weight); }

TermQuery range(std::string from, std::string to) {
  TermQuery query = TermQuery::of(Op::value_range);
  query.slot = 1;
  query.from = std::move(from);
  query.to = std::move(to);
  return query;
}

/// Five documents, a to e; e has no date.
std::shared_ptr<Store> five() {
  auto store = Store::in_memory(kMetadata);
  auto writer = store->writer();
  writer->put(record("a", "hoc sinh gioi", {{1, "2019"}, {2, "x"}}));
  writer->put(record("b", "hoc hoc vien", {{1, "2021"}, {2, "y"}}));
  writer->put(record("c", "sinh vien hoc tap tot", {{1, "2020"}, {2, "x"}}));
  writer->put(record("d", "vien phi", {{1, "2020"}}));
  writer->put(record("e", "tap the", {{2, "y"}}));
  writer->commit();
  return store;
}

struct Found {
  std::string ids;  // in order
  CandidateList list;
};

Found find(Store& store, const TermQuery& query, const CandidateRequest& request = {}) {
  Found found;
  store.reader()->with_snapshot([&](const Snapshot& snapshot) {
    found = {"", snapshot.candidates(query, request)};
    for (const Candidate& candidate : found.list.items) found.ids += snapshot.id(candidate.docid);
  });
  return found;
}

std::string sorted(std::string letters) {
  std::sort(letters.begin(), letters.end());
  return letters;
}

}  // namespace

TEST_CASE("what each kind of query finds") {
  const auto store = five();
  const std::pair<TermQuery, const char*> cases[] = {
      {TermQuery::of(Op::nothing), ""},
      {TermQuery::of(Op::everything), "abcde"},
      {term("hoc"), "abc"},
      {term("khong"), ""},
      {term(""), ""},
      {TermQuery::of(Op::any, {term("hoc"), term("phi")}), "abcd"},
      {TermQuery::of(Op::any), ""},
      {TermQuery::of(Op::all, {term("hoc"), term("vien")}), "bc"},
      {TermQuery::of(Op::all, {term("hoc"), TermQuery::of(Op::nothing)}), ""},
      {TermQuery::of(Op::all), ""},
      {TermQuery::of(Op::filter, {term("hoc"), range("2020", "2021")}), "bc"},
      {TermQuery::of(Op::filter, {TermQuery::of(Op::everything), term("vien")}), "bcd"},
      {TermQuery::of(Op::filter, {term("hoc"), term("sinh"), term("tot")}), "c"},
      {TermQuery::of(Op::and_not, {term("hoc"), term("sinh")}), "b"},
      {TermQuery::of(Op::and_not, {TermQuery::of(Op::everything), term("sinh"), term("phi")}), "be"},
      {range("2020", "2020"), "cd"},
      {range("2020", ""), "bcd"},
      {range("", "2020"), "acd"},
      {range("", ""), "abcd"},
      {range("2021", "2019"), ""},
      {TermQuery::of(Op::any, {term("hoc", 0), term("tap", -1)}), "abce"},
  };
  for (const auto& [query, ids] : cases) {
    INFO(static_cast<int>(query.op) << " " << ids);
    const Found found = find(*store, query, {.check_at_least = std::size_t(-1)});
    CHECK(sorted(found.ids) == ids);
    CHECK(found.list.total == found.ids.size());
    CHECK(found.list.total_low == found.list.total_high);
  }
}

TEST_CASE("weights are BM25 times the term's weight") {
  const auto store = five();
  const auto weight_of = [&](const TermQuery& query) { return find(*store, query).list.items.at(0).weight; };
  // phi: once, in one document of five.
  const double idf = std::log((5 - 1 + 0.5) / (1 + 0.5)) < 2 ? std::log((5 - 1 + 0.5) / (1 + 0.5)) : 0;
  const double expected = idf * 2.2 / (1 + 1.2);
  CHECK(weight_of(term("phi")) == Approx(expected).epsilon(0.02));
  CHECK(weight_of(term("phi", 3)) == Approx(3 * weight_of(term("phi"))));
  CHECK(weight_of(term("phi", 0)) == 0);
  CHECK(weight_of(TermQuery::of(Op::filter, {term("phi"), term("vien")})) == Approx(weight_of(term("phi"))));
  CHECK(find(*store, term("hoc")).ids.substr(0, 1) == "b");
}

TEST_CASE("candidates in pages, equal weights by number") {
  const auto store = five();
  const TermQuery everything = TermQuery::of(Op::everything);
  CHECK(find(*store, everything, {.first = 0, .count = 2}).ids == "ab");
  CHECK(find(*store, everything, {.first = 2, .count = 2}).ids == "cd");
  CHECK(find(*store, everything, {.first = 4, .count = std::size_t(-1)}).ids == "e");
  CHECK(find(*store, everything, {.first = std::size_t(-1), .count = 1}).ids.empty());
  CHECK(find(*store, everything, {.count = 0}).list.total == 5);
}

TEST_CASE("order by value puts documents without it last, both ways") {
  const auto store = five();
  const TermQuery everything = TermQuery::of(Op::everything);
  CHECK(find(*store, everything, {.order_by_slot = 1, .descending = true}).ids == "bcdae");
  CHECK(find(*store, everything, {.order_by_slot = 1, .descending = false}).ids == "acdbe");
}

TEST_CASE("values are counted over every matching document, however few are asked for") {
  const auto store = five();
  const auto list = find(*store, term("hoc"), {.count = 1, .count_slots = {1, 2}}).list;
  REQUIRE(list.value_counts.size() == 2);
  CHECK(list.value_counts[0] == std::map<std::string, std::size_t>{{"2019", 1}, {"2020", 1}, {"2021", 1}});
  CHECK(list.value_counts[1] == std::map<std::string, std::size_t>{{"x", 2}, {"y", 1}});
  CHECK(list.items.size() == 1);
}

TEST_CASE("totals are exact up to check_at_least, and within their bounds beyond") {
  auto store = Store::in_memory({});
  auto writer = store->writer();
  for (unsigned i = 0; i < 500; ++i) writer->put(random_record("r" + std::to_string(i), i));
  writer->commit();
  TermQuery query = TermQuery::of(Op::any);
  for (const int word : {3, 14, 15, 92, 65}) query.children.push_back(TermQuery::of_term("w" + std::to_string(word)));
  const auto exact = find(*store, query, {.count = 500}).list;
  REQUIRE(exact.items.size() == exact.total);
  for (const std::size_t least : {std::size_t{0}, std::size_t{10}, std::size_t(exact.total), std::size_t(-1)}) {
    const auto list = find(*store, query, {.count = 5, .check_at_least = least}).list;
    CHECK(list.total_low <= exact.total);
    CHECK(exact.total <= list.total_high);
    if (least >= exact.total) CHECK(list.total_low == list.total_high);
  }
}

TEST_CASE("a search stops when it is told to") {
  const auto store = five();
  std::stop_source stop;
  CandidateRequest request{.time = {.stop = stop.get_token()}};
  CHECK(find(*store, term("hoc"), request).ids.size() == 3);
  stop.request_stop();
  CHECK(kind_thrown([&] { find(*store, term("hoc"), request); }) == ErrorKind::cancelled);
  const auto now = std::chrono::steady_clock::now();
  CHECK(kind_thrown([&] { find(*store, term("hoc"), {.time = {.deadline = now}}); }) == ErrorKind::cancelled);
  CHECK(find(*store, term("hoc"), {.time = {.deadline = now + std::chrono::hours(1)}}).ids.size() == 3);
}

TEST_CASE("terms are listed by prefix, ids are none") {
  auto store = five();
  auto writer = store->writer();
  Record odd = record("Q", "R a");
  writer->put(odd);
  writer->commit();
  const auto terms = [&](const char* prefix, std::size_t limit) {
    std::string out;
    store->reader()->with_snapshot([&](const Snapshot& snapshot) {
      out.clear();
      std::size_t count = 0;
      snapshot.for_each_term(prefix, [&](std::string_view name, std::uint32_t frequency) {
        out += std::string(name) + std::to_string(frequency) + " ";
        return ++count < limit;
      });
    });
    return out;
  };
  CHECK(terms("t", 9) == "tap2 the1 tot1 ");
  CHECK(terms("t", 2) == "tap2 the1 ");
  CHECK(terms("x", 9) == "");
  CHECK(terms("", 3) == "R1 a1 gioi1 ");
  CHECK(terms("Q", 9) == "");
  store->reader()->with_snapshot([](const Snapshot& snapshot) {
    CHECK(snapshot.frequency("hoc") == 3);
    CHECK(snapshot.occurrences("hoc") == 4);
    CHECK(snapshot.frequency("khong") == 0);
    CHECK(snapshot.frequency("") == 0);
    CHECK(snapshot.size() == 6);
  });
}
