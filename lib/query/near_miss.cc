// query: words as typed → words as meant. Which are unknown beside their neighbours, what each may have been meant to be, and the
// likeliest way through all that; at last the marks.
#include "query/near_miss.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "query/best_path.h"
#include "query/confusions.h"
#include "query/likeliest_forms.h"
#include "query/nearest.h"
#include "query/readings_of_word.h"
#include "query/side_by_side.h"

namespace tracuu::detail {
namespace {

// By how much, as a natural logarithm, the query as meant must be likelier than as typed.
constexpr double kMargin = 2.95, kMarginOfChecked = 1;
// A pair as typed that kOnceWritten documents have may be a slip of theirs, where so many have one that is near.
constexpr double kOftenWritten = 15, kDearestWritten = 6.6;
// Documents a typed word may be in for all that is known: a syllable, a foreign word, one with Vietnamese marks that is no syllable.
constexpr double kUnknownSyllable = 1, kUnknownForeign = 5, kUnknownMarked = 0.01;
// How much more likely a reading is, as a natural logarithm, for each neighbour beside which documents nearest to the query hold it
// and lack the word as typed: in a query that is typed bare, and in one with marks, which tell more themselves.
constexpr double kBesideInNearestBare = 4, kBesideInNearestMarked = 1;
// The dearest slip looked for in a word that one neighbour knows.
constexpr double kDearestOfHeld = 2.6;

class Search {
 public:
  Search(const std::vector<AskedWord>& words, const SpellingStatistics& statistics)
      : words_(words), statistics_(statistics), sample_(statistics.sample(runs_of(typed_columns()))),
        beside_(words, statistics, sample_), nearest_(words, statistics) {
    marked_ = std::any_of(words.begin(), words.end(), [](const AskedWord& word) { return !word.keyed && word.text != word.folded; });
  }

  std::vector<MeantWord> run() {
    for (std::size_t i = 0; i < words_.size(); ++i) columns_.push_back({as_typed(i)});
    nearest_.weigh(sample_.closest(), runs_of(columns_));
    std::vector<Doubt> doubts;
    for (std::size_t i = 0; i < words_.size(); ++i) doubts.push_back(doubt_of(i));
    if (std::all_of(doubts.begin(), doubts.end(), [](Doubt doubt) { return doubt == Doubt::none; })) return {};
    Columns others(words_.size());
    for (std::size_t i = 0; i < words_.size(); ++i)
      if (doubts[i] != Doubt::none) others[i] = other_readings_of(i, doubts[i] == Doubt::great ? kDearest : kDearestOfHeld);
    const std::vector<FoldedRun> runs = runs_of_each(others);
    beside_.set_closest(statistics_.sample_of(nearest_.weighed(), runs));
    nearest_.count(runs);
    for (std::size_t i = 0; i < words_.size(); ++i)
      if (!others[i].empty()) add_alternatives(i, std::move(others[i]));
    return chosen();
  }

 private:
  // A word held by one neighbour alone is doubted a little: only what is easily confused is looked at.
  enum class Doubt : std::uint8_t { none, small, great };
  using Columns = SideBySide::Columns;

  Columns typed_columns() const {
    Columns columns;
    for (std::size_t i = 0; i < words_.size(); ++i) columns.push_back({WordReading::typed(words_[i])});
    return columns;
  }
  static std::uint64_t counted(std::uint64_t folded) { return folded < kSyllableCodes ? folded : kAnyOther; }
  // The first reading of each word, side by side where the words are.
  std::vector<FoldedRun> runs_of(const Columns& columns) const {
    std::vector<FoldedRun> runs;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (i == 0 || !words_[i].joined) runs.emplace_back();
      for (const std::uint64_t folded : columns[i].front().folded) runs.back().push_back(counted(folded));
    }
    return runs;
  }

  WordReading as_typed(std::size_t i) const {
    WordReading reading = WordReading::typed(words_[i]);
    reading.frequency = frequency_of(words_[i]);
    reading.unknown = unknown_of(words_[i]);
    return reading;
  }
  // A word with Vietnamese marks that is no syllable is a slip; one without may be a name that no document has.
  static double unknown_of(const AskedWord& word) {
    if (word.kind == TokenKind::syllable) return kUnknownSyllable;
    return word.text == word.folded || word.capital ? kUnknownForeign : kUnknownMarked;
  }
  double frequency_of(const AskedWord& word) const {
    return word.kind == TokenKind::number ? 1 : statistics_.folded_frequency(word.key, word.folded);
  }

