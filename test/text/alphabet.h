// The 134 marked letters of Vietnamese in the three ways text writes them, put together here from their parts.
#pragma once

#include <string>
#include <vector>

struct AlphabetLetter {
  std::string nfc, nfd;
  std::string third;   ///< as CP1258 has it: the letter with its own mark in one, the tone behind it
  std::string folded;  ///< bare, small
  unsigned tone;       ///< in the order of tracuu::Tone
  bool upper;
};

/// Also the plain vowels, as the tone ngang of their rows: 134 marked letters and 12 plain ones.
inline std::vector<AlphabetLetter> alphabet() {
  struct Row {
    const char *base, *mark, *folded, *letters[6];
  };
  static const Row kRows[] = {
      {"a", "", "a", {"a", "á", "à", "ả", "ã", "ạ"}},       {"a", "\u0306", "a", {"ă", "ắ", "ằ", "ẳ", "ẵ", "ặ"}},
      {"a", "\u0302", "a", {"â", "ấ", "ầ", "ẩ", "ẫ", "ậ"}}, {"e", "", "e", {"e", "é", "è", "ẻ", "ẽ", "ẹ"}},
      {"e", "\u0302", "e", {"ê", "ế", "ề", "ể", "ễ", "ệ"}}, {"i", "", "i", {"i", "í", "ì", "ỉ", "ĩ", "ị"}},
      {"o", "", "o", {"o", "ó", "ò", "ỏ", "õ", "ọ"}},       {"o", "\u0302", "o", {"ô", "ố", "ồ", "ổ", "ỗ", "ộ"}},
      {"o", "\u031B", "o", {"ơ", "ớ", "ờ", "ở", "ỡ", "ợ"}}, {"u", "", "u", {"u", "ú", "ù", "ủ", "ũ", "ụ"}},
      {"u", "\u031B", "u", {"ư", "ứ", "ừ", "ử", "ữ", "ự"}}, {"y", "", "y", {"y", "ý", "ỳ", "ỷ", "ỹ", "ỵ"}},
      {"A", "", "a", {"A", "Á", "À", "Ả", "Ã", "Ạ"}},       {"A", "\u0306", "a", {"Ă", "Ắ", "Ằ", "Ẳ", "Ẵ", "Ặ"}},
      {"A", "\u0302", "a", {"Â", "Ấ", "Ầ", "Ẩ", "Ẫ", "Ậ"}}, {"E", "", "e", {"E", "É", "È", "Ẻ", "Ẽ", "Ẹ"}},
      {"E", "\u0302", "e", {"Ê", "Ế", "Ề", "Ể", "Ễ", "Ệ"}}, {"I", "", "i", {"I", "Í", "Ì", "Ỉ", "Ĩ", "Ị"}},
      {"O", "", "o", {"O", "Ó", "Ò", "Ỏ", "Õ", "Ọ"}},       {"O", "\u0302", "o", {"Ô", "Ố", "Ồ", "Ổ", "Ỗ", "Ộ"}},
      {"O", "\u031B", "o", {"Ơ", "Ớ", "Ờ", "Ở", "Ỡ", "Ợ"}}, {"U", "", "u", {"U", "Ú", "Ù", "Ủ", "Ũ", "Ụ"}},
      {"U", "\u031B", "u", {"Ư", "Ứ", "Ừ", "Ử", "Ữ", "Ự"}}, {"Y", "", "y", {"Y", "Ý", "Ỳ", "Ỷ", "Ỹ", "Ỵ"}},
  };
  static const std::string kTones[] = {"", "\u0301", "\u0300", "\u0309", "\u0303", "\u0323"};
  std::vector<AlphabetLetter> letters;
  for (const Row& row : kRows) {
    const std::string base = row.base, mark = row.mark;
    for (unsigned tone = 0; tone < 6; ++tone) {
      // In NFD the dot stands before hat and breve (class 220 before 230) and behind the horn (216).
      const bool dot_first = tone == 5 && mark != "\u031B";
      letters.push_back({row.letters[tone], dot_first ? base + kTones[tone] + mark : base + mark + kTones[tone],
                         row.letters[0] + kTones[tone], row.folded, tone, base[0] < 'a'});
    }
  }
  letters.push_back({"đ", "đ", "đ", "d", 0, false});
  letters.push_back({"Đ", "Đ", "Đ", "d", 0, true});
  return letters;
}
