// How people misspell Vietnamese letters, and how seldom: the channel of the noisy-channel model (Kernighan, Church & Gale 1990).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/orthography.h"
#include "tracuu/export.h"

namespace tracuu::detail {

/// What is dearer than this is no near miss.
inline constexpr double kDearest = 7;

/// A word as typed, in bare lower-case ASCII letters, and what typing it costs where another was meant.
class TRACUU_API Slips {
 public:
  explicit Slips(std::string_view typed);
  /// The least cost, a negative natural logarithm of how likely it is, of having meant this bare syllable; more than kDearest if it is no
  /// near miss. Letters that sound alike (s/x, ch/tr, d/gi/r, l/n, n/ng, c/t …), swapped, doubled, missing and neighbouring letters, and
  /// keys of Telex that stayed (`hoijj`). Complexity: the product of the lengths, less the letters in which it begins like the one asked
  /// about before.
  double cost(std::string_view meant);

 private:
  static constexpr std::size_t kLongest = 12;
  /// What may end at a letter of the typed word.
  struct Rule {
    std::string_view meant;
    std::size_t typed = 0;
    double cost = 0;
    bool at_begin = false;
  };
  bool is_hopeless() const;
  void add_column(std::size_t j);
  double surplus(std::size_t i) const;

  std::string typed_;
  std::array<std::vector<Rule>, kLongest + 2> rules_;
  std::vector<Rule> end_rules_;
  std::array<std::array<double, 26>, kLongest + 1> substitutions_{};  // of a typed letter, by the one meant
  std::array<double, kLongest + 1> surplus_{};
  std::string meant_;  // what the columns are of, one for each beginning
  std::array<std::array<double, kLongest + 1>, kMaxSyllableLetters + 1> costs_{};
  std::array<double, kMaxSyllableLetters + 1> least_{};
  bool hopeless_ = false;  // whatever begins like meant_ is too dear
};

/// What it costs to have typed the tone and the marks of `typed`, a word in lower case, where those of `meant`,
/// a syllable's code, were meant. A mark that is not there is free where `bare`, cheap elsewhere; hỏi for ngã is cheap, another mark is dear.
TRACUU_API double marks_cost(std::string_view typed, std::uint32_t meant, bool bare);

}  // namespace tracuu::detail
