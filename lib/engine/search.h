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
  TimeLimit time = {};
  bool by_example = false;                ///< the query's words are those of a document, not typed
  std::optional<std::uint32_t> left_out;  ///< that document: no answer
};

/// What documents must answer besides the query: the options' filter and days. @throws Error invalid_argument for a day that is none.
Query filter_of(const SearchOptions& options, const Schema& schema);

/// Everything of Hits but what parsing knows (problems of the query, interpretation, its time).
Hits search(const SearchRequest& request, const Schema& schema, const Snapshot& snapshot, PictureCache& cache);

}  // namespace tracuu::detail
