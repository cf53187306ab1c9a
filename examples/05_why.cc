// Why a report stands where it stands: how the query was read, and what each part of it added to the score.
#include <tracuu/tracuu.h>
#include <iostream>

int main(int argc, char** argv) {
  auto index = tracuu::Index::in_memory();
  auto writer = index.writer();
  for (const auto& report : tracuu::reports_in(argc > 1 ? argv[1] : "examples/reports")) writer.add(report);
  writer.commit();

  const char* typed = "bảo hiểm +\"hộ gia đình\"";
  const tracuu::Query query(typed);
  std::cout << "typed:   " << query.typed() << "\n";
  std::cout << "read as: " << query.to_string() << "\n";
  std::cout << "tree:    " << query.tree() << "\n";

  for (const auto& hit : index.search(query.typed(), {.limit = 1, .explain = true})) {
    std::cout << "\n" << hit.title << "\n" << hit.why.to_string();
  }

  // What cannot be read is said, never refused.
  const tracuu::Query odd("đại hội AND (\"chi bộ");
  std::cout << "\ntyped:   " << odd.typed() << "\nread as: " << odd.to_string() << "\n";
  for (const auto& problem : odd.problems()) std::cout << "   " << problem.message << "\n";
}
