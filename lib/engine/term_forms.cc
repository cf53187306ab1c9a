// engine: words → terms. What can be decided by terms is decided here; phrases are narrowed and verified later.
#include "engine/term_forms.h"

#include <algorithm>

#include "base/split.h"
#include "engine/accent_grade.h"
#include "query/dates.h"
#include "terms/analysis.h"
#include "terms/vocabulary.h"

namespace tracuu::detail {
namespace {

using Op = TermQuery::Op;

TermQuery combine(Op op, std::vector<TermQuery> children) {
  if (children.size() == 1) return std::move(children.front());
  return TermQuery::of(op, std::move(children));
}

// One and the same alternative or condition again adds nothing but work.
void add_once(std::vector<TermQuery>& queries, TermQuery query) {
  if (std::find(queries.begin(), queries.end(), query) == queries.end()) queries.push_back(std::move(query));
}

TermWord term_word(const QueryToken& token) { return {token.key, token.text, token.folded}; }

TermQuery unscored(std::string term) { return TermQuery::of_term(std::move(term), 0); }

}  // namespace

TermQuery held_forms(std::uint64_t folded, const std::string& prefix, const Snapshot& snapshot,
                     const std::function<bool(std::uint64_t exact)>& agrees) {
  std::vector<TermQuery> forms;
  for (const std::uint16_t exact : syllables_that_fold_to(folded)) {
    if (!agrees(exact)) continue;
    std::string term = prefix + accented_term({{exact, folded}, {}, {}});
    if (snapshot.frequency(term) > 0) forms.push_back(unscored(std::move(term)));
  }
  return forms.empty() ? TermQuery::of(Op::nothing) : combine(Op::any, std::move(forms));
}

std::vector<QueryToken> flat(const std::vector<QueryToken>& tokens) {
  std::vector<QueryToken> out;
  for (const QueryToken& token : tokens) {
    if (token.parts.empty()) out.push_back(token);
    else out.insert(out.end(), token.parts.begin(), token.parts.end());
  }
  return out;
}

std::size_t count_prefixes(const Node& node) {
  std::size_t count = node.kind == NodeKind::prefix;
  for (const Node& child : node.children) count += count_prefixes(child);
  return count;
}

std::string TermForms::term_in(std::optional<unsigned> field, std::string term) const {
  // The text's own words are in no list of their own: all text fields, verified.
  return field && *field != kTextField ? in_field(*field, term) : term;
}

std::optional<unsigned> TermForms::field_number(const Node& node) const {
  if (node.field.empty()) return std::nullopt;
  if (node.field == "title") return kTitleField;
  if (node.field == "text") return kTextField;
  for (std::size_t i = 0; i < schema_.fields.size(); ++i)
    if (schema_.fields[i].name == node.field && schema_.fields[i].kind == FieldKind::text) return text_field_number(i);
  return std::nullopt;
}

bool TermForms::is_name(const Node& node) const {
  return std::any_of(schema_.fields.begin(), schema_.fields.end(), [&](const Field& field) {
    return field.kind == FieldKind::name && field.name == node.field;
  });
}

TermQuery TermForms::word(const QueryToken& token, std::optional<unsigned> field) const {
  if (!token.parts.empty()) return phrase(token.parts, field);
  const bool all_forms = accents_ == Accents::ignore || (accents_ == Accents::graded && !token.any_mark);
  if (all_forms || (field && *field != kTextField)) return unscored(term_in(field, folded_term(term_word(token))));
  if (!token.key.is_syllable()) {
    // A marked word agrees with itself and with its bare form; the bare form has no term of its own.
    if (accents_ == Accents::graded || !token.any_mark) return unscored(folded_term(term_word(token)));
    return unscored(accented_term(term_word(token)));
  }
  return agreeing_forms(token.key, {}, accents_);
}

TermQuery TermForms::agreeing_forms(const WordKey& typed, const std::string& prefix, Accents accents) const {
  return held_forms(typed.folded, prefix, snapshot_,
                    [&](std::uint64_t exact) { return accent_grade(accents, typed, {exact, typed.folded}).has_value(); });
}

TermQuery TermForms::excluded_word(const QueryToken& token, std::optional<unsigned> field) const {
  const bool one_form = accents_ == Accents::exact || (accents_ == Accents::graded && token.any_mark);
  return unscored(one_form ? accented_term(term_word(token)) : term_in(field, folded_term(term_word(token))));
}

TermQuery TermForms::phrase(const std::vector<QueryToken>& tokens, std::optional<unsigned> field) const {
  const std::vector<QueryToken> words = flat(tokens);
  const std::optional<unsigned> pairs_in = field == kTitleField ? field : std::nullopt;
  std::vector<TermQuery> parts;
  std::vector<bool> covered(words.size());
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const QueryToken &a = words[i], &b = words[i + 1];
    if (!has_pair_term({a.kind, may_be_function_syllable(a.key.folded)}, {b.kind, may_be_function_syllable(b.key.folded)})) continue;
    parts.push_back(unscored(term_in(pairs_in, pair_term(a.key.folded, b.key.folded))));
    covered[i] = covered[i + 1] = true;
  }
  for (std::size_t i = 0; i < words.size(); ++i)
    if (!covered[i]) parts.push_back(word(words[i], field));
  if (parts.empty()) return TermQuery::of(Op::nothing);
  return combine(Op::all, std::move(parts));
}

