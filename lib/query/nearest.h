// Documents that hold nearly all of a query: most likely what is sought. Where it says what they do not, they say what was meant.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "query/near_miss.h"
#include "query/readings_of_word.h"
#include "query/spelling_statistics.h"

namespace tracuu::detail {

/// For one query. Views what it is made from; `columns` hold the words as typed first.
class Nearest {
 public:
  using Columns = std::vector<std::vector<WordReading>>;

  Nearest(const std::vector<AskedWord>& words, const SpellingStatistics& statistics) : words_(words), statistics_(statistics) {}

  /// Weighs documents that hold pairs of the query, whose words as typed are `runs`.
  void weigh(const std::vector<std::uint32_t>& documents, const std::vector<FoldedRun>& runs);
  /// All of them: a document that holds nearly all pairs counts for many.
  const std::vector<WeightedDocument>& weighed() const { return weighed_; }
  /// Counts what else may have been meant, too.
  void count(const std::vector<FoldedRun>& runs);

  /// Whether there are such documents, and none holds word i beside a neighbour.
  bool lacks(std::size_t i, const Columns& columns) const;
  /// How many neighbours word i has, if they hold the reading beside each of them; 0 if not.
  unsigned neighbours_held(std::size_t i, const WordReading& reading, const Columns& columns) const;

 private:
  bool holds_pair(const WordReading& a, const WordReading& b) const;
  /// Whether a syllable stands directly before word i, or behind it.
  bool has_left(std::size_t i) const { return i > 0 && words_[i].joined && words_[i - 1].kind == TokenKind::syllable; }
  bool has_right(std::size_t i) const { return i + 1 < words_.size() && words_[i + 1].joined && words_[i + 1].kind == TokenKind::syllable; }

  const std::vector<AskedWord>& words_;
  const SpellingStatistics& statistics_;
  std::vector<WeightedDocument> weighed_, nearest_;
  NeighbourSample sample_;
};

}  // namespace tracuu::detail
