// words: the word lists → a trie of costs, built once for the program.
#include "words/lexicon.h"

#include <algorithm>
#include <string>
#include <utility>

#include "words/key.h"
#include "words/scanner.h"
#include "words/word_lists.h"

namespace tracuu::detail {
namespace {

constexpr Cost kBitsAStep = 3;

template <class Visit>
void for_each_cost(Visit visit) {
  for_each_entry(word_costs(), [&](std::string_view line) {
    const Cost cost = static_cast<Cost>(line.front() - '0') * kBitsAStep;
    for (line.remove_prefix(3); !line.empty();) {
      const std::string_view word = line.substr(0, line.find(", "));
      line.remove_prefix(std::min(word.size() + 2, line.size()));
      visit(word, cost);
    }
  });
}

}  // namespace

Lexicon Lexicon::built_in() {
  Lexicon lexicon;
  for_each_cost([&](std::string_view word, Cost cost) {
    const Path path = lexicon.path_of(word);
    if (path.size == 1 && path.numbers[0] < kSyllableCodes)
      lexicon.syllable_costs_[path.numbers[0]] = static_cast<std::uint8_t>(cost);
  });
  for_each_entry(word_list(), [&](std::string_view word) {
    const bool pair = word.find(' ') == word.rfind(' ');
    lexicon.add(word, pair ? kRareWord : kRareLongWord);
  });
  for_each_cost([&](std::string_view word, Cost cost) { lexicon.add(word, cost); });
  for_each_entry(surname_list(), [&](std::string_view name) {
    const std::uint32_t number = lexicon.path_of(name).numbers[0];
    if (number < kSyllableCodes) lexicon.surnames_[number] = true;
  });
  return lexicon;
}

std::uint32_t Lexicon::number_of(std::string_view text, TokenKind kind) const {
  const auto found = others_.find(word_key(kind, text, text).exact);
  return found == others_.end() ? kUnknown : found->second;
}

bool Lexicon::add(std::string_view word, Cost cost) {
  const Path path = path_of(word);
  if (path.size < 2 || path.size > kMaxWordTokens) return false;
  const std::uint64_t bit = hash_of(path.numbers[0], path.numbers[1]) >> (64 - kFilterBits);
  filter_[bit / 64] |= std::uint64_t{1} << bit % 64;
  std::uint32_t node = path.numbers[0];
  for (unsigned i = 1; i < path.size; ++i) node = grow(node, path.numbers[i]);
  Cost apart = 0;
  for (unsigned i = 0; i < path.size; ++i) apart += this->cost(path.numbers[i]);
  cost = std::min(cost, apart - 1);  // một mình: whatever its syllables are worth, it is a word
  std::uint8_t& end = costs_[node - kFirstNode];
  size_ += end == 0;
  end = static_cast<std::uint8_t>(cost);
  return true;
}

// The numbers of the word's tokens, no more than one too many.
Lexicon::Path Lexicon::path_of(std::string_view word) {
  Path path;
  Scanner scanner(word);
  std::string canonical, folded;
  for (ScanToken token; path.size <= kMaxWordTokens && scanner.next(token);) {
    if (token.part) continue;
    std::uint32_t& number = path.numbers[path.size++];
    if (token.code != kNoSyllable) {
      number = number_of_syllable(token.code);
      continue;
    }
    canonical_text(token, word, canonical, folded);
    const auto fresh = static_cast<std::uint32_t>(kUnknown + 1 + others_.size());
    number = others_.try_emplace(word_key(token.kind, canonical, folded).exact, fresh).first->second;
  }
  return path;
}

std::uint32_t Lexicon::grow(std::uint32_t from, std::uint32_t number) {
  if (costs_.size() * 4 > edges_.size() * 3) rehash();
  Edge& edge = edges_[slot_of(hash_of(from, number), from, number)];
  if (edge.to == 0) {
    edge = {from, number, static_cast<std::uint32_t>(kFirstNode + costs_.size())};
    costs_.push_back(0);
  }
  return edge.to;
}

void Lexicon::rehash() {
  const std::vector<Edge> old = std::exchange(edges_, std::vector<Edge>(edges_.size() * 2));
  for (const Edge& edge : old)
    if (edge.to != 0) edges_[slot_of(hash_of(edge.from, edge.number), edge.from, edge.number)] = edge;
}

}  // namespace tracuu::detail
