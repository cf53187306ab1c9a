#include <catch2/catch.hpp>
#include <random>
#include <string>

#include "base/utf8.h"
#include "text/alphabet.h"
#include "tracuu/text.h"

using tracuu::fold;
using tracuu::normalize;

TEST_CASE("all 134 letters fold to their bare letter from every form", "[text]") {
  for (const AlphabetLetter& letter : alphabet()) {
    CAPTURE(letter.nfc);
    CHECK(fold(letter.nfc) == letter.folded);
    CHECK(fold(letter.nfd) == letter.folded);
    CHECK(fold(letter.third) == letter.folded);
    CHECK(fold("x" + letter.third + "7") == "x" + letter.folded + "7");
  }
}

TEST_CASE("folding loses accents and case and nothing else", "[text]") {
  struct Case {
    const char *given, *expected;
  };
  const auto c = GENERATE(values<Case>({
      {"Đảng ủy", "dang uy"},
      {"ĐẢNG UỶ", "dang uy"},
      {"ð Ð Ɖ ɖ đ Đ", "d d d d d d"},
      {"05-CT/TW", "05-ct/tw"},
      {"“Nghị quyết”…", "“nghi quyet”…"},
      {"café Noël ñandú", "cafe noel nandu"},
      {"Straße", "strasse"},
      {"ΑΘΉΝΑ", "αθήνα"},
      {"МОСКВА", "москва"},
      {"日本語", "日本語"},
      {"한국", "한국"},
      {"ประเทศ", "ประเทศ"},
      {"A\u030Angstro\u0308m", "angstrom"},
      {"2020 – 2025", "2020 – 2025"},
      {"", ""},
      {"\t\n", "\t\n"},
      {"a\xFFz", "a\uFFFDz"},
      {"Å", "a"},
      {"ﬁ", "fi"},
      {"a\u2001z", "a\u2003z"},  // one blank in NFC, no letter
  }));
  CHECK(fold(c.given) == c.expected);
}

TEST_CASE("folding and normalizing twice is the same as once", "[text]") {
  std::mt19937 random(20201221);
  const auto letters = alphabet();
  const char* const strange[] = {"\u0301", "\u0302", "\u0323", "\u031B", "\u0308",   "\u0345",   "ß", "İ", "ŉ", "ſ",
                                 "ǅ",      "Ω",      "\u1E9E", "が",     "か\u3099", "한",       "ำ", "e", "n", "Q",
                                 "U",      " ",      ".",      "5",      "\xFF",     "\xE1\xBB", "đ", "ð", "≠", "ﬀ"};
  for (int i = 0; i < 5000; ++i) {
    std::string text;
    for (unsigned n = random() % 12; n > 0; --n) {
      const AlphabetLetter& letter = letters[random() % letters.size()];
      text += random() % 3 == 0 ? strange[random() % std::size(strange)] : random() % 2 ? letter.nfd : letter.third;
    }
    CAPTURE(text);
    const std::string folded = fold(text), normal = normalize(text);
    REQUIRE(fold(folded) == folded);
    REQUIRE(normalize(normal) == normal);
    REQUIRE(fold(normal) == fold(tracuu::detail::to_valid_utf8(text)));
  }
}
