#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "tracuu/text.h"

using tracuu::collation_key;

// One list a test, each in dictionary order (CLDR, vi).
TEST_CASE("keys sort as a Vietnamese dictionary does", "[text]") {
  const auto list = GENERATE(values<std::vector<std::string>>({
      {"a", "ă", "â", "b", "c", "d", "đ", "e", "ê", "f", "g", "h", "i", "j", "k", "l", "m",
       "n", "o", "ô", "ơ", "p", "q", "r", "s", "t", "u", "ư", "v", "w", "x", "y", "z"},
      {"ma", "mà", "mả", "mã", "má", "mạ"},
      {"â", "ầ", "ẩ", "ẫ", "ấ", "ậ"},
      {"uơ", "ưa", "ừa", "ửa", "ữa", "ứa", "ựa"},
      {"an", "ăn", "ân", "ba"},
      {"dân", "đan", "đân", "e"},
      {"Bộ Công an", "Bộ Tài chính", "Bộ Y tế", "Đảng ủy"},
      {"Nguyễn Văn An", "Nguyễn Văn Ân", "Nguyễn Văn Bình", "Nguyễn Văn Đức"},
      {"lan", "làn", "lang", "lạng", "lao"},
      {"", "2019", "2020", "a"},
  }));
  for (std::size_t i = 1; i < list.size(); ++i) {
    CAPTURE(list[i - 1], list[i]);
    CHECK(collation_key(list[i - 1]) < collation_key(list[i]));
  }
}

TEST_CASE("case decides last, and form does not matter", "[text]") {
  CHECK(collation_key("đảng ủy") != collation_key("Đảng ủy"));
  CHECK(collation_key("Đảng ủy") < collation_key("đảng viên"));
  CHECK(collation_key("đảng ủy") < collation_key("Đảng viên"));
  CHECK(collation_key("ệ") == collation_key("e\u0323\u0302"));
  CHECK(collation_key("ệ") == collation_key("ê\u0323"));
  CHECK_NOTHROW(collation_key("\xFF\xE1"));
}
