// Periods, e-mail and web addresses.
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "tracuu/tokenize.h"
#include "words/battery.h"

namespace {

using tracuu::TokenKind;

struct Case {
  const char* text;
  std::vector<std::string> wholes;
};

void check_wholes(const Case& c, TokenKind kind) {
  CAPTURE(c.text);
  std::vector<std::string> found;
  for (const tracuu::Token& token : tracuu::tokenize(c.text))
    if (token.kind == kind) found.push_back(token.text);
  CHECK(found == c.wholes);
  check_token_contract(c.text);
}

}  // namespace

TEST_CASE("two years are a period", "[words]") {
  check_wholes(GENERATE(values<Case>({
                   {"2020 – 2025", {"2020-2025"}},
                   {"2020-2025", {"2020-2025"}},
                   {"2015 - 2020", {"2015-2020"}},
                   {"2020—2025", {"2020-2025"}},
                   {"2020 -2025", {"2020-2025"}},
                   {"2020\u00A0–\u00A02025", {"2020-2025"}},
                   {"2020-2025Ngày", {"2020-2025"}},
                   {"nhiệm kỳ 2020-2025.", {"2020-2025"}},
                   {"(2020–2025)", {"2020-2025"}},
                   {"1986-1990 và 1991-1995", {"1986-1990", "1991-1995"}},
                   {"2020-2025, 2025-2030", {"2020-2025", "2025-2030"}},
                   {"2020 − 2025;", {"2020-2025"}},
                   {"1900-9095", {}},
                   {"15 - 20%", {}},
                   {"2000 - 2020%", {}},
                   {"21-12-2020", {}},
                   {"2020-12-21", {}},
                   {"2020-2025-03", {}},
                   {"0203-2020-2025", {}},
                   {"2020/2025", {}},
                   {"2025-2020", {}},
                   {"2020-2020", {}},
                   {"2020 2025", {}},
                   {"2020-25", {}},
                   {"1800-1900", {}},
                   {"2020 đến 2025", {}},
                   {"12/2020 - 12/2021", {}},
                   {"2020-2025,5", {}},
                   {"2.020-2.025", {}},
                   {"2020-20255", {}},
                   {"1/2020 – 2021", {}},
                   {"2020\n-\n2025", {}},
               })),
               TokenKind::period);
}

TEST_CASE("an e-mail address is one term", "[words]") {
  check_wholes(GENERATE(values<Case>({
                   {"banbientap@moh.gov.vn", {"banbientap@moh.gov.vn"}},
                   {"Email: a.b-c_d+e@syt.gov.vn.", {"a.b-c_d+e@syt.gov.vn"}},
                   {"(SYT@HANOI.GOV.VN)", {"syt@hanoi.gov.vn"}},
                   {"nguyenVan@a.vn", {"nguyenvan@a.vn"}},
                   {"van2020@a.vn", {"van2020@a.vn"}},
                   {"0912345678@gmail.com", {"0912345678@gmail.com"}},
                   {"12a@gmail.com", {"12a@gmail.com"}},
                   {"a@b.vn, c@d.vn", {"a@b.vn", "c@d.vn"}},
                   {"a@b", {}},
                   {"@moh.gov.vn", {}},
                   {"a @b.vn", {}},
                   {"a@.", {}},
                   {"a@@b.vn", {}},
                   {"a@b.vné", {}},
                   {"đ@b.vn", {}},
               })),
               TokenKind::email);
}

TEST_CASE("a web address is one term", "[words]") {
  check_wholes(GENERATE(values<Case>({
                   {"http://moh.gov.vn", {"http://moh.gov.vn"}},
                   {"https://moh.gov.vn/tin-tuc?id=1&page=2#a", {"https://moh.gov.vn/tin-tuc?id=1&page=2#a"}},
                   {"www.moh.gov.vn.", {"www.moh.gov.vn"}},
                   {"(www.moh.gov.vn)", {"www.moh.gov.vn"}},
                   {"WWW.MOH.GOV.VN", {"www.moh.gov.vn"}},
                   {"Http://Moh.gov.vn", {"http://moh.gov.vn"}},
                   {"<a href=\"https://a.vn/b\">", {"https://a.vn/b"}},
                   {"ftp://a.vn,", {"ftp://a.vn"}},
                   {"http://tiếngviệt.vn/trang", {"http://tiếngviệt.vn/trang"}},
                   {"https://a.vn/%C4%91", {"https://a.vn/%c4%91"}},
                   {"http://a.vn http://b.vn", {"http://a.vn", "http://b.vn"}},
                   {"http://", {}},
                   {"www.", {}},
                   {"www", {}},
                   {"http:/a.vn", {}},
                   {"http", {}},
                   {"moh.gov.vn", {}},
                   {"mailto:a", {}},
               })),
               TokenKind::url);
}

TEST_CASE("the parts of addresses and periods are found", "[words]") {
  struct Parts {
    const char *text, *tokens;
  };
  const auto c = GENERATE(values<Parts>({
      {"2020 – 2025", "period:2020-2025 [number:2020] [number:2025]"},
      {"2020-2025Ngày", "period:2020-2025 [number:2020] [number:2025] syllable:ngày"},
      {"www.moh.gov.vn", "url:www.moh.gov.vn [word:www] [word:moh] [word:gov] [word:vn]"},
      {"a1@moh.vn", "email:a1@moh.vn [word:a1] [word:moh] [word:vn]"},
      {"COVID -19", "word:covid number:19"},
      {"2020 -2025", "period:2020-2025 [number:2020] [number:2025]"},
      {"1900-9095", "number:1900 number:9095"},
      {"15 - 20%", "number:15 number:20"},
      {"21-12-2020 4:11 PM", "number:21 number:12 number:2020 number:4 number:11 word:pm"},
  }));
  CAPTURE(c.text);
  CHECK(print(tracuu::tokenize(c.text)) == c.tokens);
}
