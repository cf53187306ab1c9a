// engine: posting lists in memory say what they were made of.
#include "engine/posting_list.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <random>

using namespace tracuu::detail;

namespace {

using Counts = std::map<std::uint32_t, std::uint8_t>;

PostingList list_of(const Counts& counts) {
  Postings postings;
  for (const auto& [docid, count] : counts) {
    postings.docids.push_back(docid);
    postings.counts.push_back(count);
  }
  return PostingList(postings);
}

Counts visited(const PostingList& list) {
  Counts counts;
  list.for_each([&](std::uint32_t docid, std::uint8_t count) { CHECK(counts.emplace(docid, count).second); });
  return counts;
}

void check_lookups(const PostingList& list, const Counts& counts, std::vector<std::uint32_t> docids) {
  std::sort(docids.begin(), docids.end());
  docids.erase(std::unique(docids.begin(), docids.end()), docids.end());
  std::vector<Candidate> asked;
  for (const std::uint32_t docid : docids) asked.push_back({docid, 0});
  const std::vector<std::uint8_t> found = list.counts_in(asked);
  REQUIRE(found.size() == asked.size());
  std::size_t wrong = 0;
  for (std::size_t i = 0; i < found.size(); ++i)
    wrong += found[i] != (counts.contains(docids[i]) ? counts.at(docids[i]) : 0);
  CHECK(wrong == 0);
}

}  // namespace

TEST_CASE("Documents of several blocks of 65,536, of one, of none, and one byte each where many hold the term") {
  struct Shape {
    const char* name;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> ranges;  // docids, first and last
    std::uint32_t among;                                          // one in so many
  };
  const Shape shapes[] = {
      {"five blocks, the third empty", {{1, 131071}, {196608, 330000}}, 50},
      {"the last of a block and the first of the next", {{65535, 65536}, {131071, 131072}, {196608, 196608}}, 1},
      {"the first block empty", {{65536, 65700}}, 1},
      {"one block", {{1, 60000}}, 40},
      {"one byte each", {{1, 140000}}, 2},
      {"none", {}, 1},
  };
  std::mt19937 random(3);
  for (const Shape& shape : shapes) {
    INFO(shape.name);
    Counts counts;
    std::vector<std::uint32_t> near{0, 1, 65535, 65536, 131072, 262144, 330000, 400000};
    for (const auto& [first, last] : shape.ranges)
      for (std::uint32_t docid = first; docid <= last; ++docid)
        if (random() % shape.among == 0) counts[docid] = static_cast<std::uint8_t>(1 + random() % 255);
    const PostingList list = list_of(counts);
    CHECK(visited(list) == counts);
    std::vector<std::uint32_t> all = near, some = near;
    for (const auto& [docid, count] : counts) {
      all.push_back(docid);
      if (random() % 10 == 0) some.push_back(docid);
    }
    for (int i = 0; i < 500; ++i) some.push_back(static_cast<std::uint32_t>(random() % 400000));
    check_lookups(list, counts, all);
    check_lookups(list, counts, some);
    check_lookups(list, counts, near);
    check_lookups(list, counts, {});
  }
}
