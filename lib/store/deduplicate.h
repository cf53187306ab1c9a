// store: one document for each id.
#pragma once

#include <filesystem>
#include <functional>
#include <vector>

#include "store/segment.h"

namespace tracuu::detail {

struct Deduplicated {
  std::vector<std::filesystem::path> sources;  ///< to be merged, in this order
  std::size_t documents = 0;                   ///< in them from the segments
};

/// Leaves one document for each id: that of the highest order; a generation's documents lose against all of the
/// segments. Losers are deleted, and a source left empty is dropped; the generation itself is never changed: where it loses
/// documents, databases made in `scratch` take its place. `keep_going` as for merge_databases(). @throws Error.
Deduplicated deduplicate(const std::filesystem::path& generation, const std::vector<ClosedSegment>& segments,
                         const std::filesystem::path& scratch, const std::function<bool()>& keep_going);

}  // namespace tracuu::detail
