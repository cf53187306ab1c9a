// What people might type about a corpus, by kind of query, drawn from its documents by seed.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "tracuu/document.h"

namespace bench {

struct TypedQuery {
  std::string text;
  std::string filter;  ///< for SearchOptions::filter; empty in all sets but "filter"
};

struct QuerySet {
  std::string name;
  bool plain = true;  ///< words without operators, which any engine can be asked
  std::vector<TypedQuery> queries;
};

/// Sets of up to `size` queries each: spans of 1, 2–3, 4–8 and 9–14 words of one sentence, written with accents, without, and
/// half of them; phrases, filters, prefixes, document numbers, names, words that occur nowhere, function words alone.
/// The same documents, size and seed give the same sets.
std::vector<QuerySet> draw_query_sets(const std::vector<tracuu::Document>& corpus, std::size_t size,
                                      std::uint32_t seed);

}  // namespace bench
