// What a report says, as filters and facets: people, agencies, numbers, terms, the day of the meeting; and what it only prints
// around itself. The reports are invented.
#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "tracuu/index.h"
#include "tracuu/report.h"

using namespace tracuu;
using Ids = std::vector<std::string>;

namespace {

Document report(std::string id, const std::string& text) { return read_report(text, std::move(id)).document(); }

Document with(std::string id, std::map<std::string, std::vector<std::string>> fields) {
  return {.id = std::move(id), .title = "Họp", .text = "Nội dung cuộc họp", .fields = std::move(fields)};
}

Index index_of(const std::vector<Document>& documents) {
  auto index = Index::in_memory();
  auto writer = index.writer();
  for (const auto& document : documents) writer.add(document);
  writer.commit();
  return index;
}

Ids found(const Index& index, const std::string& typed, SearchOptions options = {}) {
  Ids ids;
  for (const auto& hit : index.search(typed, options)) ids.push_back(hit.id);
  std::ranges::sort(ids);
  return ids;
}

const Index& people() {
  static const Index index = index_of({
      with("tuyen", {{"person", {"Đỗ Xuân Tuyên", "Vi Đình Khoát"}}, {"agency", {"Sở Y tế Hà Nội", "Đảng ủy Khối"}}}),
      with("tuyen2", {{"person", {"Lê Văn Tuyển"}}, {"agency", {"Sở Y tế"}}, {"role", {"Phó Bí thư Tỉnh ủy"}}}),
      with("bare", {{"person", {"Tran Van Tuyen"}}, {"role", {"Bí thư Tỉnh đoàn"}}}),
      with("two", {{"person", {"Đỗ Xuân", "Tuyên Quang Minh", "Nguyễn Văn Vĩ"}},
                   {"agency", {"Y tế Sở"}},
                   {"place", {"Hà Nội"}}}),
  });
  return index;
}

const Index& numbers() {
  static const Index index = index_of({
      with("kh-du", {{"number", {"04-KH/ĐU"}}, {"kind", {"Kế hoạch (KH)"}}}),
      with("nq-duk", {{"number", {"04-NQ/ĐUK", "128/2020/NĐ-CP"}}, {"kind", {"Nghị quyết (NQ)"}}}),
      with("ct-tw", {{"number", {"05-CT/TW"}}, {"kind", {"Chỉ thị (CT)"}}}),
      with("kh-duk", {{"number", {"04-KH/ĐUK"}}}),
  });
  return index;
}

struct Case {
  const char* typed;
  Ids ids;
};

void check(const Index& index, const std::vector<Case>& cases) {
  for (const auto& [typed, ids] : cases) {
    INFO(typed);
    CHECK(found(index, typed) == ids);
  }
}

}  // namespace

TEST_CASE("names are found by words of them side by side; typed accents bind", "[engine]") {
  check(people(), {
                      {"người:\"Đỗ Xuân Tuyên\"", {"tuyen"}},
                      {"người:\"do xuan tuyen\"", {"tuyen"}},
                      {"người:\"đo xuân tuyen\"", {"tuyen"}},
                      {"người:tuyên", {"bare", "tuyen", "tuyen2", "two"}},  // the missing tone is free
                      {"người:tuyển", {"bare", "tuyen2"}},
                      {"người:tuyen", {"bare", "tuyen", "tuyen2", "two"}},
                      {"người:\"xuân tuyên\"", {"tuyen"}},  // not across two values
                      {"người:\"tuyên xuân\"", {}},
                      {"người:vi", {"tuyen", "two"}},  // Vi is no 6 that would hide Vĩ
                      {"người:vĩ", {"tuyen", "two"}},
                      {"người:\"van tuyen\" -người:tuyển", {"bare"}},  // NOT takes the typed form alone
                      {"người:\"van tuyen\" -người:\"văn tuyển\"", {"bare"}},
                      {"cơ quan:\"sở y tế\"", {"tuyen", "tuyen2"}},
                      {"cơ quan:\"so y te ha noi\"", {"tuyen"}},
                      {"cơ quan:\"SỞ Y TẾ\" nơi:\"hà nội\"", {}},
                      {"nơi:hà", {"two"}},
                      {"chức vụ:\"bí thư\"", {"bare", "tuyen2"}},
                      {"chức vụ:\"phó bí thư\"", {"tuyen2"}},
                      {"họp -người:tuyên", {"bare", "tuyen2"}},
                      {"người:(tuyên OR khoát) nơi:\"Hà Nội\"", {"two"}},
                      {"người:\"–\"", {}},
                  });
  CHECK(found(people(), "người:tuyen", {.accents = Accents::exact}) == Ids{"bare"});
  CHECK(found(people(), "người:tuyển", {.accents = Accents::ignore}).size() == 4);
  CHECK(found(people(), "người:\"đỗ xuan\"", {.accents = Accents::exact}).empty());
  CHECK(found(people(), "cuộc họp", {.filter = "người:\"đỗ xuân tuyên\""}) == Ids{"tuyen"});
}