  Doubt doubt_of(std::size_t i) {
    const AskedWord& word = words_[i];
    if (word.fixed) return Doubt::none;
    const WordReading& typed = columns_[i].front();
    if (typed.frequency * beside_.share_of_marks(word) == 0) return Doubt::great;
    if (word.kind == TokenKind::syllable && nearest_.lacks(i, columns_)) return Doubt::great;
    const bool left = i > 0 && beside_.is_held(i, columns_[i - 1].front(), typed);
    const bool right = i + 1 < words_.size() && beside_.is_held(i + 1, typed, columns_[i + 1].front());
    if (left && right) return Doubt::none;
    if (word.kind != TokenKind::syllable)
      return !left && !right && typed.frequency < beside_.enough() ? Doubt::great : Doubt::none;
    const bool doubted = (i > 0 && beside_.is_doubted(i, columns_[i - 1].front(), typed)) ||
                         (i + 1 < words_.size() && beside_.is_doubted(i + 1, typed, columns_[i + 1].front()));
    return !doubted ? Doubt::none : left || right ? Doubt::small : Doubt::great;
  }

  std::vector<WordReading> other_readings_of(std::size_t i, double dearest) {
    columns_[i].front().frequency *= beside_.share_of_marks(words_[i]);
    return other_readings(words_[i], marked_, columns_[i].front().frequency, dearest, sample_, statistics_);
  }
  // The words as typed, and each reading of each between its neighbours as typed.
  std::vector<FoldedRun> runs_of_each(const Columns& others) const {
    std::vector<FoldedRun> runs = runs_of(columns_);
    for (std::size_t i = 0; i < others.size(); ++i)
      for (const WordReading& reading : others[i]) {
        runs.push_back(reading.folded);
        if (i > 0 && words_[i].joined) runs.push_back({counted(words_[i - 1].key.folded), reading.folded.front()});
        if (i + 1 < words_.size() && words_[i + 1].joined) runs.push_back({reading.folded.back(), counted(words_[i + 1].key.folded)});
      }
    return runs;
  }

  void add_alternatives(std::size_t i, std::vector<WordReading> readings) {
    columns_[i].front().may_be_written_so = is_slip_of_writers(i, readings);
    if (nearest_.lacks(i, columns_))
      for (WordReading& reading : readings)
        reading.cost -= nearest_.neighbours_held(i, reading, columns_) * (marked_ ? kBesideInNearestMarked : kBesideInNearestBare);
    std::vector<std::pair<double, std::size_t>> order;
    for (std::size_t k = 0; k < readings.size(); ++k) {
      if (readings[k].is_cut()) readings[k].inner = beside_.inner_step(readings[k]);
      order.emplace_back(-beside_typed(i, readings[k]), k);
    }
    std::sort(order.begin(), order.end());
    constexpr std::size_t kKept = 8;
    for (std::size_t k = 0; k < std::min(kKept, order.size()); ++k) columns_[i].push_back(readings[order[k].second]);
  }
  // Whether documents have a pair as typed about once, and one with other letters that are easily confused many times as often.
  bool is_slip_of_writers(std::size_t i, const std::vector<WordReading>& readings) {
    const WordReading& typed = columns_[i].front();
    return std::any_of(readings.begin(), readings.end(), [&](const WordReading& reading) {
      if (reading.same_letters || reading.is_cut() || reading.cost > kDearestWritten) return false;
      bool found = false;
      for (const std::size_t right : {i, i + 1}) {
        if (!beside_.has_evidence(right)) continue;
        const bool before = right == i;
        const WordReading& beside = columns_[before ? i - 1 : i + 1].front();
        const double as_typed = before ? beside_.held(beside, typed) : beside_.held(typed, beside);
        const double as_meant = before ? beside_.held(beside, reading) : beside_.held(reading, beside);
        if (as_meant < as_typed) return false;
        found |= as_typed > 0 && as_typed <= kOnceWritten && as_meant >= kOftenWritten;
      }
      return found;
    });
  }
  // How good a reading is if the neighbours are what was typed.
  double beside_typed(std::size_t i, const WordReading& reading) {
    double sum = -reading.cost;
    sum += i == 0 ? beside_.first_step(reading) : beside_.step(i, columns_[i - 1].front(), reading);
    if (i + 1 < words_.size()) sum += beside_.step(i + 1, reading, columns_[i + 1].front());
    return sum;
  }
  // Of each word, by each reading of the word before it, then by its own: what that is worth.
  std::vector<std::vector<double>> all_steps() {
    std::vector<std::vector<double>> steps(columns_.size());
    for (const WordReading& now : columns_.front()) steps.front().push_back(beside_.first_step(now) - now.cost);
    for (std::size_t i = 1; i < columns_.size(); ++i)
      for (const WordReading& before : columns_[i - 1])
        for (const WordReading& now : columns_[i]) steps[i].push_back(beside_.step(i, before, now) - now.cost);
    return steps;
  }

