// engine: a block's near-duplicates, folded into the best of them.
#include "engine/collapse.h"

#include <utility>

namespace tracuu::detail {

void Collapse::note(std::uint32_t docid, std::string_view token_codes) {
  if (const auto sketch = sketch_of(token_codes)) sketches_.emplace(docid, *sketch);
}

void Collapse::fold(std::vector<Ranked>& block, std::map<std::uint32_t, std::vector<std::uint32_t>>& twins) {
  std::vector<Ranked> kept;
  std::vector<std::pair<std::uint32_t, const Sketch*>> firsts;
  for (const Ranked& item : block) {
    const auto sketch = sketches_.find(item.docid);
    const std::uint32_t* first = nullptr;
    if (sketch != sketches_.end()) {
      for (const auto& [docid, other] : firsts)
        if (!first && similarity(sketch->second, *other) >= kTwinSimilarity) first = &docid;
      if (first) twins[*first].push_back(item.docid);
      else firsts.emplace_back(item.docid, &sketch->second);
    }
    if (!first) kept.push_back(item);
  }
  block = std::move(kept);
  sketches_.clear();
}

}  // namespace tracuu::detail
