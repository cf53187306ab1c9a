// Bytes of a file → UTF-8.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "text/charset.h"
#include "tracuu/export.h"

namespace tracuu::detail {

/// The text that `bytes` hold: UTF-8 with or without a byte order mark, or UTF-16 with one. The mark is left out; what is
/// malformed becomes U+FFFD. Never throws for what the bytes hold.
TRACUU_API std::string decode_text(std::string_view bytes);

struct DecodedPage {
  std::string text;
  std::string charset;    ///< "UTF-8", "UTF-16", "windows-1258", "VISCII", "TCVN3", "VNI"; "… in UTF-8" if saved so by mistake
  double confidence = 1;  ///< of the charset, from 0 to 1
};

/// The same for pages of any age: legacy Vietnamese charsets are detected, also when such bytes were saved as UTF-8.
TRACUU_API DecodedPage decode_page(std::string_view bytes);

/// The same for a web page: the charset that its head declares helps; bytes that contradict it win.
TRACUU_API DecodedPage decode_html(std::string_view bytes);

/// The share of a text's characters that no text holds: controls other than blanks, and bytes of no charset. Linear.
TRACUU_API double share_of_noise(std::string_view text);

/// If `text` was saved as UTF-8 by mistake, the charset whose bytes it was, and how surely.
struct Mistake {
  Charset charset = Charset::utf8;
  double confidence = 0;

  std::string name() const;  ///< "TCVN3 in UTF-8"
};
std::optional<Mistake> find_mistake(std::string_view text);

/// Whether the bytes begin with a UTF-16 byte order mark.
bool has_utf16_mark(std::string_view bytes);

}  // namespace tracuu::detail
