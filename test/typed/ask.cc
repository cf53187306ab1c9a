// The question every case of this folder asks.
#include "typed/ask.h"

#include <catch2/catch.hpp>
#include <filesystem>
#include <iostream>
#include <string>

#include "tracuu/report.h"

namespace typed_test {
namespace {

std::string described(const tracuu::Hits& hits) {
  std::string text = "read as: " + hits.interpretation.query + "\n";
  for (const auto& hit : hits) text += hit.id + "\n" + hit.why.to_string();
  return text;
}

}  // namespace

const tracuu::Index& samples() {
  static const tracuu::Index index = [] {
    auto made = tracuu::Index::in_memory();
    auto writer = made.writer();
    for (const auto& report : tracuu::reports_in(std::filesystem::path(TRACUU_SOURCE_DIR) / "examples/reports"))
      writer.add(report);
    writer.commit();
    return made;
  }();
  return index;
}

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