TEST_CASE("values of a facet are in Vietnamese order where their counts are equal, or all of them if asked", "[engine]") {
  // In dictionary order: a ă â, d before đ, tones ngang huyền hỏi ngã sắc nặng, blanks before letters, case last.
  const std::vector<std::string> order = {"An Giang", "Ẩn", "Âu Lạc", "Ba Đình", "Bà Rịa", "Cà Mau", "Cần Thơ", "Dã Tượng", "Đà Nẵng", "Đảng ủy",
                                          "Đăk Lăk", "Hòa", "hoài", "Hoàn Kiếm", "Lăng", "Lặng", "Oanh", "Ổn", "Ơn", "Ưng", "Vĩnh"};
  auto index = Index::in_memory();
  auto writer = index.writer();
  for (std::size_t i = 0; i < order.size(); ++i) {
    const std::size_t shuffled = i * 8 % order.size();
    writer.add({.id = std::to_string(i), .title = "", .text = "họp", .fields = {{"source", {order[shuffled]}}, {"published", {"20" + std::to_string(10 + i) + "-01-01"}}}});
  }
  writer.add({.id = "more", .title = "", .text = "họp", .fields = {{"source", {"Vĩnh", "Ưng"}}}});
  writer.add({.id = "most", .title = "", .text = "họp", .fields = {{"source", {"Vĩnh"}}}});
  writer.commit();
  const auto values = [&](const SearchOptions& options) {
    std::vector<std::string> found;
    const Hits hits = index.search("họp", options);
    for (const auto& each : hits.facets.at(0).counts) found.push_back(each.value);
    return found;
  };
  std::vector<std::string> by_count = order;
  std::rotate(by_count.begin(), by_count.end() - 1, by_count.end());
  std::rotate(by_count.begin() + 1, by_count.end() - 1, by_count.end());
  CHECK(values({.facets = {"source"}, .facet_limit = 100}) == by_count);
  CHECK(values({.facets = {"source"}, .facet_limit = 100, .facet_order = FacetOrder::value}) == order);
  CHECK(values({.facets = {"source"}, .facet_limit = 3}) == std::vector<std::string>{"Vĩnh", "Ưng", "An Giang"});
  CHECK(values({.facets = {"source"}, .facet_limit = 3, .facet_order = FacetOrder::value}) == std::vector<std::string>{"An Giang", "Ưng", "Vĩnh"});
  CHECK(values({.facets = {"year"}, .facet_limit = 2, .facet_order = FacetOrder::value}) == std::vector<std::string>{"2030", "2029"});
}

TEST_CASE("names are whole in facets", "[engine]") {
  const auto hits = people().search("họp", {.facets = {"person", "agency"}});
  REQUIRE(hits.facets.size() == 2);
  CHECK(hits.facets[0].counts.size() == 7);
  CHECK(hits.facets[1].counts.size() == 4);
  CHECK(std::ranges::count(hits.facets[1].counts, "Sở Y tế Hà Nội", &FacetCount::value) == 1);
  const auto filtered = people().search("người:\"đỗ xuân tuyên\"", {.facets = {"person"}});
  CHECK(filtered.total == 1);
  CHECK(filtered.total_exact);
  CHECK(filtered.facets[0].counts.size() == 2);
}

TEST_CASE("a number of two issuers is two documents, in any shape typed", "[engine]") {
  check(numbers(), {
                       {"số:04", {"kh-du", "kh-duk", "nq-duk"}},
                       {"số:4", {"kh-du", "kh-duk", "nq-duk"}},
                       {"số:\"04-KH/ĐU\"", {"kh-du"}},
                       {"số:\"04 – KH / ĐU\"", {"kh-du"}},
                       {"số:\"04 kh du\"", {"kh-du"}},
                       {"số:04-kh/duk", {"kh-duk"}},
                       {"số:\"05 CT TW\"", {"ct-tw"}},
                       {"số:\"128/2020/nđ-cp\"", {"nq-duk"}},
                       {"số:\"04-CT/TW\"", {}},
                       {"loại:NQ", {"nq-duk"}},
                       {"loại:\"nghị quyết\"", {"nq-duk"}},
                       {"loại:\"ke hoach\"", {"kh-du"}},
                   });
  const auto hits = numbers().search("số:04", {.facets = {"number"}});
  CHECK(std::ranges::count(hits.facets[0].counts, std::size_t{1}, &FacetCount::count) == 4);
}

