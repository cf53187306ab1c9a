// text: Telex and VNI keys → syllables.
#include <catch2/catch.hpp>
#include <string>

#include "text/keystrokes.h"
#include "tracuu/keystrokes.h"
#include "tracuu/text.h"
#include "text/key_orders.h"

namespace {

using tracuu::decode_keystrokes;

// Keys, and the word; nothing: no Vietnamese keyboard makes a syllable of them.
struct Case {
  const char *keys, *word;
};

const Case kCases[] = {
    {"nghij", "nghị"}, {"quyeets", "quyết"}, {"quyeest", "quyết"}, {"uyr", "ủy"}, {"khoong", "không"}, {"yeeu", "yêu"},
    {"Ddangr", "Đảng"}, {"DDANGR", "ĐẢNG"}, {"DDangr", "Đảng"}, {"Nghij", "Nghị"},
    {"nghi5", "nghị"}, {"quye6t1", "quyết"}, {"quyet61", "quyết"}, {"d9a3ng", "đảng"}, {"D9A3NG", "ĐẢNG"}, {"duong972", "đường"},
    // Tone placement is canonical, whatever order the keys came in.
    {"hoaf", "hòa"}, {"hofa", "hòa"}, {"thuyr", "thủy"}, {"quaf", "quà"}, {"gif", "gì"}, {"giux", "giũ"}, {"gieengs", "giếng"},
    // ươ, in all ways, and what is none.
    {"thuowngf", "thường"}, {"thuwowngf", "thường"}, {"thuwongf", "thường"}, {"thwowngf", "thường"}, {"thuongwf", "thường"},
    {"thuongfw", "thường"}, {"nguoiwf", "người"}, {"ngu7o7i2", "người"}, {"nguoi72", "người"}, {"thuowr", "thuở"}, {"quowr", "quở"},
    // w on its own, on u and on a.
    {"tw", "tư"}, {"nhwng", "nhưng"}, {"W", ""}, {"Wng", "Ưng"}, {"luwu", "lưu"}, {"luuw", "lưu"}, {"muwa", "mưa"}, {"muaw", "mưa"},
    {"hoawcj", "hoặc"}, {"hoacwj", "hoặc"}, {"quawng", "quăng"}, {"nawm", "năm"}, {"namw", "năm"},
    // Free marking: a mark late, a tone early.
    {"nghiemej", "nghiệm"}, {"nguwofi", "người"}, {"dungd", "đung"}, {"tienges", "tiếng"}, {"ngu7o2i", "người"},
    // The third o takes the hat back; rimes that repeat a vowel do so unmarked.
    {"xooong", "xoong"}, {"ngoeos", "ngoéo"}, {"khuyur", "khuỷu"},
    // No keys, keys that take back, two tones, mixed ways, no syllable, other letters, too long.
    {"nghi", ""}, {"quyet", ""}, {"", ""}, {"a", ""}, {"ass", ""}, {"nghijz", ""}, {"nghisj", ""}, {"nghi51", ""}, {"quyeet1", ""},
    {"nghi0", ""}, {"5", ""}, {"55", ""}, {"sach", ""}, {"sachf", ""}, {"covid", ""}, {"h5n1", ""}, {"nghị", ""}, {"nghịj", ""},
    {"ngh ij", ""}, {"fanf", ""}, {"jang", ""}, {"zas", ""}, {"\xFF\xFE", ""}, {"nghieengssssssssssssss", ""}, {"eeeeeee", ""},
};

}  // namespace

TEST_CASE("keys are read as the word they would have written", "[text]") {
  for (const auto& [keys, word] : kCases) {
    INFO(keys);
    CHECK(decode_keystrokes(keys).value_or("") == word);
  }
}

TEST_CASE("what is decoded is a syllable in canonical spelling", "[text]") {
  for (const auto& [keys, word] : kCases) {
    const auto read = decode_keystrokes(keys);
    if (!read) continue;
    INFO(keys);
    CHECK(tracuu::syllable(*read));
    CHECK(tracuu::normalize(*read) == *read);
  }
}

TEST_CASE("99 of 100 syllables are decoded in every usual order of keys", "[text]") {
  const auto syllables = tracuu::test::listed_syllables(2000);
  REQUIRE(syllables.size() == 2000);
  std::size_t orders = 0, right = 0;
  std::string wrong;
  for (const auto& syllable : syllables)
    for (const std::string& keys : tracuu::test::key_orders(syllable)) {
      const bool good = decode_keystrokes(keys) == syllable.text;
      ++orders;
      right += good;
      if (!good) wrong += keys + '=' + syllable.text + ' ';
    }
  WARN(right << " of " << orders << " orders of the keys of 2,000 syllables decoded");
  INFO(wrong);
  CHECK(static_cast<double>(right) >= 0.99 * static_cast<double>(orders));
}

TEST_CASE("an unfinished word's keys are read as the letters and marks so far", "[text]") {
  struct Case {
    const char *keys, *letters;
  };
  const Case cases[] = {{"quyee", "quyê"}, {"QUYEE", "quyê"}, {"dd", "đ"}, {"dda", "đa"}, {"thuw", "thư"}, {"truow", "trươ"}, {"nghj", ""},
                        {"as", "á"}, {"quyes", "quyé"}, {"quye6", "quyê"}, {"quye", ""}, {"", ""}, {"quyêe", ""}, {"zz", ""}};
  for (const Case& each : cases) {
    INFO(each.keys);
    CHECK(tracuu::detail::read_unfinished_keystrokes(each.keys).value_or("") == each.letters);
  }
}
