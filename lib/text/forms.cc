// text: letters → forms. Vietnamese and ASCII by table, all else by ICU.
#include "text/forms.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "base/utf8.h"
#include "text/letters.h"
#include "tracuu/error.h"

namespace tracuu::detail {
namespace {

const icu::Normalizer2& normalizer(const icu::Normalizer2* (*instance)(UErrorCode&)) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* found = instance(status);
  if (U_FAILURE(status)) throw Error(ErrorKind::io, "ICU cannot load its normalization data: reinstall libicu");
  return *found;
}

icu::UnicodeString normalized(const icu::Normalizer2& form, const icu::UnicodeString& text) {
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString result = form.normalize(text, status);
  return U_FAILURE(status) ? text : result;
}

icu::UnicodeString without_marks(const icu::UnicodeString& text) {
  const icu::UnicodeString decomposed = normalized(normalizer(icu::Normalizer2::getNFDInstance), text);
  icu::UnicodeString kept;
  bool latin = false;
  for (int32_t i = 0; i < decomposed.length(); i = decomposed.moveIndex32(i, 1)) {
    const UChar32 c = decomposed.char32At(i);
    if (u_charType(c) == U_NON_SPACING_MARK && latin) continue;
    latin = c < 0x250;
    const Letter letter = letter_of(static_cast<char32_t>(c));
    kept.append(letter.id() != kNoLetter && !letter.mark() ? static_cast<UChar32>(bare(letter.id())) : c);
  }
  return normalized(normalizer(icu::Normalizer2::getNFCInstance), kept);
}

void append_by_icu(std::string_view word, std::string& canonical, std::string& folded) {
  const icu::Normalizer2& nfc_form = normalizer(icu::Normalizer2::getNFCInstance);
  icu::UnicodeString text = normalized(nfc_form, icu::UnicodeString::fromUTF8(icu::StringPiece(word.data(), static_cast<int32_t>(word.size()))));
  text = normalized(nfc_form, text.foldCase());
  text.toUTF8String(canonical);
  without_marks(text).toUTF8String(folded);
}

// False, with nothing promised of the strings' tails, when a letter is none of the table's or a mark makes no letter of it.
bool append_by_table(std::string_view word, std::string& canonical, std::string& folded) {
  std::uint8_t letter = kNoLetter;
  unsigned tone = 0;
  const auto flush = [&] {
    if (letter == kNoLetter) return true;
    const char32_t composed = compose(letter, tone, false);
    if (composed == 0) return false;
    append_utf8(canonical, composed);
    folded.push_back(bare(letter));
    letter = kNoLetter;
    tone = 0;
    return true;
  };
  for (std::size_t i = 0; i < word.size();) {
    const CodePoint c = decode_utf8(word, i);
    const Letter read = c.value == kBadByte ? Letter() : letter_of(c.value);
    i += c.size;
    if (read.mark()) {
      if (letter == kNoLetter || (read.tone() == 0 && read.id() == 0)) return false;
      if (read.tone() != 0) {
        if (tone != 0) return false;
        tone = read.tone();
      } else if ((letter = with_mark(letter, read.id())) == kNoLetter) {
        return false;
      }
      continue;
    }
    if (!flush()) return false;
    if (read.digit()) {
      canonical.push_back(static_cast<char>(c.value));
      folded.push_back(static_cast<char>(c.value));
    } else if (read.id() != kNoLetter) {
      letter = read.id();
      tone = read.tone();
    } else {
      return false;
    }
  }
  return flush();
}

}  // namespace

void append_forms(std::string_view word, std::string& canonical, std::string& folded) {
  const std::size_t canonical_size = canonical.size(), folded_size = folded.size();
  if (append_by_table(word, canonical, folded)) return;
  canonical.resize(canonical_size);
  folded.resize(folded_size);
  append_by_icu(word, canonical, folded);
}

std::string nfc(std::string_view text) {
  const icu::Normalizer2& form = normalizer(icu::Normalizer2::getNFCInstance);
  const icu::StringPiece piece(text.data(), static_cast<int32_t>(text.size()));
  UErrorCode status = U_ZERO_ERROR;
  if (form.isNormalizedUTF8(piece, status) && U_SUCCESS(status)) return std::string(text);
  std::string result;
  icu::StringByteSink<std::string> sink(&result);
  status = U_ZERO_ERROR;
  form.normalizeUTF8(0, piece, sink, nullptr, status);
  return U_FAILURE(status) ? std::string(text) : result;
}

}  // namespace tracuu::detail
