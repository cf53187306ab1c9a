// What became of each typed word, told from a query's tree.
#pragma once

#include <algorithm>
#include <vector>

#include "query/ast.h"
#include "tracuu/interpretation.h"

namespace tracuu::detail {

/// How sure a reading is told to be: what was not typed so is never certain.
constexpr double told_confidence(double sure) { return std::min(sure, 0.99); }

/// Complexity: linear in the words of the query.
Interpretation interpret(const Query::Impl& query);

/// The interpretation of `meant` told of what was typed. The words are in order and apart; between them both queries are the same.
TRACUU_API Interpretation interpret_as_meant(const Query::Impl& typed, const Query::Impl& meant, const std::vector<Respelling>& words);

}  // namespace tracuu::detail
