#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "tracuu/byte_range.h"
#include "tracuu/export.h"
#include "tracuu/interpretation.h"
#include "tracuu/query.h"
#include "tracuu/spelling.h"

namespace tracuu {

/// A piece of the original text with what matched in it.
struct Passage {
  ByteRange source;                   ///< of Document::text
  std::string text;                   ///< those bytes as stored, broken UTF-8 replaced by U+FFFD only when shown
  std::vector<ByteRange> highlights;  ///< of `text`; in order, never overlapping
  bool cut_before = false;            ///< the text has words before this passage
  bool cut_after = false;             ///< and after it
};

/// The passages of a document that answer the query best, in the order of the text.
struct TRACUU_API Snippet {
  std::vector<Passage> passages;

  bool empty() const noexcept { return passages.empty(); }
  /// Plain text with markers around what matched; line breaks become spaces; cuts are shown as "…".
  std::string marked(std::string_view open, std::string_view close) const;
  /// Escaped for HTML, what matched in <mark>…</mark>.
  std::string html() const;
  std::string plain() const { return marked("", ""); }
  /// For terminals: what matched in bold (ANSI); control characters of the text are dropped.
  std::string terminal() const;
};

/// How well the letters and marks of a text word agree with those typed.
enum class AccentGrade : std::uint8_t {
  folded,  ///< only without accents
  holds,   ///< every typed mark is there, letters typed bare are free
  exact,   ///< the same letters and marks
};

/// The grade's name as written in the enumeration, e.g. "holds".
TRACUU_API const char* to_string(AccentGrade grade) noexcept;

/// One part of a score.
struct ScorePart {
  std::string field;  ///< "text", "title" …
  std::string term;   ///< as read from the query: "nghị", "nghị quyết" for a pair, "phrase", "nearness", "coverage", "recency"
  AccentGrade grade = AccentGrade::exact;  ///< the best grade met
  double tf = 0;      ///< occurrences, after damping of grades
  double idf = 0;     ///< of the term in the index
  double score = 0;   ///< what it added
};

/// Why a hit stands where it stands: the parts' scores sum to Hit::score.
struct TRACUU_API Explanation {
  std::vector<ScorePart> parts;
  /// A table for people.
  std::string to_string() const;
};

/// A document that says mostly the same as another.
struct Twin {
  std::string id;
  double similarity = 0;  ///< share of common passages, 0 to 1, estimated to ± 0.06
};

struct Hit {
  std::string id;
  double score = 0;      ///< comparable within one result only; 0 for filters, browsing, and orders other than relevance
  std::size_t rank = 0;  ///< from 1
  std::string title;
  std::string published;  ///< ISO 8601; empty if unknown
  std::map<std::string, std::vector<std::string>> fields;
  std::vector<ByteRange> title_highlights;  ///< of `title`
  Snippet snippet;
  Explanation why;  ///< filled if SearchOptions::explain
  std::vector<std::string> twins;  ///< ids of near-duplicates folded into this hit, best first, if SearchOptions::collapse
};

struct FacetCount {
  std::string value;
  std::size_t count = 0;
};

/// How many of the documents counted hold each value of a field, in the order of SearchOptions::facet_order.
struct Facet {
  std::string field;  ///< "year" for the years of `published`
  std::vector<FacetCount> counts;
};

/// Over which documents `total` and the facets were counted.
enum class TotalBasis : std::uint8_t {
  none,       ///< nothing was searched for
  all_words,  ///< documents that hold all words of the query
  any_pair,   ///< none holds all: those that hold a pair of neighbouring words, or a word
  filter,     ///< documents that pass the filter
};

/// Where the time of one search went.
struct SearchTimes {
  std::chrono::nanoseconds parse{}, candidates{}, fetch{}, second_look{}, snippets{}, total{};
};

/// The answer to one search. A value: it borrows nothing from the index.
struct TRACUU_API Hits {
  std::vector<Hit> items;
  std::size_t total = 0;
  bool total_exact = true;  ///< false: `total` is an estimate, say "about"
  TotalBasis basis = TotalBasis::none;
  std::vector<Facet> facets;
  std::vector<Problem> problems;  ///< of the query, and of limits met on the way
  Interpretation interpretation;  ///< the query as read
  bool folded_fallback = false;   ///< nothing agreed with the typed accents: found without them
  NearMiss did_you_mean;          ///< what the query was probably meant to be, if SearchOptions::did_you_mean asked
  /// Nothing answered as typed: these are the hits of did_you_mean; the interpretation says which words were read as what.
  bool corrected = false;
  std::uint64_t generation = 0;   ///< the picture of the index that answered
  SearchTimes times;

  auto begin() const noexcept { return items.begin(); }
  auto end() const noexcept { return items.end(); }
  std::size_t size() const noexcept { return items.size(); }
  bool empty() const noexcept { return items.empty(); }
  const Hit& operator[](std::size_t i) const { return items[i]; }
};

}  // namespace tracuu
