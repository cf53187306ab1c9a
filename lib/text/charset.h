// Bytes of unknown charset → UTF-8, by trying what Vietnamese was ever written in and asking which reads as Vietnamese.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "tracuu/export.h"

namespace tracuu::detail {

enum class Charset : std::uint8_t { utf8, windows1258, viscii, tcvn3, vni };

/// "UTF-8", "windows-1258", "VISCII", "TCVN3", "VNI".
TRACUU_API std::string_view name_of(Charset charset);

struct DecodedBytes {
  std::string text;  ///< well-formed UTF-8
  Charset charset = Charset::utf8;
  bool twice = false;     ///< bytes of this charset were taken for windows-1252 and saved as UTF-8
  double confidence = 1;  ///< the share of the accented words that are Vietnamese syllables; 1 for ASCII
};

/// The text that the bytes hold. What is malformed becomes U+FFFD. Never throws for what the bytes hold. Complexity O(n).
TRACUU_API DecodedBytes decode_bytes(std::string_view bytes);

/// The bytes read as this charset, to NFC.
TRACUU_API std::string decode_as(Charset charset, std::string_view bytes);

}  // namespace tracuu::detail
