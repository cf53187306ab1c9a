// words: tokens → wholes. Looks ahead from a number or a word; called for few tokens, so clarity goes first.
#include "words/wholes.h"

#include <algorithm>

#include "base/utf8.h"
#include "text/letters.h"

namespace tracuu::detail {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// A separator with the blanks around it.
struct Separator {
  std::size_t end = 0;
  bool slash = false;
  bool spaced = false;
};

std::size_t skip_blanks(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    if (text[at] == ' ') ++at;
    else if (text.substr(at, 2) == "\u00A0") at += 2;
    else break;
  }
  return at;
}

Separator separator_at(std::string_view text, std::size_t at) {
  const std::size_t sign = skip_blanks(text, at);
  std::size_t size = 0;
  if (sign < text.size() && (text[sign] == '-' || text[sign] == '/')) size = 1;
  else if (const auto dash = text.substr(sign, 3); dash == "–" || dash == "—" || dash == "\u2010" || dash == "\u2011") size = 3;
  if (size == 0) return {};
  const std::size_t end = skip_blanks(text, sign + size);
  return {end, text[sign] == '/', sign != at || end != sign + size};
}

std::size_t digits_end(std::string_view text, std::size_t at) {
  while (at < text.size() && is_digit(text[at])) ++at;
  return at;
}

bool word_ends(std::string_view text, std::size_t at) {
  return at >= text.size() || !letter_of(decode_utf8(text, at).value).in_word();
}

// Capitals, then perhaps digits: KH, ĐU, BGDĐT, QH13. Returns its end, or `at` if there is none. A capital that begins a
// word glued to the code (TWNgày) is left to that word.
std::size_t capitals_end(std::string_view text, std::size_t at) {
  std::size_t end = at, previous = at;
  unsigned letters = 0;
  while (end < text.size()) {
    const CodePoint c = decode_utf8(text, end);
    const Letter letter = letter_of(c.value);
    if (!letter.upper() || letter.tone() != 0) {
      if (letter.id() != 0 && !letter.upper() && !letter.mark()) {
        end = previous;
        --letters;
      }
      break;
    }
    previous = end;
    end += c.size;
    ++letters;
  }
  if (letters < 2 || letters > 12) return at;
  if (previous < end) end = digits_end(text, end);
  return end;
}

bool is_year(std::string_view digits) { return digits.size() == 4 && digits >= "1900" && digits <= "2100"; }

std::size_t code_end(std::string_view text, ByteRange number) {
  if (number.size() > 5) return 0;
  std::size_t end = number.end;
  unsigned groups = 0;
  bool first_spaced = false;
  if (end < text.size() && text[end] == '/') {  // 128/2020/NĐ-CP
    const std::size_t year = digits_end(text, end + 1);
    if (is_year(text.substr(end + 1, year - end - 1)) && year < text.size() && (text[year] == '/' || text[year] == '-'))
      end = year;
  }
  for (;;) {
    const Separator separator = separator_at(text, end);
    if (separator.end == 0 || (separator.spaced && groups > 0 && !separator.slash)) break;
    const std::size_t group = capitals_end(text, separator.end);
    if (group == separator.end) break;
    if (groups == 0) first_spaced = separator.spaced;
    end = group;
    ++groups;
  }
  if (groups == 0 || (first_spaced && groups < 2)) return 0;
  return end;
}

std::size_t period_end(std::string_view text, ByteRange number) {
  if (!is_year(number.of(text))) return 0;
  const Separator separator = separator_at(text, number.end);
  if (separator.end == 0 || separator.slash) return 0;
  const std::size_t end = digits_end(text, separator.end);
  const std::string_view second = text.substr(separator.end, end - separator.end);
  if (!is_year(second) || second <= number.of(text)) return 0;
  // 2020-2025-03 is no period, nor is a telephone number that goes on.
  const bool goes_on = end + 1 < text.size() && (text[end] == '-' || text[end] == '/' || text[end] == '.') && is_digit(text[end + 1]);
  return goes_on ? 0 : end;
}

bool is_address_byte(char c) {
  return static_cast<unsigned char>(c) > ' ' && c != '<' && c != '>' && c != '"' && c != '\'' && static_cast<unsigned char>(c) < 0x7F;
}

std::size_t trim_address(std::string_view text, std::size_t begin, std::size_t end) {
  while (end > begin && std::string_view(".,;:!?)]}").find(text[end - 1]) != std::string_view::npos) --end;
  return end;
}

std::size_t url_end(std::string_view text, ByteRange word) {
  const std::string_view rest = text.substr(word.begin, 12);
  const bool scheme = rest.starts_with("http://") || rest.starts_with("https://") || rest.starts_with("ftp://");
  if (!scheme && !rest.starts_with("www.")) return 0;
  std::size_t end = word.begin;
  while (end < text.size() && is_address_byte(text[end])) ++end;
  end = trim_address(text, word.begin, end);
  return end > word.begin + (scheme ? rest.find("//") + 2 : 4) ? end : 0;
}

bool is_email_byte(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' || c == '_' || c == '-' || c == '+';
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

Whole whole_from_number(std::string_view text, ByteRange number) {
  if (const std::size_t end = period_end(text, number)) return {end, TokenKind::period};
  if (const std::size_t end = code_end(text, number)) return {end, TokenKind::code};
  return {};
}

Whole whole_from_word(std::string_view text, ByteRange word) {
  if (const std::size_t end = url_end(text, word)) return {end, TokenKind::url};
  if (const std::size_t end = email_end(text, word)) return {end, TokenKind::email};
  return {};
}

}  // namespace tracuu::detail
