// Letters → tokens, one after the other, nothing allocated: the loop all indexing and searching runs through.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "text/spelled.h"
#include "tracuu/byte_range.h"
#include "tracuu/export.h"
#include "tracuu/tokenize.h"

namespace tracuu::detail {

/// A token as the scanner sees it: where it stands, and its code if it is a syllable.
struct ScanToken {
  ByteRange source;
  std::uint32_t code = kNoSyllable;  ///< as spelled; of kind syllable only
  TokenKind kind = TokenKind::word;
  LetterCase letter_case = LetterCase::none;
  bool part = false;
  bool starts_sentence = false;
};

/// Reads a text once, front to back; see tracuu::tokenize for what the tokens are. The text must outlive it.
class TRACUU_API Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}
  bool next(ScanToken& token);

 private:
  bool scan_spelled(ScanToken& token);
  bool skip_to_token();
  void scan_any(ScanToken& token);
  void scan_letters(ScanToken& token);
  void scan_number(ScanToken& token);
  void widen_to_whole(ScanToken& token);

  std::string_view text_;
  const Spellings& spellings_ = Spellings::all();
  std::size_t at_ = 0;
  std::size_t whole_end_ = 0;  // tokens that begin before it are parts
  bool break_ = true;          // a sentence ended since the last token
  bool line_break_ = false;    // one line ended: a sentence end unless the next token is lower case
  bool abbreviation_ = false;  // a full stop behind the last token ends no sentence
};

/// Writes the token's canonical text and its folded form into the strings (their capacity is reused).
TRACUU_API void canonical_text(const ScanToken& token, std::string_view text, std::string& canonical,
                               std::string& folded);

}  // namespace tracuu::detail
