#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "tracuu/export.h"

namespace tracuu {

/// Query id → document id → graded relevance (0 or absent: not relevant).
using Judgements = std::map<std::string, std::map<std::string, int>>;
/// Query id → document ids, best first.
using Rankings = std::map<std::string, std::vector<std::string>>;

/// Means over the judged queries that have a relevant document; a query without ranking counts 0.
struct Measures {
  double ndcg_at_10 = 0;    ///< Järvelin & Kekäläinen 2002, gain = relevance, log2 discount
  double mrr_at_10 = 0;     ///< reciprocal rank of the first relevant document among ten
  double recall_at_100 = 0;
  std::size_t queries = 0;
};

/// Complexity O(total length of the rankings). Safe from any thread.
TRACUU_API Measures evaluate(const Rankings& rankings, const Judgements& judgements);

}  // namespace tracuu
