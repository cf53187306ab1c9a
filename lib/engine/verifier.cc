// engine: candidates → those that answer. Slow and plain: it decides, it does not rank.
#include "engine/verifier.h"

#include <algorithm>

#include "engine/accent_grade.h"
#include "query/dates.h"
#include "terms/analysis.h"
#include "terms/vocabulary.h"

namespace tracuu::detail {

Verifier::Verifier(const Node& root, Accents accents, const Schema& schema, const Snapshot& snapshot)
    : root_(root), accents_(accents), schema_(schema), snapshot_(snapshot), forms_(accents, schema, snapshot) {
  expand(root);
}

void Verifier::expand(const Node& node) {
  for (const Node& child : node.children) expand(child);
  if (node.kind != NodeKind::prefix) return;
  std::vector<std::uint64_t>& keys = beginnings_[&node];
  for (const TermForms::Expansion& expansion : forms_.expansions(node.tokens.back(), forms_.field_number(node)))
    keys.push_back(expansion.folded_key);
  std::sort(keys.begin(), keys.end());
}

bool Verifier::accepts(std::uint32_t docid, std::string_view token_codes) const {
  return holds(root_, {docid, decode(token_codes)});
}

bool Verifier::holds(const Node& node, const Document& document) const {
  switch (node.kind) {
    case NodeKind::group: return group_holds(node, document);
    case NodeKind::keyword:
    case NodeKind::range: return value_holds(node, document);
    default: return tokens_hold(node, document);
  }
}

bool Verifier::group_holds(const Node& node, const Document& document) const {
  bool any_required = false, any_optional = false, optional_holds = false;
  for (const Node& child : node.children) {
    const bool holds_here = holds(child, document);
    if (child.occur == Occur::must_not) {
      if (holds_here) return false;
    } else if (child.occur == Occur::must) {
      if (!holds_here) return false;
      any_required = true;
    } else {
      any_optional = true;
      optional_holds |= holds_here;
    }
  }
  return any_required || !any_optional || optional_holds;
}

bool Verifier::word_agrees(const Node& node, const QueryToken& typed, bool beginning, const DecodedToken& found) const {
  if (beginning) {
    const std::vector<std::uint64_t>& keys = beginnings_.at(&node);
    return std::binary_search(keys.begin(), keys.end(), found.key.folded);
  }
  if (node.occur == Occur::must_not && typed.any_mark && accents_ != Accents::ignore)
    return typed.key.exact == found.key.exact;  // a typed mark excludes only that form
  return accent_grade(accents_, typed.key, found.key).has_value();
}

bool Verifier::tokens_hold(const Node& node, const Document& document) const {
  const std::vector<QueryToken> typed = flat(node.tokens);
  const std::optional<unsigned> field = forms_.field_number(node);
  const auto begins_at = [&](std::size_t at) {
    for (std::size_t i = 0; i < typed.size(); ++i) {
      const DecodedToken& found = document.tokens[at + i];
      if ((i > 0 && found.starts_sentence) || (field && found.field != *field)) return false;
      const bool beginning = node.kind == NodeKind::prefix && i + 1 == typed.size();
      if (!word_agrees(node, typed[i], beginning, found)) return false;
    }
    return true;
  };
  for (std::size_t at = 0; at + typed.size() <= document.tokens.size(); ++at)
    if (begins_at(at)) return true;
  return false;
}

bool Verifier::value_holds(const Node& node, const Document& document) const {
  for (std::size_t i = 0; i < schema_.fields.size(); ++i) {
    if (schema_.fields[i].name != node.field) continue;
    const std::string value = snapshot_.value(document.docid, kFirstFieldSlot + static_cast<unsigned>(i));
    if (value.empty()) return false;
    if (node.kind == NodeKind::range) {
      const TermQuery range = forms_.range(node);
      return value >= range.from && (range.to.empty() || value <= range.to);
    }
    const std::string wanted = keyword_form(node.value);
    for (std::size_t begin = 0; begin <= value.size();) {
      const std::size_t end = std::min(value.find(kValueSeparator, begin), value.size());
      if (keyword_form(value.substr(begin, end - begin)) == wanted) return true;
      begin = end + 1;
    }
    return false;
  }
  return false;
}

}  // namespace tracuu::detail
