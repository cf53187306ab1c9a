// What two words must share to be the same word for search: a small integer for a syllable, a hash for anything else.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/orthography.h"
#include "tracuu/export.h"
#include "tracuu/tokenize.h"

namespace tracuu::detail {

/// Keys of one word. Syllables: their code, below kSyllableCodes, with free i/y variation removed (kỹ = kĩ).
/// Others: 48 bits of a hash of the canonical or folded text, with kOtherWord set.
struct WordKey {
  std::uint64_t exact = 0;   ///< same letters and marks
  std::uint64_t folded = 0;  ///< same without accents

  bool is_syllable() const { return exact < kSyllableCodes; }
  friend bool operator==(const WordKey&, const WordKey&) = default;
};

inline constexpr std::uint64_t kOtherWord = std::uint64_t{1} << 48;

/// A document number, period or address: its parts are tokens too.
constexpr bool is_whole(TokenKind kind) {
  return kind == TokenKind::code || kind == TokenKind::period || kind == TokenKind::email || kind == TokenKind::url;
}

/// A key made of any text; no syllable has it.
TRACUU_API std::uint64_t hashed_key(std::string_view text);

/// The keys of a token's text, canonical and folded.
TRACUU_API WordKey word_key(TokenKind kind, std::string_view text, std::string_view folded);
/// Numbers are the same that have the same form: 05 = 5, 600.000 = 600000, 41.3 = 41,3, as a point before less than three digits
/// at the end is a decimal one.
TRACUU_API std::string number_form(std::string_view text);

/// The keys of a syllable's code as spelled.
inline WordKey syllable_key(std::uint32_t code) {
  const std::uint32_t match = match_code(code);
  return {match, folded_code(match)};
}

/// Whether every mark typed in `typed` stands in `found`, letters typed bare being free. Both of one folded key.
TRACUU_API bool marks_hold(std::uint64_t typed, std::uint64_t found);

/// Whether the syllable, as spelled with its accents, is a function syllable (và, của, các …).
TRACUU_API bool is_function_syllable(std::uint64_t exact_key);
/// Whether some function syllable folds to this folded key.
TRACUU_API bool may_be_function_syllable(std::uint64_t folded_key);

/// The exact keys of all syllables that fold to this folded key; empty for other words.
TRACUU_API std::span<const std::uint16_t> syllables_that_fold_to(std::uint64_t folded_key);
/// The folded keys of all syllables whose bare spelling begins with these ASCII letters.
TRACUU_API std::vector<std::uint64_t> folded_syllables_with_prefix(std::string_view letters);

}  // namespace tracuu::detail
