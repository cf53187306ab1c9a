// What a run of letters adds up to: a syllable or not, and its letter case.
#pragma once

#include <cstdint>

#include "text/letters.h"
#include "text/orthography.h"

namespace tracuu::detail {

/// Letters read one after the other: their key, tone and case.
struct LetterRun {
  LetterKey key = 0;
  unsigned letters = 0, capitals = 0, tone = 0;
  bool marked = false;     // any Vietnamese mark
  bool plain = true;       // all letters can be in a syllable, one tone at most
  bool first_upper = false, last_upper = false;

  void add(Letter letter) {
    if (letter.mark()) return add_mark(letter);
    const bool upper = letter.upper();
    if (letters == 0) first_upper = upper;
    last_upper = upper;
    capitals += upper;
    ++letters;
    if (letter.id() == kNoLetter) {
      plain = false;
      marked = true;  // as its decomposition, if it has one, would be
      return;
    }
    key = key << 6 | letter.id();
    marked |= letter.id() > 26;
    set_tone(letter.tone());
  }

  std::uint32_t syllable() const {
    if (!plain || letters > kMaxSyllableLetters) return kNoSyllable;
    const std::uint32_t base = syllable_base(key);
    return base == kNoSyllable ? kNoSyllable : base + tone;
  }

 private:
  void set_tone(unsigned more) {
    if (more == 0) return;
    plain &= tone == 0;
    tone = more;
    marked = true;
  }
  void add_mark(Letter mark) {
    const auto last = static_cast<std::uint8_t>(key & Letter::kIdMask);
    if (mark.tone() != 0) {
      plain &= compose(last, mark.tone(), false) != 0;
      return set_tone(mark.tone());
    }
    const std::uint8_t made = with_mark(last, mark.id());
    if (made == kNoLetter || !plain) plain = false;
    else key = (key & ~LetterKey{Letter::kIdMask}) | made;
    marked = true;
  }
};

}  // namespace tracuu::detail
