// Lines that many pages of one source share: menus, footers, mastheads that no rule knows. They are learned from the index itself
// whenever all of it is written anew (bulk load, compaction), so they depend on its documents and not on their order.
//
// A line is what stands between two line breaks, unless the next begins in a small letter; it has a key if it has at most 64 tokens
// and at least two words that are no numbers. It is shared if it stands in five documents of a source and in a third of them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tracuu/byte_range.h"
#include "tracuu/document.h"
#include "tracuu/export.h"
#include "words/key.h"
#include "words/scanner.h"

namespace tracuu::detail {

/// The field whose first value is a document's source.
inline constexpr const char* kSourceField = "source";
/// The name of what is learned among an index's metadata.
inline constexpr const char* kSharedLinesKey = "shared lines";
/// The documents a shared line stands in, at least; and their share of the source's.
inline constexpr std::size_t kSharedDocuments = 5;
inline constexpr std::size_t kSharedPart = 3;

/// Empty if it has none.
std::string_view source_of(const Document& document);

/// Keys of the lines of one text, as its tokens come by. The same words of another source have another key.
class LineKeys {
 public:
  explicit LineKeys(std::string_view source);
  /// Whether a line ended before this token; then take() tells of it. Call it for each token, in order.
  bool breaks_before(const ScanToken& token, std::string_view text);
  void add(TokenKind kind, std::uint64_t folded);
  /// The key of the line so far, if it has one; the next begins.
  std::optional<std::uint64_t> take();

 private:
  std::uint64_t source_ = 0, hash_ = 0;
  std::size_t tokens_ = 0, words_ = 0, end_ = 0;
};

/// The lines shared, by key. A value.
class TRACUU_API SharedLines {
 public:
  SharedLines() = default;
  /// Of what to_string wrote.
  explicit SharedLines(std::string_view stored);

  bool empty() const { return keys_.empty(); }
  bool contains(std::uint64_t key) const;
  /// Where they stand in a document's text, in order. Complexity: reads the text, if there are any.
  std::vector<ByteRange> ranges_in(const Document& document) const;
  std::string to_string() const;

 private:
  friend class LineCounter;
  std::vector<std::uint64_t> keys_;  // sorted
};

/// Counts lines over the documents of an index. Sixteen bytes a line.
class TRACUU_API LineCounter {
 public:
  void add(std::string_view source, std::string_view token_codes);
  /// Complexity O(lines log lines).
  SharedLines shared();

 private:
  struct Line {
    std::uint32_t source = 0;
    std::uint64_t key = 0;  // 0: the document itself
    friend auto operator<=>(const Line&, const Line&) = default;
  };
  std::vector<Line> lines_;
};

}  // namespace tracuu::detail
