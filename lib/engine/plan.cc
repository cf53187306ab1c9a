// engine: tree → plan. Chooses the words and pairs that score, and the terms that find candidates.
#include "engine/plan.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <utility>

#include "engine/lead.h"
#include "engine/meant.h"
#include "engine/term_forms.h"
#include "terms/vocabulary.h"
#include "text/orthography.h"

namespace tracuu::detail {
namespace {

using Op = TermQuery::Op;

class Planner {
 public:
  Planner(const PlanOptions& options, const Schema& schema, const Snapshot& snapshot, std::size_t prefixes)
      : options_(options), forms_(options.accents, schema, snapshot, prefixes), snapshot_(snapshot) {}

  Plan make(const Node& root) {
    gather(root);
    add_meant(meant_wholes(root, snapshot_));
    gather_shorts(root);
    weigh_accents();
    look_up();
    build_queries(root);
    if (forms_.expansions_cut())
      plan_.problems.push_back({{}, "a prefix stands for more than " + std::to_string(forms_.most_expansions()) + " words: the most frequent were used"});
    return std::move(plan_);
  }

 private:
  // Every word that may score, in the order typed; neighbours become pairs.
  void gather(const Node& node) {
    std::optional<unsigned> previous;
    for (const Node& child : node.children) {
      if (child.occur == Occur::must_not) {
        previous.reset();
        continue;
      }
      switch (child.kind) {
        case NodeKind::group:
          gather(child);
          previous.reset();
          break;
        case NodeKind::word:
        case NodeKind::phrase:
        case NodeKind::abbreviation:
        case NodeKind::prefix: previous = gather_tokens(child, previous); break;
        default: previous.reset();
      }
    }
  }

  std::optional<unsigned> gather_tokens(const Node& node, std::optional<unsigned> previous) {
    const std::optional<unsigned> field = forms_.field_number(node);
    for (const QueryToken& token : node.tokens)
      if (!token.parts.empty()) add_word(token, field).whole = true;
    const std::vector<QueryToken> tokens = flat(node.tokens);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      const bool prefix = node.kind == NodeKind::prefix && i + 1 == tokens.size();
      const std::size_t known = plan_.words.size();
      PlannedWord& word = add_word(tokens[i], field, prefix);
      if (plan_.words.size() > known || node.kind != NodeKind::abbreviation) word.meant = node.kind == NodeKind::abbreviation;
      if (node.kind == NodeKind::word && node.tokens.front().parts.empty()) word.alone = true;
      if (prefix && plan_.words.size() > known) expand(word, field);
      const auto index = static_cast<unsigned>(&word - plan_.words.data());
      if (previous && plan_.words[*previous].field == field) add_pair(*previous, index, tokens[i].pair_weight);
      previous = word.prefix ? std::nullopt : std::optional(index);
    }
    return previous;
  }

  // Words that nobody typed as such: documents have them as wholes.
  void add_meant(const std::vector<MeantWhole>& wholes) {
    for (const MeantWhole& each : wholes) {
      QueryToken token;
      token.kind = TokenKind::code;
      token.key = {each.key, each.key};
      token.text = token.folded = each.name;
      add_word(token, std::nullopt).whole = true;
    }
  }

  // What stands for words of the query, those just gathered.
  void gather_shorts(const Node& group) {
    for (std::size_t i = 0; i < group.children.size(); ++i) {
      const Node& node = group.children[i];
      if (node.occur == Occur::must_not) continue;
      if (node.kind == NodeKind::group) gather_shorts(node);
      std::vector<QueryToken> meaning = node.tokens;
      for (std::size_t k = 1; k < node.spelled; ++k) meaning.push_back(group.children[i + k].tokens.front());
      for (const std::vector<QueryToken>& tokens : node.shorts) add_short(tokens, meaning, forms_.field_number(node));
    }
  }

