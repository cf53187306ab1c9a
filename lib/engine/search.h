// One search over one picture: plan, candidates, second look, hits.
#pragma once

#include <optional>

#include "engine/picture_cache.h"
#include "query/ast.h"
#include "store/store.h"
#include "tracuu/hits.h"
#include "tracuu/schema.h"
#include "tracuu/search_options.h"

namespace tracuu::detail {

/// What is asked, read and checked before a picture is opened.
struct SearchRequest {
  const Node* query = nullptr;
  const Node* filter = nullptr;  ///< also holds the options' days
  const SearchOptions* options = nullptr;
  std::optional<std::chrono::steady_clock::time_point> deadline;
};

/// Everything of Hits but what parsing knows (problems of the query, interpretation, its time).
Hits search(const SearchRequest& request, const Schema& schema, const Snapshot& snapshot, PictureCache& cache);

}  // namespace tracuu::detail
