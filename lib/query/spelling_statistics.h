// What an index can tell about the spelling of its words: asked by the query room, answered by the engine.
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "words/key.h"

namespace tracuu::detail {

/// Words side by side, as they are typed: folded keys of syllables, or kAnyOther.
using FoldedRun = std::vector<std::uint64_t>;
/// Any word that is no syllable: a number, a foreign name. What stands beside one is often a unit, a rank.
inline constexpr std::uint64_t kAnyOther = 0xFFFE;

/// How often the accented forms of certain syllables, and of certain neighbours, stand in some documents of an index.
/// Keys are exact keys of syllables, and kAnyOther. A count is of occurrences, or a share of one: an estimate.
class NeighbourSample {
 public:
  void add_word(std::uint64_t a, float count = 1) { counts_[packed(kNone, kNone, a)] += count; }
  void add_pair(std::uint64_t a, std::uint64_t b, float count = 1) { counts_[packed(kNone, a, b)] += count; }
  void add_triple(std::uint64_t a, std::uint64_t b, std::uint64_t c, float count = 1) { counts_[packed(a, b, c)] += count; }

  /// Words of all the documents, whatever they are.
  void add_words(double count) { words_ += count; }
  /// Documents that hold the most of what was asked, best first.
  void set_closest(std::vector<std::uint32_t> documents) { closest_ = std::move(documents); }

  double words() const { return words_; }
  const std::vector<std::uint32_t>& closest() const { return closest_; }
  double word(std::uint64_t a) const { return count(packed(kNone, kNone, a)); }
  double pair(std::uint64_t a, std::uint64_t b) const { return count(packed(kNone, a, b)); }
  double triple(std::uint64_t a, std::uint64_t b, std::uint64_t c) const { return count(packed(a, b, c)); }

 private:
  static constexpr std::uint64_t kNone = 0xFFFF;  // neither a syllable nor kAnyOther
  static std::uint64_t packed(std::uint64_t a, std::uint64_t b, std::uint64_t c) { return a << 32 | b << 16 | c; }
  double count(std::uint64_t key) const {
    const auto found = counts_.find(key);
    return found == counts_.end() ? 0 : static_cast<double>(found->second);
  }
  std::unordered_map<std::uint64_t, float> counts_;
  double words_ = 0;
  std::vector<std::uint32_t> closest_;
};

struct WeightedDocument {
  std::uint32_t docid = 0;
  double weight = 1;
};

struct PairsHeld {
  double all = 0;            ///< different ones
  std::vector<double> held;  ///< by document
};

/// One picture of an index. Not to be shared between threads.
class SpellingStatistics {
 public:
  virtual ~SpellingStatistics() = default;
  /// How many documents there are.
  virtual std::uint32_t documents() const = 0;
  /// Documents that hold a form of the syllable, or the other word.
  virtual std::uint32_t folded_frequency(const WordKey& key, std::string_view folded) const = 0;
  /// Occurrences of the syllable as accented.
  virtual std::uint64_t occurrences(std::uint64_t exact) const = 0;
  /// Documents that hold the two side by side, in any accents; 0 also for neighbours that the index does not count.
  virtual std::uint32_t pair_frequency(std::uint64_t first_folded, std::uint64_t second_folded) const = 0;
  /// Counts the words, pairs and triples of the runs, in any accents, in documents that hold many of the pairs.
  virtual NeighbourSample sample(const std::vector<FoldedRun>& runs) const = 0;
  /// Counts the same in these documents alone: in a sample's closest, what it did not ask for.
  /// One whose weight is 2 counts as two.
  virtual NeighbourSample sample_of(const std::vector<WeightedDocument>& documents, const std::vector<FoldedRun>& runs) const = 0;
  /// How many pairs of syllables that are neighbours in the runs each of the documents holds, in any accents.
  virtual PairsHeld pairs_held(const std::vector<std::uint32_t>& documents, const std::vector<FoldedRun>& runs) const = 0;
};

}  // namespace tracuu::detail
