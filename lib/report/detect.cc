// First stage of reading a file: which encoding do its bytes have? Then everything behind sees UTF-8 only.
#include "report/detect.h"

#include <array>
#include <optional>
#include <utility>

#include "base/utf8.h"
#include "text/charset.h"

namespace tracuu::detail {
namespace {

constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";
constexpr std::string_view kLittleMark = "\xFF\xFE";
constexpr std::string_view kBigMark = "\xFE\xFF";

bool is_high_surrogate(char32_t unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool is_low_surrogate(char32_t unit) { return unit >= 0xDC00 && unit < 0xE000; }

std::string from_utf16(std::string_view bytes, bool big_endian) {
  const auto unit = [&](std::size_t at) {
    const auto first = static_cast<unsigned char>(bytes[at]), second = static_cast<unsigned char>(bytes[at + 1]);
    return big_endian ? char32_t(first << 8 | second) : char32_t(second << 8 | first);
  };
  std::string text;
  text.reserve(bytes.size());
  std::size_t at = 0;
  for (; at + 1 < bytes.size(); at += 2) {
    char32_t code_point = unit(at);
    if (is_high_surrogate(code_point) && at + 3 < bytes.size() && is_low_surrogate(unit(at + 2))) {
      code_point = 0x10000 + ((code_point - 0xD800) << 10) + (unit(at + 2) - 0xDC00);
      at += 2;
    } else if (is_high_surrogate(code_point) || is_low_surrogate(code_point)) {
      code_point = kBadByte;
    }
    append_utf8(text, code_point);
  }
  if (at < bytes.size()) append_utf8(text, kBadByte);
  return text;
}

/// Text in Latin letters has a zero in nearly every pair of bytes. @return whether the big end comes first.
std::optional<bool> utf16_without_mark(std::string_view bytes) {
  constexpr std::size_t kMinBytes = 16;
  if (bytes.size() < kMinBytes || bytes.size() % 2 != 0) return std::nullopt;
  bytes = bytes.substr(0, 4096);
  std::array<std::size_t, 2> zeros{};
  for (std::size_t i = 0; i < bytes.size(); ++i) zeros[i % 2] += bytes[i] == '\0';
  const auto many = bytes.size() / 2 * 3 / 5, few = bytes.size() / 100;
  if (zeros[1] > many && zeros[0] <= few) return false;
  if (zeros[0] > many && zeros[1] <= few) return true;
  return std::nullopt;
}

}  // namespace

bool has_utf16_mark(std::string_view bytes) { return bytes.starts_with(kLittleMark) || bytes.starts_with(kBigMark); }

std::string decode_text(std::string_view bytes) {
  if (has_utf16_mark(bytes)) return from_utf16(bytes.substr(2), bytes.starts_with(kBigMark));
  if (bytes.starts_with(kUtf8Mark)) bytes.remove_prefix(kUtf8Mark.size());
  return is_utf8(bytes) ? std::string(bytes) : to_valid_utf8(bytes);
}

DecodedPage decode_page(std::string_view bytes) {
  if (has_utf16_mark(bytes)) return {decode_text(bytes), "UTF-16", 1};
  if (const auto order = utf16_without_mark(bytes)) return {from_utf16(bytes, *order), "UTF-16", 0.9};
  if (bytes.starts_with(kUtf8Mark)) return {decode_text(bytes), "UTF-8", 1};
  auto decoded = decode_bytes(bytes);
  return {std::move(decoded.text), std::string(name_of(decoded.charset)) + (decoded.twice ? " in UTF-8" : ""),
          decoded.confidence};
}

}  // namespace tracuu::detail
