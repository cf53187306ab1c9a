// One report, found however its words are typed.
#include <tracuu/tracuu.h>
#include <iostream>

int main(int argc, char** argv) {
  auto index = tracuu::Index::in_memory();
  auto writer = index.writer();
  for (const auto& report : tracuu::reports_in(argc > 1 ? argv[1] : "examples/reports")) writer.add(report);
  writer.commit();

  const char* const ways[] = {
      "đảng ủy sở y tế cà mau",  // as it is written
      "Đảng uỷ Sở Y tế Cà Mau",  // the tone on the other vowel, capitals
      "dang uy so y te ca mau",  // no accents at all
      "đảng uy sở y te cà mau",  // some of them
      "sột xuạt huyệt",          // wrong ones: read again without them
      "công văn 96-CV/ĐUS",      // a document by its number
      "cong van 96 cv dus",      // by its parts, without accents
      "công văn 96 – CV/ĐUS",    // with a dash and spaces
      "vắc xin covid -19",       // "-19" excludes nothing here
  };
  for (const auto* typed : ways) {
    const auto hits = index.search(typed, {.limit = 1});
    std::cout << typed << "\n";
    if (hits.folded_fallback) std::cout << "   (nothing is spelled like that; found without accents)\n";
    for (const auto& hit : hits) std::cout << "   " << hit.title << "\n";
  }
}
