#include <catch2/catch.hpp>
#include <string>

#include "report/html_report.h"
#include "tracuu/error.h"

using tracuu::Error;
using tracuu::ErrorKind;
using tracuu::Report;

namespace {

Report read(std::string html) { return tracuu::detail::report_of_html({std::move(html), "UTF-8", 1}, "a.html"); }

}  // namespace

TEST_CASE("a web page is its article", "[report]") {
  const auto report = read(R"(<!DOCTYPE html><html><head><meta charset="windows-1252">
<title>Hội nghị sơ kết công tác - Báo Y tế</title><style>p { color: red }</style>
<meta property="og:site_name" content="Báo Y tế"><meta property="article:published_time" content="2021-01-14T15:25:00+07:00">
<link rel="canonical" href="https://example.org/1"></head>
<body><nav><a href="/">Trang chủ</a></nav><div class="main menu">Liên hệ</div>
<h1>Hội nghị  sơ kết&nbsp;công tác</h1><p>Sáng 14/1, đồng chí <b>Trịnh Khắc Vượng</b>, Bí thư Đảng ủy Bộ Y tế chủ trì
hội nghị &amp; kết luận.<br>Dòng hai.</p><script>var x = "<p>không</p>";</script>
<table><tr><td>Ô một</td><td>Ô hai</td></tr></table><footer>© Báo</footer></body></html>)");
  CHECK(report.title == "Hội nghị sơ kết\u00A0công tác");
  CHECK(report.published == "2021-01-14T15:25:00");
  CHECK(report.source == "Báo Y tế");
  CHECK(report.url == "https://example.org/1");
  CHECK(report.text == "Hội nghị sơ kết\u00A0công tác\nSáng 14/1, đồng chí Trịnh Khắc Vượng, Bí thư Đảng ủy Bộ Y tế chủ trì "
                       "hội nghị & kết luận.\nDòng hai.\nÔ một Ô hai\n");
  REQUIRE(report.findings.people.size() == 1);
  CHECK(report.findings.people[0].name == "Trịnh Khắc Vượng");
  CHECK(report.findings.people[0].mentions[0].name.of(report.text) == "Trịnh Khắc Vượng");
}

TEST_CASE("JSON-LD tells before anything else", "[report]") {
  const auto report = read(R"(<head><title>x</title><meta name="author" content="Người khác">
<script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "w"}, {"@type": "NewsArticle",
 "headline": "Tên bài", "datePublished": "2020-12-21T16:11", "author": [{"@type": "Person", "name": "Mai Hương"}],
 "publisher": {"name": "SKĐS"}, "articleSection": "Xã hội"}]}</script></head><body><p>Tên bài</p><p>Nội dung.</p></body>)");
  CHECK(report.title == "Tên bài");
  CHECK(report.published == "2020-12-21T16:11");
  CHECK(report.author == "Mai Hương");
  CHECK(report.source == "SKĐS");
  CHECK(report.section == "Xã hội");
  CHECK(report.text.starts_with("Tên bài\nNội dung."));
}

TEST_CASE("a date nobody else tells stands in <time>", "[report]") {
  CHECK(read("<time datetime='2022-04-05T20:15'>hôm qua</time><p>x</p>").published == "2022-04-05T20:15");
}

TEST_CASE("letters of an old font written as references are read", "[report]") {
  const auto report = read("<h1>C&eacute;ng h&szlig;a</h1><p>C&eacute;ng h&#223;a x&middot; h&eacute;i ch&ntilde; ngh&Uuml;a</p>");
  CHECK(report.text == "Cộng hòa\nCộng hòa xã hội chủ nghĩa\n");
  CHECK(report.title == "Cộng hòa");
  CHECK(report.charset == "TCVN3 in UTF-8");
  CHECK(report.charset_confidence > .8);
}

TEST_CASE("hostile HTML is read or refused, never a crash", "[report]") {
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "<div>";
  try {
    read(deep);
    FAIL("not refused");
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::too_large);
  }
  std::string references;
  for (int i = 0; i < 1'000'001; ++i) references += "&lt;";
  CHECK_THROWS_AS(read(references), Error);
  std::string closed;
  for (int i = 0; i < 20'000; ++i) closed += "</div><p>a</b>";
  CHECK(read(closed).text.size() > 20'000);
  for (const std::string html :
       {"", "<", "<p", "<!DOCTYPE x [<!ENTITY a \"&b;&b;\"><!ENTITY b \"x\">]><p>&a;</p>", "<script>", "<title>a", "&#x110000;",
        "<p>\xEF\xBF\xBD</p>", "<script type='application/ld+json'>{\"@graph\": [[[[</script>", "<meta content='x'>"}) {
    CAPTURE(html);
    CHECK(read(html).id == "a.html");
  }
}
