#include "report/detect.h"

#include <catch2/catch.hpp>
#include <string>

using tracuu::detail::decode_html;
using tracuu::detail::decode_page;
using tracuu::detail::decode_text;
using namespace std::string_literals;

TEST_CASE("bytes become UTF-8", "[report]") {
  struct Case {
    const char* what;
    std::string bytes, text;
  };
  const auto c = GENERATE(values<Case>({
      {"plain", "Đảng ủy", "Đảng ủy"},
      {"empty", "", ""},
      {"UTF-8 with a mark", "\xEF\xBB\xBFĐảng", "Đảng"},
      {"only a mark", "\xEF\xBB\xBF", ""},
      {"UTF-16, little end first", "\xFF\xFE\x10\x01\xA3\x1E"s, "Đả"},
      {"UTF-16, big end first", "\xFE\xFF\x01\x10\x1E\xA3"s, "Đả"},
      {"a pair of surrogates", "\xFF\xFE\x3D\xD8\x00\xDE"s, "😀"},
      {"half a pair", "\xFF\xFE\x3D\xD8\x41\x00"s, "\uFFFDA"},
      {"the other half", "\xFE\xFF\xDE\x00"s, "\uFFFD"},
      {"an odd byte at the end", "\xFF\xFE\x41\x00\x42"s, "A\uFFFD"},
      {"bad bytes", "A\xFF\xC3(B", "A\uFFFD\uFFFD(B"},
      {"a cut character", "Đ\xE1\xBA", "Đ\uFFFD\uFFFD"},
      {"a zero byte stays", "A\0B"s, "A\0B"s},
  }));
  CAPTURE(c.what);
  CHECK(decode_text(c.bytes) == c.text);
}

TEST_CASE("a page says in which charset it was, and how surely", "[report]") {
  struct Case {
    std::string bytes;
    const char *charset, *text;
  };
  const auto c = GENERATE(values<Case>({
      {"Đảng ủy", "UTF-8", "Đảng ủy"},
      {"\xEF\xBB\xBFĐ", "UTF-8", "Đ"},
      {"\xFF\xFE\x10\x01"s, "UTF-16", "Đ"},
      {"H\0o\0i\0 \0n\0g\0h\0i\0"s, "UTF-16", "Hoi nghi"},
      {"\0H\0o\0i\0 \0n\0g\0h\0i"s, "UTF-16", "Hoi nghi"},
      {"C\xE9ng h\xDF" "a x\xB7 h\xE9i", "TCVN3", "Cộng hòa xã hội"},
      {"Céng hßa x· héi chñ nghÜa", "TCVN3 in UTF-8", "Cộng hòa xã hội chủ nghĩa"},
      {"Coäng hoøa xaõ hoäi", "VNI in UTF-8", "Cộng hòa xã hội"},
  }));
  CAPTURE(c.text);
  const auto page = decode_page(c.bytes);
  CHECK(page.charset == c.charset);
  CHECK(page.text == c.text);
  CHECK(page.confidence > .8);
}

TEST_CASE("what a web page declares helps, and bytes that contradict it win", "[report]") {
  struct Case {
    std::string bytes;
    const char *charset, *text;
  };
  const auto c = GENERATE(values<Case>({
      {"<p>Y t\xEA\xEC</p>", "UTF-8", "<p>Y t\uFFFD\uFFFD</p>"},  // one word alone proves nothing
      {"<meta charset=windows-1258><p>Y t\xEA\xEC", "windows-1258", "<meta charset=windows-1258><p>Y tế"},
      {"<META HTTP-EQUIV='x' content='text/html; CharSet = VISCII'>t\xAA", "VISCII", "<META HTTP-EQUIV='x' content='text/html; CharSet = VISCII'>tế"},
      {"<?xml version='1.0' encoding='x-viet-tcvn5712'?>t\xD5", "TCVN3", "<?xml version='1.0' encoding='x-viet-tcvn5712'?>tế"},
      {"<meta charset=windows-1258>Đảng ủy", "UTF-8", "<meta charset=windows-1258>Đảng ủy"},
      {"<meta charset=\"utf-8\">C\xE9ng h\xDF" "a x\xB7 h\xE9i", "TCVN3", "<meta charset=\"utf-8\">Cộng hòa xã hội"},
      {"<meta charset=viscii>C\xE9ng h\xDF" "a x\xB7 h\xE9i", "TCVN3", "<meta charset=viscii>Cộng hòa xã hội"},
      {"<script charset>var charset; x\xFF</script>", "UTF-8", "<script charset>var charset; x\uFFFD</script>"},
      {"<meta charset=", "UTF-8", "<meta charset="},
  }));
  CAPTURE(c.text);
  const auto page = decode_html(c.bytes);
  CHECK(page.charset == c.charset);
  CHECK(page.text == c.text);
}
