// UTF-8, read leniently: a byte that is no part of a well-formed sequence is one bad byte.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "tracuu/export.h"

namespace tracuu::detail {

struct CodePoint {
  char32_t value = 0;       ///< kBadByte for a byte that is no UTF-8
  unsigned size = 0;        ///< bytes: 1 to 4
};

inline constexpr char32_t kBadByte = 0xFFFFFFFF;

/// Decodes the code point that begins at `at` (< text.size()). Overlong forms, surrogates and values over U+10FFFF are bad,
/// one byte at a time (Unicode 15, table 3-7).
inline CodePoint decode_utf8(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(i < text.size() ? text[i] : 0); };
  const unsigned char a = byte(at);
  if (a < 0x80) return {a, 1};
  const unsigned char b = byte(at + 1);
  const bool tail_b = (b & 0xC0) == 0x80;
  if (a >= 0xC2 && a < 0xE0) return tail_b ? CodePoint{char32_t((a & 0x1F) << 6 | (b & 0x3F)), 2} : CodePoint{kBadByte, 1};
  if (a < 0xC2 || a > 0xF4 || !tail_b) return {kBadByte, 1};
  const unsigned char c = byte(at + 2);
  if ((c & 0xC0) != 0x80) return {kBadByte, 1};
  if (a < 0xF0) {
    const char32_t value = char32_t((a & 0x0F) << 12 | (b & 0x3F) << 6 | (c & 0x3F));
    if (value < 0x800 || (value >= 0xD800 && value < 0xE000)) return {kBadByte, 1};
    return {value, 3};
  }
  const unsigned char d = byte(at + 3);
  if ((d & 0xC0) != 0x80) return {kBadByte, 1};
  const char32_t value = char32_t((a & 0x07) << 18 | (b & 0x3F) << 12 | (c & 0x3F) << 6 | (d & 0x3F));
  if (value < 0x10000 || value > 0x10FFFF) return {kBadByte, 1};
  return {value, 4};
}

/// Appends the code point; kBadByte and anything that cannot be encoded become U+FFFD.
TRACUU_API void append_utf8(std::string& out, char32_t code_point);

TRACUU_API bool is_utf8(std::string_view text);

/// `text` with every bad byte replaced by U+FFFD.
TRACUU_API std::string to_valid_utf8(std::string_view text);

}  // namespace tracuu::detail
