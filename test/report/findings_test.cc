// What the finders find, as tables of sentences; each is printed in one line.
#include <catch2/catch.hpp>
#include <string>

#include "in_a_line.h"

using namespace tracuu;
using namespace in_a_line;

namespace {

std::string documents(const Report& report) {
  std::string out;
  for (const auto& d : report.findings.documents) {
    const auto year = d.year > 0 ? " " + std::to_string(d.year) : "";
    out = join(out, d.canonical + " = " + d.number + "|" + d.kind + "|" + d.issuer + year);
  }
  return out;
}

std::string spans(const Report& report) {
  std::string out;
  for (const auto& p : report.findings.periods) out = join(out, std::to_string(p.first) + "-" + std::to_string(p.last));
  for (const auto& q : report.findings.quarters) out = join(out, std::to_string(q.year) + "-Q" + std::to_string(q.quarter));
  return out;
}

std::string dates(const Report& report) {
  std::string out;
  for (const auto& d : report.findings.dates) out = join(out, d.date + " " + to_string(d.role));
  return out;
}

}  // namespace

TEST_CASE("document numbers and their parts", "[report]") {
  const auto c = GENERATE(values<Case>({
      {"Kế hoạch số 04 – KH/ĐU, ngày 25/11/2020 của Ban Thường vụ", "04-KH/ĐU = 04|KH|ĐU 2020"},
      {"Nghị quyết số 04-NQ/ĐUK và Chỉ thị 05-CT/TW", "04-NQ/ĐUK = 04|NQ|ĐUK; 05-CT/TW = 05|CT|TW"},
      {"Nghị định 128/2020/NĐ-CP", "128/2020/NĐ-CP = 128|NĐ|CP 2020"},
      {"Luật số 45/2019/QH14", "45/2019/QH14 = 45||QH14 2019"},
      {"Quyết định 36a/NQ-CP, 08-QĐi/TW, 19/CT-TTg", "36a/NQ-CP = 36a|NQ|CP; 08-QĐi/TW = 08|QĐi|TW; 19/CT-TTg = 19|CT|TTg"},
      {"Tổng đài 1900-9095, 15 - 20%, COVID-19, ngày 21-12-2020, 01/5", ""},
  }));
  CAPTURE(c.text);
  CHECK(documents(read_report(c.text)) == c.found);
}

TEST_CASE("periods and quarters", "[report]") {
  const auto c = GENERATE(values<Case>({
      {"nhiệm kỳ 2020 – 2025, giai đoạn 2015-2020", "2020-2025; 2015-2020"},
      {"gọi 1900-2022 hoặc 1900-9095, từ 15 - 20%", ""},
      {"cổ vật 1600-1900 không phải; giai đoạn 1900-1945 thì phải", "1900-1945"},
      {"quý I, nhiệm vụ quý II/2021", "2021-Q1; 2021-Q2"},
      {"quý I, II và III năm 2022; quí 4/2023", "2022-Q1; 2022-Q2; 2022-Q3; 2023-Q4"},
      {"kính thưa quý vị, quý I", ""},
  }));
  CAPTURE(c.text);
  CHECK(spans(read_report(c.text)) == c.found);
}

TEST_CASE("dates, and what they are the date of", "[report]") {
  const std::string head = "Hội nghị sơ kết công tác y tế cơ sở\nThứ hai, 08/03/2021 10:20\n\n";
  const auto c = GENERATE(values<Case>({
      {"Sáng 6/3, hội nghị bàn việc theo kế hoạch ngày 25/11/2020.", "2021-03-06 event; 2020-11-25 other"},
      {"Hai ngày 05 và 06/3, hội nghị đã họp.", "2021-03-05 event; 2021-03-06 event"},
      {"Ngày 6 tháng 3 năm 2021, hội nghị đã họp, hạn đến ngày 30/4.", "2021-03-06 event; 2021-04-30 other"},
      {"Thực hiện Nghị quyết số 21-NQ/TW, ngày 05/03/2021 của Trung ương.", "2021-03-05 other"},
      {"Ngày 28/12, ban đã họp trước; báo cáo trước ngày 31/12.", "2020-12-28 other; 2021-12-31 other"},
      {"Đạt 3/4 chỉ tiêu, 143/150 phiếu, 31/2 không có.", ""},
  }));
  CAPTURE(c.text);
  const std::string published = "2021-03-08 published";
  CHECK(dates(read_report(head + c.text)) == (*c.found ? join(published, c.found) : published));
}

