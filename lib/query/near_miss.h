// What a person typed → what they probably meant: a noisy channel of slips over the neighbours of an index.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "query/spelling_statistics.h"
#include "tracuu/byte_range.h"
#include "tracuu/export.h"
#include "words/key.h"

namespace tracuu::detail {

/// A word of a query, in the order typed.
struct AskedWord {
  TokenKind kind = TokenKind::word;
  WordKey key;
  std::string text, folded;  ///< canonical, and without accents
  ByteRange source;          ///< of the typed query
  bool fixed = false;        ///< not to be touched: a number, a part of a document number, an abbreviation
  bool keyed = false;        ///< its marks are read from keystrokes: they may be slips
  bool joined = false;       ///< stands side by side with the word before it
  bool checked = false;      ///< stands in a phrase: whether more documents hold it as meant will be seen
  bool capital = false;      ///< begins with a capital letter, and others do not
};

/// What a word is read as.
struct MeantWord {
  std::vector<std::uint64_t> exact;  ///< one syllable, or two where a blank was missing; empty: the word as typed
  std::vector<std::string> letters;  ///< of each, bare
  bool corrected = false;            ///< not only given its marks
  double confidence = 0;
};

/// One for each word; empty if nothing better is known. Words that stand in pairs the index holds are never corrected.
/// Complexity: linear in the words; some hundred frequencies for each word that the index does not know beside its neighbours.
TRACUU_API std::vector<MeantWord> near_miss(const std::vector<AskedWord>& words, const SpellingStatistics& statistics);

}  // namespace tracuu::detail
