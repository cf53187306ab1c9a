// words: bytes → tokens. One pass; a table look-up a letter, a hash look-up a syllable.
#include "words/scanner.h"

#include <algorithm>

#include "base/utf8.h"
#include "text/letter_run.h"
#include "words/wholes.h"

namespace tracuu::detail {
namespace {

struct Read {
  Letter letter;
  unsigned size;
};

inline bool is_tail(char byte) { return (byte & 0xC0) == 0x80; }

// What is neither ASCII nor Vietnamese, and the text's last bytes. Apart, so that the loop of letters keeps its registers.
[[gnu::noinline]] Read read_rare_letter(std::string_view text, std::size_t at) {
  if (text.substr(at).starts_with("\xE2\x80") && at + 2 < text.size() && is_tail(text[at + 2]))
    return {Letter(), 3};  // – “ …
  const CodePoint c = decode_utf8(text, at);
  return {c.value == kBadByte ? Letter() : letter_of(c.value), c.size};
}

// The letter at `at`.
inline Read read_letter(std::string_view text, std::size_t at) {
  const auto a = static_cast<unsigned char>(text[at]);
  if (a < 0x80) return {Letter(kLetterTable[a]), 1};
  if (at + 2 < text.size() && is_tail(text[at + 1])) {
    const unsigned b = text[at + 1] & 0x3F, c = text[at + 2] & 0x3F;
    if (a == 0xE1 && b >= 0x38 && b <= 0x3B && is_tail(text[at + 2])) {
      const std::uint16_t bits = kLetterTable[0x1000 | b << 6 | c];
      if (bits != 0) return {Letter(bits), 3};
    } else if (a >= 0xC3 && a <= 0xCD) {
      const std::uint16_t bits = kLetterTable[(a & 0x1F) << 6 | b];
      if (bits != 0) return {Letter(bits), 2};
    }
  }
  return read_rare_letter(text, at);
}

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

LetterCase letter_case(const LetterRun& run) {
  if (run.letters == 0) return LetterCase::none;
  if (run.capitals == 0) return LetterCase::lower;
  if (run.capitals == run.letters && run.letters > 1) return LetterCase::upper;
  return run.capitals == 1 && run.first_upper ? LetterCase::title : LetterCase::mixed;
}

// hộiNghị: a syllable runs into a capital. FaceBook, YouTube and VinGroup are one word each.
bool glued_before_capital(const LetterRun& left) {
  return left.letters >= 2 && !left.last_upper && (left.marked() || left.capitals == 0) &&
         left.syllable() != kNoSyllable;
}

// H5N1, B52, QL1A are one word; năm2020, Covid19 are two.
bool digit_joins(const LetterRun& left) {
  return left.letters <= 3 && !left.marked() &&
         !(left.letters >= 2 && left.capitals == 0 && left.syllable() != kNoSyllable);
}

// 41.3 is one number, of 21.12.2020, 21.12/2020 and 1.2.3 each part is.
bool is_decimal_point(std::string_view text, std::size_t begin, std::size_t end) {
  const auto joins = [&](std::size_t at) { return text[at] == '.' || text[at] == '/' || text[at] == '-'; };
  return !(begin >= 2 && joins(begin - 1) && is_digit(text[begin - 2])) &&
         !(end + 1 < text.size() && joins(end) && is_digit(text[end + 1]));
}

// Whether an address may go on behind a word: by a sign, or by a letter or digit that was split off.
constexpr bool may_go_on(char next) {
  if (next == ' ') return false;  // first, for nearly all are
  return is_digit(next) || (next >= 'A' && next <= 'Z') || next == ':' || next == '@' || next == '.' || next == '_' ||
         next == '+' || next == '-';
}

}  // namespace

// Nearly every token: a syllable behind a blank. What it leaves to the others it does not touch.
inline bool Scanner::scan_spelled(ScanToken& token) {
  if (at_ + 2 + kReadAhead > text_.size()) return false;
  const char first = text_[at_];
  const std::size_t at = at_ + (first == ' ') + 2 * (first == ',' && text_[at_ + 1] == ' ');
  if (at < whole_end_) return false;
  const SpelledSyllable found = read_spelled(spellings_, text_.data() + at);
  if (found.code == kNoSyllable) return false;
  token.source = {at, at + found.size};
  token.code = found.code;
  token.kind = TokenKind::syllable;
  token.letter_case = found.capital ? LetterCase::title : LetterCase::lower;
  token.part = false;
  at_ = token.source.end;
  abbreviation_ = found.capital && found.size == decode_utf8(text_, at).size;  // one letter
  return true;
}

bool Scanner::skip_to_token() {
  const std::size_t size = text_.size();
  while (at_ < size) {
    const char c = text_[at_];
    if (c == ' ') {
      ++at_;
      continue;
    }
    const Read read = read_letter(text_, at_);
    if (read.letter.in_word() && !read.letter.mark()) return true;
    if (c == '\n') {
      break_ |= line_break_;
      line_break_ = true;
    } else if (c == '!' || c == '?' || (c == '\xE2' && text_.substr(at_, 3) == "…")) {
      break_ = true;
    } else if (c == '.') {
      const char after = at_ + 1 < size ? text_[at_ + 1] : ' ';
      const bool inner =
          static_cast<unsigned char>(after) > ' ' && after != '"' && after != '\'' && after != ')' && after != '\xE2';
      break_ |= !inner && !abbreviation_;
      abbreviation_ = false;
    }
    at_ += read.size;
  }
  return false;
}

void Scanner::scan_letters(ScanToken& token) {
  LetterRun run;
  bool digits = false;
  const std::size_t end = token.part ? whole_end_ : text_.size();
  std::size_t at = at_;
  while (at < end) {
    const Read read = read_letter(text_, at);
    const Letter letter = read.letter;
    if (letter.small()) {
      run.add_small(letter);
    } else if (letter.digit()) {
      if (!digits && !digit_joins(run)) break;
      digits = true;
    } else {
      if (!letter.in_word() || (letter.upper() && run.letters > 0 && glued_before_capital(run))) break;
      run.add(letter);
    }
    at += read.size;
  }
  token.source.end = at_ = at;
  token.letter_case = letter_case(run);
  token.code = digits ? kNoSyllable : run.syllable();
  token.kind = token.code == kNoSyllable ? TokenKind::word : TokenKind::syllable;
  // TP. Hồ Chí Minh, PGS. TS., T. Nguyên
  abbreviation_ = run.capitals == run.letters && run.letters <= 4;
}

void Scanner::scan_number(ScanToken& token) {
  const std::size_t end = token.part ? whole_end_ : text_.size();
  const auto digits_at = [&](std::size_t at) {
    const std::size_t from = at;
    while (at < end && is_digit(text_[at])) ++at;
    return at - from;
  };
  at_ += digits_at(at_);
  bool grouped = false;
  while (at_ < end && (text_[at_] == '.' || text_[at_] == ',')) {
    const std::size_t digits = digits_at(at_ + 1);
    if (digits == 3) grouped = true;  // 600.000
    else if (digits == 0 || digits > 3 || (!grouped && at_ - token.source.begin > 4)) break;
    else if (text_[at_] == '.' && !is_decimal_point(text_, token.source.begin, at_ + 1 + digits)) break;
    at_ += 1 + digits;
    if (digits != 3) break;  // 3,5: decimals end a number
  }
  token.source.end = at_;
  token.kind = TokenKind::number;
  token.letter_case = LetterCase::none;
  token.code = kNoSyllable;
  abbreviation_ = false;
}

// A whole that begins with the token takes its place, and the scanner goes back for the parts.
void Scanner::widen_to_whole(ScanToken& token) {
  const Whole found =
      token.kind == TokenKind::number ? whole_from_number(text_, token.source) : whole_from_word(text_, token.source);
  if (found.end == 0) return;
  at_ = token.source.begin;
  whole_end_ = found.end;
  token.source.end = found.end;
  token.kind = found.kind;
  token.code = kNoSyllable;
  token.letter_case = LetterCase::none;
}

void Scanner::scan_any(ScanToken& token) {
  token.source.begin = at_;
  token.part = at_ < whole_end_;
  if (is_digit(text_[at_])) scan_number(token);
  else scan_letters(token);
}

bool Scanner::next(ScanToken& token) {
  if (!scan_spelled(token)) {
    if (!skip_to_token()) return false;
    if (!scan_spelled(token)) scan_any(token);
  }
  token.starts_sentence = break_ || (line_break_ && token.letter_case != LetterCase::lower);
  break_ = line_break_ = false;
  const char next = at_ < text_.size() ? text_[at_] : ' ';
  if (!token.part && (token.kind == TokenKind::number || may_go_on(next))) widen_to_whole(token);
  return true;
}

}  // namespace tracuu::detail
