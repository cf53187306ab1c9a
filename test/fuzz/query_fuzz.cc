// What a person typed → a query, which its canonical form gives back.
#include "fuzz/promises.h"
#include "tracuu/query.h"

using namespace tracuu;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto typed = fuzz::text_of(data, size);
  const Query query(typed);
  for (const auto& problem : query.problems()) {
    fuzz::promise(!problem.message.empty());
    fuzz::promise(problem.source.begin <= problem.source.end && problem.source.end <= typed.size());
  }
  const auto interpretation = query.interpretation();
  for (const auto& word : interpretation.words) {
    fuzz::promise(word.source.end <= typed.size() && word.source.of(typed) == word.typed);
    fuzz::promise(word.confidence > 0 && word.confidence <= 1);
  }
  fuzz::promise(detail::is_utf8(interpretation.to_string() + interpretation.html() + interpretation.json()));
  const auto canonical = query.to_string();
  fuzz::promise(Query(canonical).to_string() == canonical);
  return 0;
}
