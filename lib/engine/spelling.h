// What a query was probably meant to be, over one picture of an index.
#pragma once

#include <vector>

#include "engine/picture_cache.h"
#include "query/interpret.h"
#include "store/store.h"
#include "tracuu/query.h"
#include "tracuu/schema.h"
#include "tracuu/spelling.h"

namespace tracuu::detail {

/// A near miss, and every word of the query that it respells.
struct Meant {
  NearMiss near_miss;
  std::vector<Respelling> words;
};

/// Where what was meant is sought.
struct Sought {
  const QueryOptions& reading;  ///< how the query as meant will be read
  const Schema& schema;
  const Snapshot& snapshot;
  PictureCache& cache;
};

/// Empty if nothing that finds more is known. Phrases stay phrases: of each more documents hold what was meant.
Meant did_you_mean(const Query& query, const Sought& sought);

}  // namespace tracuu::detail
