// Narrowing a search by date and field, sorting it, and counting what it holds.
#include <tracuu/tracuu.h>
#include <iostream>

namespace {

void print(const char* what, const tracuu::Hits& hits) {
  std::cout << what << ": " << hits.total << " with all words\n";
  for (const auto& hit : hits)
    std::cout << "   " << hit.published << "  " << (hit.title.empty() ? hit.id : hit.title) << "\n";
}

}  // namespace

int main(int argc, char** argv) {
  auto index = tracuu::Index::in_memory();
  auto writer = index.writer();
  for (const auto& report : tracuu::reports_in(argc > 1 ? argv[1] : "examples/reports")) writer.add(report);
  writer.commit();

  // Options narrow what is found; the words alone decide the order.
  print("in 2020", index.search("y tế", {.limit = 3, .after = "2020-01-01", .before = "2021-01-01"}));
  print("newest first", index.search("phòng chống dịch", {.limit = 3, .sort = tracuu::Sort::newest}));
  print("of one section", index.search("hội nghị", {.limit = 3, .filter = "section:\"Thời sự\""}));

  // The same can be typed.
  print("typed", index.search("hội nghị mục:\"thoi su\" published:2021-01..2021-06", {.limit = 3}));

  // Titles in Vietnamese order: a ă â … d đ, tones behind letters.
  print("by title", index.search("phòng chống dịch", {.limit = 5, .sort = tracuu::Sort::title}));

  // Everything, newest first.
  for (const auto& hit : index.searcher().documents({}, {.limit = 3}))
    std::cout << hit.published << " " << hit.id << "\n";

  // What a result holds, counted over all of it and not only the page shown.
  const auto hits = index.search("hội nghị", {.limit = 1, .facets = {"year", "section"}, .facet_limit = 5});
  for (const auto& facet : hits.facets) {
    std::cout << facet.field << "\n";
    for (const auto& count : facet.counts) std::cout << "   " << count.count << "  " << count.value << "\n";
  }
}
