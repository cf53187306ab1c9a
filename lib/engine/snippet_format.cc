// engine, the way out: snippets as text, HTML and terminal text.
#include <string>
#include <string_view>

#include "base/escape.h"
#include "base/utf8.h"
#include "text/blanks.h"
#include "tracuu/hits.h"

namespace tracuu {
namespace {

using detail::CodePoint;

struct Style {
  std::string_view open, close;
  bool html = false;
};

bool is_shown_as_space(char32_t c) {
  const bool control = c < 0x20 || (c >= 0x7F && c < 0xA0);
  return detail::is_space(c) && (!control || (c >= '\t' && c <= '\r') || c == 0x85);
}

/// Control characters, those of writing direction among them: they would act on what stands around the snippet.
bool is_dropped(char32_t c) {
  return (detail::is_space(c) && !is_shown_as_space(c)) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F;
}

void append_passage(std::string& out, const Passage& passage, const Style& style) {
  bool space = false;
  auto highlight = passage.highlights.begin();
  bool inside = false;
  for (std::size_t at = 0; at < passage.text.size();) {
    const CodePoint c = detail::decode_utf8(passage.text, at);
    if (inside && at >= highlight->end) {
      out += style.close;
      inside = false;
      ++highlight;
    }
    if (!inside && highlight != passage.highlights.end() && at >= highlight->begin) {
      if (space) out += ' ';
      space = false;
      out += style.open;
      inside = true;
    }
    if (is_shown_as_space(c.value)) {
      space = true;
    } else if (!is_dropped(c.value)) {
      if (space) out += ' ';
      space = false;
      if (style.html) detail::append_html(out, c.value);
      else detail::append_utf8(out, c.value);
    }
    at += c.size;
  }
  if (inside) out += style.close;
}

std::string render(const Snippet& snippet, const Style& style) {
  std::string out;
  bool cut = false;
  for (const Passage& passage : snippet.passages) {
    if (&passage == &snippet.passages.front()) {
      if (passage.cut_before) out += "… ";
    } else {
      out += cut || passage.cut_before ? " … " : " ";
    }
    append_passage(out, passage, style);
    cut = passage.cut_after;
  }
  if (cut) out += " …";
  return out;
}

}  // namespace

std::string Snippet::marked(std::string_view open, std::string_view close) const {
  return render(*this, {open, close});
}

std::string Snippet::html() const { return render(*this, {"<mark>", "</mark>", true}); }

std::string Snippet::terminal() const { return render(*this, {"\x1b[1m", "\x1b[0m"}); }

}  // namespace tracuu
