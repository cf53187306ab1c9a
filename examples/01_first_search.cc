// Puts a folder of reports into an index and searches it, with what matched in brackets.
#include <tracuu/tracuu.h>
#include <iostream>

int main(int argc, char** argv) {
  const char* folder = argc > 1 ? argv[1] : "examples/reports";

  auto index = tracuu::Index("reports.idx");  // opens it, or makes it
  auto writer = index.writer();
  for (const auto& report : tracuu::reports_in(folder)) writer.add(report);
  writer.commit();  // now it is on disk, and searchers see it

  const auto searcher = index.searcher();
  std::cout << searcher.size() << " reports\n";

  const auto hits = searcher.search("nghị quyết đại hội đảng bộ", {.limit = 3});
  std::cout << hits.total << " hold all words\n";
  for (const auto& hit : hits) {
    std::cout << "\n" << hit.rank << ". " << hit.title << "\n";
    std::cout << "   " << hit.id << " " << hit.published << "\n";
    std::cout << "   " << hit.snippet.marked("[", "]") << "\n";
  }
}
