// Some of the documents that hold certain terms, spread over the index, at a cost that does not grow with it.
#pragma once

#include <xapian.h>

#include "store/store.h"

namespace tracuu::detail {

/// See Snapshot::sample.
Sample take_sample(const Xapian::Database& database, const TermQuery& query, std::size_t count);

}  // namespace tracuu::detail
