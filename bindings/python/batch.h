// Searching from Python: one query, or many at once.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "bindings.h"
#include "tracuu/index.h"

namespace tracuu::python {

/// `query` is a str or a Query. Needs the GIL, and releases it while it searches.
Hits search_one(const Index& index, nb::handle query, const SearchOptions& options);
Hits search_one(const Searcher& searcher, const Schema& schema, nb::handle query, const SearchOptions& options);

/// Runs one search with the GIL released; Ctrl-C stops it.
Hits watched(SearchOptions options, const std::function<Hits(const SearchOptions&)>& search);

/// The answers in the order of the queries, by `threads` (0: all cores); Ctrl-C stops it.
std::vector<Hits> search_many(const Searcher& searcher, const Schema& schema, nb::iterable queries, unsigned threads,
                              const SearchOptions& options);

}  // namespace tracuu::python
