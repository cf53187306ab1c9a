// Hits in the order of a date or number field.
#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include "tracuu/index.h"

namespace {

using namespace tracuu;

const Schema kPriced{{{"published", FieldKind::date},
                      {"event", FieldKind::date, 1, false, {"ngày họp"}},
                      {"price", FieldKind::number},
                      {"source", FieldKind::keyword}}};

Document priced(std::string id, const char* price, std::vector<std::string> events) {
  Document document{.id = std::move(id), .title = {}, .text = "họp chi bộ", .fields = {}};
  if (*price) document.fields["price"] = {price};
  if (!events.empty()) document.fields["event"] = std::move(events);
  return document;
}

Index sample() {
  Index index = Index::in_memory({.schema = kPriced});
  Writer writer = index.writer();
  writer.add(priced("a", "10", {"2020-03-01"}));
  writer.add(priced("b", "-2.5", {"2019-12-31", "2023-01-01"}));
  writer.add(priced("c", "9", {}));
  writer.add(priced("d", "", {"2020-03-01T08:00"}));
  writer.add(priced("e", "9", {"2021-07-07"}));
  writer.commit();
  return index;
}

std::string shown(const Hits& hits) {
  std::string ids;
  for (const Hit& hit : hits) ids += hit.id;
  return ids;
}

}  // namespace

TEST_CASE("hits by a number or a date, those without one last") {
  const Index index = sample();
  struct Case {
    const char* field;
    Sort sort;
    const char* ids;
  };
  for (const Case& each : std::vector<Case>{{"price", Sort::field, "bcead"},
                                            {"price", Sort::field_descending, "acebd"},
                                            {"event", Sort::field, "badec"},
                                            {"event", Sort::field_descending, "edabc"},
                                            {"Ngày họp", Sort::field, "badec"}}) {
    CAPTURE(each.field, each.ids);
    const SearchOptions options{.sort = each.sort, .sort_field = each.field};
    CHECK(shown(index.search("chi bộ", options)) == each.ids);
    CHECK(shown(index.searcher().documents("", options)) == each.ids);
    CHECK(index.search("chi bộ", options)[0].score == 0);
    std::string paged;
    for (std::size_t offset = 0; offset < 5; offset += 2) {
      SearchOptions page = options;
      page.limit = 2;
      page.offset = offset;
      paged += shown(index.search("chi bộ", page));
    }
    CHECK(paged == each.ids);
  }
}

TEST_CASE("an order has no meaning where hits are like a document") {
  const Index index = sample();
  const Searcher searcher = index.searcher();
  CHECK(shown(searcher.like("a", {.sort = Sort::field, .sort_field = "price"})) == shown(searcher.like("a")));
}

TEST_CASE("a field that cannot order hits is told what could") {
  const Index index = sample();
  const auto said = [&](const SearchOptions& options) {
    try {
      index.search("chi bộ", options);
    } catch (const Error& error) {
      CHECK(error.kind() == ErrorKind::invalid_argument);
      return std::string(error.what());
    }
    return std::string();
  };
  for (const char* name : {"source", "text", "none"})
    CHECK(said({.sort = Sort::field, .sort_field = name}) ==
          "search: sort_field '" + std::string(name) + "' is no date or number field: this index has published, event, price");
  CHECK(said({.sort = Sort::field}).find("names none") != std::string::npos);
  CHECK(said({.sort = Sort::title, .sort_field = "price"}).find("only") != std::string::npos);
}
