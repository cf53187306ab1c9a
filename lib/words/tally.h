// How often each word of a text stands there, and how it is written: what is counted for people.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "tracuu/byte_range.h"
#include "tracuu/export.h"
#include "tracuu/words.h"

namespace tracuu::detail {

/// Whether a word, as Word::text writes it, carries grammar rather than topic.
TRACUU_API bool is_grammar_word(std::string_view word);
/// Whether a word is more than digits and signs.
TRACUU_API bool has_letters(std::string_view word);

/// One word of a tally.
struct Tallied {
  std::size_t count = 0;
  double weight = 0;      ///< sum of its occurrences' weights
  std::size_t capitalised = 0, capitals = 0, small = 0;  ///< within sentences: Cà Mau; UBND; the others
  std::string written;    ///< the first time it stood in capitals

  bool is_name() const { return capitalised > small + capitals; }
  /// `canonical`, or as it is written where it is mostly written with capitals.
  const std::string& shown(const std::string& canonical) const { return capitalised + capitals > small ? written : canonical; }
};

/// Counts the words of texts, one after the other.
class TRACUU_API Tally {
 public:
  /// A word that reaches into one of the ranges `left_out`, which are in order, is not counted. Complexity O(text).
  void add(std::string_view text, double weight = 1, const std::vector<ByteRange>& left_out = {});

  struct Hash : std::hash<std::string_view> {
    using is_transparent = void;
  };
  using Words = std::unordered_map<std::string, Tallied, Hash, std::equal_to<>>;
  /// By canonical text.
  const Words& words() const { return words_; }

 private:
  Words words_;
};

}  // namespace tracuu::detail
