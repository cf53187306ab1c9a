// engine: what an index learns of itself when all of it is written.
#include "engine/learned.h"

#include <algorithm>
#include <optional>

#include "terms/analysis.h"
#include "terms/shared_lines.h"
#include "terms/vocabulary.h"

namespace tracuu::detail {

Learn learn_from(const Schema& schema) {
  const auto field = std::find_if(schema.fields.begin(), schema.fields.end(),
                                  [](const Field& each) { return each.name == kSourceField; });
  std::optional<unsigned> slot;
  if (field != schema.fields.end()) slot = kFirstFieldSlot + static_cast<unsigned>(field - schema.fields.begin());
  return [slot](const Snapshot& snapshot) -> std::map<std::string, std::string> {
    LineCounter lines;
    snapshot.for_each_document([&](std::uint32_t docid) {
      const std::string source = slot ? snapshot.value(docid, *slot) : std::string();
      lines.add(std::string_view(source).substr(0, source.find(kValueSeparator)), snapshot.value(docid, kCodesSlot));
    });
    return {{kSharedLinesKey, lines.shared().to_string()}};
  };
}

}  // namespace tracuu::detail
