// One code point → one letter: its base, its letter mark, its tone, its case. The table that everything above reads.
#pragma once

#include <array>
#include <cstdint>

#include "tracuu/export.h"
#include "tracuu/syllable.h"

namespace tracuu::detail {

/// The 33 letters that Vietnamese text is written with, marks of tone apart: a … z are 1 … 26, then ă â đ ê ô ơ ư.
enum : std::uint8_t {
  kNoLetter = 0, kLetterA = 1, kLetterD = 4, kLetterE = 5, kLetterI = 9, kLetterO = 15, kLetterU = 21, kLetterY = 25,
  kLetterABreve = 27, kLetterAHat = 28, kLetterDStroke = 29, kLetterEHat = 30, kLetterOHat = 31, kLetterOHorn = 32,
  kLetterUHorn = 33, kLetters = 34,
};

/// What a code point is, packed in 16 bits. kMarked: one of the 33 that has a mark or a tone.
class Letter {
 public:
  static constexpr std::uint16_t kIdMask = 0x3F, kToneShift = 6, kToneMask = 7 << kToneShift, kUpper = 1 << 9,
                                 kDigit = 1 << 10, kOther = 1 << 11, kMark = 1 << 12, kMarked = 1 << 13,
                                 kSmall = 1 << 14;
  constexpr Letter() = default;
  constexpr explicit Letter(std::uint16_t bits) : bits_(bits) {}

  constexpr std::uint16_t bits() const { return bits_; }
  constexpr std::uint8_t id() const { return bits_ & kIdMask; }
  constexpr unsigned tone() const { return (bits_ & kToneMask) >> kToneShift; }
  constexpr bool upper() const { return bits_ & kUpper; }
  constexpr bool digit() const { return bits_ & kDigit; }  ///< an ASCII digit
  constexpr bool other() const { return bits_ & kOther; }  ///< a letter or digit that is none of the 33: é is, ñ is not
  constexpr bool mark() const { return bits_ & kMark; }    ///< a combining mark; tone() and id() say which, if Vietnamese uses it
  constexpr bool in_word() const { return bits_ != 0; }
  /// One of the 33 in lower case: what nearly all text is made of.
  constexpr bool small() const { return bits_ & kSmall; }

 private:
  std::uint16_t bits_ = 0;
};

/// The 33 letters, ASCII digits and combining marks below U+1F00; 0 says ask letter_of. Combining marks of Vietnamese have
/// id() 1 hat, 2 breve, 3 horn, or a tone.
inline constexpr unsigned kLetterTableSize = 0x1F00;
TRACUU_API extern const std::array<std::uint16_t, kLetterTableSize> kLetterTable;

/// Any code point; for what the table does not know ICU is asked.
TRACUU_API Letter letter_of(char32_t code_point);

/// The letter that a combining hat (1), breve (2) or horn (3) makes of a letter; kNoLetter if Vietnamese has none.
TRACUU_API std::uint8_t with_mark(std::uint8_t letter, unsigned mark);

/// The bare ASCII letter, lower case.
constexpr char bare(std::uint8_t letter) { return " abcdefghijklmnopqrstuvwxyzaadeoou"[letter]; }

/// The lower-case or upper-case precomposed code point of a letter with a tone; 0 if there is none (b with a tone).
TRACUU_API char32_t compose(std::uint8_t letter, unsigned tone, bool upper);

}  // namespace tracuu::detail
