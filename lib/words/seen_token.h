// What those who follow the tokens of a text, of documents or of queries, see of each.
#pragma once

#include <cstdint>
#include <string_view>

#include "tracuu/byte_range.h"
#include "tracuu/tokenize.h"

namespace tracuu::detail {

struct SeenToken {
  TokenKind kind = TokenKind::word;
  std::uint64_t folded = 0;      ///< its key
  std::string_view folded_text;  ///< of those that are no syllables
  bool part = false;
  ByteRange source = {};
  bool behind_sign = false;  ///< a slash, dash or dot stands right before it, or may have: 6/3
};

inline bool is_behind_sign(std::string_view text, ByteRange source) {
  return source.begin > 0 && std::string_view("/-.").find(text[source.begin - 1]) != std::string_view::npos;
}

}  // namespace tracuu::detail
