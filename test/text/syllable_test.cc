#include "tracuu/syllable.h"

#include <catch2/catch.hpp>
#include <string>

#include "text/alphabet.h"

using tracuu::syllable;
using tracuu::Tone;

TEST_CASE("a syllable comes apart into onset, rime and tone", "[text]") {
  struct Case {
    const char *given, *onset, *rime;
    Tone tone;
    const char *text, *folded;
  };
  const auto c = GENERATE(values<Case>({
      {"nghiệm", "ngh", "iêm", Tone::nang, "nghiệm", "nghiem"},
      {"NGHIỆM", "ngh", "iêm", Tone::nang, "nghiệm", "nghiem"},
      {"ủy", "", "uy", Tone::hoi, "ủy", "uy"},
      {"uỷ", "", "uy", Tone::hoi, "ủy", "uy"},
      {"Hoà", "h", "oa", Tone::huyen, "hòa", "hoa"},
      {"đảng", "đ", "ang", Tone::hoi, "đảng", "dang"},
      {"ðảng", "đ", "ang", Tone::hoi, "đảng", "dang"},
      {"gì", "gi", "i", Tone::huyen, "gì", "gi"},
      {"gìn", "gi", "in", Tone::huyen, "gìn", "gin"},
      {"giếng", "gi", "iêng", Tone::sac, "giếng", "gieng"},
      {"giũ", "gi", "u", Tone::nga, "giũ", "giu"},
      {"giễu", "gi", "iêu", Tone::nga, "giễu", "gieu"},
      {"quờ", "qu", "ơ", Tone::huyen, "quờ", "quo"},
      {"đưòng", "đ", "ương", Tone::huyen, "đường", "duong"},
      {"giá", "gi", "a", Tone::sac, "giá", "gia"},
      {"ghi", "gh", "i", Tone::ngang, "ghi", "ghi"},
      {"quý", "qu", "y", Tone::sac, "quý", "quy"},
      {"qúy", "qu", "y", Tone::sac, "quý", "quy"},
      {"quốc", "qu", "ôc", Tone::sac, "quốc", "quoc"},
      {"vịêt", "v", "iêt", Tone::nang, "việt", "viet"},
      {"thuyến", "th", "uyên", Tone::sac, "thuyến", "thuyen"},
      {"khuỷu", "kh", "uyu", Tone::hoi, "khuỷu", "khuyu"},
      {"ngoằn", "ng", "oăn", Tone::huyen, "ngoằn", "ngoan"},
      {"yêu", "", "yêu", Tone::ngang, "yêu", "yeu"},
      {"ý", "", "y", Tone::sac, "ý", "y"},
      {"ở", "", "ơ", Tone::hoi, "ở", "o"},
      {"nghiêng", "ngh", "iêng", Tone::ngang, "nghiêng", "nghieng"},
      {"người", "ng", "ươi", Tone::huyen, "người", "nguoi"},
      {"sách", "s", "ach", Tone::sac, "sách", "sach"},
      {"e\u0323\u0302ch", "", "êch", Tone::nang, "ệch", "ech"},
      {"tiê\u0301n", "t", "iên", Tone::sac, "tiến", "tien"},
      {"xoong", "x", "oong", Tone::ngang, "xoong", "xoong"},
      {"pin", "p", "in", Tone::ngang, "pin", "pin"},
      {"mỹ", "m", "y", Tone::nga, "mỹ", "my"},
      {"mĩ", "m", "i", Tone::nga, "mĩ", "mi"},
  }));
  CAPTURE(c.given);
  const auto found = syllable(c.given);
  REQUIRE(found);
  CHECK(found->onset == c.onset);
  CHECK(found->rime == c.rime);
  CHECK(found->tone == c.tone);
  CHECK(found->text == c.text);
  CHECK(found->folded == c.folded);
}

TEST_CASE("what spelling does not allow is no syllable", "[text]") {
  const auto* const given =
      GENERATE(as<const char*>(), "", " ", "ban ", " ban", "hai ba", "b", "đ", "ngh", "quyet", "sach", "cấch", "hợpp",
               "bàt", "mảc", "tẽch", "họ̀c", "ca\u0301\u0300", "ká", "ke a", "kôn", "cem", "ciên", "gem", "ngi", "ngế",
               "ghà", "ngha", "quu", "quôn2", "zô", "wa", "fin", "jun", "xyz", "Covid", "café", "1", "a1", "á\u0308",
               "\u0301", "n\u0301a", "нет", "日", "a\xFF", "\xE1\xBB", "nghiêngg", "aaaaaaaaaaaaaaaaa", "hyêu", "lyên",
               "a-b", "đ/c", "\0", "dduwowcj", "nghij");
  CAPTURE(given);
  CHECK_FALSE(syllable(given));
}

TEST_CASE("a syllable of every letter that can be one alone", "[text]") {
  for (const AlphabetLetter& letter : alphabet()) {
    if (letter.folded == "d") continue;
    CAPTURE(letter.nfc);
    const bool alone = letter.nfc != "ă" && letter.nfc != "â" && letter.nfd.find("\u0306") == std::string::npos &&
                       !(letter.folded == "a" && letter.nfd.find("\u0302") != std::string::npos);
    for (const std::string& form : {letter.nfc, letter.nfd, letter.third}) {
      REQUIRE(syllable(form).has_value() == alone);
      if (alone) CHECK(syllable(form)->tone == static_cast<Tone>(letter.tone));
    }
  }
}
