// What one typed word may have been meant to be, and what each reading costs.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "query/likeliest_forms.h"
#include "query/near_miss.h"

namespace tracuu::detail {

struct WordReading {
  std::vector<std::uint64_t> folded;   ///< one word's key, or more where blanks are missing
  std::vector<std::string> letters;    ///< of each, bare
  double frequency = 0;                ///< documents that hold it, by its letters
  std::vector<double> inner_frequencies;  ///< of more: documents that hold each, as its letters are
  double unknown = 0.05;               ///< documents it may be in for all that is known, beside `frequency`
  double cost = 0;                     ///< negative logarithm of meaning this and typing what was typed
  double inner = 0;                    ///< logarithm of the probability of those behind the first
  bool same_letters = false;           ///< as typed, perhaps with other marks
  bool number = false;                 ///< not told apart from others
  bool any_mark = false;               ///< some forms of the letters are not meant
  bool function = false;               ///< surely a function syllable, whose neighbours the index does not count
  bool may_be_written_so = false;      ///< as typed, and perhaps a slip where documents have it
  std::uint64_t typed_exact = 0;       ///< where the letters are the same: the marks that hold
  std::optional<std::uint64_t> exact;  ///< this form alone

  static WordReading typed(const AskedWord& word);
  bool is_cut() const { return folded.size() > 1; }
  bool may_be_function() const;
  /// Of the same letters: the one form meant, or the letters with the marks typed.
  std::uint64_t form() const { return exact.value_or(typed_exact); }
  /// Whether a form of the same letters is meant.
  bool allows(std::uint64_t form) const;
  /// The forms that part `part` may have.
  FormChoices choices(std::size_t part, const AskedWord& word, bool query_has_marks) const;
};

/// All other readings whose slip is not dearer: other marks, other letters, a missing blank. `frequency` is that of the word as typed.
std::vector<WordReading> other_readings(const AskedWord& word, bool query_has_marks, double frequency, double dearest,
                                        const NeighbourSample& sample, const SpellingStatistics& statistics);

}  // namespace tracuu::detail
