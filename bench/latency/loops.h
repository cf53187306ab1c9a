// Ways to ask: one query after the other, or at a rate whatever the answers take.
#pragma once

#include <filesystem>
#include <vector>

#include "queries/query_sets.h"
#include "tracuu/tracuu.h"

namespace bench {

struct Asked {
  double milliseconds = 0;
  tracuu::SearchTimes times;
};

/// How a query is asked beside its words.
struct Way {
  std::size_t limit = 10;
  bool snippets = false;
  std::vector<std::string> facets = {};
};

Asked ask(const tracuu::Searcher& searcher, const TypedQuery& query, const Way& way);

/// Closed loop: each thread asks its share, the next query when the last is answered. Milliseconds of each.
std::vector<double> closed_loop(const tracuu::Searcher& searcher, const std::vector<TypedQuery>& queries,
                                const Way& way, unsigned threads);

/// Open loop: queries arrive at random (Poisson) `rate` times a second and `threads` answer them. Latency runs from the moment a
/// query was planned to arrive, so that those that wait behind a slow one count their waiting.
std::vector<double> open_loop(const tracuu::Searcher& searcher, const std::vector<TypedQuery>& queries, const Way& way,
                              unsigned threads, double rate, std::uint32_t seed);

/// Writes back and drops the pages of the index's files from the system's cache. @return the share of pages that are gone.
double evict(const std::filesystem::path& index);

}  // namespace bench
