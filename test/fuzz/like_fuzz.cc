// A page that somebody just read → its keywords, and reports like it among a few.
#include <cmath>
#include <string>

#include "fuzz/few_reports.h"
#include "fuzz/promises.h"
#include "tracuu/index.h"

using namespace tracuu;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(fuzz::text_of(data, size));
  const Searcher& reports = fuzz::few_reports();
  const Document read{.id = "read", .title = text.substr(0, text.find('\n')), .text = text, .fields = {}};

  const std::vector<Keyword> keywords = reports.keywords(read);
  fuzz::promise(keywords.size() <= 10);
  double least = HUGE_VAL;
  for (const Keyword& each : keywords) {
    fuzz::promise(!each.word.empty() && detail::is_utf8(each.word) && each.count > 0);
    fuzz::promise(each.score > 0 && each.score <= least);
    least = each.score;
  }

  const Hits hits = reports.like(read);
  fuzz::promise(hits.size() <= reports.size());
  for (const Hit& hit : hits.items) fuzz::promise(reports.contains(hit.id) && hit.score >= 0);
  fuzz::promise(detail::is_utf8(hits.interpretation.to_string()));
  return 0;
}
