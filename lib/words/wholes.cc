// words: tokens → wholes. Looks ahead from a number or a word; called for few tokens, so clarity goes first.
#include "words/wholes.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/utf8.h"
#include "text/letters.h"
#include "words/document_kinds.h"

namespace tracuu::detail {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// What stands between the parts of a document number: a dash or slash, tight or with blanks around it, or blanks alone.
struct Separator {
  std::size_t end = 0;  // 0 if there is none
  bool slash = false, tight = false, sign = false;
};

std::size_t skip_blanks(std::string_view text, std::size_t at) {
  while (const std::size_t size = blank_at(text, at)) at += size;
  return at;
}

Separator separator_at(std::string_view text, std::size_t at) {
  const std::size_t sign = skip_blanks(text, at);
  const bool slash = sign < text.size() && text[sign] == '/';
  const std::size_t size = slash ? 1 : dash_at(text, sign);
  if (size == 0) return sign == at ? Separator() : Separator{.end = sign};
  const std::size_t end = skip_blanks(text, sign + size);
  return {end, slash, sign == at && end == sign + size, true};
}

std::size_t digits_end(std::string_view text, std::size_t at) {
  while (at < text.size() && is_digit(text[at])) ++at;
  return at;
}

Letter letter_at(std::string_view text, std::size_t at) {
  return at < text.size() ? letter_of(decode_utf8(text, at).value) : Letter();
}

bool word_ends(std::string_view text, std::size_t at) { return !letter_at(text, at).in_word(); }

// One part of a document number.
struct Group {
  std::size_t end = 0;  // 0 if there is none
  bool kind = false;    // a kind of document: KH, NQ, TTr
  bool small = false;   // typed in small letters
};

// A letter with its combining marks; only bare or letter-marked ones are written in codes.
struct CodeLetter {
  std::size_t begin = 0;
  char bare = 0;
  bool upper = false, toned = false;
};

constexpr std::size_t kMaxGroupLetters = 12;

struct CodeLetters {
  std::array<CodeLetter, kMaxGroupLetters + 3> at;  // a capital and two small letters show a word glued on
  std::size_t size = 0, end = 0;

  CodeLetters(std::string_view text, std::size_t from) : end(from) {
    for (; end < text.size(); end += decode_utf8(text, end).size) {
      const Letter letter = letter_at(text, end);
      const bool strange = letter.id() == kNoLetter || letter.tone() != 0;
      if (!letter.in_word() || letter.digit() || (letter.mark() && size == 0)) return;
      if (letter.mark()) {
        at[size - 1].toned |= strange;
      } else {
        if (size == at.size()) return;
        at[size++] = {end, bare(letter.id()), letter.upper(), strange};
      }
    }
  }
  bool small(std::size_t i) const { return i < size && !at[i].upper; }

