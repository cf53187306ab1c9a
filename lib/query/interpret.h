// What became of each typed word, told from a query's tree.
#pragma once

#include "query/ast.h"
#include "tracuu/interpretation.h"

namespace tracuu::detail {

/// Complexity: linear in the words of the query.
Interpretation interpret(const Query::Impl& query);

}  // namespace tracuu::detail
