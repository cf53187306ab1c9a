#include "words/key.h"

#include <catch2/catch.hpp>
#include <string>

#include "tracuu/tokenize.h"

using namespace tracuu::detail;

namespace {

WordKey key_of(std::string_view text) {
  const tracuu::Token token = tracuu::tokenize(text).at(0);
  return word_key(token.kind, token.text, token.folded);
}

}  // namespace

TEST_CASE("two words have one key if search takes them for the same", "[words]") {
  struct Case {
    const char *a, *b;
    bool exact, folded;
  };
  const auto c = GENERATE(values<Case>({
      {"Đảng", "đảng", true, true},
      {"ủy", "uỷ", true, true},
      {"kỹ", "kĩ", true, true},
      {"quý", "quí", true, true},
      {"vịêt", "việt", true, true},
      {"ệ", "e\u0323\u0302", true, true},
      {"ðảng", "đảng", true, true},
      {"đảng", "đang", false, true},
      {"đảng", "dang", false, true},
      {"mỹ", "mi", false, true},
      {"hay", "hai", false, false},
      {"05", "5", true, true},
      {"600.000", "600000", true, true},
      {"3,5", "35", false, false},
      {"3.5", "3,5", true, true},
      {"3.5", "35", false, false},
      {"1.234.5", "1234,5", true, true},
      {"000", "0", true, true},
      {"05-CT/TW", "5/ct-tw", true, true},
      {"05 CT TW", "05-CT/TW", true, true},
      {"04 – KH/ĐU", "04-KH/DU", false, true},
      {"128/2020/NĐ-CP", "128/2020/nd-cp", false, true},
      {"2020 – 2025", "2020-2025", true, true},
      {"Covid", "COVID", true, true},
      {"café", "cafe", false, true},
      {"05", "50", false, false},
      {"bch", "bhc", false, false},
  }));
  CAPTURE(c.a, c.b);
  CHECK((key_of(c.a).exact == key_of(c.b).exact) == c.exact);
  CHECK((key_of(c.a).folded == key_of(c.b).folded) == c.folded);
}

TEST_CASE("syllables have small keys, other words large ones", "[words]") {
  CHECK(key_of("nghị").is_syllable());
  CHECK(key_of("nghi").is_syllable());
  CHECK(key_of("nghi").exact == key_of("nghị").folded);
  for (const char* text : {"UBND", "2020", "05-CT/TW", "日"}) {
    CHECK_FALSE(key_of(text).is_syllable());
    CHECK((key_of(text).exact & kOtherWord) != 0);
    CHECK(key_of(text).exact < kOtherWord * 2);
  }
}

TEST_CASE("typed marks must hold, untyped ones are free", "[words]") {
  CHECK(marks_hold(key_of("dang").exact, key_of("đảng").exact));
  CHECK(marks_hold(key_of("đang").exact, key_of("đảng").exact));
  CHECK_FALSE(marks_hold(key_of("đảng").exact, key_of("đang").exact));
  CHECK_FALSE(marks_hold(key_of("đang").exact, key_of("dang").exact));
  CHECK(marks_hold(key_of("UBND").exact, key_of("ubnd").exact));
  CHECK_FALSE(marks_hold(key_of("UBND").exact, key_of("hđnd").exact));
}

TEST_CASE("function syllables carry grammar and never a topic", "[words]") {
  for (const char* text : {"và", "của", "các", "là", "những", "được", "trong", "với"}) {
    CAPTURE(text);
    CHECK(is_function_syllable(key_of(text).exact));
    CHECK(may_be_function_syllable(key_of(text).folded));
  }
  for (const char* text :
       {"đảng", "cơ", "chí", "sở", "số", "đỗ", "chỉ", "năm", "nam", "bộ", "hội", "y", "tế", "dang", "va"}) {
    CAPTURE(text);
    CHECK_FALSE(is_function_syllable(key_of(text).exact));
  }
  CHECK(may_be_function_syllable(key_of("dang").folded));  // đang
  CHECK_FALSE(may_be_function_syllable(key_of("hoi").folded));
  CHECK_FALSE(is_function_syllable(key_of("UBND").exact));
  CHECK_FALSE(may_be_function_syllable(key_of("UBND").folded));
}
