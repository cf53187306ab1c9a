// Words of a query → term queries that hold exactly the documents with that word (phrases: at least those).
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "query/ast.h"
#include "store/store.h"
#include "terms/term_query.h"
#include "tracuu/schema.h"
#include "tracuu/search_options.h"

namespace tracuu::detail {

/// The most words a prefix stands for: the most frequent are kept.
inline constexpr std::size_t kMaxExpansions = 100;

/// Translates leaves and trees into terms. Views its arguments.
class TermForms {
 public:
  TermForms(Accents accents, const Schema& schema, const Snapshot& snapshot)
      : accents_(accents), schema_(schema), snapshot_(snapshot) {}

  /// Documents with the word, in any text field or one.
  TermQuery word(const QueryToken& token, std::optional<unsigned> field) const;
  /// What NOT takes away: a typed mark only that form, a bare word all its forms.
  TermQuery excluded_word(const QueryToken& token) const;
  /// A superset of the documents with the tokens side by side.
  TermQuery phrase(const std::vector<QueryToken>& tokens, std::optional<unsigned> field) const;
  TermQuery prefix(const std::vector<QueryToken>& tokens, std::optional<unsigned> field);
  TermQuery keyword(const Node& node) const;
  TermQuery range(const Node& node) const;
  /// A superset of the documents the tree accepts; with Match::all every child of the root is required.
  TermQuery tree(const Node& node, Match match);

  /// Whether terms alone decide the node.
  bool decides(const Node& node) const;
  /// The folded keys that begin as the token does, and their terms; the most frequent if there are too many.
  struct Expansion {
    std::uint64_t folded_key = 0;
    std::string term;
    std::uint32_t frequency = 0;
  };
  std::vector<Expansion> expansions(const QueryToken& token, std::optional<unsigned> field);
  /// Whether a prefix stood for more words than were kept.
  bool expansions_cut() const { return expansions_cut_; }

  std::optional<unsigned> field_number(const Node& node) const;

 private:
  std::string term_in(std::optional<unsigned> field, std::string term) const;
  TermQuery leaf(const Node& node);

  Accents accents_;
  const Schema& schema_;
  const Snapshot& snapshot_;
  bool expansions_cut_ = false;
};

/// A token, or the parts of a whole.
std::vector<QueryToken> flat(const std::vector<QueryToken>& tokens);

}  // namespace tracuu::detail
