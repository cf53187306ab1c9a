// Which words are there, and how dear is each? The word list as a trie over numbers, one a token.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "text/orthography.h"
#include "tracuu/tokenize.h"

namespace tracuu::detail {

/// What a word costs whoever cuts a text: about minus the logarithm of its frequency, in bits. The cheapest way through a
/// text is taken.
using Cost = std::uint32_t;

/// Copied by a segmenter that adds words of its own; read by any number of threads.
class Lexicon {
 public:
  static constexpr unsigned kMaxWordTokens = 8;
  static constexpr Cost kOwnWord = 6;    ///< of a word somebody added: dearer only than the commonest syllables
  static constexpr Cost kRareWord = 18;  ///< of a word and of a token that has no cost of its own
  static constexpr Cost kRareLongWord = 15;  ///< of three tokens or more, so that it beats the words within

  /// The lists of lib/words/data.
  static Lexicon built_in();

  /// A word never costs as much as its tokens apart.
  /// @return false if it has fewer than two or more than kMaxWordTokens tokens.
  bool add(std::string_view word, Cost cost);

  /// The number of a syllable, in which kỹ and kĩ are one.
  static std::uint32_t number_of_syllable(std::uint32_t code) { return match_code(code); }
  /// The number of another token; kUnknown if it is in no word.
  std::uint32_t number_of(std::string_view text, TokenKind kind) const;
  static constexpr std::uint32_t kUnknown = 0xFFFF;
  /// Whether some word has a token that is no syllable.
  bool has_others() const { return !others_.empty(); }

  /// Of a token alone.
  Cost cost(std::uint32_t number) const { return number < kSyllableCodes ? syllable_costs_[number] : kRareWord; }
  bool is_surname(std::uint32_t number) const { return number < kSyllableCodes && surnames_[number]; }

  /// Calls visit(length, cost) for each word that the pieces begin with, shortest first. A piece has a `number`.
  template <class Piece, class Visit>
  void for_each_word(const Piece* first, const Piece* last, Visit visit) const {
    std::uint32_t node = first->number;
    for (const Piece* piece = first + 1; piece < last; ++piece) {
      const std::uint64_t hash = hash_of(node, piece->number);
      if (node < kFirstNode && !begins_word(hash)) return;
      const Edge& edge = edges_[slot_of(hash, node, piece->number)];
      if (edge.to == 0) return;
      if (const Cost cost = costs_[edge.to - kFirstNode]; cost != 0)
        visit(static_cast<std::size_t>(piece - first) + 1, cost);
      node = edge.to;
    }
  }

  std::size_t size() const { return size_; }

 private:
  struct Edge {
    std::uint32_t from = 0, number = 0, to = 0;  // to == 0: empty
  };
  struct Path {
    std::array<std::uint32_t, kMaxWordTokens + 1> numbers;
    unsigned size = 0;
  };

  // Nodes below are tokens that begin a word, by their numbers.
  static constexpr std::uint32_t kFirstNode = 1 << 20;
  static constexpr unsigned kFilterBits = 18;

  static std::uint64_t hash_of(std::uint32_t from, std::uint32_t number) {
    return (std::uint64_t{from} << 32 | number) * 0x9E3779B97F4A7C15u;
  }
  // Nearly all pairs of tokens begin no word; a bit each answers most of them.
  bool begins_word(std::uint64_t hash) const {
    const std::uint64_t bit = hash >> (64 - kFilterBits);
    return filter_[bit / 64] >> bit % 64 & 1;
  }
  // Where the edge is, or the empty slot where it would be.
  std::size_t slot_of(std::uint64_t hash, std::uint32_t from, std::uint32_t number) const {
    std::size_t slot = hash >> 24 & (edges_.size() - 1);
    while (edges_[slot].to != 0 && (edges_[slot].number != number || edges_[slot].from != from))
      slot = (slot + 1) & (edges_.size() - 1);
    return slot;
  }

  Path path_of(std::string_view word);
  std::uint32_t grow(std::uint32_t from, std::uint32_t number);
  void rehash();

  std::unordered_map<std::uint64_t, std::uint32_t> others_;  // numbers of tokens that are no syllables
  std::vector<std::uint64_t> filter_ = std::vector<std::uint64_t>((1 << kFilterBits) / 64);
  std::vector<Edge> edges_ = std::vector<Edge>(1024);
  std::vector<std::uint8_t> costs_;  // by node, of the word that ends there; 0 if none does
  std::size_t size_ = 0;
  std::vector<std::uint8_t> syllable_costs_ = std::vector<std::uint8_t>(kSyllableCodes, kRareWord);
  std::vector<bool> surnames_ = std::vector<bool>(kSyllableCodes);
};

}  // namespace tracuu::detail
