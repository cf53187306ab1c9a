// engine: candidates → scores. The loop over token codes touches every token of a hundred documents a query: keep it small.
#include "engine/second_look.h"

#include <algorithm>

#include "engine/accent_grade.h"
#include "terms/token_codes.h"

namespace tracuu::detail {
namespace {

constexpr double kK1 = 1.2, kB = 0.75;

}  // namespace

SecondLook::SecondLook(const Plan& plan, Accents accents, const std::vector<FieldStatistics>& fields,
                       const SharedLines& unweighted)
    : plan_(plan), accents_(accents), unweighted_(unweighted), by_syllable_(kSyllableCodes) {
  for (const FieldStatistics& statistics : fields) fields_.push_back({statistics, 1, {}, {}, {}, {}});
  for (unsigned i = 0; i < plan.words.size(); ++i) {
    const PlannedWord& word = plan.words[i];
    const std::uint64_t folded = word.token.key.folded;
    if (word.whole) {
      Entry& entry = whole_entries_[folded];
      if (entry == 0) {
        entry = static_cast<Entry>(entries_.size());
        entries_.emplace_back();
      }
      entries_[entry].words.push_back({static_cast<std::uint16_t>(i), AccentGrade::exact});
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
  for (std::size_t i = 0; i < plan.pairs.size(); ++i)
    pair_of_[plan.pairs[i].first << 16 | plan.pairs[i].second] = static_cast<std::uint16_t>(i);
}

SecondLook::Entry& SecondLook::entry_of_syllable(std::uint64_t exact) {
  Entry& entry = by_syllable_[exact];
  if (entry == 0) {
    entry = static_cast<Entry>(entries_.size());
    entries_.emplace_back();
  }
  return entry;
}

// Notes that a syllable of the text agrees with a word of the plan, if it does.
void SecondLook::agree(std::uint64_t exact, std::uint64_t folded, unsigned index) {
  const PlannedWord& word = plan_.words[index];
  const auto grade = word.prefix ? std::optional(AccentGrade::holds) : accent_grade(accents_, word.token.key, {exact, folded});
  if (grade) entries_[entry_of_syllable(exact)].words.push_back({static_cast<std::uint16_t>(index), *grade});
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

SecondLook::Entry SecondLook::entry_of_other(std::uint64_t exact, std::uint64_t folded) {
  const auto words = other_words_.find(folded);
  const auto shorts = other_shorts_.find(folded);
  if (words == other_words_.end() && shorts == other_shorts_.end()) return 0;
  const auto [known, fresh] = other_entries_.try_emplace(exact, Entry{0});
  if (!fresh) return known->second;
  Matches matches;
  for (const std::uint16_t index : words == other_words_.end() ? std::vector<std::uint16_t>{} : words->second) {
    const PlannedWord& word = plan_.words[index];
    const auto grade = word.prefix ? std::optional(AccentGrade::holds) : accent_grade(accents_, word.token.key, {exact, folded});
    if (grade) matches.words.push_back({index, *grade});
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

inline void SecondLook::count_pair(std::uint16_t first, std::uint16_t second, Field& field) {
  const auto pair = pair_of_.find(std::uint32_t{first} << 16 | second);
  if (pair != pair_of_.end()) ++field.pairs[pair->second];
}

inline void SecondLook::count_token(Entry previous, Entry now, unsigned number, Field& field) {
  const Matches &before = entries_[previous], &here = entries_[now];
  for (const Agreement& agreement : here.words) {
    const PlannedWord& word = plan_.words[agreement.word];
    if (word.field && *word.field != number) continue;
    field.any[agreement.word] += agreement.grade == AccentGrade::folded && accents_ == Accents::graded ? kFoldedOccurrence : 1;
    field.exact[agreement.word] += agreement.grade == AccentGrade::exact;
    field.best[agreement.word] = std::max(field.best[agreement.word], agreement.grade);
    for (const Agreement& left : before.words) count_pair(left.word, agreement.word, field);
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

void SecondLook::count_field(const std::uint16_t* unit, const std::uint16_t* end, unsigned number, Field& field) {
  Entry previous = 0;
  while (unit < end) {
    const std::uint16_t code = *unit++;
    Entry now = 0;
    if (code < kSyllableCodes) {
      now = by_syllable_[code];
    } else if (code == kSentence) {
      previous = 0;
      continue;
    } else if (code == kLine) {
      const bool skipped = unweighted_.contains(read_key(unit));
      unit += kLineHeadUnits + (skipped ? unit[kLineHeadUnits - 1] : 0);
      continue;
    } else {
      const std::uint64_t exact = read_key(unit);
      unit += 3;
      if (code == kWhole) {
        const auto whole = whole_entries_.find(exact);
        if (whole != whole_entries_.end()) count_token(0, whole->second, number, field);
        continue;
      }
      std::uint64_t folded = exact;
      if (code == kOtherMarked) {
        folded = read_key(unit);
        unit += 3;
      }
      now = entry_of_other(exact, folded);
    }
    if (now != 0) count_token(previous, now, number, field);
    previous = now;
  }
}

void SecondLook::count(std::string_view token_codes) {
  for (Field& field : fields_) {
    field.exact.assign(plan_.words.size(), 0);
    field.any.assign(plan_.words.size(), 0);
    field.pairs.assign(plan_.pairs.size(), 0);
    field.best.assign(plan_.words.size(), AccentGrade::folded);
  }
  for (const FieldCodes& codes : read_token_codes(token_codes)) {
    if (codes.field >= fields_.size()) continue;
    Field& field = fields_[codes.field];
    field.norm = 1 - kB + kB * codes.tokens / field.statistics.average_length;
    count_field(codes.begin, codes.end, codes.field, field);
  }
}

double SecondLook::saturated(std::vector<double> Field::*counts, std::size_t index, double idf) const {
  double tf = 0;
  for (const Field& field : fields_)
    if ((field.*counts)[index] != 0) tf += field.statistics.weight * (field.*counts)[index] / field.norm;
  return tf == 0 ? 0 : idf * tf * (kK1 + 1) / (tf + kK1);
}

// Shares a score out to the fields by their part in its tf; the two scores of one word become one row.
void SecondLook::explain_part(Explanation& why, const ScorePart& part, std::vector<double> Field::*counts,
                              std::size_t index) const {
  const auto tf_in = [&](const Field& field) { return field.statistics.weight * (field.*counts)[index] / field.norm; };
  double tf = 0;
  for (const Field& field : fields_)
    if ((field.*counts)[index] != 0) tf += tf_in(field);
  for (const Field& field : fields_) {
    if ((field.*counts)[index] == 0) continue;
    ScorePart row = part;
    row.field = field.statistics.name;
    row.tf = (field.*counts)[index];
    row.score = part.score * tf_in(field) / tf;
    const auto known = std::find_if(why.parts.begin(), why.parts.end(),
                                    [&](const ScorePart& other) { return other.field == row.field && other.term == row.term; });
    if (known == why.parts.end()) {
      why.parts.push_back(std::move(row));
    } else {
      known->score += row.score;
      known->tf = std::max(known->tf, row.tf);
    }
  }
}

AccentGrade SecondLook::best_grade(std::size_t word) const {
  AccentGrade grade = AccentGrade::folded;
  for (const Field& field : fields_) grade = std::max(grade, field.best[word]);
  return grade;
}

// The share of the query's words that the document holds, by idf.
double SecondLook::coverage() const {
  double met = 0, all = 0;
  for (std::size_t i = 0; i < plan_.words.size(); ++i) {
    const double idf = plan_.words[i].folded_idf;
    all += idf;
    if (std::any_of(fields_.begin(), fields_.end(), [&](const Field& field) { return field.any[i] > 0; })) met += idf;
  }
  return all == 0 ? 0 : met / all;
}

double SecondLook::sum(Explanation* why) const {
  double total = 0;
  for (std::size_t i = 0; i < plan_.words.size(); ++i) {
    const PlannedWord& word = plan_.words[i];
    const double accented = word.accent_weight == 0 ? 0 : word.accent_weight * word.count * saturated(&Field::exact, i, word.accent_idf);
    const double folded = word.folded_weight * word.count * saturated(&Field::any, i, word.folded_idf);
    total += accented + folded;
    if (!why) continue;
    const AccentGrade grade = best_grade(i);
    const std::string term = word.token.text + (word.prefix ? "*" : "");
    if (accented > 0) explain_part(*why, {{}, term, grade, 0, word.accent_idf, accented}, &Field::exact, i);
    if (folded > 0) explain_part(*why, {{}, term, grade, 0, word.folded_idf, folded}, &Field::any, i);
  }
  for (std::size_t i = 0; i < plan_.pairs.size(); ++i) {
    const PlannedPair& pair = plan_.pairs[i];
    const double score = saturated(&Field::pairs, i, pair.idf);
    total += score;
    if (!why || score == 0) continue;
    const AccentGrade grade = std::min(best_grade(pair.first), best_grade(pair.second));
    const std::string term = plan_.words[pair.first].token.text + " " + plan_.words[pair.second].token.text;
    explain_part(*why, {{}, term, grade, 0, pair.idf, score}, &Field::pairs, i);
  }
  const double covered = total * kCoverageShare * coverage();
  if (why && covered > 0) why->parts.push_back({"", "coverage", AccentGrade::exact, 0, 0, covered});
  return total + covered;
}

double SecondLook::score(std::string_view token_codes) {
  count(token_codes);
  return sum(nullptr);
}

bool SecondLook::met_word_alone() const {
  for (std::size_t i = 0; i < plan_.words.size(); ++i)
    if (plan_.words[i].alone && std::any_of(fields_.begin(), fields_.end(), [&](const Field& field) { return field.any[i] > 0; }))
      return true;
  return false;
}

std::optional<SecondLook::Agreement> SecondLook::best_agreement(const WordKey& found, unsigned field) {
  return best_of(found.is_syllable() ? by_syllable_[found.exact] : entry_of_other(found.exact, found.folded), field);
}

std::optional<SecondLook::Agreement> SecondLook::agreement_of_whole(std::uint64_t folded, unsigned field) const {
  const auto whole = whole_entries_.find(folded);
  return whole == whole_entries_.end() ? std::nullopt : best_of(whole->second, field);
}

std::optional<SecondLook::Agreement> SecondLook::best_of(Entry entry, unsigned field) const {
  std::optional<Agreement> best;
  for (const Agreement& agreement : entries_[entry].words) {
    const PlannedWord& word = plan_.words[agreement.word];
    if (word.field && *word.field != field) continue;
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

double SecondLook::explain(std::string_view token_codes, Explanation& parts) {
  count(token_codes);
  return sum(&parts);
}

}  // namespace tracuu::detail
