// text: the public doors: normalize, fold, syllable.
#include "tracuu/text.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "text/forms.h"
#include "text/letter_run.h"
#include "tracuu/syllable.h"

namespace tracuu {
namespace detail {
namespace {

// Calls `word` for every run of letters, digits and marks, and `other` for what is between.
template <class Word, class Other>
void split(std::string_view text, Word word, Other other) {
  const auto in_word = [](const CodePoint& c) { return c.value != kBadByte && letter_of(c.value).in_word(); };
  for (std::size_t begin = 0; begin < text.size();) {
    CodePoint c = decode_utf8(text, begin);
    const bool inside = in_word(c);
    std::size_t end = begin + c.size;
    while (end < text.size()) {
      c = decode_utf8(text, end);
      if (in_word(c) != inside) break;
      end += c.size;
    }
    if (inside) word(text.substr(begin, end - begin));
    else other(text.substr(begin, end - begin));
    begin = end;
  }
}

std::uint32_t code_of_text(std::string_view text) {
  LetterRun run;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = decode_utf8(text, i);
    const Letter letter = c.value == kBadByte ? Letter() : letter_of(c.value);
    if (!letter.in_word() || letter.digit() || (letter.mark() && run.letters == 0)) return kNoSyllable;
    run.add(letter);
    i += c.size;
  }
  return run.letters == 0 ? kNoSyllable : run.syllable();
}

// The word with its tone where the older style puts it; each letter keeps its case.
void append_with_tone_placed(std::string_view word, std::string& out) {
  const std::uint32_t code = code_of_text(word);
  if (code == kNoSyllable || !is_spelled_right(code)) {
    out += word;
    return;
  }
  struct Written {
    std::uint8_t id;
    bool upper;
  };
  std::array<Written, kMaxSyllableLetters> letters{};
  unsigned size = 0;
  for (std::size_t i = 0; i < word.size();) {
    const CodePoint c = decode_utf8(word, i);
    const Letter letter = letter_of(c.value);
    if (!letter.mark()) letters[size++] = {letter.id(), letter.upper()};
    else if (letter.tone() == 0) letters[size - 1].id = with_mark(letters[size - 1].id, letter.id());
    i += c.size;
  }
  for (unsigned i = 0; i < size; ++i)
    append_utf8(out, compose(letters[i].id, i == tone_position(code) ? code % kTones : 0, letters[i].upper));
}

}  // namespace
}  // namespace detail

std::string normalize(std::string_view text) {
  const std::string composed = detail::nfc(detail::to_valid_utf8(text));
  std::string out;
  out.reserve(composed.size());
  detail::split(
      composed, [&](std::string_view word) { detail::append_with_tone_placed(word, out); },
      [&](std::string_view other) { out += other; });
  return out;
}

std::string fold(std::string_view text) {
  std::string canonical, folded;
  folded.reserve(text.size());
  detail::split(
      text,
      [&](std::string_view word) {
        canonical.clear();
        detail::append_forms(word, canonical, folded);
      },
      [&](std::string_view other) {
        const bool ascii = std::ranges::all_of(other, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
        if (ascii) folded += other;
        else folded += detail::nfc(detail::to_valid_utf8(other));
      });
  return folded;
}

std::optional<Syllable> syllable(std::string_view text) {
  const std::uint32_t code = detail::code_of_text(text);
  if (code == detail::kNoSyllable || !detail::is_spelled_right(code)) return std::nullopt;
  const detail::CodeParts parts = detail::parts_of(code);
  return Syllable{std::string(detail::onset_text(parts.onset)), std::string(detail::rime_text(parts.rime)),
                  static_cast<Tone>(parts.tone), std::string(detail::spelling(code)),
                  std::string(detail::folded_spelling(code))};
}

}  // namespace tracuu
