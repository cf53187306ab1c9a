// engine: what tells a document from others, and documents on the same matter.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <string>
#include <vector>

#include "engine/sample_index.h"
#include "tracuu/text.h"

namespace tracuu {
namespace {

// Sixty documents: meetings everywhere, dengue in some, a bridge in two.
Index meetings() {
  Index made = Index::in_memory();
  Writer writer = made.writer();
  const auto add = [&](const std::string& id, const std::string& title, const std::string& text, const std::string& source) {
    writer.add({.id = id, .title = title, .text = text, .fields = {{"source", {source}}, {"published", {"2020-0" + id.substr(0, 1) + "-01"}}}});
  };
  for (int i = 100; i < 150; ++i)
    add(std::to_string(i), "Hội nghị cán bộ", "Hội nghị tổng kết công tác năm. Đồng chí Lê Văn An phát biểu.", "báo " + std::to_string(i % 2));
  for (int i = 200; i < 208; ++i)
    add(std::to_string(i), "Phòng chống dịch",
        "Hội nghị bàn về sốt xuất huyết. Sốt xuất huyết tăng ở huyện " + std::string(i % 2 ? "Năm Căn" : "Cái Nước") + ".", "báo 0");
  for (int i = 300; i < 302; ++i)
    add(std::to_string(i), "Khánh thành cầu",
        "Cầu Rạch Miễu được khánh thành. Hội nghị có đồng chí Đỗ Xuân Tuyên, Thứ trưởng Bộ Y tế. Công văn 96-CV/ĐUS nói về cầu Rạch Miễu.",
        "báo " + std::to_string(i % 2));
  writer.commit();
  return made;
}

std::vector<std::string> words_of(const std::vector<Keyword>& keywords) {
  std::vector<std::string> words;
  for (const Keyword& each : keywords) words.push_back(each.word);
  return words;
}

bool contains(const std::vector<std::string>& words, const std::string& word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::vector<std::string> ids_of(const Hits& hits) {
  std::vector<std::string> ids;
  for (const Hit& hit : hits) ids.push_back(hit.id);
  return ids;
}

TEST_CASE("Keywords are what others do not say, names whole") {
  const Searcher searcher = meetings().searcher();
  const std::vector<Keyword> keywords = searcher.keywords("300", 30);
  const std::vector<std::string> words = words_of(keywords);
  CAPTURE(words);
  CHECK(words.front() == "cầu");  // in the title, and twice in the text
  for (const char* telling : {"Rạch Miễu", "Đỗ Xuân Tuyên", "khánh thành", "thứ trưởng", "96-CV/ĐUS"}) CHECK(contains(words, telling));
  for (const char* grammar : {"được", "có", "về", "2020"}) CHECK_FALSE(contains(words, grammar));
  CHECK(words.back() == "hội nghị");  // everywhere
  for (std::size_t i = 1; i < keywords.size(); ++i) CHECK(keywords[i - 1].score >= keywords[i].score);
}

TEST_CASE("A keyword's numbers are those of the document and the index") {
  const Searcher searcher = meetings().searcher();
  const std::vector<Keyword> keywords = searcher.keywords("200", 30);
  const auto of = [&](const std::string& word) {
    const auto found = std::find_if(keywords.begin(), keywords.end(), [&](const Keyword& each) { return each.word == word; });
    REQUIRE(found != keywords.end());
    return *found;
  };
  CHECK(of("sốt xuất huyết").count == 2);
  CHECK(of("sốt xuất huyết").documents == 8);
  CHECK(of("hội nghị").documents == 60);
  CHECK(of("Cái Nước").documents == 4);
  CHECK(of("Cái Nước").name);
  CHECK_FALSE(of("hội nghị").name);
  CHECK(of("sốt xuất huyết").score == Approx(2 * std::log1p(52.5 / 8.5)));
  CHECK(of("phòng chống dịch").score == Approx(2 * std::log1p(52.5 / 8.5)));  // once, in a title of weight 2
}

TEST_CASE("As many keywords as asked for, the same ones however many") {
  const Searcher searcher = meetings().searcher();
  const std::vector<std::string> all = words_of(searcher.keywords("301", 1000));
  for (const std::size_t n : {0, 1, 3, 7}) {
    const std::vector<std::string> some = words_of(searcher.keywords("301", n));
    CHECK(some == std::vector<std::string>(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(n)));
  }
}

TEST_CASE("Keywords of a document that is not in the index") {
  const Searcher searcher = meetings().searcher();
  const std::vector<Keyword> keywords = searcher.keywords(Document{.id = "draft", .title = "", .text = "Hội nghị về cầu Bạch Hổ", .fields = {}});
  REQUIRE(keywords.size() == 3);
  CHECK(keywords[0].word == "Bạch Hổ");
  CHECK(keywords[0].documents == 0);
  CHECK(keywords[1].word == "cầu");
  CHECK(keywords[2].word == "hội nghị");
  CHECK(searcher.keywords(Document{}).empty());
  CHECK(Index::in_memory().searcher().keywords(Document{.id = "1", .title = "Cầu", .text = "Cầu và đường", .fields = {}}).size() == 2);
}

TEST_CASE("What has no weight has no keywords") {
  const Searcher searcher = meetings().searcher();
  Document page{.id = "page", .title = "", .text = "Trang chủ Liên hệ\nKhánh thành trạm bơm", .fields = {}};
  page.unweighted = {{0, page.text.find('\n')}};
  const std::vector<std::string> words = words_of(searcher.keywords(page));
  CHECK(contains(words, "trạm bơm"));
  CHECK_FALSE(contains(words, "trang chủ"));
  CHECK_FALSE(contains(words, "liên hệ"));
}

TEST_CASE("Documents like one are those on its matter, without itself") {
  const Searcher searcher = meetings().searcher();
  CHECK(searcher.like("300")[0].id == "301");
  const Hits dengue = searcher.like("201");
  REQUIRE(dengue.size() == 10);
  const std::vector<std::string> ids = ids_of(dengue);
  CHECK_FALSE(contains(ids, "201"));
  // First those of the same district, then those of the other, then meetings.
  for (std::size_t i = 0; i < 7; ++i) CHECK(ids[i].front() == '2');
  for (std::size_t i = 0; i < 3; ++i) CHECK((ids[i].back() - '0') % 2 == 1);
  const Hits same = searcher.like(*searcher.get("201"));
  CHECK(ids_of(same) == ids);
}

TEST_CASE("Documents like a draft") {
  const Searcher searcher = meetings().searcher();
  const Hits hits = searcher.like(Document{.id = "draft", .title = "", .text = "Bệnh sốt xuất huyết ở huyện Năm Căn tăng", .fields = {}});
  REQUIRE(hits.size() >= 8);
  CHECK((hits[0].id == "201" || hits[0].id == "203" || hits[0].id == "205" || hits[0].id == "207"));
  const Hits nothing = searcher.like(Document{.id = "draft", .title = "", .text = "và của 2020", .fields = {}});
  CHECK(nothing.empty());
  REQUIRE(nothing.problems.size() == 1);
  CHECK(nothing.problems[0].message.starts_with("nothing to search for"));
}

TEST_CASE("The reason is shown: keywords as the query, scores that add up") {
  const Hits hits = meetings().searcher().like("300", {.explain = true});
  CHECK(hits.interpretation.typed.find("\"Rạch Miễu\"") != std::string::npos);
  CHECK(hits.interpretation.query.find("rạch miễu") != std::string::npos);
  for (const Hit& hit : hits) {
    double sum = 0;
    for (const ScorePart& part : hit.why.parts) sum += part.score;
    CHECK(sum == Approx(hit.score));
  }
  const std::vector<ScorePart>& parts = hits[0].why.parts;
  CHECK(std::any_of(parts.begin(), parts.end(), [](const ScorePart& part) { return part.term == "rạch miễu"; }));
  CHECK_FALSE(hits[0].snippet.empty());
}

TEST_CASE("Options of a search hold for likeness, too") {
  const Searcher searcher = meetings().searcher();
  for (const Hit& hit : searcher.like("201", {.filter = "source:\"báo 1\""})) CHECK(hit.fields.at("source")[0] == "báo 1");
  for (const Hit& hit : searcher.like("201", {.after = "2020-03"})) CHECK(hit.id.front() == '3');
  CHECK(ids_of(searcher.like("201", {.limit = 3})) == ids_of(searcher.like("201", {.limit = 3, .sort = Sort::newest})));
  const std::vector<std::string> ten = ids_of(searcher.like("201"));
  const std::vector<std::string> further = ids_of(searcher.like("201", {.limit = 4, .offset = 6}));
  CHECK(further == std::vector<std::string>(ten.begin() + 6, ten.end()));
  const Hits counted = searcher.like("201", {.facets = {"source"}});
  CHECK(counted.basis == TotalBasis::any_pair);
  std::size_t sum = 0;
  for (const FacetCount& each : counted.facets.at(0).counts) sum += each.count;
  CHECK(sum == 59);  // without itself
  CHECK(counted.total == 59);
  const Hits collapsed = searcher.like("201", {.collapse = true});
  CHECK(collapsed.size() <= ten.size());
  CHECK_THROWS_AS(searcher.like("201", {.limit = 1001}), Error);
}

TEST_CASE("What is not there is named") {
  const Searcher searcher = meetings().searcher();
  CHECK_THROWS_WITH(searcher.keywords("999"), "there is no document '999'");
  CHECK_THROWS_WITH(searcher.like("999"), "there is no document '999'");
}

TEST_CASE("Hostile documents have keywords, too") {
  const Searcher searcher = meetings().searcher();
  Document odd{.id = std::string("\xFF\0x", 3), .title = "\xC3(", .text = {}, .fields = {}};
  for (int i = 0; i < 2000; ++i) odd.text += "http://x.vn/" + std::string(300, 'a') + std::to_string(i) + " \"OR\" -a:b* \xE1\xBB cầu\n";
  odd.unweighted = {{5, 3}, {7, 1u << 30}, {0, 2}};
  CHECK_FALSE(searcher.keywords(odd, 50).empty());
  CHECK_NOTHROW(searcher.like(odd));
}

TEST_CASE("Keywords and likeness over the sample reports") {
  const Searcher searcher = test::samples().searcher();
  std::vector<std::string> ids;
  searcher.for_each_id([&](std::string_view id) {
    ids.emplace_back(id);
    return true;
  });
  std::size_t with_title_word = 0;
  for (const std::string& id : ids) {
    const Document document = *searcher.get(id);
    const std::string title = fold(document.title);
    const std::vector<Keyword> keywords = searcher.keywords(id, 10);
    CHECK(keywords.size() == 10);
    with_title_word += std::any_of(keywords.begin(), keywords.end(), [&](const Keyword& each) { return title.find(fold(each.word)) != title.npos; });
    CHECK_FALSE(contains(ids_of(searcher.like(id)), id));
  }
  CHECK(with_title_word * 10 >= ids.size() * 9);
}

}  // namespace
}  // namespace tracuu
