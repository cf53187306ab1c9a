// The one recognizer of what is more than a word: document numbers, periods, e-mail and web addresses.
#pragma once

#include <cstddef>
#include <string_view>

#include "tracuu/byte_range.h"
#include "tracuu/tokenize.h"

namespace tracuu::detail {

/// A whole that begins with a certain token; end == 0 if there is none.
struct Whole {
  std::size_t end = 0;
  TokenKind kind = TokenKind::word;
};

/// A document number (04 – KH/ĐU, 05-CT/TW, 128/2020/NĐ-CP), a period (2020 – 2025) or an e-mail address that begins with
/// this number.
Whole whole_from_number(std::string_view text, ByteRange number);
/// An e-mail or web address that begins with this word.
Whole whole_from_word(std::string_view text, ByteRange word);

/// Bytes of the hyphen, dash or minus at `at`; 0 if there is none.
std::size_t dash_at(std::string_view text, std::size_t at);
/// Bytes of the blank at `at`; 0 if there is none.
std::size_t blank_at(std::string_view text, std::size_t at);

}  // namespace tracuu::detail
