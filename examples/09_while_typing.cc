// Suggestions for a search box, letter by letter: what somebody is probably about to type.
#include <tracuu/tracuu.h>
#include <iostream>
#include <string>

int main(int argc, char** argv) {
  auto index = tracuu::Index::in_memory();
  auto writer = index.writer();
  for (const auto& report : tracuu::reports_in(argc > 1 ? argv[1] : "examples/reports")) writer.add(report);
  writer.commit();

  const auto searcher = index.searcher();
  const char* const keys[] = {
      "b",
      "bo",
      "bo y t",                  // an agency, from the first letters on
      "nghij quyee",             // Telex with the keyboard off, in the middle of a word
      "nghị quyêt d",            // typed marks bind, missing marks are free
      "nghiem",                  // a person by the given name
      "12-",                     // a document number
      "họp về an toàn thực ph",  // what stands in front stays as typed
  };
  for (const auto* typed : keys) {
    std::cout << typed << "\n";
    for (const auto& line : searcher.suggest(typed, {.limit = 5})) {
      const auto [begin, end] = line.matched;
      std::cout << "   " << line.text.substr(0, begin) << "[" << line.text.substr(begin, end - begin) << "]"
                << line.text.substr(end) << "  " << to_string(line.kind) << ", " << line.documents << "\n";
    }
  }
}
