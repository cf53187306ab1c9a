#pragma once

#include <cstddef>
#include <string_view>

namespace tracuu {

/// A half-open range [begin, end) of bytes of the UTF-8 text that was passed in; for documents, of the
/// stored text. It never begins or ends inside a code point.
struct ByteRange {
  std::size_t begin = 0;
  std::size_t end = 0;

  constexpr std::size_t size() const { return end - begin; }
  constexpr bool empty() const { return begin == end; }
  /// The bytes of `text` in this range. Requires end <= text.size().
  constexpr std::string_view of(std::string_view text) const { return text.substr(begin, end - begin); }
  friend constexpr bool operator==(ByteRange, ByteRange) = default;
};

}  // namespace tracuu
