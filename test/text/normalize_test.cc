#include <catch2/catch.hpp>
#include <string>

#include "text/alphabet.h"
#include "tracuu/text.h"

using tracuu::normalize;

TEST_CASE("all 134 letters have one form", "[text]") {
  unsigned marked = 0;
  for (const AlphabetLetter& letter : alphabet()) {
    CAPTURE(letter.nfc);
    marked += letter.nfc.size() > 1;
    CHECK(normalize(letter.nfc) == letter.nfc);
    CHECK(normalize(letter.nfd) == letter.nfc);
    CHECK(normalize(letter.third) == letter.nfc);
    CHECK(normalize("“" + letter.nfd + "n”") == normalize("“" + letter.nfc + "n”"));
  }
  CHECK(marked == 134);
}

namespace {

const char* const kToned[][6] = {  // in the order of tracuu::Tone
    {"a", "á", "à", "ả", "ã", "ạ"}, {"e", "é", "è", "ẻ", "ẽ", "ẹ"}, {"o", "ó", "ò", "ỏ", "õ", "ọ"},
    {"u", "ú", "ù", "ủ", "ũ", "ụ"}, {"y", "ý", "ỳ", "ỷ", "ỹ", "ỵ"}, {"A", "Á", "À", "Ả", "Ã", "Ạ"},
    {"E", "É", "È", "Ẻ", "Ẽ", "Ẹ"}, {"O", "Ó", "Ò", "Ỏ", "Õ", "Ọ"}, {"U", "Ú", "Ù", "Ủ", "Ũ", "Ụ"},
    {"Y", "Ý", "Ỳ", "Ỷ", "Ỹ", "Ỵ"}};

}  // namespace

TEST_CASE("open oa, oe and uy bear the tone as the older style does, in all tones and capitals", "[text]") {
  const auto [first, second] = GENERATE(table<int, int>(
      {{2, 0}, {2, 1}, {3, 4}, {7, 0}, {7, 1}, {8, 4}, {2, 5}, {2, 6}, {3, 9}, {7, 5}, {7, 6}, {8, 9}}));
  for (int tone = 1; tone < 6; ++tone) {
    const std::string older = std::string(kToned[first][tone]) + kToned[second][0];
    const std::string newer = std::string(kToned[first][0]) + kToned[second][tone];
    CAPTURE(older);
    for (const char* onset : {"", "h", "th", "KH", "Ng"}) {
      CHECK(normalize(onset + newer) == onset + older);
      CHECK(normalize(onset + older) == onset + older);
    }
    CHECK(normalize(" (" + newer + "), " + newer + ".") == " (" + older + "), " + older + ".");
  }
}

TEST_CASE("the tone stands where spelling puts it, the letters stay", "[text]") {
  struct Case {
    const char *given, *expected;
  };
  const auto c = GENERATE(values<Case>({
      {"Đảng uỷ", "Đảng ủy"},
      {"Thuỷ", "Thủy"},
      {"thuý", "thúy"},
      {"NGUỴ", "NGỤY"},
      {"khoẻ", "khỏe"},
      {"Hoà Bình", "Hòa Bình"},
      {"hoàn", "hoàn"},
      {"hòan", "hoàn"},
      {"Hòang", "Hoàng"},
      {"thúyên", "thuyến"},
      {"thuýên", "thuyến"},
      {"quý", "quý"},
      {"qúy", "quý"},
      {"qùa", "quà"},
      {"qủa", "quả"},
      {"Qúôc", "Quốc"},
      {"ði", "đi"},
      {"giũ", "giũ"},
      {"vịêt", "việt"},
      {"ẽ\u0302", "ễ"},
      {"ngừơi", "người"},
      {"đựơc", "được"},
      {"cuả", "của"},
      {"muà", "mùa"},
      {"nghiã", "nghĩa"},
      {"gìa", "già"},
      {"gía", "giá"},
      {"gìn", "gìn"},
      {"giếng", "giếng"},
      {"uỷnh", "uỷnh"},
      {"ủynh", "uỷnh"},
      {"khuỷu", "khuỷu"},
      {"khủyu", "khuỷu"},
      {"ngoéo", "ngoéo"},
      {"ngóeo", "ngoéo"},
      {"oái", "oái"},
      {"óai", "oái"},
      {"tuần", "tuần"},
      {"tùân", "tuần"},
      {"thuở", "thuở"},
      {"thủơ", "thuở"},
      {"rượu", "rượu"},
      {"rựơu", "rượu"},
      {"ðảng", "đảng"},
      // what is no syllable stays as it is
      {"café", "café"},
      {"Noël", "Noël"},
      {"hoà2", "hoà2"},
      {"San José", "San José"},
      {"xyzà", "xyzà"},
      {"", ""},
      {"áé", "áé"},
      {"12/3", "12/3"},
      {"日本", "日本"},
  }));
  CHECK(normalize(c.given) == c.expected);
  CHECK(normalize(normalize(c.given)) == normalize(c.given));
}

TEST_CASE("bytes that are no UTF-8 become U+FFFD and part words", "[text]") {
  CHECK(normalize("ho\xE0 uỷ\xE1\xBB") == "ho\uFFFD ủy\uFFFD\uFFFD");
  CHECK(normalize(std::string("uỷ\0uỷ", 9)) == std::string("ủy\0ủy", 9));
}
