// engine: one document → those that say mostly the same, over the whole index.
#include "engine/twins.h"

#include <algorithm>

#include "terms/sketch.h"
#include "terms/vocabulary.h"

namespace tracuu::detail {

std::vector<Twin> find_twins(std::uint32_t docid, double at_least, const Snapshot& snapshot) {
  constexpr std::size_t kMost = 1000;
  const auto sketch = sketch_of(snapshot.value(docid, kCodesSlot));
  if (!sketch) return {};
  std::vector<TermQuery> bands;
  for (std::string& term : band_terms(*sketch)) bands.push_back(TermQuery::of_term(std::move(term)));
  CandidateRequest request;
  request.count = kMost;
  std::vector<Twin> twins;
  for (const Candidate& candidate : snapshot.candidates(TermQuery::of(TermQuery::Op::any, std::move(bands)), request).items) {
    if (candidate.docid == docid) continue;
    const auto other = sketch_of(snapshot.value(candidate.docid, kCodesSlot));
    if (!other) continue;
    if (const double share = similarity(*sketch, *other); share >= at_least) twins.push_back({snapshot.id(candidate.docid), share});
  }
  std::sort(twins.begin(), twins.end(), [](const Twin& a, const Twin& b) {
    return a.similarity != b.similarity ? a.similarity > b.similarity : a.id < b.id;
  });
  return twins;
}

}  // namespace tracuu::detail
