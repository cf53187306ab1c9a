// words: a stretch of tokens → words, by the cheapest way through it (Viterbi's) over the costs of the lexicon.
#include "words/cutter.h"

#include <algorithm>
#include <array>
#include <limits>

namespace tracuu::detail {
namespace {

constexpr Cost kNever = std::numeric_limits<Cost>::max();
// By tokens. A name grows cheaper a token, so that one name of four beats two of two, but two words of the list that are
// written with capitals (Hội Nghị Trung Ương) beat it. After a surname nearly all is the name.
constexpr std::array<Cost, 5> kName = {0, 0, 19, 23, 25};
constexpr std::array<Cost, 5> kNameAfterSurname = {0, 0, 13, 14, 14};
constexpr Cost kGlued = 16;
constexpr std::size_t kMaxGlued = 8;

bool capitalised(const ScanToken& token) { return token.letter_case == LetterCase::title; }

}  // namespace

inline void Cutter::reach(std::size_t from, std::size_t tokens, Cost cost, bool name) {
  Step& step = steps_[from + tokens];
  const Cost whole = steps_[from].cost + cost;
  if (whole < step.cost) step = {whole, {static_cast<std::uint8_t>(tokens), name}};
}

// A run of capitalised tokens that is no longer than a name. The first of a sentence counts only if it is a surname.
void Cutter::try_name(const Stretch& stretch, std::size_t from) {
  const bool surname = lexicon_.is_surname(stretch[from].number);
  if (stretch[from].token.starts_sentence && !surname) return;
  const auto& costs = surname ? kNameAfterSurname : kName;
  const std::size_t most = std::min(stretch.size() - from, costs.size() - 1);
  for (std::size_t tokens = 2; tokens <= most && capitalised(stretch[from + tokens - 1].token); ++tokens)
    reach(from, tokens, costs[tokens], true);
}

// All that is written as one is one word, if it is short: what is longer is a table or a row.
void Cutter::try_glued(const Stretch& stretch, std::size_t from) {
  std::size_t end = from + 1;
  while (end < stretch.size() && end - from <= kMaxGlued && stretch[end].glued) ++end;
  if (end - from <= kMaxGlued) reach(from, end - from, kGlued, false);
}

void Cutter::cut(const Stretch& stretch, std::vector<Cut>& words) {
  const std::size_t size = stretch.size();
  steps_.assign(size + 1, Step{kNever, {}});
  steps_[0].cost = 0;
  const Piece* const pieces = stretch.data();
  for (std::size_t i = 0; i < size; ++i) {
    reach(i, 1, lexicon_.cost(pieces[i].number), false);
    if (i + 1 == size) break;
    lexicon_.for_each_word(pieces + i, pieces + size,
                           [&](std::size_t tokens, Cost cost) { reach(i, tokens, cost, false); });
    if (capitalised(pieces[i].token) && capitalised(pieces[i + 1].token)) try_name(stretch, i);
    if (pieces[i + 1].glued && !pieces[i].glued) try_glued(stretch, i);
  }
  words.clear();
  for (std::size_t end = size; end > 0; end -= steps_[end].word.tokens) words.push_back(steps_[end].word);
  std::reverse(words.begin(), words.end());
}

}  // namespace tracuu::detail