TEST_CASE("a term is found by its Roman and its Arabic number", "[engine]") {
  const auto index = index_of({
      with("party", {{"term", {"Đại hội XIII của Đảng", "Khóa XVIII HĐND tỉnh"}}}),
      with("agencies", {{"term", {"Đại hội XIII Đảng bộ Khối các cơ quan Trung ương"}}}),
      with("eleventh", {{"term", {"Đại hội XI Đảng bộ Sở Y tế", "Kỳ họp 13"}}}),
  });
  check(index, {
                   {"khóa:XIII", {"agencies", "party"}},
                   {"khóa:13", {"agencies", "eleventh", "party"}},
                   {"khóa:xi", {"eleventh"}},
                   {"khóa:11", {"eleventh"}},
                   {"khóa:\"đại hội XIII\"", {"agencies", "party"}},
                   {"khóa:\"dai hoi 13\"", {"agencies", "party"}},
                   {"khóa:\"đại hội XIII của đảng\"", {"party"}},
                   {"khóa:\"13 đảng bộ khối\"", {"agencies"}},
                   {"khóa:\"HĐND tỉnh\"", {"party"}},
                   {"khóa:XVIII", {"party"}},
               });
}

TEST_CASE("the day of the meeting is not the day of the page", "[engine]") {
  const auto index = index_of(
      {with("a", {{"published", {"2021-01-05"}}, {"event", {"2020-12-21"}}}), with("b", {{"event", {"2021-01-05"}}})});
  CHECK(found(index, "ngày họp:2020-12") == Ids{"a"});
  CHECK(found(index, "ngày:2021-01") == Ids{"a"});
  const auto hits = index.search("event:2021", {.facets = {"year", "event"}});
  REQUIRE(hits.size() == 1);
  CHECK(hits[0].published.empty());
  CHECK(hits.facets[0].counts.empty());
  CHECK(hits.facets[1].counts.at(0).value == "2021");
}

TEST_CASE("what is unweighted is stored and not searched", "[engine]") {
  const std::string menu = "Xem thêm bình luận\n", body = "Chi bộ họp bàn việc tiêm chủng.\n";
  const std::string footer = "Bộ trưởng Bộ Y tế chỉ đạo";
  Document document{.id = "1", .title = "", .text = menu + body + footer, .fields = {}};
  const std::size_t end = document.text.size();
  document.unweighted = {{end - footer.size(), end}, {3, menu.size()}, {0, 8}, {5, 5}, {4, 9999}};
  const auto index = index_of({document});
  CHECK(found(index, "bộ trưởng chỉ đạo", {.match = Match::all}).empty());
  CHECK(found(index, "\"bình luận\"").empty());
  CHECK(found(index, "trưởng").empty());
  CHECK(found(index, "\"luận chi\"").empty());
  for (const char* typed : {"tiêm chủng", "bộ", "ngày:..2000 OR tiêm"}) {
    INFO(typed);
    for (const auto& hit : index.search(typed))
      CHECK(hit.snippet.passages.at(0).text == body.substr(0, body.size() - 1));
  }
  CHECK(index.searcher().get("1")->unweighted == document.unweighted);
  CHECK(index.searcher().documents({}, {.limit = 1})[0].snippet.passages.at(0).text.starts_with("Chi bộ"));
}

