// Tokens → words: the cheapest way through a stretch of text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "words/lexicon.h"
#include "words/scanner.h"

namespace tracuu::detail {

struct Piece {
  ScanToken token;
  std::uint32_t number = 0;  ///< in the lexicon
  bool glued = false;        ///< written as one with the token before: 30-4, 5h, TP.HCM
};

/// Neighbours with nothing but blanks between them and no sentence end: what may be one word.
using Stretch = std::vector<Piece>;

/// One word of a stretch.
struct Cut {
  std::uint8_t tokens = 0;
  bool name = false;  ///< joined because its tokens are capitalised
};

/// Cuts stretches, one after the other. Not to be shared between threads.
class Cutter {
 public:
  explicit Cutter(const Lexicon& lexicon) : lexicon_(lexicon) {}
  /// Writes the words of the stretch; they cover its tokens, in order. Complexity O(tokens).
  void cut(const Stretch& stretch, std::vector<Cut>& words);

 private:
  // The cheapest word that ends at a place, and what the way there costs with it.
  struct Step {
    Cost cost;
    Cut word;
  };
  void reach(std::size_t from, std::size_t tokens, Cost cost, bool name);
  void try_name(const Stretch& stretch, std::size_t from);
  void try_glued(const Stretch& stretch, std::size_t from);

  const Lexicon& lexicon_;
  std::vector<Step> steps_;
};

}  // namespace tracuu::detail
