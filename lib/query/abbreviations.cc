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

// Q1, Q.1 and Q 1 are quận 1, P12 is phường 12, as cities number them.
void add_areas(std::vector<Abbreviation>& list) {
  struct Areas {
    char sign;
    const char* name;
    int most;
  };
  for (const auto& [sign, name, most] : {Areas{'Q', "quận ", 12}, Areas{'P', "phường ", 28}})
    for (int number = 1; number <= most; ++number) {
      const std::string digits = std::to_string(number);
      list.push_back({sign + digits, name + digits, {}});
      list.push_back({sign + (' ' + digits), name + digits, {}});
    }
}

// Those of a list under a key, after what was found before.
template <class Lists, class Key>
void append(std::vector<const ShortForm*>& forms, const Lists& lists, const Key& key) {
  if (const auto found = lists.find(key); found != lists.end()) forms.insert(forms.end(), found->second.begin(), found->second.end());
}

// Of words in this order; one word's is its own.
std::uint64_t mixed_keys(std::span<const QueryToken* const> tokens) {
  std::uint64_t mixed = 0;
  for (const QueryToken* token : tokens) mixed = mixed * 0x9E3779B97F4A7C15u + token->key.folded;
  return mixed;
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
    by_short_[mixed_keys(pointers_to(form.tokens))].push_back(&form);
    if (form.tokens.size() > 1) {
      std::size_t& most = most_words_[form.tokens.front().key.folded];
      most = std::max(most, form.tokens.size());
    }
    by_first_word_[form.meaning.front().key.folded].push_back(&form);
    by_meaning_[joined(form.meaning)].push_back(&form);
  }
  add_with_heads();
}

const Abbreviations& Abbreviations::of_genre() {
  static const Abbreviations list([] {
    std::vector<Abbreviation> all = read_list(abbreviation_list());
    const std::vector<Abbreviation> spellings = read_list(other_spelling_list());
    all.insert(all.end(), spellings.begin(), spellings.end());
    add_areas(all);
    return all;
  }());
  return list;
}

void Abbreviations::add(const Abbreviation& each) {
  ShortForm form{each.text, words_of(each.text), words_of(each.meaning), each.fields, false, each.text.find(' ') != each.text.npos};
  constexpr std::size_t kMostWords = 12;
  if (form.tokens.empty() || form.tokens.size() > kMostShortWords || form.meaning.empty() || form.meaning.size() > kMostWords) return;
  const WordKey& key = form.tokens.front().key;
  form.syllable = form.tokens.size() == 1 && key.is_syllable() && is_spelled_right(static_cast<std::uint32_t>(key.exact));
  forms_.push_back(std::move(form));
}

// BLĐTBXH is also written bộ LĐTBXH, bộ LĐ-TB&XH: short forms of all but the head.
void Abbreviations::add_with_heads() {
  std::vector<std::pair<const ShortForm*, const ShortForm*>> found;
  for (const ShortForm& whole : forms_) {
    if (whole.meaning.size() < 3) continue;
    const auto rest = by_meaning_.find(joined({whole.meaning.begin() + 1, whole.meaning.end()}));
    if (rest == by_meaning_.end()) continue;
    for (const ShortForm* form : rest->second)
      if (form->fields.empty()) found.emplace_back(&whole, form);
  }
  with_heads_.reserve(found.size());  // pointers to them are kept
  for (const auto& [whole, form] : found) {
    ShortForm& made = with_heads_.emplace_back(*form);
    made.text = whole->meaning.front().text + ' ' + form->text;
    made.tokens.insert(made.tokens.begin(), whole->meaning.front());
    made.meaning = whole->meaning;
    made.syllable = false;
    by_meaning_[joined(made.meaning)].push_back(&made);
  }
}

std::size_t Abbreviations::most_words_from(const QueryToken& first) const {
  std::size_t most = others_ ? others_->most_words_from(first) : 1;
  if (const auto found = most_words_.find(first.key.folded); found != most_words_.end()) most = std::max(most, found->second);
  return most;
}

std::vector<const ShortForm*> Abbreviations::read_short(std::span<const QueryToken* const> tokens) const {
  std::vector<const ShortForm*> forms;
  const std::uint64_t key = mixed_keys(tokens);
  const auto spells = [](const QueryToken* typed, const QueryToken& meant) { return may_spell(*typed, meant); };
  for (const Abbreviations* list = this; list; list = list->others_) append(forms, list->by_short_, key);
  std::erase_if(forms, [&](const ShortForm* form) {
    if (form->syllable && tokens.front()->key.exact != form->tokens.front().key.exact) return true;  // TU is not TƯ
    return !std::equal(tokens.begin(), tokens.end(), form->tokens.begin(), form->tokens.end(), spells);
  });
  return forms;
}

std::vector<const ShortForm*> Abbreviations::meanings_from(const QueryToken& first) const {
  std::vector<const ShortForm*> forms;
  for (const Abbreviations* list = this; list; list = list->others_) append(forms, list->by_first_word_, first.key.folded);
  return forms;
}

std::vector<const ShortForm*> Abbreviations::same_meaning(const ShortForm& form) const {
  std::vector<const ShortForm*> forms;
  for (const Abbreviations* list = this; list; list = list->others_) append(forms, list->by_meaning_, joined(form.meaning));
  std::erase_if(forms, [](const ShortForm* other) { return other->syllable; });
  return forms;
}

}  // namespace tracuu::detail
