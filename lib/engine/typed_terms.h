// Words that somebody is typing → queries for documents where they may stand side by side.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "query/typing.h"
#include "store/store.h"
#include "terms/record.h"
#include "terms/term_query.h"

namespace tracuu::detail {

/// Where words are looked for: terms there begin so.
struct TypedPlace {
  std::string prefix = {};   ///< of all its terms
  bool accented = false;     ///< a field of names: its words are accented terms, and all its neighbours have a pair
  bool as_accented = false;  ///< accented words have terms of their own there, beside the folded ones
  bool in_text = false;      ///< its words are among those of the texts
};
TypedPlace text_place();
TypedPlace title_place();
TypedPlace name_place(std::size_t schema_index);

/// Of the words of a line from one on.
class TypedTerms {
 public:
  /// Views both; tells the beginning of other words that the index has.
  TypedTerms(Typing& typing, const Snapshot& snapshot);
  /// Of the words from this one on.
  void begin_with(std::size_t first) { words_ = std::span(typing_.words).subspan(first); }

  /// Documents in which the words may stand side by side in this place: all that hold the finished words if they are at most
  /// `count`, else some of those that also hold one of the most frequent words that the last one may become.
  /// Complexity: reads the terms of the words it may become, and of the pairs these make with the word before.
  Sample sample(const TypedPlace& place, std::size_t count);
  /// What such documents hold, all words considered.
  TermQuery query(const TypedPlace& place);

 private:
  std::vector<TermQuery> finished(const TypedPlace& place) const;
  TermQuery whole_word(const TypedPlace& place, const TypedWord& word) const;
  bool may_pair(const TypedPlace& place, const TypedWord& a, const TypedWord& b) const;
  TermQuery last(const TypedPlace& place);
  TermQuery found_last(const TypedPlace& place, const TypedWord* before);
  void add_coded(const std::string& beginning, const std::vector<std::uint64_t>& codes,
                 std::vector<TermCount>& found) const;
  std::vector<TermCount> others_in(const TypedPlace& place) const;

  Typing& typing_;
  std::span<const TypedWord> words_;
  const Snapshot& snapshot_;
  std::vector<TermCount> others_;                                 // that begin so, in any text
  std::map<std::pair<std::string, bool>, TermQuery> known_last_;  // by place, and whether a word stands before
};

}  // namespace tracuu::detail