TEST_CASE("congress terms, with Roman numerals only in their context", "[report]") {
  const auto c = GENERATE(values<Case>({
      {"Đại hội Đảng bộ Bộ Y tế lần thứ XXII", "Đảng bộ Bộ Y tế 22"},
      {"Đại hội đại biểu Đảng bộ tỉnh lần thứ XVII.", "Đảng bộ tỉnh 17"},
      {"Đại hội đại biểu toàn quốc lần thứ XIII của Đảng", "đại biểu toàn quốc 13"},
      {"Nghị quyết Đại hội XIII của Đảng và kế hoạch", "Đảng 13"},
      {"tại kỳ họp thứ 5, HĐND tỉnh khóa XVIII", "kỳ họp 5; HĐND tỉnh 18"},
      {"Đại hội Đảng bộ Sở Y tế lần thứ IX; đến Đại hội Đảng bộ Sở lần thứ IX", "Đảng bộ Sở Y tế 9; Đảng bộ Sở Y tế 9"},
      {"bác sĩ chuyên khoa II, phụ lục III, Đại hội đã họp", ""},
  }));
  CAPTURE(c.text);
  CHECK(terms(read_report(c.text)) == c.found);
}

TEST_CASE("people, their honorifics and roles outside the name", "[report]") {
  const auto c = GENERATE(values<Case>({
      {"có đ/c Đỗ Xuân Tấn, Ủy viên Ban Cán sự Đảng, Bí thư Đảng ủy Bộ Y tế, Thứ trưởng Bộ Y tế phát biểu.",
       "Đỗ Xuân Tấn | Ủy viên Ban Cán sự Đảng | Bí thư Đảng ủy Bộ Y tế | Thứ trưởng Bộ Y tế"},
      {"Thứ trưởng Bộ Y tế Nguyễn Trường Lâm cho biết; Thứ trưởng Nguyễn Trường Lâm đề nghị.",
       "Nguyễn Trường Lâm | Thứ trưởng Bộ Y tế"},
      {"PGS TS Dương Đình Chiến - Giám đốc Sở Y tế báo cáo", "Dương Đình Chiến | PGS TS | Giám đốc Sở Y tế"},
      {"Đồng chí Hoàng Văn Nhân- Phó Bí thư Đảng Ủy khối các cơ quan tỉnh tặng hoa",
       "Hoàng Văn Nhân | Phó Bí thư Đảng Ủy khối các cơ quan tỉnh"},
      {"đồng Nguyễn Đức Thịnh, Trưởng phòng Tổ chức – Hành chính được bầu",
       "Nguyễn Đức Thịnh | Trưởng phòng Tổ chức – Hành chính"},
      {"Chánh Văn phòng Sở Y tế, ông Bế Đình Cường thông báo", "Bế Đình Cường | Chánh Văn phòng Sở Y tế"},
      {"Các đồng chí: Phan Khắc Điền, Chủ tịch HĐND tỉnh; Trần Thị Quyên, Phó Chủ tịch HĐND tỉnh",
       "Phan Khắc Điền | Chủ tịch HĐND tỉnh; Trần Thị Quyên | Phó Chủ tịch HĐND tỉnh"},
      {"GS.TS. Nguyễn Thanh Lân, Bộ trưởng Bộ Y tế; ThS.BS Lê Thị Hòa - Trưởng khoa Nội; BSCKII. Trần Văn Bé",
       "Nguyễn Thanh Lân | GS.TS | Bộ trưởng Bộ Y tế; Lê Thị Hòa | ThS.BS | Trưởng khoa Nội; Trần Văn Bé | BSCKII"},
      {"Chủ tịch UBND tỉnh Lê Duy Thành công bố quyết định", "Lê Duy Thành | Chủ tịch UBND tỉnh"},
      {"Trưởng đoàn là đồng chí Tăng Hữu Thiện, Phó Bí thư Đảng ủy Sở", "Tăng Hữu Thiện | Trưởng đoàn | Phó Bí thư Đảng ủy Sở"},
      {"Bạn H’Linh Byă và ông K’Brếu", "H’Linh Byă; K’Brếu"},
      {"Chủ tịch UBND huyện Lục Nam báo cáo; học tập phong cách Hồ Chí Minh; Đoàn Thanh niên Sở Y tế", ""},
      {"Trưởng phòng Lao động, Ban Quản lý Khu kinh tế tỉnh", ""},
  }));
  CAPTURE(c.text);
  const auto report = read_report(c.text);
  CHECK(people(report) == c.found);
  for (const auto& person : report.findings.people)
    for (const auto& mention : person.mentions) CHECK(mention.name.of(report.text) == person.name);
}

