// engine: tree → wholes that are meant, which plan.cc adds to the words that score.
#include "engine/meant.h"

#include <algorithm>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

#include "report/offices.h"
#include "terms/name_words.h"
#include "terms/vocabulary.h"
#include "words/calendar.h"
#include "words/citation.h"
#include "words/document_kinds.h"
#include "words/ordinals.h"

namespace tracuu::detail {
namespace {

bool is_typed(const Node& node) { return node.occur != Occur::must_not && node.field.empty(); }
bool is_plain_word(const Node& node) {
  return node.kind == NodeKind::word && is_typed(node) && node.tokens.front().parts.empty();
}

// NQ of NQ04; nothing if the word is not a kind of document and a number.
std::string_view kind_glued_to_number(const QueryToken& token) {
  const std::string_view word = token.folded;
  const std::size_t digits = std::min(word.find_first_of("0123456789"), word.size());
  const bool number = digits < word.size() && word.find_first_not_of("0123456789", digits) == word.npos;
  const bool glued = token.kind == TokenKind::word && number && document_kind(word.substr(0, digits));
  return glued ? word.substr(0, digits) : std::string_view();
}

class Meaning {
 public:
  explicit Meaning(const Snapshot& snapshot) : snapshot_(snapshot) {}

  std::vector<MeantWhole> read(const Node& root) {
    gather_citations(root);
    gather_offices(root);
    gather_people(root);
    gather_days(root);
    gather_ordinals(root);
    return std::move(wholes_);
  }

 private:
  // Documents named by kind and number score as one word more, and another with the issuer. A number typed in full is its own.
  void gather_citations(const Node& group) {
    Citations citations;
    for (const Node& node : group.children) {
      if (node.kind == NodeKind::group && node.occur != Occur::must_not) gather_citations(node);
      const bool words = node.kind == NodeKind::word || node.kind == NodeKind::phrase || node.kind == NodeKind::abbreviation;
      const bool cites = words && is_typed(node);
      for (const QueryToken& token : node.kind == NodeKind::abbreviation ? node.shorts.front() : node.tokens) {
        const bool in_full = !token.parts.empty() && (token.kind != TokenKind::code || citation_of_code(token.folded));
        if (cites && !in_full) add_cited(token, citations);
        else add_citation(citations.end());
      }
    }
    add_citation(citations.end());
  }

  void add_cited(const QueryToken& token, Citations& citations) {
    const std::string_view kind = kind_glued_to_number(token);
    if (kind.empty()) return add_citation(citations.next({token.kind, token.key.folded, token.folded, false}));
    add_citation(citations.next({TokenKind::word, 0, kind, false}));
    add_citation(citations.next({TokenKind::number, 0, std::string_view(token.folded).substr(kind.size()), false}));
  }

  void add_citation(const std::optional<Citation>& cited) {
    if (!cited) return;
    wholes_.push_back({cited->numbered, "kind and number"});
    if (cited->issued) wholes_.push_back({*cited->issued, "kind, number and issuer"});
  }

  // An office and one word behind it, or a family name and more before it: somebody's given name, most likely.
  void gather_offices(const Node& group) {
    std::vector<const QueryToken*> typed;
    std::vector<std::uint64_t> words;
    for (const Node& node : group.children) {
      if (node.kind != NodeKind::word || !is_typed(node) || node.tokens.front().kind != TokenKind::syllable) return;
      typed.push_back(&node.tokens.front());
      words.push_back(typed.back()->key.folded);
    }
    const std::size_t size = words.size();
    if (size < 3) return;
    if (office_at_end({words.data(), size - 1}) > 0) return add_given_name(*typed.back());
    const std::size_t before = size - office_at_end(words);
    if (before >= 2 && before <= 4 && before < size && is_family_name(words.front())) add_given_name(*typed[before - 1]);
  }

  void add_given_name(const QueryToken& typed) {
    wholes_.push_back({given_name_key(typed.any_mark ? typed.key.exact : typed.key.folded), "given name"});
  }

  // Names that documents have: family name first anywhere, in any order if nothing else was typed.
  void gather_people(const Node& group) {
    std::vector<std::uint64_t> run;
    bool all = true;
    for (const Node& node : group.children) {
      if (node.kind == NodeKind::group && node.occur != Occur::must_not) gather_people(node);
      if (is_plain_word(node)) {
        run.push_back(node.tokens.front().key.folded);
      } else {
        all = false;
        add_people(std::exchange(run, {}));
      }
    }
    if (!add_people(run) && all && std::any_of(run.begin(), run.end(), is_family_name)) add_person(run);
  }

  bool add_people(std::span<const std::uint64_t> run) {
    bool found = false;
    for (std::size_t at = 0; at + kFewestOfName <= run.size(); ++at) {
      if (!is_family_name(run[at])) continue;
      for (std::size_t size = std::min(kMostOfName, run.size() - at); size >= kFewestOfName; --size) {
        if (!add_person(run.subspan(at, size))) continue;
        found = true;
        at += size - 1;
        break;
      }
    }
    return found;
  }

  bool add_person(std::span<const std::uint64_t> words) {
    return words.size() >= kFewestOfName && words.size() <= kMostOfName && add_if_there(person_key(words), "name");
  }

  // A day is asked for with its year, where one was typed and documents have it.
  void gather_days(const Node& group) {
    Calendar calendar;
    std::uint64_t day_of_year = 0;  // that waits for its year
    for (const Node& node : group.children) {
      if (node.kind == NodeKind::group && node.occur != Occur::must_not) gather_days(node);
      if (!is_plain_word(node)) {
        calendar.end();
        continue;
      }
      const QueryToken& token = node.tokens.front();
      const CalendarKeys keys = calendar.next({token.kind, token.key.folded, token.folded, false, token.source, true});
      const bool found = add_if_there(keys.day, "day") || add_if_there(keys.stretch, "month or quarter");
      if (found) day_of_year = 0;
      if (!keys.day_of_year) continue;
      add_if_there(day_of_year, "day");
      day_of_year = keys.day_of_year;
    }
    add_if_there(day_of_year, "day");
  }

  void gather_ordinals(const Node& group) {
    Ordinals ordinals;
    for (const Node& node : group.children) {
      if (node.kind == NodeKind::group && node.occur != Occur::must_not) gather_ordinals(node);
      const bool plain = is_plain_word(node);
      const QueryToken* const token = plain ? &node.tokens.front() : nullptr;
      add_if_there(token ? ordinals.next({token->kind, token->key.folded, token->folded, false, token->source}) : ordinals.end(), "ordinal");
    }
    add_if_there(ordinals.end(), "ordinal");
  }

  bool add_if_there(std::uint64_t key, const char* name) {
    if (key == 0 || snapshot_.frequency(whole_term({key, key})) == 0) return false;
    wholes_.push_back({key, name});
    return true;
  }

  const Snapshot& snapshot_;
  std::vector<MeantWhole> wholes_;
};

}  // namespace

std::vector<MeantWhole> meant_wholes(const Node& root, const Snapshot& snapshot) { return Meaning(snapshot).read(root); }

}  // namespace tracuu::detail
