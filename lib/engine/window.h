// Where in a text do the words of a query stand together best? The objective of snippets, and its search.
//
// The score of a window, a run of matches that fits into a number of code points, is the sum of
// - for each word in it that is new: its best points, and for its second, third and fourth occurrence an eighth, a
//   sixteenth and a thirty-second of them; for each word that another passage has shown already: an eighth of its best
//   points;
// - for each two neighbouring matches of different words, not both shown already: nearness(), the more the nearer.
//
// It never falls when a match is added. Scores are whole numbers, so that equal windows are equal and the earliest
// wins.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <set>
#include <span>
#include <string_view>
#include <vector>

#include "tracuu/byte_range.h"
#include "tracuu/export.h"

namespace tracuu::detail {

/// A token of the text that matches a word of the query.
struct MatchSpan {
  ByteRange source;
  std::uint32_t word = 0;  ///< which word of the query
  double weight = 0;       ///< idf × grade
  bool exact = false;      ///< same letters and marks: wins over an equal weight that is not
};

/// Weights as whole numbers; 1.0 is 65,536 points.
inline std::int64_t points(const MatchSpan& match) {
  const double weight = std::isfinite(match.weight) ? std::clamp(match.weight, 0.0, 1e6) : 0.0;
  return std::llround(weight * 65536) * (match.exact ? 101 : 100) / 100;
}

/// What a word of these best points adds that occurs `count` times.
inline std::int64_t word_score(std::int64_t best, std::size_t count, bool shown) {
  if (count == 0) return 0;
  if (shown) return best >> 3;
  std::int64_t score = best;
  for (unsigned repeat = 1; repeat < std::min<std::size_t>(count, 4); ++repeat) score += best >> (2 + repeat);
  return score;
}

/// What two neighbouring matches of different words add: half the lesser when they touch, less with every byte
/// between.
inline std::int64_t nearness(const MatchSpan& left, const MatchSpan& right) {
  const std::size_t gap = right.source.begin > left.source.end ? right.source.begin - left.source.end : 0;
  return std::min(points(left), points(right)) * 2 / static_cast<std::int64_t>(4 + gap);
}

/// Words, sorted.
using WordSet = std::set<std::uint32_t>;

struct Window {
  std::size_t first = 0, past = 0;  ///< of the matches
  std::int64_t score = 0;
};

/// Matches made ready for the search, by their index.
struct Prepared {
  std::vector<std::size_t> begins, ends;  ///< places in code points; ends never go backwards; far gaps are shortened
  std::vector<std::int64_t> points;
  std::vector<std::int64_t> nearness;  ///< to the next match; 0 if of the same word
  std::vector<std::size_t> words;      ///< index into `names`
  std::vector<std::uint32_t> names;    ///< the words that occur, sorted
};
/// For windows of at most `length` code points. Complexity O(matches log words + text between matches near each
/// other).
TRACUU_API Prepared prepare(std::string_view text, std::span<const MatchSpan> matches, std::size_t length);

/// The best window of matches [first, past) within `length` code points, the earliest of equals; empty if no match
/// fits. Complexity O(past - first + words).
TRACUU_API Window best_window(const Prepared& matches, std::size_t first, std::size_t past, std::size_t length,
                              const WordSet& shown);

}  // namespace tracuu::detail
