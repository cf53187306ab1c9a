// A query made of words that nobody typed, each with a weight of its own.
#pragma once

#include <string>
#include <vector>

#include "tracuu/export.h"
#include "tracuu/query.h"

namespace tracuu::detail {

struct ExampleWord {
  std::string word;
  double weight = 1;
};

/// What the syllables of a word count one by one, beside the neighbours they are.
inline constexpr double kSyllableShare = 0.2;

/// Any of the words, of several syllables as neighbours that need not stand together. Over a query's limits the last are dropped.
TRACUU_API Query query_of(const std::vector<ExampleWord>& words, const Schema& schema);

}  // namespace tracuu::detail