  void add_short(const std::vector<QueryToken>& tokens, const std::vector<QueryToken>& meaning, std::optional<unsigned> field) {
    PlannedShort& added = plan_.shorts.emplace_back();
    added.two_words = tokens.size() > 1;
    added.first = tokens.front();
    added.last = added.two_words ? tokens[1] : added.first;
    for (const QueryToken& token : meaning) {
      const auto word = std::find_if(plan_.words.begin(), plan_.words.end(), [&](const PlannedWord& each) {
        return each.token.key == token.key && each.field == field && !each.prefix;
      });
      const auto index = static_cast<unsigned>(word - plan_.words.begin());
      if (!added.words.empty())
        for (unsigned pair = 0; pair < plan_.pairs.size(); ++pair)
          if (plan_.pairs[pair].first == added.words.back() && plan_.pairs[pair].second == index) added.pairs.push_back(pair);
      added.words.push_back(index);
    }
  }

  PlannedWord& add_word(const QueryToken& token, std::optional<unsigned> field, bool prefix = false) {
    for (PlannedWord& word : plan_.words)
      if (word.token.key == token.key && word.field == field && word.prefix == prefix &&
          (!prefix || word.token.folded == token.folded)) {
        word.weight += token.weight;
        return word;
      }
    PlannedWord& word = plan_.words.emplace_back();
    word.token = token;
    word.weight = token.weight;
    word.field = field;
    word.prefix = prefix;
    return word;
  }

  void expand(PlannedWord& word, std::optional<unsigned> field) {
    double frequency = 0;
    for (const TermForms::Expansion& expansion : forms_.expansions(word.token, field)) {
      word.expansions.push_back(expansion.folded_key);
      frequency += expansion.frequency;
    }
    word.folded_idf = idf(documents(), std::min(frequency, documents()));
  }

  void add_pair(unsigned first, unsigned second, double weight) {
    for (const PlannedPair& pair : plan_.pairs)
      if (pair.first == first && pair.second == second) return;
    PlannedPair& pair = plan_.pairs.emplace_back();
    pair.first = first;
    pair.second = second;
    pair.weight = weight;
  }

  // Is the query typed with accents? Marked words say yes; bare words that no spelling allows (nghi quyet) say no.
  void weigh_accents() {
    if (options_.accents == Accents::ignore) return;
    double marked = 0, bare = 0;
    for (const PlannedWord& word : plan_.words) {
      if (word.meant) continue;
      if (word.token.any_mark) ++marked;
      else if (word.token.key.is_syllable() && !is_spelled_right(static_cast<std::uint32_t>(word.token.key.exact))) ++bare;
    }
    const double accented = marked == 0 ? 0 : marked / (marked + 2 * bare);
    for (PlannedWord& word : plan_.words) {
      const double trust = word.token.any_mark || word.meant ? 1 : accented;
      if (!word.token.key.is_syllable() || word.prefix) continue;
      word.accent_weight = trust;
      word.folded_weight = 1 - (1 - kFoldedShare) * trust;
    }
  }

  double documents() const { return snapshot_.size(); }

  void look_up() {
    for (PlannedWord& word : plan_.words) {
      const TermWord term{word.token.key, word.token.text, word.token.folded};
      if (word.prefix) continue;
      const std::string name = word.whole ? whole_term(word.token.key) : folded_term(term);
      word.folded_idf = idf(documents(), snapshot_.frequency(name));
      if (word.accent_weight > 0) word.accent_idf = idf(documents(), snapshot_.frequency(accented_term(term)));
    }
    for (PlannedPair& pair : plan_.pairs) {
      const PlannedWord &a = plan_.words[pair.first], &b = plan_.words[pair.second];
      const bool indexed = has_pair_term({a.token.kind, is_function(a)}, {b.token.kind, !b.prefix && is_function(b)});
      const double frequency = indexed ? look_up_terms(a, b, pair.terms) : 0;
      pair.sure = !b.prefix && has_pair_term({a.token.kind, may_be_function(a)}, {b.token.kind, may_be_function(b)});
      pair.idf = idf(documents(), std::min(frequency, documents()));
      pair.both_idf = kCompanyShare * (idf_of(a) + idf_of(b));
    }
  }

