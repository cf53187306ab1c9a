// Called by spell_out.cc: which abbreviations are there?
#include "query/abbreviations.h"

#include <algorithm>
#include <utility>

#include "base/split.h"
#include "query/leaves.h"
#include "text/orthography.h"
#include "tracuu/tokenize.h"

namespace tracuu::detail {
namespace {

std::string joined(const std::vector<QueryToken>& tokens, std::string QueryToken::*text) {
  std::string out;
  for (const QueryToken& token : tokens) out.append(out.empty() ? "" : " ").append(token.*text);
  return out;
}

std::vector<std::string> strings(const std::vector<std::string_view>& views) { return {views.begin(), views.end()}; }

}  // namespace

std::vector<QueryToken> words_of(std::string_view text) {
  std::vector<QueryToken> words;
  for (Token& token : tokenize(text)) {
    const bool whole = token.kind == TokenKind::code || token.kind == TokenKind::period || token.kind == TokenKind::email ||
                       token.kind == TokenKind::url;
    if (!whole) words.push_back(query_token(std::move(token), 0));
  }
  return words;
}

bool may_spell(const QueryToken& typed, const QueryToken& meant) {
  if (typed.key.folded != meant.key.folded) return false;
  return !typed.any_mark || typed.key.exact == meant.key.exact || marks_hold(typed.key.exact, meant.key.exact);
}

Abbreviations::Abbreviations(const std::vector<Abbreviation>& own) {
  for (const Abbreviation& each : own) add(each.text, each.meaning, each.fields);
  for (std::string_view line : split(abbreviation_list(), '\n')) {
    if (line.empty()) continue;
    const auto columns = split(line, '\t');
    add(columns[0], columns.at(1), columns.size() > 2 ? strings(split(columns[2], ',')) : std::vector<std::string>{});
  }
  for (const ShortForm& form : forms_) {
    by_short_[joined(form.tokens, &QueryToken::folded)].push_back(&form);
    by_first_word_[form.meaning.front().folded].push_back(&form);
    by_meaning_[joined(form.meaning, &QueryToken::text)].push_back(&form);
  }
}

const Abbreviations& Abbreviations::of_genre() {
  static const Abbreviations list;
  return list;
}

void Abbreviations::add(std::string_view text, std::string_view meaning, std::vector<std::string> fields) {
  ShortForm form{std::string(text), words_of(text), words_of(meaning), std::move(fields), false};
  constexpr std::size_t kMostWords = 12;
  if (form.tokens.empty() || form.tokens.size() > 2 || form.meaning.empty() || form.meaning.size() > kMostWords) return;
  const WordKey& key = form.tokens.front().key;
  form.syllable = form.tokens.size() == 1 && key.is_syllable() && is_spelled_right(static_cast<std::uint32_t>(key.exact));
  forms_.push_back(std::move(form));
}

std::vector<const ShortForm*> Abbreviations::read_short(const QueryToken& first, const QueryToken* second) const {
  const auto found = by_short_.find(second ? first.folded + ' ' + second->folded : first.folded);
  if (found == by_short_.end()) return {};
  std::vector<const ShortForm*> forms;
  for (const ShortForm* form : found->second) {
    if (form->syllable && first.key.exact != form->tokens.front().key.exact) continue;  // TU is not TƯ
    if (may_spell(first, form->tokens.front()) && (!second || may_spell(*second, form->tokens.back()))) forms.push_back(form);
  }
  return forms;
}

const std::vector<const ShortForm*>& Abbreviations::meanings_from(const QueryToken& first) const {
  static const std::vector<const ShortForm*> none;
  const auto found = by_first_word_.find(first.folded);
  return found == by_first_word_.end() ? none : found->second;
}

std::vector<const ShortForm*> Abbreviations::same_meaning(const ShortForm& form) const {
  std::vector<const ShortForm*> forms;
  for (const ShortForm* other : by_meaning_.find(joined(form.meaning, &QueryToken::text))->second)
    if (!other->syllable) forms.push_back(other);
  return forms;
}

}  // namespace tracuu::detail
