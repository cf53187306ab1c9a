// What a query was probably meant to be, over one picture of an index.
#pragma once

#include <vector>

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

/// Empty if nothing that finds more is known. `reading` is how the query as meant will be read.
Meant did_you_mean(const Query& query, const QueryOptions& reading, const Schema& schema, const Snapshot& snapshot);

}  // namespace tracuu::detail
