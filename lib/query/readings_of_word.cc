// query: one typed word → what it may have been meant to be.
#include "query/readings_of_word.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string_view>

#include "query/confusions.h"
#include "query/glued.h"
#include "query/keyed_words.h"
#include "text/orthography.h"

namespace tracuu::detail {
namespace {

// How unlikely a slip is at all, by what the typed word is; negative natural logarithms.
constexpr double kNotSyllable = 0.5, kUnknownSyllable = 2, kKnownSyllable = 3.5, kMissingBlank = 2;
constexpr double kOtherMarks = 2.5, kUnknownMarks = 1.5, kKeyedMarks = 2.5;
// A word that is no syllable, but stands in so many documents; one that is known to be foreign.
constexpr double kInDocuments = 2, kKnownWord = 3.5, kForeignWord = 5;
// What is added to a syllable of a query that is typed bare, which more words may be.
constexpr double kBareSyllable = 1.5;
// How unlikely it is that a foreign word can be cut into syllables whose pairs the index holds, for each letter that they have more
// than two (ba na na is cut easily), and if it has marks; at most so much for one pair, and for each further one.
constexpr double kNotCutByChance = 3, kOfOnePair = 5, kOfFurtherPair = 8;
// What is added for a capital, which names have, and for a word of one letter or two, which may be anything.
constexpr double kCapital = 3, kShort = 2;
// Of readings with other letters the cheapest are looked at.
constexpr std::size_t kMostReadings = 60;

// A syllable as it can be typed bare.
struct BareSyllable {
  std::string_view letters;
  std::uint64_t folded;
};

const std::vector<BareSyllable>& bare_syllables() {
  static const std::vector<BareSyllable> all = [] {
    std::vector<BareSyllable> found;
    for (std::uint32_t code = 0; code < kSyllableCodes; code += kTones) {
      if (spelling(code).empty() || folded_code(code) != code) continue;
      const std::uint64_t folded = syllable_key(code).folded;
      const auto forms = syllables_that_fold_to(folded);
      if (std::any_of(forms.begin(), forms.end(), [](std::uint16_t form) { return is_spelled_right(form); }))
        found.push_back({spelling(code), folded});
    }
    return found;
  }();
  return all;
}

double prior(const AskedWord& word, bool bare, double frequency) {
  const bool may_be_short = word.kind != TokenKind::syllable || word.text == word.folded;
  const double more = (word.capital ? kCapital : 0) + (may_be_short && word.folded.size() <= 2 ? kShort : 0);
  if (word.kind == TokenKind::syllable) return more + (frequency == 0 ? kUnknownSyllable : kKnownSyllable + (bare ? kBareSyllable : 0));
  if (is_foreign_word(word.text)) return more + kForeignWord;
  return more + (frequency >= kInDocuments ? kKnownWord : kNotSyllable);
}

void add_other_marks(const AskedWord& word, const NeighbourSample& sample, const SpellingStatistics& statistics,
                     double typed, double dearest, std::vector<WordReading>& readings) {
  if (word.kind != TokenKind::syllable || word.text == word.folded) return;
  constexpr double kDearestMarks = 4.5;
  const double frequency = statistics.folded_frequency(word.key, word.folded);
  const auto forms = syllables_that_fold_to(word.key.folded);
  const double all = std::accumulate(forms.begin(), forms.end(), 1.0, [&](double sum, std::uint16_t form) {
    return sum + static_cast<double>(statistics.occurrences(form));
  });
  for (const std::uint16_t form : forms) {
    if (marks_hold(word.key.exact, form) || sample.word(form) == 0) continue;
    const double marks = word.keyed ? 0 : marks_cost(word.text, form, false);
    if (marks > std::min(kDearestMarks, dearest)) continue;
    WordReading reading = WordReading::typed(word);
    reading.frequency = frequency * static_cast<double>(statistics.occurrences(form)) / all;
    reading.exact = form;
    reading.any_mark = true;
    reading.function = is_function_syllable(form);
    reading.cost = (word.keyed ? kKeyedMarks : typed == 0 ? kUnknownMarks : kOtherMarks) + marks + (word.capital ? kCapital : 0);
    readings.push_back(std::move(reading));
  }
}

// The cost of the marks of the form that fits best, and is not rare among its letters.
double cost_of_marks(const AskedWord& word, std::uint64_t folded, bool bare, const SpellingStatistics& statistics) {
  double all = 1, best = kDearest;
  std::vector<std::pair<std::uint16_t, double>> forms;
  for (const std::uint16_t form : syllables_that_fold_to(folded)) {
    const auto count = static_cast<double>(statistics.occurrences(form));
    all += count;
    if (count > 0) forms.emplace_back(form, count);
  }
  for (const auto& [form, count] : forms)
    best = std::min(best, marks_cost(word.text, form, bare) - 0.5 * std::log(count / all));
  return best;
}

void add_other_letters(const AskedWord& word, bool query_has_marks, double frequency, double dearest, const SpellingStatistics& statistics,
                       std::vector<WordReading>& readings) {
  std::vector<std::pair<double, const BareSyllable*>> near;
  Slips slips(word.folded);
  for (const BareSyllable& syllable : bare_syllables()) {
    if (syllable.folded == word.key.folded) continue;
    const double cost = slips.cost(syllable.letters);
    if (cost <= dearest) near.emplace_back(cost, &syllable);
  }
  std::stable_sort(near.begin(), near.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  if (near.size() > kMostReadings) near.resize(kMostReadings);
  for (const auto& [cost, syllable] : near) {
    WordReading reading;
    reading.folded = {syllable->folded};
    reading.letters = {std::string(syllable->letters)};
    reading.frequency = statistics.folded_frequency({syllable->folded, syllable->folded}, syllable->letters);
    if (reading.frequency == 0) continue;
    reading.cost = prior(word, !query_has_marks, frequency) + cost + cost_of_marks(word, syllable->folded, !query_has_marks || word.keyed, statistics);
    readings.push_back(std::move(reading));
  }
}

// Two syllables run together.
void add_missing_blank(const AskedWord& word, double frequency, const SpellingStatistics& statistics, std::vector<WordReading>& readings) {
  if (word.kind == TokenKind::syllable) return;
  for (std::size_t at = 1; at < word.text.size(); ++at) {
    if ((static_cast<unsigned char>(word.text[at]) & 0xC0) == 0x80) continue;
    const std::vector<Token> first = tokenize(std::string_view(word.text).substr(0, at));
    const std::vector<Token> second = tokenize(std::string_view(word.text).substr(at));
    if (first.size() != 1 || second.size() != 1) continue;
    if (first[0].kind != TokenKind::syllable || second[0].kind != TokenKind::syllable) continue;
    const WordKey a = word_key(first[0].kind, first[0].text, first[0].folded);
    const WordKey b = word_key(second[0].kind, second[0].text, second[0].folded);
    const bool uncounted = may_be_function_syllable(a.folded) || may_be_function_syllable(b.folded);
    if (!uncounted && statistics.pair_frequency(a.folded, b.folded) == 0) continue;
    WordReading reading;
    reading.folded = {a.folded, b.folded};
    reading.letters = {first[0].folded, second[0].folded};
    reading.frequency = statistics.folded_frequency(a, first[0].folded);
    reading.inner_frequencies = {reading.frequency, static_cast<double>(statistics.folded_frequency(b, second[0].folded))};
    reading.cost = kMissingBlank + prior(word, false, frequency);
    readings.push_back(std::move(reading));
  }
}

// Syllables run together that no document has so: hardly any foreign word can be cut so that the index holds all pairs.
void add_missing_blanks(const AskedWord& word, double frequency, const SpellingStatistics& statistics, std::vector<WordReading>& readings) {
  if (word.kind == TokenKind::syllable || frequency > 0) return;
  const std::vector<GluedSyllable> syllables = cut_glued(word.text, statistics);
  if (syllables.empty()) return;
  WordReading reading;
  double letters = 0;
  for (const GluedSyllable& syllable : syllables) {
    letters += static_cast<double>(syllable.folded.size());
    reading.folded.push_back(syllable.key.folded);
    reading.letters.push_back(syllable.folded);
    reading.inner_frequencies.push_back(syllable.frequency);
  }
  reading.frequency = syllables.front().frequency;
  const auto count = static_cast<double>(syllables.size());
  const double most = kOfOnePair + kOfFurtherPair * (count - 2);
  const double by_chance = word.text == word.folded ? std::clamp(kNotCutByChance * (letters - 2 * count), 0.0, most) : most;
  reading.cost = kMissingBlank + prior(word, false, frequency) - by_chance;
  readings.push_back(std::move(reading));
}

}  // namespace

WordReading WordReading::typed(const AskedWord& word) {
  WordReading reading;
  reading.folded = {word.key.folded};
  reading.same_letters = true;
  reading.number = word.kind == TokenKind::number;
  reading.any_mark = word.text != word.folded;
  reading.typed_exact = word.key.exact;
  reading.function = reading.any_mark && is_function_syllable(word.key.exact);
  return reading;
}

bool WordReading::may_be_function() const {
  if (exact) return is_function_syllable(*exact);
  if (same_letters && any_mark) return is_function_syllable(typed_exact);
  return may_be_function_syllable(folded.front()) || may_be_function_syllable(folded.back());
}

bool WordReading::allows(std::uint64_t form) const { return exact ? form == *exact : marks_hold(typed_exact, form); }

FormChoices WordReading::choices(std::size_t part, const AskedWord& word, bool query_has_marks) const {
  constexpr double kAsTyped = 4, kIfNothingElse = 1e-3;
  if (folded[part] >= kSyllableCodes) return {{kAnyOther, 0}};
  if (exact) return {{*exact, 0}};
  FormChoices choices;
  for (const std::uint16_t form : syllables_that_fold_to(folded[part])) {
    if (same_letters && !marks_hold(typed_exact, form)) continue;
    double preference = 0;
    if (same_letters) preference = form == typed_exact ? kIfNothingElse + (query_has_marks ? kAsTyped : 0) : 0;
    else if (folded.size() == 1) preference = -marks_cost(word.text, form, !query_has_marks);
    choices.push_back({form, preference});
  }
  if (choices.empty()) choices.push_back({folded[part], 0});
  return choices;
}

std::vector<WordReading> other_readings(const AskedWord& word, bool query_has_marks, double frequency, double dearest,
                                        const NeighbourSample& sample, const SpellingStatistics& statistics) {
  std::vector<WordReading> readings;
  add_other_marks(word, sample, statistics, frequency, dearest, readings);
  add_other_letters(word, query_has_marks, frequency, dearest, statistics, readings);
  add_missing_blank(word, frequency, statistics, readings);
  add_missing_blanks(word, frequency, statistics, readings);
  return readings;
}

}  // namespace tracuu::detail