  std::vector<MeantWord> chosen() {
    std::vector<std::size_t> sizes;
    for (const auto& column : columns_) sizes.push_back(column.size());
    const std::vector<std::vector<double>> steps = all_steps();
    const auto score = [&](std::size_t i, std::size_t, std::size_t b, std::size_t c) { return steps[i][b * sizes[i] + c]; };
    const std::vector<std::size_t> path = best_path(sizes, score);
    if (std::all_of(path.begin(), path.end(), [](std::size_t choice) { return choice == 0; })) return {};
    const auto total = [&](const std::vector<std::size_t>& choices) {
      double sum = 0;
      for (std::size_t i = 0; i < choices.size(); ++i) sum += score(i, 0, i == 0 ? 0 : choices[i - 1], choices[i]);
      return sum;
    };
    const double best = total(path);
    Columns meant;
    std::vector<double> margins;
    for (std::size_t i = 0; i < path.size(); ++i) {
      std::vector<std::size_t> without = path;
      without[i] = 0;
      margins.push_back(path[i] == 0 ? 0 : best - total(without));
      meant.push_back({columns_[i][path[i]]});
    }
    sample_ = statistics_.sample(runs_of(meant));
    bool undone = false;
    for (std::size_t i = 0; i < path.size(); ++i) {
      if (path[i] == 0 || (margins[i] += beside_.log_share_of_marks(i, meant)) >= (words_[i].checked ? kMarginOfChecked : kMargin)) continue;
      margins[i] = 0;
      meant[i] = {columns_[i].front()};
      undone = true;
    }
    if (std::all_of(margins.begin(), margins.end(), [](double margin) { return margin == 0; })) return {};
    if (undone) sample_ = statistics_.sample(runs_of(meant));
    return with_marks(meant, margins);
  }

  // The forms of the words as meant, which sample_ is of.
  std::vector<MeantWord> with_marks(const Columns& meant, const std::vector<double>& margins) {
    std::vector<MeantWord> out(words_.size());
    std::vector<FormChoices> run;
    std::vector<std::size_t> owners;
    const auto decide = [&] {
      const std::vector<std::uint64_t> forms = likeliest_forms(run, sample_, statistics_);
      for (std::size_t k = 0; k < forms.size(); ++k)
        if (forms[k] != kAnyOther) out[owners[k]].exact.push_back(forms[k]);
      run.clear();
      owners.clear();
    };
    for (std::size_t i = 0; i < words_.size(); ++i) {
      const WordReading& reading = meant[i].front();
      if (!words_[i].joined) decide();
      for (std::size_t part = 0; part < reading.folded.size(); ++part) {
        run.push_back(reading.choices(part, words_[i], marked_));
        owners.push_back(i);
      }
      out[i].letters = reading.letters;
      out[i].corrected = margins[i] > 0;
      out[i].confidence = 1 / (1 + std::exp(-margins[i]));
    }
    decide();
    return out;
  }

  const std::vector<AskedWord>& words_;
  const SpellingStatistics& statistics_;
  NeighbourSample sample_;  // of the words as typed, then as meant
  SideBySide beside_;
  Nearest nearest_;
  bool marked_ = false;
  Columns columns_;
};

}  // namespace

std::vector<MeantWord> near_miss(const std::vector<AskedWord>& words, const SpellingStatistics& statistics) {
  if (words.empty() || statistics.documents() == 0) return {};
  return Search(words, statistics).run();
}

}  // namespace tracuu::detail
