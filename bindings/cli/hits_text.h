// The answer to a search as text for a terminal.
#pragma once

#include <string>
#include <vector>

#include "terminal.h"
#include "tracuu/hits.h"
#include "tracuu/search_options.h"

namespace tracuu::cli {

/// Words with a blank between.
std::string joined(const std::vector<std::string>& words);

/// Title, date, id, score if it has one, snippet, twins and why.
void print_hit(const Terminal& terminal, const Hit& hit);
/// What is said where there is no hit to show.
void print_nothing(const Hits& hits, const SearchOptions& options);
void print_facets(const Terminal& terminal, const std::vector<Facet>& facets);

}  // namespace tracuu::cli
