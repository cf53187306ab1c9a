// engine: text of a shown hit → spans that matched.
#include "engine/highlight.h"

#include "engine/passage.h"
#include "text/orthography.h"
#include "words/citation.h"
#include "words/scanner.h"

namespace tracuu::detail {
namespace {

struct Match {
  MatchSpan span;
  std::size_t token = 0;  // its place among the text's tokens
  bool function = false;
};

bool is_function(const PlannedWord& word) {
  const WordKey& key = word.token.key;
  return word.accent_weight > 0.5 ? is_function_syllable(key.exact) : may_be_function_syllable(key.folded);
}

// A token of the text, and its place among all.
struct Seen {
  WordKey key;
  ByteRange source;
  std::size_t place = 0;
};

// The word that begins what a short form of two words stands for, which these two are: GD & ĐT.
std::optional<unsigned> short_of_two(const Seen& first, const Seen& second, unsigned field, const Plan& plan) {
  if (first.place + 1 != second.place) return std::nullopt;
  for (const PlannedShort& each : plan.shorts) {
    const auto only = plan.words[each.words.front()].field;
    const bool same = each.two_words && each.first.key.folded == first.key.folded && each.last.key.folded == second.key.folded;
    if (same && (!only || *only == field)) return each.words.front();
  }
  return std::nullopt;
}

}  // namespace

std::vector<MatchSpan> find_matches(std::string_view text, unsigned field, const Plan& plan, SecondLook& look) {
  std::vector<Match> matches;
  Scanner scanner(text);
  ScanToken token;
  std::string canonical, folded;
  std::size_t whole_end = 0;
  Seen before;
  for (std::size_t place = 0; scanner.next(token);) {
    if (is_whole(token.kind)) {  // as a whole if it is what was typed, else its parts follow
      if (!look.asks_for_wholes()) continue;
      canonical_text(token, text, canonical, folded);
      auto found = look.agreement_of_whole(word_key(token.kind, canonical, folded).folded, field);
      if (const auto cited = citation_of_code(folded); !found && cited && token.kind == TokenKind::code)
        found = look.agreement_of_whole(cited->numbered, field);
      if (found) {
        matches.push_back({{token.source, found->word, plan.words[found->word].folded_idf, true}, ++place, false});
        whole_end = token.source.end;
      }
      continue;
    }
    if (token.source.begin < whole_end) continue;
    ++place;
    WordKey key;
    if (token.kind == TokenKind::syllable) {
      if (!look.asks_for_syllable(match_code(token.code))) continue;
      key = syllable_key(token.code);
    } else {
      if (!look.asks_for_others()) continue;
      canonical_text(token, text, canonical, folded);
      key = word_key(token.kind, canonical, folded);
    }
    const Seen here{key, token.source, place};
    if (const auto word = short_of_two(before, here, field, plan)) {
      for (const Seen& each : {before, here})
        if (matches.empty() || matches.back().token < each.place)
          matches.push_back({{each.source, *word, plan.words[*word].folded_idf, true}, each.place, false});
      before = here;
      continue;
    }
    before = here;
    const auto found = look.best_agreement(key, field);
    if (!found) continue;
    const PlannedWord& word = plan.words[found->word];
    const double weight = word.accent_weight * word.accent_idf + word.folded_weight * word.folded_idf;
    const double grade = found->grade == AccentGrade::exact ? 1 : found->grade == AccentGrade::holds ? 0.9 : 0.5;
    matches.push_back({{token.source, found->word, weight * grade, found->grade == AccentGrade::exact}, place, is_function(word)});
  }
  bool only_function = true;
  for (const PlannedWord& word : plan.words) only_function &= word.whole || is_function(word);
  std::vector<MatchSpan> spans;
  for (std::size_t i = 0; i < matches.size(); ++i) {
    const bool after = i > 0 && matches[i - 1].token + 1 == matches[i].token;
    const bool before = i + 1 < matches.size() && matches[i].token + 1 == matches[i + 1].token;
    if (only_function || !matches[i].function || after || before) spans.push_back(matches[i].span);
  }
  return spans;
}

std::vector<ByteRange> merged_highlights(std::string_view text, const std::vector<MatchSpan>& matches) {
  std::vector<ByteRange> merged;
  for (const MatchSpan& match : matches) {
    if (!merged.empty() && only_spaces(text, {merged.back().end, match.source.begin})) merged.back().end = match.source.end;
    else merged.push_back(match.source);
  }
  return merged;
}

}  // namespace tracuu::detail
