// engine, second look: what the candidates hold. The loop touches every token of a hundred documents a query: keep it small.
#include "engine/second_look.h"

#include <algorithm>
#include <limits>

#include "engine/accent_grade.h"
#include "terms/token_codes.h"

namespace tracuu::detail {
namespace {

constexpr double kB = 0.75;

}  // namespace

SecondLook::SecondLook(const Plan& plan, Accents accents, const std::vector<FieldStatistics>& fields,
                       const SharedLines& unweighted)
    : plan_(plan), accents_(accents), unweighted_(unweighted), by_unit_(std::numeric_limits<std::uint16_t>::max() + std::size_t{1}) {
  std::fill(by_unit_.begin() + kFirstSpecial, by_unit_.end(), kSpecial);
  by_unit_[kSentence] = 0;  // no word stands before the next
  const std::size_t words = plan.words.size(), pairs = plan.pairs.size();
  for (const FieldStatistics& statistics : fields)
    fields_.push_back({statistics, 1, std::vector<double>(words), std::vector<double>(words), std::vector<double>(pairs),
                       std::vector<AccentGrade>(words, AccentGrade::folded)});
  for (unsigned i = 0; i < plan.words.size(); ++i) {
    const PlannedWord& word = plan.words[i];
    readings_.push_back({word.accent_weight, word.folded_weight, word.accent_idf, {}});
    const std::uint64_t folded = word.token.key.folded;
    if (word.whole) {
      Entry& entry = whole_entries_[folded];
      if (entry == 0) {
        entry = static_cast<Entry>(entries_.size());
        entries_.emplace_back();
      }
      entries_[entry].words.push_back(expected(static_cast<std::uint16_t>(i), AccentGrade::exact));
    } else if (word.prefix) {
      for (const std::uint64_t expansion : word.expansions) {
        if (expansion >= kSyllableCodes) other_words_[expansion].push_back(static_cast<std::uint16_t>(i));
        for (const std::uint16_t form : syllables_that_fold_to(expansion)) agree(form, expansion, i);
      }
    } else {
      if (folded >= kSyllableCodes) other_words_[folded].push_back(static_cast<std::uint16_t>(i));
      for (const std::uint16_t form : syllables_that_fold_to(folded)) agree(form, folded, i);
    }
  }
  for (std::size_t i = 0; i < plan.shorts.size(); ++i) expect(plan.shorts[i], static_cast<std::uint16_t>(i));
  pairs_to_.resize(words);
  for (std::size_t i = 0; i < pairs; ++i)
    pairs_to_[plan.pairs[i].second].push_back({static_cast<std::uint16_t>(plan.pairs[i].first), static_cast<std::uint16_t>(i)});
  for (const auto& [folded, indices] : other_words_) expect_other(folded);
  for (const auto& [folded, indices] : other_shorts_) expect_other(folded);
  last_met_.resize(forms_.size());
  weigh_pairs();
}

SecondLook::Entry& SecondLook::entry_of_syllable(std::uint64_t exact) {
  Entry& entry = by_unit_[exact];
  if (entry == 0) {
    entry = static_cast<Entry>(entries_.size());
    entries_.emplace_back();
  }
  return entry;
}

SecondLook::Expected SecondLook::expected(std::uint16_t word, AccentGrade grade) const {
  Expected expected{{word, grade}, 1, grade == AccentGrade::exact ? 1.0 : 0.0, {}, {}};
  if (grade == AccentGrade::folded && accents_ == Accents::graded) expected.any = kFoldedOccurrence;
  if (const auto field = plan_.words[word].field) expected.only = static_cast<std::uint16_t>(*field);
  return expected;
}

// Notes that a syllable of the text agrees with a word of the plan, if it does.
void SecondLook::agree(std::uint64_t exact, std::uint64_t folded, unsigned index) {
  const PlannedWord& word = plan_.words[index];
  const auto grade = word.prefix ? std::optional(AccentGrade::holds) : accent_grade(accents_, word.token.key, {exact, folded});
  if (!grade) return;
  Expected agreement = expected(static_cast<std::uint16_t>(index), *grade);
  if (typed_bare(word)) {
    agreement.exact = 0;  // nobody means the bare form: see choose_forms
    if (exact != folded) {
      agreement.form = static_cast<std::uint32_t>(forms_.size());
      forms_.push_back({agreement.word, {exact, folded}});
    }
  }
  entries_[entry_of_syllable(exact)].words.push_back(agreement);
}

// By someone who types no accents.
bool SecondLook::typed_bare(const PlannedWord& word) const {
  return accents_ == Accents::graded && !word.token.any_mark && !word.meant && !word.prefix && word.accent_weight == 0;
}

void SecondLook::expect(const PlannedShort& each, std::uint16_t index) {
  const WordKey& last = each.last.key;
  if (last.is_syllable()) entries_[entry_of_syllable(last.exact)].shorts.push_back(index);
  else other_shorts_[last.folded].push_back(index);
  if (!each.two_words) return;
  const WordKey& first = each.first.key;
  if (first.is_syllable()) entries_[entry_of_syllable(first.exact)].folded = first.folded;
  else other_shorts_[first.folded];  // so that it has an entry to be known by
}

SecondLook::Entry SecondLook::entry_of_expected(std::uint64_t exact, std::uint64_t folded) {
  const auto words = other_words_.find(folded);
  const auto shorts = other_shorts_.find(folded);
  if (words == other_words_.end() && shorts == other_shorts_.end()) return 0;
  const auto [known, fresh] = other_entries_.try_emplace(exact, Entry{0});
  if (!fresh) return known->second;
  Matches matches;
  for (const std::uint16_t index : words == other_words_.end() ? std::vector<std::uint16_t>{} : words->second) {
    const PlannedWord& word = plan_.words[index];
    const auto grade = word.prefix ? std::optional(AccentGrade::holds) : accent_grade(accents_, word.token.key, {exact, folded});
    if (grade) matches.words.push_back(expected(index, *grade));
  }
  if (shorts != other_shorts_.end()) {
    matches.shorts = shorts->second;
    matches.folded = folded;
  }
  if (matches.words.empty() && shorts == other_shorts_.end()) return 0;
  known->second = static_cast<Entry>(entries_.size());
  entries_.push_back(std::move(matches));
  return known->second;
}

inline bool SecondLook::count_pair(std::uint16_t first, std::uint16_t second, Field& field) {
  for (const PairEnd& each : pairs_to_[second])
    if (each.first == first) return ++field.pairs[each.pair], true;
  return false;
}

inline void SecondLook::count_token(Entry previous, Entry now, unsigned number, Field& field) {
  const Matches &before = entries_[previous], &here = entries_[now];
  for (const Expected& agreement : here.words) {
    if (agreement.only && *agreement.only != number) continue;
    field.any[agreement.word] += agreement.any;
    field.exact[agreement.word] += agreement.exact;
    field.best[agreement.word] = std::max(field.best[agreement.word], agreement.grade);
    if (agreement.form) met_form(*agreement.form).tf += field.share;
    if (previous == 0) continue;
    for (const Expected& left : before.words) {
      if (!count_pair(left.word, agreement.word, field)) continue;
      if (left.form) met_form(*left.form).beside = true;
      if (agreement.form) met_form(*agreement.form).beside = true;
    }
    for (const std::uint16_t left : before.shorts) count_pair(static_cast<std::uint16_t>(plan_.shorts[left].words.back()), agreement.word, field);
  }
  if (!here.shorts.empty()) count_shorts(before, here, number, field);
}

// An abbreviation counts as all its words, and as neighbour of those around it.
void SecondLook::count_shorts(const Matches& before, const Matches& here, unsigned number, Field& field) {
  for (const std::uint16_t index : here.shorts) {
    const PlannedShort& each = plan_.shorts[index];
    if (each.two_words && before.folded != each.first.key.folded) continue;
    if (const auto only = plan_.words[each.words.front()].field; only && *only != number) continue;
    for (const unsigned word : each.words) {
      ++field.any[word];
      ++field.exact[word];
      field.best[word] = AccentGrade::exact;
    }
    for (const unsigned pair : each.pairs) ++field.pairs[pair];
    for (const Agreement& left : before.words) count_pair(left.word, static_cast<std::uint16_t>(each.words.front()), field);
  }
}

// A unit that is no syllable, and those behind it. @return what is now the word before the next.
inline SecondLook::Entry SecondLook::meet_special(const std::uint16_t*& unit, Entry previous, unsigned number, Field& field) {
  const std::uint16_t code = *unit++;
  const std::uint16_t* const key = unit;
  unit += code == kOther ? units_behind(kOther) : units_behind(code);  // most are words
  if (code == kOther || code == kOtherMarked) {
    const std::uint16_t* const folded = unit - 3;
    if (!may_be_expected(*folded)) return 0;
    const Entry now = entry_of_expected(read_key(key), read_key(folded));
    if (now != 0) count_token(previous, now, number, field);
    return now;
  }
  if (code == kLine) {
    if (!unweighted_.empty() && unweighted_.contains(read_key(key))) unit += unit[-1];
  } else if (const auto whole = whole_entries_.find(read_key(key)); whole != whole_entries_.end()) {
    count_token(0, whole->second, number, field);
  }
  return previous;
}

void SecondLook::count_field(const std::uint16_t* unit, const std::uint16_t* end, unsigned number, Field& field) {
  const Entry* const by_unit = by_unit_.data();
  Entry previous = 0;
  while (unit < end) {
    const Entry now = by_unit[*unit];
    if (now == 0) {  // nearly all: then only this is done until the next that is not
      previous = 0;
      do ++unit;
      while (unit < end && by_unit[*unit] == 0);
    } else if (now == kSpecial) {
      previous = meet_special(unit, previous, number, field);
    } else {
      count_token(previous, now, number, field);
      previous = now;
      ++unit;
    }
  }
}

// Most documents have few of the fields: only those are cleared and summed.
void SecondLook::forget() {
  for (const unsigned number : present_) {
    Field& field = fields_[number];
    std::fill(field.exact.begin(), field.exact.end(), 0);
    std::fill(field.any.begin(), field.any.end(), 0);
    std::fill(field.pairs.begin(), field.pairs.end(), 0);
    std::fill(field.best.begin(), field.best.end(), AccentGrade::folded);
  }
  present_.clear();
}

bool SecondLook::count(std::string_view token_codes) {
  forget();
  met_from_.push_back(met_forms_.size());
  for (const FieldCodes& codes : read_token_codes(token_codes)) {
    if (codes.field >= fields_.size() || codes.begin == codes.end) continue;
    Field& field = fields_[codes.field];
    present_.push_back(codes.field);
    field.share = field.statistics.weight / (1 - kB + kB * codes.tokens / field.statistics.average_length);
    count_field(codes.begin, codes.end, codes.field, field);
  }
  sum_fields();
  const double* const any = last();
  return std::any_of(any, any + plan_.words.size(), [](double tf) { return tf > 0; });
}

void SecondLook::sum_fields() {
  counted_.resize(counted_.size() + stride());
  for (const unsigned number : present_) {
    const Field& field = fields_[number];
    double* out = counted_.data() + counted_.size() - stride();
    for (const std::vector<double>* counts : {&field.any, &field.exact, &field.pairs})
      for (const double count : *counts) *out++ += field.share * count;
  }
}

SecondLook::MetForm& SecondLook::met_form(std::uint32_t form) {
  std::size_t& at = last_met_[form];
  if (at < met_from_.back() || at >= met_forms_.size() || met_forms_[at].form != form) {
    at = met_forms_.size();
    met_forms_.push_back({form});
  }
  return met_forms_[at];
}

void SecondLook::drop() {
  counted_.resize(counted_.size() - stride());
  met_forms_.resize(met_from_.back(), {0});
  met_from_.pop_back();
}

bool SecondLook::met_word_alone() const {
  for (std::size_t i = 0; i < plan_.words.size(); ++i)
    if (plan_.words[i].alone && last()[i] > 0) return true;
  return false;
}

std::optional<SecondLook::Agreement> SecondLook::best_agreement(const WordKey& found, unsigned field) {
  return best_of(found.is_syllable() ? by_unit_[found.exact] : entry_of_other(found.exact, found.folded), field);
}

std::optional<SecondLook::Agreement> SecondLook::agreement_of_whole(std::uint64_t folded, unsigned field) const {
  const auto whole = whole_entries_.find(folded);
  return whole == whole_entries_.end() ? std::nullopt : best_of(whole->second, field);
}

std::optional<SecondLook::Agreement> SecondLook::best_of(Entry entry, unsigned field) const {
  if (entry == 0) return {};
  std::optional<Agreement> best;
  for (const Expected& agreement : entries_[entry].words) {
    if (agreement.only && *agreement.only != field) continue;
    if (!best || agreement.grade > best->grade) best = agreement;
  }
  for (const std::uint16_t index : entries_[entry].shorts) {
    const PlannedShort& each = plan_.shorts[index];
    const auto only = plan_.words[each.words.front()].field;
    if (!best && !each.two_words && (!only || *only == field))
      best = {static_cast<std::uint16_t>(each.words.front()), AccentGrade::exact};
  }
  return best;
}

}  // namespace tracuu::detail
