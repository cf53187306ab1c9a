// engine: candidates → those that answer. Slow and plain: it decides, it does not rank.
#include "engine/verifier.h"

#include <algorithm>

#include "base/split.h"
#include "engine/accent_grade.h"
#include "query/dates.h"
#include "terms/analysis.h"
#include "terms/vocabulary.h"

namespace tracuu::detail {

Verifier::Verifier(const Node& root, Accents accents, const Schema& schema, const Snapshot& snapshot,
                   const SharedLines& unweighted)
    : root_(root), accents_(accents), schema_(schema), snapshot_(snapshot), unweighted_(unweighted), forms_(accents, schema, snapshot, count_prefixes(root)) {
  prepare(root, false);
}

void Verifier::prepare(const Node& node, bool excluding) {
  for (const Node& child : node.children) prepare(child, excluding != (child.occur == Occur::must_not));
  if (node.kind == NodeKind::keyword && forms_.is_name(node)) names_[&node] = {name_words(node.value), excluding};
  if (node.kind == NodeKind::range)
    if (const auto range = forms_.bounds(node)) ranges_[&node] = *range;
  if (node.tokens.empty()) return;
  if (node.kind == NodeKind::abbreviation)
    for (const std::vector<QueryToken>& each : node.shorts) shorts_[&node].push_back(leaf_of(each, node, excluding));
  Leaf& leaf = leaves_[&node] = leaf_of(node.tokens, node, excluding);
  if (node.kind != NodeKind::prefix) return;
  leaf.tokens.back().beginning = true;
  for (const TermForms::Expansion& expansion : forms_.expansions(node.tokens.back(), leaf.field))
    leaf.beginnings.push_back(expansion.folded_key);
  std::sort(leaf.beginnings.begin(), leaf.beginnings.end());
}

Verifier::Leaf Verifier::leaf_of(const std::vector<QueryToken>& tokens, const Node& node, bool excluding) const {
  Leaf leaf;
  leaf.field = forms_.field_number(node);
  for (const QueryToken& token : flat(tokens))
    leaf.tokens.push_back({token.key, excluding && token.any_mark && accents_ != Accents::ignore, false});
  return leaf;
}

bool Verifier::accepts(std::uint32_t docid, std::string_view token_codes) const {
  return holds(root_, {docid, leaves_.empty() ? std::vector<DecodedToken>() : decode(token_codes, unweighted_)});
}

bool Verifier::holds(const Node& node, const Document& document) const {
  switch (node.kind) {
    case NodeKind::group: return group_holds(node, document);
    case NodeKind::keyword:
    case NodeKind::range: return value_holds(node, document);
    case NodeKind::abbreviation: return abbreviation_holds(node, document);
    default: return tokens_hold(leaves_.at(&node), document);
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

bool Verifier::agrees(const Leaf& leaf, const Typed& typed, const DecodedToken& found) const {
  if (typed.beginning) return std::binary_search(leaf.beginnings.begin(), leaf.beginnings.end(), found.key.folded);
  if (typed.one_form) return typed.key.exact == found.key.exact;
  return accent_grade(accents_, typed.key, found.key).has_value();
}

bool Verifier::tokens_hold(const Leaf& leaf, const Document& document) const {
  const auto begins_at = [&](const DecodedToken* found) {
    for (std::size_t i = 0; i < leaf.tokens.size(); ++i, ++found) {
      if (i > 0 && found->starts_sentence) return false;
      if (!agrees(leaf, leaf.tokens[i], *found) || (leaf.field && found->field != *leaf.field)) return false;
    }
    return true;
  };
  for (std::size_t at = 0; at + leaf.tokens.size() <= document.tokens.size(); ++at)
    if (begins_at(&document.tokens[at])) return true;
  return false;
}

bool Verifier::abbreviation_holds(const Node& node, const Document& document) const {
  const std::vector<Leaf>& shorts = shorts_.at(&node);
  return tokens_hold(leaves_.at(&node), document) ||
         std::any_of(shorts.begin(), shorts.end(), [&](const Leaf& each) { return tokens_hold(each, document); });
}

bool Verifier::value_holds(const Node& node, const Document& document) const {
  for (std::size_t i = 0; i < schema_.fields.size(); ++i) {
    if (schema_.fields[i].name != node.field) continue;
    const std::string value = snapshot_.value(document.docid, kFirstFieldSlot + static_cast<unsigned>(i));
    if (value.empty()) return false;
    if (node.kind == NodeKind::range) return ranges_.at(&node).holds(value);
    const auto name = names_.find(&node);
    const std::string wanted = keyword_form(node.value);
    const std::vector<std::string_view> values = split(value, kValueSeparator);
    return std::any_of(values.begin(), values.end(), [&](std::string_view one) {
      return name == names_.end() ? keyword_form(one) == wanted : name_holds(name->second, one);
    });
  }
  return false;
}

bool Verifier::name_holds(const Name& wanted, std::string_view value) const {
  const auto same = [&](const NameWord& found, const NameWord& typed) {
    const Accents accents = accents_of_name(typed.key, accents_, wanted.excluding);
    return accent_grade(accents, typed.key, found.key) ||
           (found.number && accent_grade(accents, typed.key, *found.number));
  };
  const std::vector<NameWord> words = name_words(value);
  return !wanted.words.empty() &&
         std::search(words.begin(), words.end(), wanted.words.begin(), wanted.words.end(), same) != words.end();
}

}  // namespace tracuu::detail
