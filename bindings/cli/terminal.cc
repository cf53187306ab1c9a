// Bold, faint or plain: every byte for the eyes goes through here.
#include "terminal.h"

#include <unistd.h>

#include <cstdlib>
#include <iostream>

namespace tracuu::cli {
namespace {

bool wants_no_colour() {
  const char* no_color = std::getenv("NO_COLOR");
  const char* term = std::getenv("TERM");
  return (no_color && *no_color) || (term && std::string_view(term) == "dumb");
}

std::string enclosed(std::string_view open, std::string_view text, std::string_view close) {
  std::string result(open);
  return result.append(printable(text)).append(close);
}

}  // namespace

void Terminal::choose(const std::string& when) {
  colours_ = when == "always" || (when == "auto" && !wants_no_colour() && isatty(STDOUT_FILENO));
}

std::string Terminal::bold(std::string_view text) const {
  return colours_ ? enclosed("\033[1m", text, "\033[0m") : printable(text);
}

std::string Terminal::faint(std::string_view text) const {
  return colours_ ? enclosed("\033[2m", text, "\033[0m") : printable(text);
}

std::string Terminal::highlighted(std::string_view text, const std::vector<ByteRange>& highlights) const {
  std::string marked;
  std::size_t done = 0;
  for (const auto range : highlights) {
    marked += printable(text.substr(done, range.begin - done));
    marked += colours_ ? bold(range.of(text)) : enclosed("[", range.of(text), "]");
    done = range.end;
  }
  return marked + printable(text.substr(done));
}

bool draws_progress() { return isatty(STDERR_FILENO); }

std::string printable(std::string_view text) {
  std::string clean;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    // C1 controls, U+0080 to U+009F, are two bytes in UTF-8.
    const bool wide_control = byte == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0;
    if (wide_control) ++i;
    else if (byte >= 0x20 && byte != 0x7F) clean += text[i];
    else if (byte == '\n' || byte == '\t') clean += ' ';
  }
  return clean;
}

void complain(std::string_view message) { std::cerr << "tracuu: " << printable(message) << '\n'; }

}  // namespace tracuu::cli