  // How many belong to the code: TWNgày is TW and a glued Ngày, TTg and QyĐ are whole. 0 if it is no code.
  std::size_t of_code() const {
    for (std::size_t i = 0; i < size; ++i) {
      if (at[i].upper && small(i + 1) && (at[i].toned || at[i + 1].toned || small(i + 2))) return i;
      if (at[i].toned) return 0;
    }
    return size;
  }
};

// Capitals, then perhaps digits: KH, ĐU, BGDĐT, QH13, TTg. All in small letters if typed so.
Group group_at(std::string_view text, std::size_t from) {
  const CodeLetters letters(text, from);
  const std::size_t size = letters.of_code();
  if (size < 2 || size > kMaxGroupLetters) return {};
  Group group{size < letters.size ? letters.at[size].begin : letters.end, false, letters.small(0)};
  std::string bare;
  for (std::size_t i = 0; i < size; ++i) {
    if (group.small && letters.at[i].upper) return {};
    bare.push_back(letters.at[i].bare);
  }
  group.kind = document_kind(bare) != nullptr;
  if (size == letters.size) {
    group.end = digits_end(text, group.end);
    const Letter next = letter_at(text, group.end);
    if (next.in_word() && !next.upper()) return {};
  }
  return group;
}

bool is_year(std::string_view digits) { return digits.size() == 4 && digits >= "1900" && digits <= "2100"; }

// 36a/NQ-CP: a later addition's letter belongs to the number.
std::size_t skip_suffix(std::string_view text, std::size_t at) {
  const bool small = at + 1 < text.size() && text[at] >= 'a' && text[at] <= 'z';
  return small && (text[at + 1] == '/' || text[at + 1] == '-') ? at + 1 : at;
}

// Tight signs alone make any capitals a code; a looser shape (04 – KH/ĐU, 05 CT TW, 05-ct/tw) needs a kind of document
// and one group more.
std::size_t code_end(std::string_view text, ByteRange number) {
  if (number.size() > 5) return 0;
  Separator separator = separator_at(text, skip_suffix(text, number.end));
  if (separator.end == 0) return 0;
  bool loose = false;
  if (const std::size_t year = digits_end(text, separator.end);
      is_year(text.substr(separator.end, year - separator.end))) {
    loose = !separator.tight;  // 128/2020/NĐ-CP
    separator = separator_at(text, year);
  }
  std::size_t end = 0;
  unsigned groups = 0;
  bool kind = false;
  for (; separator.end != 0; separator = separator_at(text, end)) {
    if (!separator.tight && (groups >= 2 || (groups == 1 && !kind))) break;
    const Group group = group_at(text, separator.end);
    if (group.end == 0) break;
    loose |= !separator.tight || group.small;
    if (groups++ == 0) kind = group.kind;
    end = group.end;
  }
  return groups == 0 || (loose && (!kind || groups < 2)) ? 0 : end;
}

std::size_t period_end(std::string_view text, ByteRange number) {
  if (!is_year(number.of(text))) return 0;
  const Separator separator = separator_at(text, number.end);
  if (!separator.sign || separator.slash) return 0;
  const std::size_t end = digits_end(text, separator.end);
  const std::string_view second = text.substr(separator.end, end - separator.end);
  if (!is_year(second) || second <= number.of(text)) return 0;
  // 2020-2025-03, 0203-2020-2025 and 2000 - 2020% are none.
  const auto joins = [&](std::size_t at) {
    return at < text.size() && std::string_view("-/.,").find(text[at]) != text.npos;
  };
  const bool goes_on = joins(end) && end + 1 < text.size() && is_digit(text[end + 1]);
  const bool comes_from = number.begin >= 2 && joins(number.begin - 1) && is_digit(text[number.begin - 2]);
  const bool percent = end < text.size() && text[end] == '%';
  return goes_on || comes_from || percent ? 0 : end;
}

// ASCII but blanks, quotes and brackets, and letters of any script.
std::size_t address_end(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const char c = text[at];
    if (c <= ' ' && c >= 0) break;
    if (std::string_view("<>\"'\x7F").find(c) != std::string_view::npos || (c < 0 && word_ends(text, at))) break;
    at += decode_utf8(text, at).size;
  }
  return at;
}

std::size_t trim_address(std::string_view text, std::size_t begin, std::size_t end) {
  while (end > begin && std::string_view(".,;:!?)]}").find(text[end - 1]) != std::string_view::npos) --end;
  return end;
}

std::size_t url_end(std::string_view text, ByteRange word) {
  std::string head(text.substr(word.begin, 8));
  for (char& c : head)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  for (const std::string_view start : {"http://", "https://", "ftp://", "www."}) {
    if (!head.starts_with(start)) continue;
    const std::size_t end = trim_address(text, word.begin, address_end(text, word.begin));
    return end > word.begin + start.size() ? end : 0;
  }
  return 0;
}

bool is_email_byte(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' || c == '_' || c == '-' ||
         c == '+';
}

std::size_t email_end(std::string_view text, ByteRange word) {
  std::size_t at = word.begin;
  const std::size_t longest = std::min(text.size(), word.begin + 64);  // RFC 5321: a local part has at most 64 octets
  while (at < longest && is_email_byte(text[at])) ++at;
  if (at >= text.size() || text[at] != '@') return 0;
  std::size_t end = at + 1;
  const std::size_t limit = std::min(text.size(), end + 255);
  while (end < limit && is_email_byte(text[end])) ++end;
  end = trim_address(text, at + 1, end);
  const bool has_dot = text.substr(at + 1, end - at - 1).find('.') != std::string_view::npos;
  return has_dot && word_ends(text, end) ? end : 0;
}

}  // namespace

std::size_t dash_at(std::string_view text, std::size_t at) {
  const std::string_view three = text.substr(std::min(at, text.size()), 3);
  if (three.starts_with('-')) return 1;
  return (three >= "\u2010" && three <= "\u2015") || three == "\u2212" ? 3 : 0;
}

std::size_t blank_at(std::string_view text, std::size_t at) {
  const std::string_view two = text.substr(std::min(at, text.size()), 2);
  return two.starts_with(' ') ? 1 : two == "\u00A0" ? 2 : 0;
}

Whole whole_from_number(std::string_view text, ByteRange number) {
  if (const std::size_t end = period_end(text, number)) return {end, TokenKind::period};
  if (const std::size_t end = code_end(text, number)) return {end, TokenKind::code};
  if (const std::size_t end = email_end(text, number)) return {end, TokenKind::email};
  return {};
}

Whole whole_from_word(std::string_view text, ByteRange word) {
  if (const std::size_t end = url_end(text, word)) return {end, TokenKind::url};
  if (const std::size_t end = email_end(text, word)) return {end, TokenKind::email};
  return {};
}

}  // namespace tracuu::detail
