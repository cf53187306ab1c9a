// query: pairs of words → how likely they are, by the documents that hold them and the marks they have there.
#include "query/side_by_side.h"

#include <algorithm>
#include <cmath>

namespace tracuu::detail {
namespace {

// A pair that stands in fewer documents, and one more for so many of the index, may be a slip of its writer.
constexpr double kHeld = 1, kDocumentsForOneMore = 1000;
// A pair in a word of our list is held by so many more.
constexpr double kListed = 3;
// Words of a document, roughly: what turns documents into places.
constexpr double kPlacesOfDocument = 300;
// Of what chance would give, so much is expected of a pair that was never seen; so many documents are as if drawn by chance.
constexpr double kUnheldShare = 0.1, kBackoff = 3;
// Of what stands beside a word, so much is told by the documents that hold most of the query (a mixture of language models: Jelinek &
// Mercer 1980); of that, so much by how often a word stands in them anywhere. A word they do not hold is as if it stood there once.
constexpr double kShareOfClosest = 0.5, kAnywhere = 0.1, kOnceMore = 1;
// Of marks beside each other that were never seen in the sample, so many count as seen: as typed, and beside a word as meant.
constexpr double kFewTyped = 0.02, kFewMeant = 0.1;

bool is_listed(const WordReading& a, const WordReading& b) {
  return a.same_letters && b.same_letters && is_listed_pair(a.form(), b.form());
}

double mixed(double by_index, double in_closest) { return std::log((1 - kShareOfClosest) * by_index + kShareOfClosest * in_closest); }

// The forms in which a word is counted: none of a foreign one.
template <class Use>
void for_each_form(const WordReading& reading, std::uint64_t folded, Use use) {
  if (reading.number) return use(kAnyOther);
  for (const std::uint16_t form : syllables_that_fold_to(folded))
    if (!reading.same_letters || reading.allows(form)) use(form);
}

}  // namespace

SideBySide::SideBySide(const std::vector<AskedWord>& words, const SpellingStatistics& statistics, const NeighbourSample& sample)
    : words_(words), statistics_(statistics), sample_(sample),
      places_(kPlacesOfDocument * std::max(1.0, static_cast<double>(statistics.documents()))) {}

double SideBySide::share_of_marks(const AskedWord& word) const {
  if (word.text == word.folded) return 1;
  double all = 0, allowed = 0;
  for (const std::uint16_t form : syllables_that_fold_to(word.key.folded)) {
    const auto count = static_cast<double>(statistics_.occurrences(form));
    all += count;
    if (marks_hold(word.key.exact, form)) allowed += count;
  }
  return all == 0 ? 1 : allowed / all;
}

bool SideBySide::has_evidence(std::size_t i) const {
  return i > 0 && i < words_.size() && words_[i].joined && words_[i - 1].kind != TokenKind::number && words_[i].kind != TokenKind::number;
}

double SideBySide::pairs_of(std::uint64_t a, std::uint64_t b) {
  const auto [found, fresh] = pairs_.try_emplace({a, b}, 0);
  if (fresh) found->second = statistics_.pair_frequency(a, b);
  return found->second;
}

// Of the pair's occurrences in the sample, in any marks, those with marks that both readings allow; other letters than typed allow all.
double SideBySide::share_in_sample(const WordReading& a, const WordReading& b, double few) const {
  double all = 0, allowed = 0;
  for (const std::uint16_t x : syllables_that_fold_to(a.folded.back()))
    for (const std::uint16_t y : syllables_that_fold_to(b.folded.front())) {
      const double count = sample_.pair(x, y);
      all += count;
      if (count > 0 && (!a.same_letters || a.allows(x)) && (!b.same_letters || b.allows(y))) allowed += count;
    }
  return (allowed + few) / (all + few);
}

double SideBySide::share_of(const WordReading& a, const WordReading& b) const {
  return a.same_letters && b.same_letters && (a.any_mark || b.any_mark) ? share_in_sample(a, b, kFewTyped) : 1;
}

double SideBySide::held(const WordReading& a, const WordReading& b) {
  if (a.function || b.function || a.frequency * b.frequency == 0) return 0;
  const double count = pairs_of(a.folded.back(), b.folded.front());
  if (count == 0) return 0;
  const double slips = a.may_be_written_so || b.may_be_written_so ? kOnceWritten : 0;
  return std::max(0.0, count * share_of(a, b) - slips) + (is_listed(a, b) ? kListed : 0);
}

double SideBySide::enough() const { return kHeld + statistics_.documents() / kDocumentsForOneMore; }

bool SideBySide::is_held(std::size_t i, const WordReading& a, const WordReading& b) {
  return has_evidence(i) && (is_listed(a, b) || held(a, b) >= enough());
}

bool SideBySide::is_doubted(std::size_t i, const WordReading& a, const WordReading& b) {
  return has_evidence(i) && !a.function && !b.function && !is_held(i, a, b) &&
         !((a.may_be_function() || b.may_be_function()) && share_of(a, b) > 0.5);
}

// Documents that hold a, then b: counted, and expected.
double SideBySide::together(std::size_t i, const WordReading& a, const WordReading& b) {
  if (!has_evidence(i)) return (a.frequency + kBackoff) * chance_of(b);
  const bool unsure = a.may_be_function() || b.may_be_function();
  return held(a, b) + ((unsure ? 1 : kUnheldShare) * a.frequency + kBackoff) * chance_of(b);
}

double SideBySide::chance_in_closest(const WordReading& b) const {
  double sum = 0;
  for_each_form(b, b.folded.front(), [&](std::uint64_t form) { sum += closest_.word(form); });
  return sum / std::max(1.0, closest_.words());
}

// Of what stands behind a in the closest documents, b.
double SideBySide::share_in_closest(const WordReading& a, const WordReading& b) const {
  double all = kOnceMore, both = 0;
  for_each_form(a, a.folded.back(), [&](std::uint64_t x) {
    const double count = closest_.word(x);
    if (count == 0) return;
    all += count;
    for_each_form(b, b.folded.front(), [&](std::uint64_t y) { both += closest_.pair(x, y); });
  });
  if (a.may_be_written_so || b.may_be_written_so) both = std::max(0.0, both - kOnceWritten);
  return both / all;
}

double SideBySide::first_step(const WordReading& a) const { return mixed(chance_of(a), chance_in_closest(a)) + a.inner; }

double SideBySide::step(std::size_t i, const WordReading& a, const WordReading& b) {
  const double by_index = together(i, a, b) / (a.frequency + kBackoff), anywhere = chance_in_closest(b);
  return mixed(by_index, words_[i].joined ? (1 - kAnywhere) * share_in_closest(a, b) + kAnywhere * anywhere : anywhere) + b.inner;
}

double SideBySide::inner_step(const WordReading& reading) {
  double sum = 0;
  for (std::size_t second = 1; second < reading.folded.size(); ++second) sum += inner_step(reading, second);
  return sum;
}

double SideBySide::inner_step(const WordReading& reading, std::size_t second) {
  const std::uint64_t a = reading.folded[second - 1], b = reading.folded[second];
  const double frequency = reading.inner_frequencies[second - 1];
  const double by_chance = (reading.inner_frequencies[second] + reading.unknown) / places_;
  const bool unsure = may_be_function_syllable(a) || may_be_function_syllable(b);
  const double by_index = (pairs_of(a, b) + ((unsure ? 1 : kUnheldShare) * frequency + kBackoff) * by_chance) / (frequency + kBackoff);
  WordReading before, behind;
  before.folded = {a};
  behind.folded = {b};
  return mixed(by_index, (1 - kAnywhere) * share_in_closest(before, behind) + kAnywhere * chance_in_closest(behind));
}

double SideBySide::log_share_of_marks(std::size_t i, const Columns& meant) const {
  if (meant[i].front().same_letters) return 0;
  double sum = 0;
  for (const std::size_t right : {i, i + 1}) {
    if (!has_evidence(right)) continue;
    sum += std::log(share_in_sample(meant[right - 1].front(), meant[right].front(), kFewMeant));
  }
  return sum;
}

}  // namespace tracuu::detail
