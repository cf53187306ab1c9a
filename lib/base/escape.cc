// base: text → HTML, JSON, messages.
#include "base/escape.h"

#include "base/utf8.h"

namespace tracuu::detail {

void append_html(std::string& out, char32_t code_point) {
  switch (code_point) {
    case '&': out += "&amp;"; break;
    case '<': out += "&lt;"; break;
    case '>': out += "&gt;"; break;
    case '"': out += "&quot;"; break;
    case '\'': out += "&#39;"; break;
    default: append_utf8(out, code_point);
  }
}

std::string to_html(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode_utf8(text, at);
    append_html(out, c.value < 0x20 || (c.value >= 0x7F && c.value < 0xA0) ? U' ' : c.value);
    at += c.size;
  }
  return out;
}

std::string to_json(std::string_view text) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string out = "\"";
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode_utf8(text, at);
    if (c.value < 0x20) out.append("\\u00").append({kDigits[c.value >> 4], kDigits[c.value & 15]});
    else if (c.value == '"' || c.value == '\\') out.append({'\\', static_cast<char>(c.value)});
    else append_utf8(out, c.value);
    at += c.size;
  }
  return out + '"';
}

std::string in_quotes(std::string_view text) {
  constexpr std::size_t kMostCharacters = 80;
  std::string out = "'";
  std::size_t at = 0;
  for (std::size_t shown = 0; at < text.size() && shown < kMostCharacters; ++shown) {
    const CodePoint c = decode_utf8(text, at);
    append_utf8(out, c.value < 0x20 || (c.value >= 0x7F && c.value < 0xA0) ? kBadByte : c.value);
    at += c.size;
  }
  return out + (at < text.size() ? "…'" : "'");
}

}  // namespace tracuu::detail
