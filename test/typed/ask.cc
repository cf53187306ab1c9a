// The question every case of this folder asks.
#include "typed/ask.h"

#include <catch2/catch.hpp>
#include <iostream>
#include <string>

namespace typed_test {
namespace {

std::string described(const tracuu::Hits& hits) {
  std::string text = "read as: " + hits.interpretation + "\n";
  for (const auto& hit : hits) text += hit.id + "\n" + hit.why.to_string();
  return text;
}

}  // namespace

void ask(const tracuu::Index& index, const char* name, std::span<const Asked> queries) {
  std::size_t first = 0;
  for (const auto& query : queries) {
    const auto hits = index.search(query.typed, {.limit = 2, .snippets = false, .explain = true});
    const bool found = !hits.empty() && hits[0].id.starts_with(query.first);
    first += found;
    INFO("typed: " << query.typed << "\nexpected: " << query.first << "\n" << described(hits));
    CHECK(found);
  }
  std::cout << name << ": the right report first for " << first << " of " << queries.size() << " queries\n";
}

}  // namespace typed_test