TEST_CASE("agencies and places", "[report]") {
  const auto report = read_report("Sở Y tế Nghệ An phối hợp với UBND huyện Lục Nam và Trung tâm Kiểm soát bệnh tật tỉnh.");
  CHECK(names(report.findings.agencies) == "Sở Y tế Nghệ An; UBND huyện Lục Nam; Trung tâm Kiểm soát bệnh tật tỉnh");
  CHECK(names(report.findings.places) == "Nghệ An; Lục Nam");
}

TEST_CASE("lines of the site, captions, repeats, writer and source", "[report]") {
  const auto report = read_report(
      "Trang chủ » Tin tức » Y tế\nHội nghị sơ kết công tác y tế cơ sở năm 2020\n\nSKĐS - Sáng 6/3, Sở Y tế tổ chức hội nghị sơ "
      "kết công tác y tế cơ sở của tỉnh.\n\nMỚI NHẤT\n\nToàn cảnh hội nghị\n\nCác đại biểu đã thảo luận nhiều việc lớn của ngành "
      "và thống nhất cách làm. Các đại biểu đã thảo luận nhiều việc lớn của ngành và thống nhất cách làm.\n\nMai Hoa\nBình "
      "luận\nBỘ TRƯỞNG BỘ Y TẾ CHỈ ĐẠO, ĐIỀU HÀNH");
  std::string lines;
  for (const auto range : report.findings.boilerplate) lines = join(lines, std::string(range.of(report.text)));
  CHECK(lines == "Trang chủ » Tin tức » Y tế; MỚI NHẤT; Bình luận; BỘ TRƯỞNG BỘ Y TẾ CHỈ ĐẠO, ĐIỀU HÀNH");
  REQUIRE(report.findings.captions.size() == 1);
  CHECK(report.findings.captions[0].of(report.text) == "Toàn cảnh hội nghị");
  REQUIRE(report.findings.repeats.size() == 1);
  CHECK(report.findings.repeats[0].first.end < report.findings.repeats[0].range.begin);
  CHECK(report.source == "SKĐS");
  CHECK(report.author == "Mai Hoa");
  CHECK(report.section == "Y tế");
  CHECK(report.made_title.empty());
}

TEST_CASE("a page without title gets one that says so", "[report]") {
  const auto report = read_report("Cập nhật: 08/04/2021 18:17:00\n\nĐảng ủy Sở Y tế cần phát huy vai trò lãnh đạo, chỉ đạo toàn "
                                  "ngành thực hiện tốt nhiệm vụ. Đó là ý kiến của hội nghị.");
  CHECK(report.title.empty());
  CHECK(report.made_title == "Đảng ủy Sở Y tế cần phát huy vai trò lãnh đạo, chỉ đạo toàn ngành thực hiện tốt nhiệm vụ");
}
