// text: code points → letters. The tables are computed when the library is built.
#include "text/letters.h"

#include <unicode/uchar.h>

namespace tracuu::detail {
namespace {

constexpr unsigned kToneCount = 6;

// Rows: letters that carry tones; columns: ngang sắc huyền hỏi ngã nặng, lower then upper case.
struct ToneRow {
  std::uint8_t letter;
  std::array<char16_t, kToneCount> lower, upper;
};
constexpr std::array<ToneRow, 12> kToneRows{{
    {kLetterA, {u'a', u'á', u'à', u'ả', u'ã', u'ạ'}, {u'A', u'Á', u'À', u'Ả', u'Ã', u'Ạ'}},
    {kLetterABreve, {u'ă', u'ắ', u'ằ', u'ẳ', u'ẵ', u'ặ'}, {u'Ă', u'Ắ', u'Ằ', u'Ẳ', u'Ẵ', u'Ặ'}},
    {kLetterAHat, {u'â', u'ấ', u'ầ', u'ẩ', u'ẫ', u'ậ'}, {u'Â', u'Ấ', u'Ầ', u'Ẩ', u'Ẫ', u'Ậ'}},
    {kLetterE, {u'e', u'é', u'è', u'ẻ', u'ẽ', u'ẹ'}, {u'E', u'É', u'È', u'Ẻ', u'Ẽ', u'Ẹ'}},
    {kLetterEHat, {u'ê', u'ế', u'ề', u'ể', u'ễ', u'ệ'}, {u'Ê', u'Ế', u'Ề', u'Ể', u'Ễ', u'Ệ'}},
    {kLetterI, {u'i', u'í', u'ì', u'ỉ', u'ĩ', u'ị'}, {u'I', u'Í', u'Ì', u'Ỉ', u'Ĩ', u'Ị'}},
    {kLetterO, {u'o', u'ó', u'ò', u'ỏ', u'õ', u'ọ'}, {u'O', u'Ó', u'Ò', u'Ỏ', u'Õ', u'Ọ'}},
    {kLetterOHat, {u'ô', u'ố', u'ồ', u'ổ', u'ỗ', u'ộ'}, {u'Ô', u'Ố', u'Ồ', u'Ổ', u'Ỗ', u'Ộ'}},
    {kLetterOHorn, {u'ơ', u'ớ', u'ờ', u'ở', u'ỡ', u'ợ'}, {u'Ơ', u'Ớ', u'Ờ', u'Ở', u'Ỡ', u'Ợ'}},
    {kLetterU, {u'u', u'ú', u'ù', u'ủ', u'ũ', u'ụ'}, {u'U', u'Ú', u'Ù', u'Ủ', u'Ũ', u'Ụ'}},
    {kLetterUHorn, {u'ư', u'ứ', u'ừ', u'ử', u'ữ', u'ự'}, {u'Ư', u'Ứ', u'Ừ', u'Ử', u'Ữ', u'Ự'}},
    {kLetterY, {u'y', u'ý', u'ỳ', u'ỷ', u'ỹ', u'ỵ'}, {u'Y', u'Ý', u'Ỳ', u'Ỷ', u'Ỹ', u'Ỵ'}},
}};

// Combining marks, by the tone or the letter mark they write.
constexpr std::array<char16_t, kToneCount> kToneMarks{0, 0x0301, 0x0300, 0x0309, 0x0303, 0x0323};
constexpr std::array<char16_t, 4> kLetterMarks{0, 0x0302, 0x0306, 0x031B};

constexpr std::array<std::uint16_t, kLetterTableSize> make_table() {
  std::array<std::uint16_t, kLetterTableSize> table{};
  for (unsigned c = 0x300; c < 0x370; ++c) table[c] = Letter::kMark;
  for (unsigned i = 0; i < 10; ++i) table['0' + i] = Letter::kDigit;
  for (unsigned i = 0; i < 26; ++i) {
    table['a' + i] = static_cast<std::uint16_t>((i + 1) | Letter::kSmall);
    table['A' + i] = static_cast<std::uint16_t>((i + 1) | Letter::kUpper);
  }
  for (const ToneRow& row : kToneRows)
    for (unsigned tone = 0; tone < kToneCount; ++tone) {
      const bool marked = row.letter > 26 || tone != 0;
      const auto bits =
          static_cast<std::uint16_t>(row.letter | tone << Letter::kToneShift | (marked ? Letter::kMarked : 0));
      table[row.lower[tone]] = bits | Letter::kSmall;
      table[row.upper[tone]] = bits | Letter::kUpper;
    }
  // đ and what is typed for it: eth and African d look the same on screen.
  for (const char16_t c : {u'đ', u'ð', u'ɖ'}) table[c] = kLetterDStroke | Letter::kMarked | Letter::kSmall;
  for (const char16_t c : {u'Đ', u'Ð', u'Ɖ'}) table[c] = kLetterDStroke | Letter::kMarked | Letter::kUpper;
  for (unsigned tone = 1; tone < kToneCount; ++tone)
    table[kToneMarks[tone]] = static_cast<std::uint16_t>(Letter::kMark | tone << Letter::kToneShift);
  table[0x0340] = table[0x0300];  // deprecated twins that NFC maps to these
  table[0x0341] = table[0x0301];
  for (unsigned mark = 1; mark < kLetterMarks.size(); ++mark)
    table[kLetterMarks[mark]] = static_cast<std::uint16_t>(Letter::kMark | mark);
  return table;
}

constexpr auto make_composition() {
  std::array<std::array<std::array<char16_t, kToneCount>, 2>, kLetters> table{};
  for (unsigned i = 0; i < 26; ++i) {
    table[i + 1][0][0] = static_cast<char16_t>('a' + i);
    table[i + 1][1][0] = static_cast<char16_t>('A' + i);
  }
  table[kLetterDStroke][0][0] = u'đ';
  table[kLetterDStroke][1][0] = u'Đ';
  for (const ToneRow& row : kToneRows) {
    table[row.letter][0] = row.lower;
    table[row.letter][1] = row.upper;
  }
  return table;
}
constexpr auto kComposition = make_composition();

}  // namespace

constexpr std::array<std::uint16_t, kLetterTableSize> kLetterTable = make_table();

Letter letter_of(char32_t c) {
  if (c < kLetterTableSize && kLetterTable[c] != 0) return Letter(kLetterTable[c]);
  if (c < 0x80 || c > 0x10FFFF || c == 0xA0) return Letter();
  const auto code = static_cast<UChar32>(c);
  if (u_isalnum(code)) return Letter(u_isupper(code) ? std::uint16_t{Letter::kOther | Letter::kUpper} : Letter::kOther);
  const auto type = u_charType(code);
  if (type == U_NON_SPACING_MARK || type == U_COMBINING_SPACING_MARK || type == U_ENCLOSING_MARK)
    return Letter(Letter::kMark);
  return Letter();
}

std::uint8_t with_mark(std::uint8_t letter, unsigned mark) {
  switch (mark) {
    case 1: return letter == kLetterA ? kLetterAHat : letter == kLetterE ? kLetterEHat : letter == kLetterO ? kLetterOHat : kNoLetter;
    case 2: return letter == kLetterA ? kLetterABreve : kNoLetter;
    case 3: return letter == kLetterO ? kLetterOHorn : letter == kLetterU ? kLetterUHorn : kNoLetter;
    default: return kNoLetter;
  }
}

char32_t compose(std::uint8_t letter, unsigned tone, bool upper) { return kComposition[letter][upper][tone]; }

}  // namespace tracuu::detail
