// The keywords of every search.
#pragma once

#include "bindings.h"
#include "tracuu/search_options.h"

/// How a query is read; also of a Query.
#define TRACUU_READING_KEYWORDS \
  "abbreviations: bool = True, keystrokes: bool = True, " \
  "own_abbreviations: collections.abc.Mapping[str, str] | collections.abc.Iterable[Abbreviation] = ()"
/// Their part of a signature, after `self` and the query.
#define TRACUU_SEARCH_KEYWORDS TRACUU_BROWSE_KEYWORDS ", filter: str = ''"
#define TRACUU_BROWSE_KEYWORDS                                                                                     \
  "limit: int = 10, offset: int = 0, "                                                                             \
  "sort: typing.Literal['relevance', 'newest', 'oldest', 'title', 'title_descending', 'field', 'field_descending'] = 'relevance', " \
  "sort_field: str = '', "                                                                                         \
  "accents: typing.Literal['graded', 'exact', 'ignore'] = 'graded', match: typing.Literal['any', 'all'] = 'any', " \
  "after: str | int | datetime.date | None = None, before: str | int | datetime.date | None = None, "              \
  "facets: collections.abc.Sequence[str] = (), facet_limit: int = 20, "                     \
  "facet_order: typing.Literal['count', 'value'] = 'count', snippets: bool = True, "                     \
  "snippet_length: int = 240, collapse: bool = False, "                                            \
  "did_you_mean: typing.Literal['never', 'if_nothing', 'always'] = 'if_nothing', "                                   \
  "explain: bool = False, recency: float = 0.0, "                                                                    \
  TRACUU_READING_KEYWORDS ", "                                                                                       \
  "deadline: float | datetime.timedelta | None = None"

namespace tracuu::python {

/// @throws TypeError for a keyword that is none, ValueError for a word that is none of a keyword's values.
SearchOptions options_from(const nb::kwargs& keywords);

/// What the keywords of reading say.
QueryOptions reading_from(bool abbreviations, bool keystrokes, nb::handle own);

/// Abbreviations, or a mapping of short forms to what they stand for.
std::vector<Abbreviation> abbreviations_from(nb::handle given);

}  // namespace tracuu::python
