// base: text that would be markup is written so that it is not.
#include "base/escape.h"

#include <catch2/catch.hpp>
#include <string>

using tracuu::detail::in_quotes;
using tracuu::detail::to_html;
using tracuu::detail::to_json;

TEST_CASE("text for HTML", "[base]") {
  CHECK(to_html("Đảng ủy") == "Đảng ủy");
  CHECK(to_html("<b a='1' b=\"2\">&amp;") == "&lt;b a=&#39;1&#39; b=&quot;2&quot;&gt;&amp;amp;");
  CHECK(to_html(std::string("a\0b\x1b\n\x7f", 6)) == "a b   ");
  CHECK(to_html("a\xFF") == "a\uFFFD");
}

TEST_CASE("text for JSON", "[base]") {
  CHECK(to_json("") == "\"\"");
  CHECK(to_json("Đảng \"ủy\" \\") == "\"Đảng \\\"ủy\\\" \\\\\"");
  CHECK(to_json(std::string("\0\t\x1f", 3)) == "\"\\u0000\\u0009\\u001f\"");
  CHECK(to_json("a\xC3") == "\"a\uFFFD\"");
}

TEST_CASE("text for a message", "[base]") {
  CHECK(in_quotes("") == "''");
  CHECK(in_quotes("Đảng ủy") == "'Đảng ủy'");
  CHECK(in_quotes(std::string("a\0b\n\xFF", 5)) == "'a\uFFFDb\uFFFD\uFFFD'");
  std::string eighty;
  for (int i = 0; i < 80; ++i) eighty += "ủ";
  CHECK(in_quotes(eighty) == "'" + eighty + "'");
  CHECK(in_quotes(eighty + "y") == "'" + eighty + "…'");
}