  // Of a pair that has terms: one; of a prefix that of each word it stands for, a few of which are nearly all of what a hundred find.
  // @return the frequencies of all.
  double look_up_terms(const PlannedWord& first, const PlannedWord& second, std::vector<std::string>& terms) const {
    constexpr std::size_t kMost = 16;
    std::vector<std::pair<std::uint32_t, std::string>> found;
    double sum = 0;
    const auto look_up = [&](std::uint64_t folded) {
      std::string term = pair_term(first.token.key.folded, folded);
      const std::uint32_t frequency = snapshot_.frequency(term);
      sum += frequency;
      if (frequency > 0) found.emplace_back(frequency, std::move(term));
    };
    if (!second.prefix) look_up(second.token.key.folded);
    for (const std::uint64_t expansion : second.expansions) look_up(expansion);
    std::ranges::stable_sort(found, std::greater{}, [](const auto& each) { return each.first; });
    found.resize(std::min(found.size(), kMost));
    for (auto& [frequency, term] : found) terms.push_back(std::move(term));
    return sum;
  }

  static double idf_of(const PlannedWord& word) { return word.accent_weight > 0.5 ? word.accent_idf : word.folded_idf; }
  // Marked words say which syllable they are; a bare one may be any that folds to it.
  static bool may_be_function(const PlannedWord& word) {
    const WordKey& key = word.token.key;
    return word.token.any_mark || word.accent_weight > 0.5 ? is_function_syllable(key.exact) : may_be_function_syllable(key.folded);
  }
  static bool is_function(const PlannedWord& word) {
    const bool known = word.token.any_mark || word.accent_weight > 0.5;
    return known && is_function_syllable(word.token.key.exact);
  }

  TermQuery scored(TermQuery query) const {
    if (query.op == Op::term) query.weight = 1;
    for (TermQuery& child : query.children) child = scored(std::move(child));
    return query;
  }

  TermQuery word_query(const PlannedWord& word) {
    if (word.whole) return TermQuery::of_term(whole_term(word.token.key));
    if (word.prefix) return scored(forms_.prefix({word.token}, word.field));
    return scored(forms_.word(word.token, word.field));
  }

  // A short form scores what the pairs it stands for do, no more: a rare one would leave no room for texts that spell it out.
  TermQuery short_query(const PlannedShort& each) const {
    const std::string term = each.two_words ? pair_term(each.first.key.folded, each.last.key.folded)
                                            : folded_term({each.last.key, each.last.text, each.last.folded});
    double spelled_out = 0;
    for (const unsigned pair : each.pairs)
      if (!plan_.pairs[pair].terms.empty()) spelled_out += plan_.pairs[pair].idf;
    const double weight = spelled_out / idf(documents(), snapshot_.frequency(term));
    return TermQuery::of_term(term, spelled_out > 0 ? weight : 1);
  }

  void build_queries(const Node& root) {
    plan_.scored = !plan_.words.empty();
    const Node& filter = options_.filter ? *options_.filter : empty_;
    const bool simple = is_bag(root);
    plan_.verify_all = !decided(root) || !decided(filter);
    // A bag's candidates need no second opinion if it is of words alone: one of them is there.
    plan_.verify = simple && options_.match == Match::any && !has_phrase(root) ? !decided(filter) : plan_.verify_all;
    plan_.any_word_answers = simple && options_.match == Match::any && decided(filter);
    plan_.same_answer = options_.match == Match::all || !has_choice(root);
    std::vector<TermQuery> ranking = pair_queries();
    const bool rarest = (simple && options_.match == Match::any) || requires_words(root);
    for (const unsigned index : ranking_words(rarest)) ranking.push_back(word_query(plan_.words[index]));
    for (const PlannedShort& each : plan_.shorts) ranking.push_back(short_query(each));
    plan_.all_words = constrained(forms_.tree(root, Match::all), filter);
    if (!plan_.scored) {
      plan_.candidates = plan_.all_words;
    } else if (options_.match == Match::any && (simple || is_choice_of_words(root))) {
      Lead lead = led_by_rarest(std::move(ranking), snapshot_, options_.leading_postings);
      plan_.candidates = constrained(std::move(lead.first), filter);
      if (lead.further.op != Op::nothing) plan_.further_candidates = constrained(std::move(lead.further), filter);
    } else {
      plan_.candidates = TermQuery::of(Op::filter, {TermQuery::of(Op::any, std::move(ranking)), forms_.tree(root, options_.match)});
      plan_.candidates = constrained(std::move(plan_.candidates), filter);
    }
  }

