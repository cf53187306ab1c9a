// What a word's keys would have written on a Vietnamese keyboard, and how sure that is.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "tracuu/export.h"

namespace tracuu::detail {

/// The most keys of a word: nghieengs, uyeenx, with late and doubled ones to spare.
inline constexpr std::size_t kMostKeys = 16;

struct Keystrokes {
  std::uint32_t code = 0;  ///< of the syllable
  std::string text;        ///< its spelling, letters in the case typed
  unsigned marks = 0;      ///< keys that made a mark or a tone
  bool usual = true;       ///< no key is later than most people type it: `theer`, not `there`
  bool digits = false;     ///< VNI, not Telex
};

/// See decode_keystrokes.
TRACUU_API std::optional<Keystrokes> read_keystrokes(std::string_view word);

/// The letters and marks that these keys have made so far of a syllable that is not finished: `quyee` is `quyê`, its tone on the
/// last vowel. Nothing if no key marks.
TRACUU_API std::optional<std::string> read_unfinished_keystrokes(std::string_view word);

}  // namespace tracuu::detail
