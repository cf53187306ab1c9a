#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "tracuu/byte_range.h"
#include "tracuu/export.h"

namespace tracuu {

/// What a token is.
enum class TokenKind : std::uint8_t {
  syllable,  ///< letters that can be a Vietnamese syllable, accented or typed bare
  word,      ///< any other run of letters, digits among them allowed: Covid, H5N1, nCoV
  number,    ///< digits with their inner separators: 2020, 600.000, 3,5
  code,      ///< a document number as a whole: 04 – KH/ĐU, 128/2020/NĐ-CP. Its parts follow as tokens of their own
  period,    ///< two years as a whole: 2020 – 2025. Its parts follow
  email,     ///< an e-mail address as a whole. Its parts follow
  url,       ///< an address as a whole. Its parts follow
};

/// The kind's name as written in the enumeration, e.g. "syllable".
TRACUU_API const char* to_string(TokenKind kind) noexcept;

/// The letter case of a token as written.
enum class LetterCase : std::uint8_t { none, lower, title, upper, mixed };

/// One token; owns its strings.
struct Token {
  TokenKind kind = TokenKind::word;
  std::string text;    ///< canonical: NFC, lower case, canonical tone placement; codes with one '-' or '/' and no spaces
  std::string folded;  ///< `text` without accents
  ByteRange source;    ///< where it stands in the text passed in
  LetterCase letter_case = LetterCase::none;
  bool part = false;            ///< inside a whole (code, period, email, url) that came before it
  bool starts_sentence = false; ///< first token of a sentence
};

/// Splits text into tokens, in order; begins never go backwards. A whole (code, period …) comes before its parts and
/// begins where the first of them begins. Every letter and digit of the text is in some token; nothing is dropped for being
/// short or frequent. Broken UTF-8 separates tokens and never throws.
/// Complexity O(n) time; memory for the tokens. Safe from any thread.
TRACUU_API std::vector<Token> tokenize(std::string_view text);

/// The same tokens one after the other, without an allocation per token. The text must outlive the stream.
/// Not to be shared between threads; any number of streams may run in parallel.
class TRACUU_API TokenStream {
 public:
  explicit TokenStream(std::string_view text);
  ~TokenStream();
  TokenStream(TokenStream&&) noexcept;
  TokenStream& operator=(TokenStream&&) noexcept;

  /// Moves to the next token. @return false at the end.
  bool next();

  TokenKind kind() const noexcept;
  ByteRange source() const noexcept;
  LetterCase letter_case() const noexcept;
  bool part() const noexcept;
  bool starts_sentence() const noexcept;
  /// Canonical text and its folded form; valid until the next call of next().
  std::string_view text() const;
  std::string_view folded() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace tracuu
