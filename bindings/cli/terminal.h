// What the program may do to the screen it writes to.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tracuu/byte_range.h"

namespace tracuu::cli {

/// Whether to colour, decided once: `--color`, then NO_COLOR, then whether standard output is a terminal.
class Terminal {
 public:
  /// "auto", "always" or "never".
  void choose(const std::string& when);

  bool colours() const { return colours_; }
  std::string bold(std::string_view text) const;
  std::string faint(std::string_view text) const;
  /// The text with its highlights in bold, or in [ ] where there is no colour.
  std::string highlighted(std::string_view text, const std::vector<ByteRange>& highlights) const;

 private:
  bool colours_ = false;
};

/// Whether standard error is a terminal: progress is drawn only there.
bool draws_progress();

/// The text without control characters, which a terminal would obey.
std::string printable(std::string_view text);

/// Prints a line "tracuu: …" to standard error.
void complain(std::string_view message);

}  // namespace tracuu::cli
