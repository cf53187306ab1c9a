// What a person typed → marks put back, near misses, suggestions and a search over a few reports: what is told of it lies in
// what was typed.
#include <algorithm>
#include <string>

#include "fuzz/few_reports.h"
#include "fuzz/promises.h"
#include "tracuu/index.h"
#include "tracuu/text.h"

using namespace tracuu;

namespace {

// Longer lines take long and reach no other code. What was probably meant takes longest: a search that finds nothing asks for it
// whatever the length, so it is asked for alone of short lines only.
constexpr std::size_t kLongest = 80, kShort = 24;

const Searcher& reports() { return fuzz::few_reports(); }

void promise_word(const Interpretation& told, const ReadWord& word) {
  fuzz::promise(word.source.begin <= word.source.end && word.source.end <= told.typed.size());
  fuzz::promise(word.source.of(told.typed) == word.typed);
  fuzz::promise(word.confidence > 0 && word.confidence <= 1);
  fuzz::promise(word.form != WordForm::typo || (word.undo == "did_you_mean" && !word.as.empty()));
}

void promise_near_miss(const NearMiss& near, const std::string& typed) {
  fuzz::promise(near.empty() == near.corrections.empty());
  for (const Correction& each : near.corrections) {
    fuzz::promise(each.source.end <= typed.size() && each.source.of(typed) == each.typed);
    fuzz::promise(!each.meant.empty() && each.meant != each.typed && each.confidence > 0 && each.confidence <= 0.99);
  }
}

}  // namespace

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t most);

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t most, unsigned) {
  return LLVMFuzzerMutate(data, std::min(size, kLongest), std::min(most, kLongest));
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string typed(fuzz::text_of(data, std::min(size, kLongest)));
  const std::string restored = reports().restore(typed);
  fuzz::promise(fold(restored) == fold(typed));  // letters are never changed
  if (typed.size() <= kShort) promise_near_miss(reports().did_you_mean(typed), typed);

  for (const Suggestion& line : reports().suggest(typed)) {
    fuzz::promise(!line.text.empty() && line.documents > 0);
    fuzz::promise(line.matched.begin <= line.matched.end && line.matched.end <= line.text.size());
  }

  const Hits hits = reports().search(typed, {.match = Match::all, .snippets = false});
  promise_near_miss(hits.did_you_mean, typed);
  fuzz::promise(hits.interpretation.typed == typed || hits.interpretation.words.empty());
  for (const ReadWord& word : hits.interpretation.words) promise_word(hits.interpretation, word);
  for (const Problem& problem : hits.problems) fuzz::promise(problem.source.end <= typed.size());
  const Interpretation& told = hits.interpretation;
  fuzz::promise(detail::is_utf8(told.to_string() + told.html() + told.json()));
  return 0;
}
