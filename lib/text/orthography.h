// How Vietnamese is spelled: a syllable is an onset, a rime and a tone, each a small number, and one code for the three:
// code = (onset × kRimeSlots + rime) × kTones + tone. Folding, spelling and tone placement are arithmetic and tables.
// Half-typed and bare spellings (quyet, thuơng) have codes too: search must read them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "text/letters.h"
#include "tracuu/export.h"

namespace tracuu::detail {

inline constexpr unsigned kTones = 6;
inline constexpr unsigned kOnsets = 28;
inline constexpr unsigned kRimeSlots = 256;
/// Every syllable code is below this.
inline constexpr std::uint32_t kSyllableCodes = kOnsets * kRimeSlots * kTones;
static_assert(kSyllableCodes < 60000, "a syllable fits in 16 bits with room for other codes");
inline constexpr std::uint32_t kNoSyllable = 0xFFFF;
/// No syllable has more letters (nghiêng).
inline constexpr unsigned kMaxSyllableLetters = 7;

/// Letters packed six bits each, first letter highest: the key a spelled syllable is found by.
using LetterKey = std::uint64_t;

/// The code of the syllable spelled with these letters, of tone 0; kNoSyllable if they spell none.
TRACUU_API std::uint32_t syllable_base(LetterKey letters);

struct CodeParts {
  unsigned onset, rime, tone;
};
constexpr CodeParts parts_of(std::uint32_t code) {
  return {code / kTones / kRimeSlots, code / kTones % kRimeSlots, code % kTones};
}
constexpr std::uint32_t code_of(CodeParts parts) { return (parts.onset * kRimeSlots + parts.rime) * kTones + parts.tone; }

/// The code with free i/y variation removed: kỹ → kĩ, quý → quí (open rime after h k l m s t qu only).
TRACUU_API std::uint32_t match_code(std::uint32_t code);
/// The code of the same letters without marks and tone.
TRACUU_API std::uint32_t folded_code(std::uint32_t code);
/// Whether every mark of `typed` is in `found`; both codes of one folded code.
TRACUU_API bool marks_in_code_hold(std::uint32_t typed, std::uint32_t found);
/// Whether spelling rules allow it: known rime, onset that goes with it, sắc or nặng on a stop.
TRACUU_API bool is_spelled_right(std::uint32_t code);

/// Canonical lower-case spelling, and its bare ASCII form. Views of tables that live as long as the program.
TRACUU_API std::string_view spelling(std::uint32_t code);
TRACUU_API std::string_view folded_spelling(std::uint32_t code);
/// Which letter of the spelling bears the tone.
TRACUU_API unsigned tone_position(std::uint32_t code);

TRACUU_API std::string_view onset_text(unsigned onset);
TRACUU_API std::string_view rime_text(unsigned rime);

}  // namespace tracuu::detail
