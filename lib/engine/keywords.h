// What tells one document from the others of an index.
#pragma once

#include <vector>

#include "store/store.h"
#include "terms/shared_lines.h"
#include "tracuu/document.h"
#include "tracuu/keywords.h"
#include "tracuu/schema.h"

namespace tracuu::detail {

/// The best first, equals in Vietnamese order. `indexed`: it is one of those counted. Lines of `unweighted` count nothing.
std::vector<Keyword> keywords(const Document& document, bool indexed, std::size_t n, const Schema& schema, const Snapshot& snapshot,
                              const SharedLines& unweighted);

}  // namespace tracuu::detail
