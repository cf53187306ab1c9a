// What a run of letters adds up to: a syllable or not, and its letter case.
#pragma once

#include <cstdint>

#include "text/letters.h"
#include "text/orthography.h"

namespace tracuu::detail {

/// Letters read one after the other: their key, tone and case.
struct LetterRun {
  LetterKey key = 0;
  unsigned letters = 0, capitals = 0;
  bool first_upper = false, last_upper = false;

  void add(Letter letter) {
    if (letter.mark()) return add_mark(letter);
    if (letters == 0) first_upper = letter.upper();
    capitals += letter.upper();
    add_in_case(letter);
    last_upper = letter.upper();
  }
  /// The same for a letter that is small(), which most are.
  void add_small(Letter letter) {
    add_in_case(letter);
    last_upper = false;
  }

  /// Any mark, or a letter of another alphabet: what its decomposition would show.
  bool marked() const { return seen_ & (Letter::kMarked | Letter::kOther | Letter::kMark); }

  std::uint32_t syllable() const {
    if (broken_ || (seen_ & Letter::kOther) || tones_ > 1 || letters > kMaxSyllableLetters) return kNoSyllable;
    const std::uint32_t base = syllable_base(key);
    return base == kNoSyllable ? kNoSyllable : base + (tone_bits_ >> Letter::kToneShift);
  }

 private:
  void add_in_case(Letter letter) {
    key = key << 6 | letter.id();
    ++letters;
    add_tone(letter);
  }
  void add_tone(Letter letter) {
    const unsigned tone_bits = letter.bits() & Letter::kToneMask;
    seen_ |= letter.bits();
    tone_bits_ += tone_bits;
    tones_ += tone_bits != 0;
  }
  void add_mark(Letter mark) {
    const auto last = static_cast<std::uint8_t>(key & Letter::kIdMask);
    add_tone(mark);
    if (mark.tone() != 0) {
      broken_ |= compose(last, mark.tone(), false) == 0;
      return;
    }
    const std::uint8_t made = with_mark(last, mark.id());
    broken_ |= made == kNoLetter;
    key = (key & ~LetterKey{Letter::kIdMask}) | made;
  }

  unsigned seen_ = 0, tone_bits_ = 0, tones_ = 0;
  bool broken_ = false;  // a mark made no letter
};

}  // namespace tracuu::detail