TermQuery TermForms::abbreviation(const Node& node, std::optional<unsigned> field) const {
  std::vector<TermQuery> forms{phrase(node.tokens, field)};
  for (const std::vector<QueryToken>& each : node.shorts) forms.push_back(phrase(each, field));
  return combine(Op::any, std::move(forms));
}

const std::vector<TermForms::Expansion>& TermForms::expansions(const QueryToken& token, std::optional<unsigned> field) {
  const auto [known, fresh] = known_expansions_.try_emplace({token.folded, field});
  if (fresh) known->second = sought_expansions(token, field);
  return known->second;
}

std::vector<TermForms::Expansion> TermForms::sought_expansions(const QueryToken& token, std::optional<unsigned> field) {
  std::vector<Expansion> found;
  const auto keep = [&](std::uint64_t key, std::string term) {
    const std::uint32_t frequency = snapshot_.frequency(term);
    if (frequency > 0) found.push_back({key, std::move(term), frequency});
  };
  std::vector<std::uint64_t> syllables = folded_syllables_with_prefix(token.folded);
  // `ky*` is also kĩ, whose key is spelled with i.
  if (token.key.is_syllable() && std::find(syllables.begin(), syllables.end(), token.key.folded) == syllables.end())
    syllables.push_back(token.key.folded);
  for (const std::uint64_t folded : syllables) keep(folded, term_in(field, folded_term({{folded, folded}, {}, {}})));
  constexpr std::size_t kMostSeen = 20000;
  std::size_t seen = 0;
  snapshot_.for_each_term(other_word_prefix(token.folded), [&](std::string_view term, std::uint32_t) {
    keep(other_word_key(other_word_of(term)), term_in(field, std::string(term)));
    return ++seen < kMostSeen;
  });
  std::sort(found.begin(), found.end(), [](const Expansion& a, const Expansion& b) {
    return a.frequency != b.frequency ? a.frequency > b.frequency : a.term < b.term;
  });
  if (found.size() > most_expansions_ || seen >= kMostSeen) {
    found.resize(std::min(found.size(), most_expansions_));
    expansions_cut_ = true;
  }
  return found;
}

TermQuery TermForms::prefix(const std::vector<QueryToken>& tokens, std::optional<unsigned> field) {
  std::vector<TermQuery> last;
  for (const Expansion& expansion : expansions(tokens.back(), field)) last.push_back(unscored(expansion.term));
  if (last.empty()) return TermQuery::of(Op::nothing);
  TermQuery ending = combine(Op::any, std::move(last));
  if (tokens.size() == 1) return ending;
  return TermQuery::of(Op::all, {phrase({tokens.begin(), tokens.end() - 1}, field), std::move(ending)});
}

TermQuery TermForms::keyword(const Node& node, bool excluding) const {
  for (std::size_t i = 0; i < schema_.fields.size(); ++i) {
    if (schema_.fields[i].name != node.field) continue;
    if (schema_.fields[i].kind == FieldKind::name) return name(node, text_field_number(i), excluding);
    return unscored(keyword_term(i, keyword_form(node.value)));
  }
  return TermQuery::of(Op::nothing);
}

TermQuery TermForms::name(const Node& node, unsigned field, bool excluding) const {
  const std::vector<NameWord> words = name_words(node.value);
  if (words.size() == 1) return name_word(words.front(), field, accents_of_name(words.front().key, accents_, excluding));
  std::vector<TermQuery> pairs;
  for (std::size_t i = 0; i + 1 < words.size(); ++i)
    add_once(pairs, unscored(name_pair_term(field, words[i].key.folded, words[i + 1].key.folded)));
  return pairs.empty() ? TermQuery::of(Op::nothing) : combine(Op::all, std::move(pairs));
}

TermQuery TermForms::name_word(const NameWord& word, unsigned field, Accents accents) const {
  if (!word.key.is_syllable()) return unscored(name_term(field, {word.key, word.text, word.folded}));
  return agreeing_forms(word.key, in_field(field, {}), accents);
}

