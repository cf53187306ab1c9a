// First stage of reading a file: which encoding do its bytes have? Then everything behind sees UTF-8 only.
#include "report/detect.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "base/utf8.h"

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

namespace {

std::string charset_name(Charset charset, bool twice) {
  return std::string(name_of(charset)) + (twice ? " in UTF-8" : "");
}

DecodedPage decode(std::string_view bytes, std::optional<Charset> declared) {
  if (has_utf16_mark(bytes)) return {decode_text(bytes), "UTF-16", 1};
  if (const auto order = utf16_without_mark(bytes)) return {from_utf16(bytes, *order), "UTF-16", 0.9};
  if (bytes.starts_with(kUtf8Mark)) return {decode_text(bytes), "UTF-8", 1};
  auto decoded = decode_bytes(bytes, declared);
  return {std::move(decoded.text), charset_name(decoded.charset, decoded.twice), decoded.confidence};
}

// Tab, line feed, vertical tab, form feed and carriage return (9 to 13) stand in texts; C1 controls are what bytes become.
bool is_control(char32_t c) { return (c < 0x20 && (c < 9 || c > 13)) || (c >= 0x7F && c < 0xA0); }

char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

bool is_name_byte(char c) {
  return (small(c) >= 'a' && small(c) <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

/// The name behind `charset=` in `<meta charset="utf-8">` and `<meta http-equiv … content="text/html; charset=utf-8">`, or
/// behind `encoding=` in `<?xml …?>`.
std::optional<Charset> declared_charset(std::string_view bytes) {
  constexpr std::size_t kHead = 4096;
  std::string head(bytes.substr(0, kHead));
  std::ranges::transform(head, head.begin(), small);
  for (const std::string_view word : {"charset", "encoding"}) {
    for (auto at = head.find(word); at != std::string::npos; at = head.find(word, at + 1)) {
      const auto begin = head.find_first_not_of("= \t\r\n\"'", at + word.size());
      const auto between = std::string_view(head).substr(at + word.size(), begin - at - word.size());
      if (begin == std::string::npos || between.find('=') == std::string_view::npos) continue;
      const auto end = std::find_if_not(head.begin() + static_cast<std::ptrdiff_t>(begin), head.end(), is_name_byte);
      const std::string_view name(head.begin() + static_cast<std::ptrdiff_t>(begin), end);
      if (const auto charset = charset_named(name)) return charset;
    }
  }
  return std::nullopt;
}

}  // namespace

double share_of_noise(std::string_view text) {
  constexpr char32_t kReplacement = 0xFFFD;
  std::size_t characters = 0, noise = 0;
  for (std::size_t at = 0; at < text.size(); ++characters) {
    const CodePoint point = decode_utf8(text, at);
    noise += is_control(point.value) || point.value == kReplacement || point.value == kBadByte;
    at += point.size;
  }
  return characters == 0 ? 0 : static_cast<double>(noise) / static_cast<double>(characters);
}

DecodedPage decode_page(std::string_view bytes) { return decode(bytes, std::nullopt); }
DecodedPage decode_html(std::string_view bytes) { return decode(bytes, declared_charset(bytes)); }

std::string Mistake::name() const { return charset_name(charset, true); }

std::optional<Mistake> find_mistake(std::string_view text) {
  const auto decoded = decode_bytes(text);
  if (!decoded.twice) return std::nullopt;
  return Mistake{decoded.charset, decoded.confidence};
}

}  // namespace tracuu::detail
