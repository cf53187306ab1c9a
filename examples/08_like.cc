// What a collection talks about, what tells one report from the others, and which others are on the same matter.
#include <tracuu/tracuu.h>
#include <iostream>
#include <string>
#include <vector>

int main(int argc, char** argv) {
  auto index = tracuu::Index::in_memory();
  auto writer = index.writer();
  std::vector<std::string> texts;
  for (const auto& report : tracuu::reports_in(argc > 1 ? argv[1] : "examples/reports")) {
    texts.push_back(report.text);
    writer.add(report);
  }
  writer.commit();

  std::cout << "words of all reports:\n";
  for (const auto& [word, count, name] : tracuu::most_frequent_words(texts, 8)) std::cout << "   " << count << "  " << word << "\n";

  // What others say, too, tells nothing: "hội nghị" is in nearly all of them.
  const auto searcher = index.searcher();
  const std::string id = "45-dai-hoi-doan-truong-cao-dang.txt";
  std::cout << "\n" << searcher.get(id)->title << "\n";
  for (const auto& keyword : searcher.keywords(id, 6))
    std::cout << "   " << keyword.word << ": " << keyword.count << " times; in " << keyword.documents << " reports\n";

  std::cout << "\non the same matter:\n";
  for (const auto& hit : searcher.like(id, {.limit = 3})) std::cout << "   " << hit.title << "\n";

  // A draft need not be in the index.
  const tracuu::Document draft{.id = "draft", .title = "", .text = "Tập huấn tiêm vắc xin phòng COVID-19 cho trạm y tế xã.", .fields = {}};
  std::cout << "\nlike a draft:\n";
  for (const auto& hit : searcher.like(draft, {.limit = 1})) std::cout << "   " << hit.title << "\n";
}
