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

std::vector<Abbreviation> read_list(std::string_view text) {
  std::vector<Abbreviation> list;
  for (const std::string_view line : split(text, '\n')) {
    if (line.empty()) continue;
    const auto columns = split(line, '\t');
    Abbreviation& each = list.emplace_back(Abbreviation{std::string(columns[0]), std::string(columns.at(1)), {}});
    if (columns.size() < 3) continue;
    for (const std::string_view field : split(columns[2], ',')) each.fields.emplace_back(field);
  }
  return list;
}

// Those of a list under a key, after what was found before.
template <class Lists>
void append(std::vector<const ShortForm*>& forms, const Lists& lists, const std::string& key) {
  if (const auto found = lists.find(key); found != lists.end()) forms.insert(forms.end(), found->second.begin(), found->second.end());
}

}  // namespace

std::vector<QueryToken> words_of(std::string_view text) {
  std::vector<QueryToken> words;
  for (Token& token : tokenize(text)) {
    if (!is_whole(token.kind)) words.push_back(query_token(std::move(token), 0));
  }
  return words;
}

bool may_spell(const QueryToken& typed, const QueryToken& meant) {
  if (typed.key.folded != meant.key.folded) return false;
  return !typed.any_mark || typed.key.exact == meant.key.exact || marks_hold(typed.key.exact, meant.key.exact);
}

Abbreviations::Abbreviations(const std::vector<Abbreviation>& list, const Abbreviations* others) : others_(others) {
  for (const Abbreviation& each : list) add(each);
  for (const ShortForm& form : forms_) {
    by_short_[joined(form.tokens, &QueryToken::folded)].push_back(&form);
    by_first_word_[form.meaning.front().folded].push_back(&form);
    by_meaning_[joined(form.meaning)].push_back(&form);
  }
}

const Abbreviations& Abbreviations::of_genre() {
  static const Abbreviations list(read_list(abbreviation_list()));
  return list;
}

void Abbreviations::add(const Abbreviation& each) {
  ShortForm form{each.text, words_of(each.text), words_of(each.meaning), each.fields, false};
  constexpr std::size_t kMostWords = 12;
  if (form.tokens.empty() || form.tokens.size() > 2 || form.meaning.empty() || form.meaning.size() > kMostWords) return;
  const WordKey& key = form.tokens.front().key;
  form.syllable = form.tokens.size() == 1 && key.is_syllable() && is_spelled_right(static_cast<std::uint32_t>(key.exact));
  forms_.push_back(std::move(form));
}

std::vector<const ShortForm*> Abbreviations::read_short(const QueryToken& first, const QueryToken* second) const {
  std::vector<const ShortForm*> forms;
  const std::string key = second ? first.folded + ' ' + second->folded : first.folded;
  for (const Abbreviations* list = this; list; list = list->others_) append(forms, list->by_short_, key);
  std::erase_if(forms, [&](const ShortForm* form) {
    if (form->syllable && first.key.exact != form->tokens.front().key.exact) return true;  // TU is not TƯ
    return !may_spell(first, form->tokens.front()) || (second && !may_spell(*second, form->tokens.back()));
  });
  return forms;
}

std::vector<const ShortForm*> Abbreviations::meanings_from(const QueryToken& first) const {
  std::vector<const ShortForm*> forms;
  for (const Abbreviations* list = this; list; list = list->others_) append(forms, list->by_first_word_, first.folded);
  return forms;
}

std::vector<const ShortForm*> Abbreviations::same_meaning(const ShortForm& form) const {
  std::vector<const ShortForm*> forms;
  for (const Abbreviations* list = this; list; list = list->others_) append(forms, list->by_meaning_, joined(form.meaning));
  std::erase_if(forms, [](const ShortForm* other) { return other->syllable; });
  return forms;
}

}  // namespace tracuu::detail
