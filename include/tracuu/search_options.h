#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "tracuu/query.h"
#include "tracuu/spelling.h"

namespace tracuu {

/// What comes first. All but relevance show the documents that hold everything typed, those without a date, title or value last, equals by
/// id (where more than some hundred are equal, in parts).
enum class Sort {
  relevance,         ///< the best
  newest,            ///< by the schema's first date field
  oldest,            ///< the same, the other way round
  title,             ///< titles in Vietnamese order: that of collation_key
  title_descending,  ///< the same, the other way round
  field,             ///< by SearchOptions::sort_field, the smallest or earliest; of several values the first counts
  field_descending,  ///< the same, the other way round
};

/// What typed and missing accents mean.
enum class Accents {
  graded,  ///< typed marks bind, missing marks are free, the closer the higher; folded if nothing is found at all
  exact,   ///< the same letters and marks only
  ignore,  ///< accents never matter
};

enum class Match {
  any,  ///< any of the words, ranked
  all,  ///< every word must be there
};

/// The order of a facet's values. Those shown are the most frequent in both.
enum class FacetOrder {
  count,  ///< most frequent first, then in Vietnamese order
  value,  ///< in Vietnamese order: a ă â … d đ; years newest first
};

/// How to search. Defaults suit a search box.
struct SearchOptions {
  std::size_t limit = 10;   ///< at most 1,000
  std::size_t offset = 0;   ///< for further pages; at most 100,000
  Sort sort = Sort::relevance;
  std::string sort_field;   ///< of Sort::field and field_descending: a date or number field of the schema, or an alias
  Accents accents = Accents::graded;
  Match match = Match::any;
  std::string after;   ///< keep documents published on or after this day (ISO; a year or month alone is its first day)
  std::string before;  ///< keep documents published before this day
  std::string filter;  ///< a query that documents must answer, without effect on ranking, e.g. "source:skđs"
  std::vector<std::string> facets;  ///< names of facet fields to count, "year" among them
  std::size_t facet_limit = 20;     ///< values shown a facet
  FacetOrder facet_order = FacetOrder::count;
  bool collapse = false;            ///< of near-duplicates among a hundred candidates show the best, with Hit::twins; ranked searches
  DidYouMean did_you_mean = DidYouMean::if_nothing;  ///< when to look for what else may have been meant
  QueryOptions reading;             ///< how a typed query is read: abbreviations, keystrokes
  bool snippets = true;
  std::size_t snippet_length = 240;  ///< in code points, at most, over all passages
  bool explain = false;              ///< fill Hit::why
  double recency = 0;                ///< 0 none … 1 strong: newer reports get up to this share of the best score added
  std::optional<std::chrono::milliseconds> deadline;  ///< @throws Error cancelled when it passes
  std::stop_token stop;                               ///< @throws Error cancelled when asked to stop
};

}  // namespace tracuu