TEST_CASE("the footer that names the minister does not answer for her", "[engine]") {
  const std::string footer =
      "\n\nTIN MỚI NHẤT\nBộ trưởng Bộ Y tế chỉ đạo chống dịch tại các tỉnh\nGỬI Ý KIẾN BẠN ĐỌC\nXem thêm bình luận\n";
  std::vector<Document> documents;
  documents.push_back(
      report("minister",
             "Bộ Y tế họp về chống dịch\n\nNgày 05/3/2021, Bộ trưởng Bộ Y tế chỉ đạo các đơn vị tăng cường "
             "chống dịch ở biên giới phía Tây. Hội nghị kéo dài một ngày với hơn hai trăm đại biểu dự.\n"));
  for (const char* town : {"Phụng Hiệp", "Lý Nhân", "Cẩm Khê"})
    documents.push_back(
        report(town, "Chi bộ Trạm Y tế " + std::string(town) +
                         " sinh hoạt thường kỳ\n\nSáng 02/3/2021, chi bộ trạm y tế họp bàn việc kết nạp "
                         "đảng viên và chăm sóc vườn thuốc nam của trạm trong quý II.\n" +
                         footer));
  const auto index = index_of(documents);
  CHECK(found(index, "\"bộ trưởng bộ y tế\"") == Ids{"minister"});
  CHECK(found(index, "bộ trưởng bộ y tế chỉ đạo", {.match = Match::all}) == Ids{"minister"});
  for (const auto& hit : index.search("trạm y tế")) CHECK(hit.snippet.plain().find("GỬI Ý KIẾN") == std::string::npos);
}

TEST_CASE("the congress of the nation is not that of the central agencies", "[engine]") {
  const auto index = index_of({
      report("agencies",
             "Đảng ủy Bộ học tập Nghị quyết Đại hội\n\nNgày 21/12/2020, Đảng ủy Bộ phổ biến Nghị quyết Đại hội Đảng bộ "
             "Khối các cơ quan Trung ương lần thứ XIII cho toàn thể cán bộ. Đại hội XIII của Khối đề ra ba đột phá.\n"),
      report(
          "nation",
          "Sở Y tế quán triệt Nghị quyết\n\nNgày 05/4/2021, Đảng ủy Sở phổ biến Nghị quyết Đại hội đại biểu toàn quốc "
          "lần thứ XIII của Đảng cho đảng viên.\n"),
  });
  for (const char* typed :
       {"đại hội XIII toàn quốc", "dai hoi xiii toan quoc", "đại hội đại biểu toàn quốc lần thứ XIII"}) {
    INFO(typed);
    CHECK(index.search(typed)[0].id == "nation");
  }
  CHECK(found(index, "khóa:\"đại hội XIII toàn quốc\"") == Ids{"nation"});
  CHECK(found(index, "khóa:\"đại hội 13\"") == Ids{"agencies", "nation"});
}

TEST_CASE("every day of a meeting is found and counted, and the first sorts") {
  const Index index = index_of({
      with("one", {{"event", {"2020-03-06"}}}),
      with("two", {{"event", {"2020-02-01", "2020-03-31T08:00", "2021-05-04"}}}),
      with("later", {{"event", {"2021-01-01", "2021-05-05"}}}),
      with("none", {}),
  });
  CHECK(found(index, "event:2020-03") == Ids{"one", "two"});
  CHECK(found(index, "event:2020-02") == Ids{"two"});
  CHECK(found(index, "event:2021-05-04") == Ids{"two"});
  CHECK(found(index, "event:2021-05-04..2021-05-05") == Ids{"later", "two"});
  CHECK(found(index, "event:2021") == Ids{"later", "two"});
  CHECK(found(index, "họp -event:2021") == Ids{"none", "one"});
  CHECK(found(index, "\"cuộc họp\" event:2020-03-31") == Ids{"two"});
  CHECK(found(index, "event:2022").empty());
  const Hits hits = index.search("họp", {.facets = {"event"}});
  REQUIRE(hits.facets.size() == 1);
  REQUIRE(hits.facets[0].counts.size() == 2);
  CHECK(hits.facets[0].counts[0].value == "2021");
  CHECK(hits.facets[0].counts[0].count == 2);
  CHECK(hits.facets[0].counts[1].count == 2);
}

TEST_CASE("a number whose bytes hold the separator of values is one number", "[engine]") {
  Schema schema = Schema::reports();
  schema.fields.push_back({"pages", FieldKind::number, 1, false, {}});
  Index index = Index::in_memory({.schema = schema});
  auto writer = index.writer();
  writer.add(with("odd", {{"pages", {"100.484375"}}}));  // 0x40591F0000000000
  writer.add(with("more", {{"pages", {"102"}}}));
  writer.commit();
  // The phrase has documents verified, the range among all else.
  CHECK(found(index, "\"nội dung cuộc\" pages:100..101") == Ids{"odd"});
  CHECK(found(index, "\"nội dung cuộc\" -pages:100..101") == Ids{"more"});
}
