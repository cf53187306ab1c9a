// First stage of reading a file: which encoding do its bytes have? Then everything behind sees UTF-8 only.
#include "report/detect.h"

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

}  // namespace

bool has_utf16_mark(std::string_view bytes) { return bytes.starts_with(kLittleMark) || bytes.starts_with(kBigMark); }

std::string decode_text(std::string_view bytes) {
  if (has_utf16_mark(bytes)) return from_utf16(bytes.substr(2), bytes.starts_with(kBigMark));
  if (bytes.starts_with(kUtf8Mark)) bytes.remove_prefix(kUtf8Mark.size());
  return is_utf8(bytes) ? std::string(bytes) : to_valid_utf8(bytes);
}

}  // namespace tracuu::detail
