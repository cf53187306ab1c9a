// text: text → the same with one space where blanks are: for what is shown on one line.
#include "text/blanks.h"

#include "base/utf8.h"

namespace tracuu::detail {

bool is_space(char32_t c) {
  return c <= 0x20 || (c >= 0x7F && c <= 0xA0) || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 ||
         c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

std::string spaced_once(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode_utf8(text, at);
    if (!is_space(c.value)) {
      out.append(text, at, c.size);
    } else if (!out.ends_with(' ')) {
      out += ' ';
    }
    at += c.size;
  }
  return out;
}

}  // namespace tracuu::detail
