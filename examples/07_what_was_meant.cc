// What was typed, and what was meant: the keyboard off, short forms, a slip of the fingers, no marks at all.
#include <tracuu/tracuu.h>
#include <cmath>
#include <iostream>
#include <string>

int main(int argc, char** argv) {
  auto index = tracuu::Index::in_memory();
  auto writer = index.writer();
  for (const auto& report : tracuu::reports_in(argc > 1 ? argv[1] : "examples/reports")) writer.add(report);
  writer.commit();

  const char* const queries[] = {
      "nghij quyeets ddaij hooij",   // Telex with the keyboard off
      "BHYT hộ gia đình",            // a short form finds the long one
      "hội đồng nhân dân tỉnh",      // and the other way round
      "\"hội đồng nhân dân\" tỉnh",  // quotes: as typed, and nothing else
      "nghi quyet dai hio",          // a slip: nothing has all of it, so what was meant is searched for
  };
  for (const auto* typed : queries) {
    const auto hits = index.search(typed, {.limit = 1, .match = tracuu::Match::all});
    std::cout << typed << "\n";
    if (hits.corrected) std::cout << "nothing found; shown instead: " << hits.did_you_mean.text << "\n";
    std::cout << hits.interpretation.to_string();
    if (hits.empty()) std::cout << "→ nothing\n\n";
    else std::cout << "→ 1 of " << hits.total << ": " << hits[0].title << "\n\n";
  }

  // The same without a search: which word, and how sure that is.
  const auto searcher = index.searcher();
  for (const std::string typed : {"nghi quyet dai hio", "an toàn thực phẫm", "bao hiem y te"}) {
    const auto near_miss = searcher.did_you_mean(typed);
    std::cout << typed << ": " << (near_miss.empty() ? "nothing to correct" : "did you mean " + near_miss.text + "?")
              << "\n";
    for (const auto& correction : near_miss.corrections) {
      std::cout << "   " << correction.source.of(typed) << " → " << correction.meant << " ("
                << std::lround(100 * correction.confidence) << " %)\n";
    }
  }

  // Bare text gets its marks back, as the reports write it; typed letters stay.
  for (const auto* bare : {"hop phong chong sot xuat huyet", "So Y te tinh Quang Ngai tap huan tiem vac xin COVID-19"})
    std::cout << "\n" << bare << "\n" << searcher.restore(bare) << "\n";
}