// Pairs are folded, and three words may stand in two values.
bool TermForms::decides_name(const Node& node) const {
  const std::vector<NameWord> words = name_words(node.value);
  const auto any_form = [&](const NameWord& word) {
    return accents_ == Accents::ignore || (accents_ == Accents::graded && word.key.exact == word.key.folded);
  };
  if (words.size() == 1 && words.front().key.is_syllable()) return true;
  return words.size() <= 2 && std::all_of(words.begin(), words.end(), any_form);
}

std::optional<TermForms::Range> TermForms::bounds(const Node& node) const {
  for (std::size_t i = 0; i < schema_.fields.size(); ++i) {
    const Field& field = schema_.fields[i];
    if (field.name != node.field) continue;
    const bool date = field.kind == FieldKind::date;
    Range range{i, date, {}, {}};
    if (!node.from.empty()) range.from = date ? node.from : number_value(node.from);
    // A day's last instant sorts below this: values may go on with a time, and with further days.
    if (!node.to.empty()) range.to = date ? day_before(node.to) + "~" : number_value(node.to);
    return range;
  }
  return std::nullopt;
}

TermQuery TermForms::range(const Node& node) const {
  const std::optional<Range> range = bounds(node);
  if (!range) return TermQuery::of(Op::nothing);
  TermQuery query = TermQuery::of(Op::value_range);
  query.slot = kFirstFieldSlot + static_cast<unsigned>(range->schema_index);
  query.from = range->from;
  query.to = range->to;
  return range->date ? with_further_days(std::move(query), range->schema_index) : query;
}

bool TermForms::Range::holds(std::string_view value) const {
  const auto inside = [&](std::string_view one) { return one >= from && (to.empty() || one <= to); };
  if (!date) return inside(value);  // a number's bytes may be anything, the separator too
  const std::vector<std::string_view> days = split(value, kValueSeparator);
  return std::any_of(days.begin(), days.end(), inside);
}

// A value's range reads the first date of a document; the others are terms.
TermQuery TermForms::with_further_days(TermQuery first, std::size_t schema_index) const {
  std::vector<TermQuery> days;
  snapshot_.for_each_term(day_term(schema_index, {}), [&](std::string_view term, std::uint32_t) {
    const std::string_view day = day_of(term);
    if (!first.to.empty() && day > first.to) return false;
    if (day >= first.from) days.push_back(TermQuery::of_term(std::string(term), 0));
    return true;
  });
  if (days.empty()) return first;
  days.push_back(std::move(first));
  return TermQuery::of(Op::any, std::move(days));
}

TermQuery TermForms::leaf(const Node& node, bool excluding) {
  const std::optional<unsigned> field = field_number(node);
  switch (node.kind) {
    case NodeKind::word: return excluding ? excluded_word(node.tokens.front(), field) : word(node.tokens.front(), field);
    case NodeKind::phrase: return phrase(node.tokens, field);
    case NodeKind::abbreviation: return abbreviation(node, field);
    case NodeKind::prefix: return prefix(node.tokens, field);
    case NodeKind::keyword: return keyword(node, excluding);
    default: return range(node);
  }
}

TermQuery TermForms::tree(const Node& node, Match match, bool excluding) {
  if (node.kind != NodeKind::group) return leaf(node, excluding);
  std::vector<TermQuery> required, optional, excluded;
  for (const Node& child : node.children) {
    if (child.occur == Occur::must_not) {
      if (!decides(child)) continue;  // verified
      add_once(excluded, tree(child, Match::any, !excluding));
    } else if (child.occur == Occur::must || match == Match::all) {
      add_once(required, tree(child, Match::any, excluding));
    } else {
      add_once(optional, tree(child, Match::any, excluding));
    }
  }
  TermQuery kept;
  if (!required.empty()) kept = combine(Op::all, std::move(required));
  else if (!optional.empty()) kept = combine(Op::any, std::move(optional));
  else kept = TermQuery::of(Op::everything);
  if (excluded.empty()) return kept;
  excluded.insert(excluded.begin(), std::move(kept));
  return TermQuery::of(Op::and_not, std::move(excluded));
}

bool TermForms::decides(const Node& node) const {
  switch (node.kind) {
    case NodeKind::word: {
      const QueryToken& token = node.tokens.front();
      if (!token.parts.empty()) return false;
      if (field_number(node)) return *field_number(node) != kTextField && (accents_ == Accents::ignore || !token.any_mark) &&
                                     accents_ != Accents::exact;
      if (token.key.is_syllable() || accents_ == Accents::ignore) return true;
      return accents_ == Accents::graded && !token.any_mark;
    }
    case NodeKind::phrase:
    case NodeKind::abbreviation: return false;
    case NodeKind::prefix: return node.tokens.size() == 1 && field_number(node) != kTextField;
    case NodeKind::keyword: return !is_name(node) || decides_name(node);
    case NodeKind::group:
      return std::all_of(node.children.begin(), node.children.end(), [&](const Node& child) { return decides(child); });
    default: return true;
  }
}

}  // namespace tracuu::detail
