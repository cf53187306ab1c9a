// The one table of term families and value slots. SCHEMA.md says it in prose.
//
//   s  folded syllable, 2 bytes          any text field      a  syllable as accented, 2 bytes    any text field
//   w  folded other word, readable       any text field      v  other word as accented, if it has accents
//   p  pair of folded syllables, 4 bytes any text field      q  pair with another word, 7 bytes of hash
//   c  whole: document number, period, address; a document's kind and number, however cited;
//      a person's given name; a person's whole name, in any order; a day,
//      a month or a quarter
//   f  field byte + one of s w p q       one text field (pairs: the title only)
//   f  field byte + one of a w p q       one field of names, by its number as a text field; all pairs
//   K  field byte + folded value         keyword field
//   E  field byte + day                  dates of a field behind its first
//   D  band letter + 3 bytes             texts that share one are likely near-duplicates (sketch.h)
//   L  field byte                        its count is the field's length in tokens
//
// Bytes of codes are never NUL, which Xapian would count twice.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "tracuu/export.h"
#include "tracuu/schema.h"
#include "words/key.h"

namespace tracuu::detail {

/// The longest term in bytes; longer words are cut to a hash.
inline constexpr std::size_t kMaxTermBytes = 200;

enum Slot : unsigned {
  kCodesSlot = 0,       ///< token codes
  kHeadSlot = 1,        ///< id, title and fields (document_data.h)
  kTitleKeySlot = 2,    ///< what titles are ordered by (title_key.h)
  kFirstFieldSlot = 8,  ///< field i of the schema is in slot kFirstFieldSlot + i
};

/// Fields of text by number: title 0, text 1, then the schema's other text fields from 2 on.
inline constexpr unsigned kTitleField = 0;
inline constexpr unsigned kTextField = 1;
/// Further text fields, and fields of names in their terms, are 2 + index in the schema.
constexpr unsigned text_field_number(std::size_t schema_index) { return 2 + static_cast<unsigned>(schema_index); }

/// A word as a term needs it.
struct TermWord {
  WordKey key;
  std::string_view text, folded;  ///< read for words that are no syllables
};

TRACUU_API std::string folded_term(const TermWord& word);
/// Of a syllable's exact key, or another word's text.
TRACUU_API std::string accented_term(const TermWord& word);
TRACUU_API std::string pair_term(std::uint64_t first_folded, std::uint64_t second_folded);
/// Pairs of this syllable and another one begin so; the second syllable is last_code_of the term.
TRACUU_API std::string pairs_of(std::uint64_t first_folded);
TRACUU_API std::uint64_t last_code_of(std::string_view term);
/// What the last bytes of a term begin with that ends in this code: codes sort as their terms do, 255 to a beginning.
TRACUU_API char first_byte_of(std::uint64_t code);
TRACUU_API std::string whole_term(const WordKey& key);
TRACUU_API std::string in_field(unsigned field, std::string_view term);
TRACUU_API std::string keyword_term(std::size_t schema_index, std::string_view folded_value);
/// `iso` may go on with a time. The day of such a term is day_of.
TRACUU_API std::string day_term(std::size_t schema_index, std::string_view iso);
TRACUU_API std::string_view day_of(std::string_view day_term);
TRACUU_API std::string length_term(unsigned field);

/// Whether a pair of neighbours has a term: not with a function syllable in it (40 % fewer postings), nor a number beside
/// anything but a word that is no syllable (05 CT has one, 25 tháng and 25/11 have none).
struct PairMember {
  TokenKind kind = TokenKind::word;
  bool function = false;
};
constexpr bool has_pair_term(PairMember first, PairMember second) {
  const auto fits = [](TokenKind number, TokenKind other) { return number != TokenKind::number || other == TokenKind::word; };
  return !first.function && !second.function && fits(first.kind, second.kind) && fits(second.kind, first.kind);
}

/// The key a keyword value is compared by.
TRACUU_API std::string keyword_form(std::string_view value);
/// Terms of this family begin so; `typed` are the readable folded letters of the prefix.
TRACUU_API std::string other_word_prefix(std::string_view typed);
/// The readable word of a `w` term.
TRACUU_API std::string_view other_word_of(std::string_view term);
/// Its folded key.
TRACUU_API std::uint64_t other_word_key(std::string_view word);

/// Terms that fit in eight bytes, as integers that sort as the terms do: how the indexer counts them.
using PackedTerm = std::uint64_t;
TRACUU_API PackedTerm pack_syllable(char family, std::uint64_t code);
TRACUU_API PackedTerm pack_pair(std::uint64_t first_folded, std::uint64_t second_folded);
TRACUU_API std::string unpack(PackedTerm term);

}  // namespace tracuu::detail
