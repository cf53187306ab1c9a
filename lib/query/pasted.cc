// Before the first stage of the query room: what was pasted in an old charset becomes what it says, blank by blank.
#include "query/pasted.h"

#include <algorithm>

#include "base/utf8.h"
#include "query/lexer.h"
#include "text/charset.h"

namespace tracuu::detail {
namespace {

constexpr std::size_t kFewestWords = 2, kMostBytes = 4 * kMaxQueryBytes;  // up to three bytes a letter become one

// Letters of windows-1252 and none of Vietnamese that it lacks: đ, ư, ạ … Nearly all queries are told apart by their first words.
bool may_be_bytes(std::string_view text) {
  bool letters = false;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode_utf8(text, at);
    if ((c.value >= 0x1EA0 && c.value <= 0x1EF9) || c.value == U'ă' || c.value == U'đ' || c.value == U'ơ' || c.value == U'ư') return false;
    letters |= c.value >= 0x80;
    at += c.size;
  }
  return letters;
}

}  // namespace

std::optional<Decoded> decode_pasted(std::string_view typed) {
  if (typed.size() > kMostBytes || !may_be_bytes(typed)) return std::nullopt;
  const DecodedBytes guess = decode_bytes(typed, {}, kFewestWords);
  if (!guess.twice) return std::nullopt;
  constexpr std::string_view kBlanks = " \t\r\n";
  Decoded decoded;
  std::size_t changed = 0;
  for (std::size_t at = 0; at < typed.size();) {
    const std::size_t begin = std::min(typed.find_first_not_of(kBlanks, at), typed.size());
    const std::size_t end = std::min(typed.find_first_of(kBlanks, begin), typed.size());
    decoded.text += typed.substr(at, begin - at);
    const std::size_t meant = decoded.text.size();
    decoded.text += undo_mistake(guess.charset, typed.substr(begin, end - begin));
    const ByteRange pasted{begin, end}, read{meant, decoded.text.size()};
    if (!pasted.empty()) decoded.words.push_back({pasted, read});
    changed += pasted.of(typed) != read.of(decoded.text);
    at = end;
  }
  if (changed < kFewestWords) return std::nullopt;
  return decoded;
}

}  // namespace tracuu::detail
