// A program that uses the whole library: tokenizes, indexes a document in memory, finds it, and catches an error.
#include <iostream>

#include <tracuu/tracuu.h>

int main() {
  auto index = tracuu::Index::in_memory();
  auto writer = index.writer();
  tracuu::Document report;
  report.id = "05";
  report.title = "Đại hội Đảng bộ Sở Y tế";
  report.text = "Sở Y tế phổ biến nghị quyết đại hội Đảng bộ tỉnh.";
  writer.add(report);
  writer.commit();

  const auto hits = index.search("nghi quyet dai hoi");
  for (const auto& hit : hits) std::cout << hit.id << "  " << hit.title << "  " << hit.snippet.marked("[", "]") << "\n";

  auto kind = tracuu::ErrorKind::io;
  try {
    tracuu::IndexOptions options;
    options.create = false;
    const tracuu::Index absent("no-such.idx", options);
  } catch (const tracuu::Error& error) {
    kind = error.kind();
  }
  const bool right = tracuu::tokenize(report.title).size() == 7 && hits.size() == 1 && hits[0].id == report.id &&
                     kind == tracuu::ErrorKind::not_found;
  return right ? 0 : 1;
}
