#include "report/json_report.h"

#include <catch2/catch.hpp>
#include <string>

using tracuu::Report;
using tracuu::detail::reports_of_json;

namespace {

struct Outcome {
  std::vector<Report> reports;
  std::vector<std::string> problems;
};

Outcome read(std::string_view json) {
  Outcome outcome;
  outcome.reports = reports_of_json(
      json, "a.json", [&](std::size_t, std::string message) { outcome.problems.push_back(std::move(message)); });
  return outcome;
}

Report read_one(std::string_view json) {
  auto outcome = read(json);
  REQUIRE(outcome.problems.empty());
  REQUIRE(outcome.reports.size() == 1);
  return outcome.reports[0];
}

}  // namespace

TEST_CASE("a JSON object is a report", "[report]") {
  const auto report = read_one(R"({"id": "k-1", "title": "Đại hội", "text": "Nội dung.", "date": "21-12-2020 4:11 PM",
    "source": "SKĐS", "author": "Mai Hương", "category": "Xã hội", "url": "https://example.org/1",
    "place": "Hà Nội", "views": 12, "tags": ["a", "b", null], "none": null, "nested": {"x": [1]}})");
  CHECK(report.id == "k-1");
  CHECK(report.title == "Đại hội");
  CHECK(report.text == "Nội dung.");
  CHECK(report.published == "2020-12-21T16:11");
  CHECK(report.source == "SKĐS");
  CHECK(report.author == "Mai Hương");
  CHECK(report.section == "Xã hội");
  CHECK(report.url == "https://example.org/1");
  const std::map<std::string, std::vector<std::string>> more = {
      {"place", {"Hà Nội"}}, {"views", {"12"}}, {"tags", {"a", "b"}}, {"nested", {R"({"x":[1]})"}}};
  CHECK(report.more == more);
}

TEST_CASE("what an object leaves out is read from its text", "[report]") {
  CHECK(read_one(R"({"text": "x"})").id == "a.json");
  CHECK(read_one(R"({"content": "x"})").text == "x");
  CHECK(read_one(R"({"body": "x", "text": ""})").text == "x");
  CHECK(read_one(R"({"title": "chỉ có tên"})").text.empty());
  CHECK(read_one(R"({"id": 17, "text": "x"})").id == "17");
  const auto page = read_one(R"({"text": "Hội nghị sơ kết công tác quý I\n06/3/2019\n\nSáng nay."})");
  CHECK(page.title == "Hội nghị sơ kết công tác quý I");
  CHECK(page.published == "2019-03-06");
  const auto named = read_one(R"({"title": "Tên khác", "text": "Tên khác\n\nSáng nay."})");
  REQUIRE(named.title_range);
  CHECK(*named.title_range == tracuu::ByteRange{0, named.title.size()});
  CHECK_FALSE(read_one(R"({"title": "Tên khác", "text": "Sáng nay."})").title_range);
  CHECK(read_one(R"({"text": "x", "published": "hôm qua"})").more.at("published_as_written").front() == "hôm qua");
}

TEST_CASE("a JSON array has several reports", "[report]") {
  const auto outcome = read(R"([{"text": "a"}, 5, {"id": "x", "text": "b"}, {"note": "c"}])");
  REQUIRE(outcome.reports.size() == 2);
  CHECK(outcome.reports[0].id == "a.json#1");
  CHECK(outcome.reports[1].id == "x");
  CHECK(outcome.problems ==
        std::vector<std::string>{"element 2 is no JSON object", "element 4 has neither a text nor a title"});
}

TEST_CASE("a JSON report says in which charset it was, and how surely", "[report]") {
  struct Case {
    std::string json;
    const char *charset, *title, *tag;
  };
  const auto c = GENERATE(values<Case>({
      {R"({"title": "Hội nghị", "tag": "y tế"})", "UTF-8", "Hội nghị", "y tế"},
      {"{\"title\": \"C\xE9ng h\xDF" "a x\xB7 h\xE9i\", \"tag\": \"y t\xD5\"}", "TCVN3", "Cộng hòa xã hội", "y tế"},
      {R"({"title": "Céng hßa x· héi", "tag": ["y tÕ"]})", "TCVN3 in UTF-8", "Cộng hòa xã hội", "y tế"},
      {R"({"title": "C\u00e9ng h\u00dfa x\u00b7 h\u00e9i", "tag": "y t\u00d5"})", "TCVN3 in UTF-8", "Cộng hòa xã hội", "y tế"},
      {R"({"title": "Coäng hoøa xaõ hoäi", "text": "Ngheä An", "tag": "tỉnh"})", "VNI in UTF-8", "Cộng hòa xã hội", "tỉnh"},
  }));
  CAPTURE(c.json);
  const auto report = read_one(c.json);
  CHECK(report.charset == c.charset);
  CHECK(report.charset_confidence > .8);
  CHECK(report.title == c.title);
  CHECK(report.more.at("tag").front() == c.tag);
}

TEST_CASE("each element of an array has its own charset", "[report]") {
  const auto outcome = read(R"([{"text": "Nghị quyết đại hội đảng bộ"}, {"text": "nghÞ quyÕt ®¹i héi"}])");
  REQUIRE(outcome.reports.size() == 2);
  CHECK(outcome.reports[0].charset == "UTF-8");
  CHECK(outcome.reports[1].charset == "TCVN3 in UTF-8");
  CHECK(outcome.reports[1].text == "nghị quyết đại hội");
}

TEST_CASE("hostile JSON is a problem, never a crash", "[report]") {
  const auto deep_arrays = std::string(2'000'000, '[');
  const auto closed = std::string(500'000, '[') + std::string(500'000, ']');
  std::string deep_objects;
  for (int i = 0; i < 200'000; ++i) deep_objects += "{\"a\":";
  for (const auto& json : {deep_arrays, closed, deep_objects, std::string("{\"text\": "), std::string("5"),
                           std::string(), std::string("{\"text\": \"\\ud800\"}"), std::string("{\"text\": 5}")}) {
    CAPTURE(json.substr(0, 40));
    const auto outcome = read(json);
    CHECK(outcome.reports.empty());
    CHECK(outcome.problems.size() == 1);
  }
  CHECK(read("{\"text\": \"A\xFF\"}").reports.at(0).text == "A\uFFFD");
  CHECK(read("\xEF\xBB\xBF{\"text\": \"A\"}").reports.size() == 1);
  const auto within = "{\"text\": \"x\", \"a\": " + std::string(60, '[') + std::string(60, ']') + "}";
  CHECK(read(within).reports.size() == 1);
}
