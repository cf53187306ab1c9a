// What is found in a report, as the fields and ranges of its document.
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "words/document_kinds.h"
#include "tracuu/report.h"
#include "words/roman.h"

using namespace tracuu;
using Values = std::vector<std::string>;

namespace {

Report empty_report(const std::string& text = {}) {
  Report report;
  report.id = "1";
  report.text = text;
  return report;
}

}  // namespace

TEST_CASE("a document holds what was found in its report", "[report]") {
  const auto document =
      read_report(
          "Đảng ủy Sở Y tế Hà Nam họp bàn công tác cán bộ\n\nNgày 21/12/2020, tại Hà Nội, Đảng ủy Sở Y tế Hà Nam họp. "
          "Đ/c Trịnh Khắc Vượng, Bí thư Đảng ủy Sở Y tế, chủ trì và phổ biến Nghị quyết số 04-NQ/TU, Kế hoạch số 12 – "
          "KH/ĐU "
          "và lại là Kế hoạch 12-KH/ĐU. Đồng chí Trịnh Khắc Vượng nhắc đến Đại hội XIII của Đảng và Đại hội Đảng bộ "
          "tỉnh lần thứ 21.\n")
          .document();
  const auto of = [&](const char* field) {
    return document.fields.contains(field) ? document.fields.at(field) : Values();
  };
  CHECK(of("person") == Values{"Trịnh Khắc Vượng"});
  CHECK(of("role") == Values{"Bí thư Đảng ủy Sở Y tế"});
  CHECK(of("number") == Values{"04-NQ/TU", "12-KH/ĐU"});
  CHECK(of("kind") == Values{"Nghị quyết (NQ)", "Kế hoạch (KH)"});
  CHECK(of("term") == Values{"Đại hội XIII của Đảng", "Đại hội XXI Đảng bộ tỉnh"});
  CHECK(of("event") == Values{"2020-12-21"});
  CHECK(of("place") == Values{"Hà Nam", "Hà Nội"});
}

TEST_CASE("a value stands once, in its best spelling", "[report]") {
  auto report = empty_report();
  for (const char* name :
       {"SỞ Y TẾ HÀ NAM", "Sở Y tế Hà Nam", "Sở Y tế Hà Nám", "Uỷ ban Kiểm tra", "Ủy ban Kiểm tra", "–"})
    report.findings.agencies.push_back({{}, name});
  report.findings.documents = {{{}, "05", "CT", "TW", 0, "05-CT-TW"}, {{}, "05", "CT", "TW", 0, "05-CT/TW"}};
  report.more["agency"] = {"Bộ Y tế"};
  const auto document = report.document();
  CHECK(document.fields.at("agency") == Values{"Bộ Y tế", "Sở Y tế Hà Nam", "Sở Y tế Hà Nám", "Ủy ban Kiểm tra"});
  CHECK(document.fields.at("number") == Values{"05-CT/TW"});
  CHECK_FALSE(document.fields.contains("person"));
}

TEST_CASE("a hostile page makes no more values than are allowed", "[report]") {
  auto report = empty_report();
  for (int i = 0; i < 1000; ++i) report.findings.places.push_back({{}, "Xã " + std::to_string(i)});
  report.findings.agencies = {{{}, std::string(161, 'x')}, {{}, std::string(160, 'x')}};
  const auto document = report.document();
  CHECK(document.fields.at("place").size() == 64);
  CHECK(document.fields.at("agency").size() == 1);
}

TEST_CASE("terms are spelled one way", "[report]") {
  const std::string text = "Đại hội; khóa; kỳ họp";
  auto report = empty_report(text);
  const ByteRange congress{0, text.find(';')}, council{text.find("khóa"), text.find("; kỳ")};
  report.findings.terms = {
      {congress, "đại biểu toàn quốc", 13}, {congress, "", 120}, {council, "HĐND tỉnh", 18}, {council, "kỳ họp", 5}};
  CHECK(report.document().fields.at("term") ==
        Values{"Đại hội XIII toàn quốc", "Đại hội 120", "Khóa XVIII HĐND tỉnh", "Kỳ họp 5"});
}

TEST_CASE("an event that is no date does not keep a report out of the index", "[report]") {
  auto report = empty_report();
  report.more["event"] = {"Hội nghị"};
  const auto document = report.document();
  CHECK_FALSE(document.fields.contains("event"));
  CHECK(document.fields.at("event_name") == Values{"Hội nghị"});
}

TEST_CASE("boilerplate is handed on", "[report]") {
  auto report = empty_report("Xem thêm\nHọp");
  report.findings.boilerplate = {{0, 9}};
  CHECK(report.document().unweighted == report.findings.boilerplate);
}

TEST_CASE("what is said again has no weight", "[report]") {
  const std::string sentence = "Đồng chí Bí thư phát biểu tại hội nghị sáng nay.";
  const auto report = tracuu::read_report("Khai mạc hội nghị y tế\n\nKhai mạc hội nghị y tế\n\n" + sentence + "\n" + sentence);
  std::string unweighted;
  for (const auto range : report.document().unweighted) unweighted += std::string(range.of(report.text)) + "|";
  CHECK(unweighted == "Khai mạc hội nghị y tế|Đồng chí Bí thư phát biểu tại hội nghị sáng nay|");
}

TEST_CASE("what was said first in boilerplate keeps its weight", "[report]") {
  auto report = empty_report("Xem thêm\nXem thêm");
  report.findings.boilerplate = {{0, 9}};
  report.findings.repeats = {{{10, 19}, {0, 9}}};
  CHECK(report.document().unweighted == report.findings.boilerplate);
}

TEST_CASE("a short caption that is the title again has no weight", "[report]") {
  auto report = empty_report("Họp báo\nHọp báo");
  report.title = "HỌP BÁO";
  report.title_range = tracuu::ByteRange{0, 10};
  report.findings.captions = {{11, 21}};
  CHECK(report.document().unweighted == report.findings.captions);
}

TEST_CASE("Roman numerals are read and written", "[report]") {
  for (int i = 1; i < 100; ++i) CHECK(detail::roman_number(detail::roman_numeral(i)) == i);
  for (const char* none : {"", "IIII", "VX", "xiii", "C", "XIIIa", "IIX", "ĐU"}) CHECK(detail::roman_number(none) == 0);
  CHECK(detail::roman_numeral(0).empty());
  CHECK(detail::document_kind("nq")->name == "Nghị quyết");
  CHECK(detail::document_kind("xx") == nullptr);
}