  TermQuery constrained(TermQuery query, const Node& filter) {
    if (filter.children.empty()) return query;
    return TermQuery::of(Op::filter, {std::move(query), forms_.tree(filter, Match::all)});
  }

  std::vector<TermQuery> pair_queries() {
    std::vector<TermQuery> queries;
    for (const PlannedPair& pair : plan_.pairs) {
      if (plan_.words[pair.first].field) continue;
      std::vector<TermQuery> forms;
      for (const std::string& term : pair.terms) forms.push_back(TermQuery::of_term(term, pair.weight));
      if (forms.size() == 1) queries.push_back(std::move(forms.front()));
      else if (!forms.empty()) queries.push_back(TermQuery::of(Op::any, std::move(forms)));
    }
    return queries;
  }

  // All, or the rarest that occur.
  std::vector<unsigned> ranking_words(bool rarest) const {
    std::vector<unsigned> order;
    for (unsigned i = 0; i < plan_.words.size(); ++i) order.push_back(i);
    if (!rarest) return order;
    const auto rarity = [&](unsigned i) { return std::pair(plan_.words[i].whole, idf_of(plan_.words[i])); };
    std::stable_sort(order.begin(), order.end(), [&](unsigned a, unsigned b) { return rarity(a) > rarity(b); });
    const double never = idf(documents(), 0);
    std::vector<unsigned> kept;
    for (const unsigned i : order) {
      if (kept.size() >= options_.rarest_words) break;
      if (idf_of(plan_.words[i]) < never || plan_.words[i].folded_idf < never) kept.push_back(i);
    }
    return kept;
  }

  // Only optional words, beginnings of words and phrases, of all text fields, however grouped.
  bool is_bag(const Node& node) const {
    return std::all_of(node.children.begin(), node.children.end(), [&](const Node& child) {
      if (child.occur != Occur::should || !child.field.empty()) return false;
      return child.kind == NodeKind::group ? is_bag(child) : is_word(child) || is_phrase(child);
    });
  }

  static bool has_phrase(const Node& node) {
    return is_phrase(node) || std::any_of(node.children.begin(), node.children.end(), has_phrase);
  }
  static bool is_phrase(const Node& node) { return node.kind == NodeKind::phrase || node.kind == NodeKind::abbreviation; }

  // Every answer holds every word: the rarest find them all.
  bool requires_words(const Node& root) const {
    return std::all_of(root.children.begin(), root.children.end(), [&](const Node& child) {
      const bool required = child.occur == Occur::must || (child.occur == Occur::should && options_.match == Match::all);
      return required && child.field.empty() && is_word(child);
    });
  }

  static bool is_word(const Node& node) {
    return node.kind == NodeKind::word || (node.kind == NodeKind::prefix && node.tokens.size() == 1);
  }

  // Words of fields among them: all of them rank, so the tree would only say the same again.
  static bool is_choice_of_words(const Node& root) {
    return std::all_of(root.children.begin(), root.children.end(),
                       [](const Node& child) { return child.occur == Occur::should && is_word(child); });
  }

  bool decided(const Node& root) const {
    return std::all_of(root.children.begin(), root.children.end(), [&](const Node& child) { return forms_.decides(child); });
  }

  // Whether a document may lack something typed: an optional child beside others.
  static bool has_choice(const Node& root) {
    const auto counted = [&](auto is) { return std::count_if(root.children.begin(), root.children.end(), is); };
    return counted([](const Node& child) { return child.occur == Occur::should; }) > 0 &&
           counted([](const Node& child) { return child.occur != Occur::must_not; }) > 1;
  }

  const PlanOptions& options_;
  TermForms forms_;
  const Snapshot& snapshot_;
  const Node empty_;
  Plan plan_;
};

}  // namespace

double idf(double documents, double frequency) { return std::log1p((documents - frequency + 0.5) / (frequency + 0.5)); }

Plan make_plan(const Node& root, const PlanOptions& options, const Schema& schema, const Snapshot& snapshot) {
  const std::size_t prefixes = count_prefixes(root) + (options.filter ? count_prefixes(*options.filter) : 0);
  return Planner(options, schema, snapshot, prefixes).make(root);
}

}  // namespace tracuu::detail
