// Does a document answer the query? The tree itself, read on the document's tokens: the law where terms say too much.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "engine/decoded.h"
#include "engine/term_forms.h"

namespace tracuu::detail {

/// Views its arguments; for one thread.
class Verifier {
 public:
  Verifier(const Node& root, Accents accents, const Schema& schema, const Snapshot& snapshot, const SharedLines& unweighted);
  /// Whether the document with these token codes answers.
  bool accepts(std::uint32_t docid, std::string_view token_codes) const;

 private:
  struct Document {
    std::uint32_t docid;
    std::vector<DecodedToken> tokens;  // only if a leaf reads them
  };
  struct Typed {
    WordKey key;
    bool one_form = false;                  // an excluded word with a typed mark
    bool beginning = false;                 // the last of a prefix
  };
  // A word, phrase or prefix made ready.
  struct Leaf {
    std::vector<Typed> tokens;
    std::vector<std::uint64_t> beginnings;  // folded keys, sorted
    std::optional<unsigned> field;
  };
  struct Name {
    std::vector<NameWord> words;
    bool excluding = false;
  };
  void prepare(const Node& node, bool excluding);
  bool holds(const Node& node, const Document& document) const;
  bool group_holds(const Node& node, const Document& document) const;
  Leaf leaf_of(const std::vector<QueryToken>& tokens, const Node& node, bool excluding) const;
  bool abbreviation_holds(const Node& node, const Document& document) const;
  bool tokens_hold(const Leaf& leaf, const Document& document) const;
  bool agrees(const Leaf& leaf, const Typed& typed, const DecodedToken& found) const;
  bool value_holds(const Node& node, const Document& document) const;
  bool name_holds(const Name& wanted, std::string_view value) const;

  const Node& root_;
  Accents accents_;
  const Schema& schema_;
  const Snapshot& snapshot_;
  const SharedLines& unweighted_;
  TermForms forms_;
  std::map<const Node*, Leaf> leaves_;
  std::map<const Node*, std::vector<Leaf>> shorts_;  // of abbreviations
  std::map<const Node*, Name> names_;
  std::map<const Node*, TermForms::Range> ranges_;
};

}  // namespace tracuu::detail
