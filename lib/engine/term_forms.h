// Words of a query → term queries that hold exactly the documents with that word (phrases: at least those).
#pragma once

#include <algorithm>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "query/ast.h"
#include "store/store.h"
#include "terms/name_words.h"
#include "terms/term_query.h"
#include "tracuu/schema.h"
#include "tracuu/search_options.h"

namespace tracuu::detail {

/// The most words a prefix stands for: the most frequent are kept. Several prefixes share them, a few for each at least.
inline constexpr std::size_t kMaxExpansions = 100;
inline constexpr std::size_t kFewExpansions = 5;
constexpr std::size_t most_expansions(std::size_t prefixes) {
  return std::max(kFewExpansions, kMaxExpansions / std::max<std::size_t>(prefixes, 1));
}

/// How a word of a name is compared: NOT takes away a typed mark's own form alone.
inline Accents accents_of_name(const WordKey& typed, Accents accents, bool excluding) {
  return excluding && accents == Accents::graded && typed.exact != typed.folded ? Accents::exact : accents;
}

/// How many prefixes the tree has.
std::size_t count_prefixes(const Node& node);

/// Translates leaves and trees into terms. Views its arguments.
class TermForms {
 public:
  /// `prefixes`: how many of them the trees to be translated have.
  TermForms(Accents accents, const Schema& schema, const Snapshot& snapshot, std::size_t prefixes)
      : accents_(accents), schema_(schema), snapshot_(snapshot), most_expansions_(detail::most_expansions(prefixes)) {}

  /// Documents with the word, in any text field or one.
  TermQuery word(const QueryToken& token, std::optional<unsigned> field) const;
  /// What NOT takes away where terms decide: a typed mark only that form, a bare word all its forms.
  TermQuery excluded_word(const QueryToken& token, std::optional<unsigned> field) const;
  /// A superset of the documents with the tokens side by side.
  TermQuery phrase(const std::vector<QueryToken>& tokens, std::optional<unsigned> field) const;
  TermQuery abbreviation(const Node& node, std::optional<unsigned> field) const;
  TermQuery prefix(const std::vector<QueryToken>& tokens, std::optional<unsigned> field);
  /// A keyword; for a field of names, a superset of the documents with a value that holds the words side by side.
  TermQuery keyword(const Node& node, bool excluding) const;
  TermQuery range(const Node& node) const;
  /// A range as values are compared; an empty `to` is open.
  struct Range {
    std::size_t schema_index = 0;
    bool date = false;
    std::string from, to;
    /// Whether a document with this value of the field has a date, or the number, in it.
    bool holds(std::string_view value) const;
  };
  /// Nothing if the schema has no such field.
  std::optional<Range> bounds(const Node& node) const;
  /// A superset of the documents the tree accepts; with Match::all every child of the root is required. Inside an exclusion
  /// words are read as it reads them.
  TermQuery tree(const Node& node, Match match, bool excluding = false);

  /// Whether terms alone decide the node.
  bool decides(const Node& node) const;
  /// The folded keys that begin as the token does (or are it, spelled otherwise), and their terms; the most frequent if there
  /// are too many. Sought once for each beginning and field.
  struct Expansion {
    std::uint64_t folded_key = 0;
    std::string term;
    std::uint32_t frequency = 0;
  };
  const std::vector<Expansion>& expansions(const QueryToken& token, std::optional<unsigned> field);
  /// Whether a prefix stood for more words than were kept, and how many these were.
  bool expansions_cut() const { return expansions_cut_; }
  std::size_t most_expansions() const { return most_expansions_; }

  std::optional<unsigned> field_number(const Node& node) const;
  /// Whether a keyword's field is of names.
  bool is_name(const Node& node) const;

 private:
  TermQuery agreeing_forms(const WordKey& typed, const std::string& prefix, Accents accents) const;
  TermQuery name(const Node& node, unsigned field, bool excluding) const;
  TermQuery name_word(const NameWord& word, unsigned field, Accents accents) const;
  bool decides_name(const Node& node) const;
  std::string term_in(std::optional<unsigned> field, std::string term) const;
  std::vector<Expansion> sought_expansions(const QueryToken& token, std::optional<unsigned> field);
  TermQuery leaf(const Node& node, bool excluding);
  TermQuery with_further_days(TermQuery first, std::size_t schema_index) const;

  Accents accents_;
  const Schema& schema_;
  const Snapshot& snapshot_;
  std::size_t most_expansions_;
  bool expansions_cut_ = false;
  std::map<std::pair<std::string, std::optional<unsigned>>, std::vector<Expansion>> known_expansions_;
};

/// Documents with one of the forms of a folded syllable that `agrees` and that the index holds. `prefix` begins all terms of a field.
TermQuery held_forms(std::uint64_t folded, const std::string& prefix, const Snapshot& snapshot,
                     const std::function<bool(std::uint64_t exact)>& agrees);

/// A token, or the parts of a whole.
std::vector<QueryToken> flat(const std::vector<QueryToken>& tokens);

}  // namespace tracuu::detail
