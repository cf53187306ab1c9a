// How likely two words of a query stand side by side: what the index holds, and what chance would give.
#pragma once

#include <cstdint>
#include <map>
#include <utility>
#include <vector>

#include "query/near_miss.h"
#include "query/readings_of_word.h"
#include "query/spelling_statistics.h"

namespace tracuu::detail {

/// A pair as typed that so many documents have may be a slip of theirs.
inline constexpr double kOnceWritten = 1;

/// For one query. Views all it is made from; `i` is a word's place, and a pair is named by the place of its second word. Pairs are
/// asked for once.
class SideBySide {
 public:
  using Columns = std::vector<std::vector<WordReading>>;  ///< readings by word

  SideBySide(const std::vector<AskedWord>& words, const SpellingStatistics& statistics, const NeighbourSample& sample);

  /// Of the documents with the word's letters, those with the typed marks.
  double share_of_marks(const AskedWord& word) const;
  /// Whether neighbours i - 1 and i tell of each other.
  bool has_evidence(std::size_t i) const;
  /// Documents that hold a, then b, with the marks that both allow.
  double held(const WordReading& a, const WordReading& b);
  /// So many of these, or more, are no slip of a writer.
  double enough() const;
  bool is_held(std::size_t i, const WordReading& a, const WordReading& b);
  /// No evidence is no doubt.
  bool is_doubted(std::size_t i, const WordReading& a, const WordReading& b);

  /// Of all places, those with the word.
  double chance_of(const WordReading& a) const { return (a.frequency + a.unknown) / places_; }
  /// What all readings and their neighbours do in the documents that hold most of the query: known before any step is asked for.
  void set_closest(NeighbourSample closest) { closest_ = std::move(closest); }
  /// The logarithm of P(a) for the first word, and what stands inside it.
  double first_step(const WordReading& a) const;
  /// The logarithm of P(b | a), and what stands inside b.
  double step(std::size_t i, const WordReading& a, const WordReading& b);
  /// The logarithm of P(second | first), and so on, of some run together. Beside function syllables pairs are not counted.
  double inner_step(const WordReading& reading);
  /// What the marks typed beside a word of other letters make of its pairs: known only when the sample is of the words as meant.
  double log_share_of_marks(std::size_t i, const Columns& meant) const;

 private:
  double inner_step(const WordReading& reading, std::size_t second);
  double pairs_of(std::uint64_t a, std::uint64_t b);
  double share_in_sample(const WordReading& a, const WordReading& b, double few) const;
  double share_of(const WordReading& a, const WordReading& b) const;
  double chance_in_closest(const WordReading& b) const;
  double share_in_closest(const WordReading& a, const WordReading& b) const;
  double together(std::size_t i, const WordReading& a, const WordReading& b);

  const std::vector<AskedWord>& words_;
  const SpellingStatistics& statistics_;
  const NeighbourSample& sample_;
  NeighbourSample closest_;
  double places_;
  std::map<std::pair<std::uint64_t, std::uint64_t>, double> pairs_;
};

}  // namespace tracuu::detail
