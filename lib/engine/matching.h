// All documents that hold everything a query asks for, however many.
#pragma once

#include <string>
#include <vector>

#include "store/store.h"
#include "tracuu/query.h"
#include "tracuu/schema.h"

namespace tracuu::detail {

/// Their ids; none for an empty query. Complexity: linear in the candidates where the query needs verifying.
std::vector<std::string> matching_ids(const Query& query, const Schema& schema, const Snapshot& snapshot);

}  // namespace tracuu::detail
