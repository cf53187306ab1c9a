// A page cut into words, once, for all finders.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "report/lines.h"
#include "tracuu/tokenize.h"

namespace tracuu::detail {

/// A token that is no part of another; wholes (codes, periods) are one word.
struct PageWord {
  ByteRange range;
  TokenKind kind = TokenKind::word;
  LetterCase letter_case = LetterCase::none;
  bool starts_sentence = false;
  std::string_view text;    ///< canonical, lower case
  std::string_view folded;  ///< without accents
  std::uint64_t key = 0;    ///< the same for kỹ and kĩ, ủy and uỷ

  bool capital() const { return letter_case != LetterCase::lower && letter_case != LetterCase::none; }
};

/// Borrows the text; not to be moved, for its words borrow from it.
class Page {
 public:
  explicit Page(std::string_view text);
  Page(const Page&) = delete;
  Page& operator=(const Page&) = delete;

  std::string_view text() const { return text_; }
  const std::vector<PageWord>& words() const { return words_; }
  std::size_t size() const { return words_.size(); }
  const PageWord& operator[](std::size_t i) const { return words_[i]; }
  /// What stands between word i - 1 and word i.
  std::string_view gap(std::size_t i) const;
  /// Whether nothing but one or two blanks stands before word i, as inside a name.
  bool joined(std::size_t i) const;
  /// The bytes of words [begin, end).
  ByteRange range(std::size_t begin, std::size_t end) const {
    return {words_[begin].range.begin, words_[end - 1].range.end};
  }
  /// The first word that begins at this byte or behind it.
  std::size_t word_at(std::size_t byte) const;
  /// NFC of the range, with single blanks for blanks and line breaks.
  std::string written(ByteRange range) const;

  std::vector<Line> lines;  ///< all lines that are not empty, in order

 private:
  std::string_view text_;
  std::string canonical_, folded_;
  std::vector<PageWord> words_;
};

}  // namespace tracuu::detail
