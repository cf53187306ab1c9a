#include "base/utf8.h"

#include <catch2/catch.hpp>
#include <string>

using namespace tracuu::detail;

TEST_CASE("a code point is read as Unicode says, anything else is one bad byte", "[base]") {
  struct Case {
    const char* what;
    std::string bytes;
    char32_t value;
    unsigned size;
  };
  const auto c = GENERATE(values<Case>({
      {"NUL", std::string(1, '\0'), 0, 1},
      {"ASCII", "a", U'a', 1},
      {"last of one byte", "\x7F", 0x7F, 1},
      {"first of two", "\xC2\x80", 0x80, 2},
      {"d with stroke", "đ", U'đ', 2},
      {"last of two", "\xDF\xBF", 0x7FF, 2},
      {"first of three", "\xE0\xA0\x80", 0x800, 3},
      {"e hat dot", "ệ", U'ệ', 3},
      {"before the surrogates", "\xED\x9F\xBF", 0xD7FF, 3},
      {"behind the surrogates", "\xEE\x80\x80", 0xE000, 3},
      {"first of four", "\xF0\x90\x80\x80", 0x10000, 4},
      {"emoji", "😀", U'😀', 4},
      {"last of all", "\xF4\x8F\xBF\xBF", 0x10FFFF, 4},
      {"over the last", "\xF4\x90\x80\x80", kBadByte, 1},
      {"five bytes", "\xF8\x88\x80\x80\x80", kBadByte, 1},
      {"surrogate", "\xED\xA0\x80", kBadByte, 1},
      {"overlong NUL", "\xC0\x80", kBadByte, 1},
      {"overlong slash", "\xE0\x80\xAF", kBadByte, 1},
      {"overlong of four", "\xF0\x8F\xBF\xBF", kBadByte, 1},
      {"lone tail", "\x80", kBadByte, 1},
      {"cut after one of two", "\xC4", kBadByte, 1},
      {"cut after one of three", "\xE1", kBadByte, 1},
      {"cut after two of three", "\xE1\xBB", kBadByte, 1},
      {"cut after three of four", "\xF0\x9F\x98", kBadByte, 1},
      {"head and no tail", "\xC4z", kBadByte, 1},
      {"0xFE", "\xFE", kBadByte, 1},
      {"0xFF", "\xFF", kBadByte, 1},
  }));
  CAPTURE(c.what);
  const CodePoint read = decode_utf8(c.bytes, 0);
  CHECK(read.value == c.value);
  CHECK(read.size == c.size);
  CHECK(is_utf8(c.bytes) == (c.value != kBadByte));
}

TEST_CASE("what is written is read again, for every code point", "[base]") {
  std::size_t wrong = 0;
  for (char32_t value = 0; value <= 0x10FFFF; ++value) {
    if (value >= 0xD800 && value < 0xE000) continue;
    std::string text;
    append_utf8(text, value);
    const CodePoint read = decode_utf8(text, 0);
    wrong += read.value != value || read.size != text.size();
  }
  CHECK(wrong == 0);
}

TEST_CASE("what cannot be written becomes U+FFFD", "[base]") {
  for (const char32_t value : {char32_t{0xD800}, char32_t{0xDFFF}, char32_t{0x110000}, kBadByte}) {
    std::string text;
    append_utf8(text, value);
    CHECK(text == "\uFFFD");
  }
}

TEST_CASE("every bad byte becomes one U+FFFD and good text stays", "[base]") {
  struct Case {
    const char *given, *expected;
  };
  const auto c = GENERATE(values<Case>({
      {"", ""},
      {"Đảng ủy", "Đảng ủy"},
      {"Đ\xE1\xBA", "Đ\uFFFD\uFFFD"},
      {"a\xFF\xFE z", "a\uFFFD\uFFFD z"},
      {"\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD"},
      {"\xE1\xE1\xBB\x87", "\uFFFDệ"},
  }));
  CHECK(to_valid_utf8(c.given) == c.expected);
  CHECK(is_utf8(to_valid_utf8(c.given)));
}
