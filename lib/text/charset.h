// Bytes of unknown charset → UTF-8, by trying what Vietnamese was ever written in and asking which reads as Vietnamese.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "tracuu/export.h"

namespace tracuu::detail {

enum class Charset : std::uint8_t { utf8, windows1258, viscii, tcvn3, vni };

/// "UTF-8", "windows-1258", "VISCII", "TCVN3", "VNI".
TRACUU_API std::string_view name_of(Charset charset);

/// The charset of this name, as pages declare theirs (`windows-1258`, `x-viet-tcvn5712`), in any letter case; nothing for others.
TRACUU_API std::optional<Charset> charset_named(std::string_view name);

struct DecodedBytes {
  std::string text;  ///< well-formed UTF-8
  Charset charset = Charset::utf8;
  bool twice = false;     ///< bytes of this charset were taken for windows-1252 and saved as UTF-8
  double confidence = 1;  ///< the share of the accented words that are Vietnamese syllables; 1 for ASCII
};

/// The text that the bytes hold. What is malformed becomes U+FFFD. Never throws for what the bytes hold. Complexity O(n).
/// @param declared what the page says of itself: it decides where a few words alone would not, and between readings nearly as
/// good; bytes that contradict it win.
/// @param fewest_words that must be Vietnamese for another charset than UTF-8.
TRACUU_API DecodedBytes decode_bytes(std::string_view bytes, std::optional<Charset> declared = {}, std::size_t fewest_words = 3);

/// The bytes read as this charset, to NFC.
TRACUU_API std::string decode_as(Charset charset, std::string_view bytes);

/// `text`, which is UTF-8, as it was meant if bytes of this charset were taken for windows-1252; as it is if other letters stand
/// in it.
TRACUU_API std::string undo_mistake(Charset charset, std::string_view text);

}  // namespace tracuu::detail
