#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "tracuu/export.h"

namespace tracuu {

/// The six tones of written Vietnamese, by the mark that shows them.
enum class Tone : std::uint8_t { ngang, sac, huyen, hoi, nga, nang };

/// One written syllable taken apart: onset + rime + tone.
/// `nghiệm` is {"ngh", "iêm", nang}; `ủy` and `uỷ` are both {"", "uy", hoi}.
struct Syllable {
  std::string onset;        ///< one of 28: "", b, c, ch, d, đ, g, gh, gi, h, k, kh, l, m, n, ng, ngh, nh, p, ph, qu, …
  std::string rime;         ///< without its tone, e.g. "iêm"
  Tone tone = Tone::ngang;
  std::string text;         ///< canonical lower-case spelling, NFC, tone on the vowel of the older style (hòa, thủy)
  std::string folded;       ///< ASCII letters only: "nghiem"
};

/// Takes a syllable apart. Any letter case, NFC, NFD or mixed, either tone placement, misplaced marks repaired.
/// @return nothing if `text` is not exactly one syllable that Vietnamese spelling allows: a rime that ends in c, ch, p
///   or t takes only sắc and nặng; a syllable typed bare (`quyet`) is therefore no syllable here, though search reads it.
/// Complexity O(n). Safe from any thread.
TRACUU_API std::optional<Syllable> syllable(std::string_view text);

}  // namespace tracuu
