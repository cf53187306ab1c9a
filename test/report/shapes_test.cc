// The same things in the many shapes in which ministries, provinces, party committees, hospitals and newspapers write them.
#include <catch2/catch.hpp>
#include <string>

#include "in_a_line.h"

using namespace tracuu;
using namespace in_a_line;

namespace {

std::string documents(const Report& report) {
  std::string out;
  for (const auto& document : report.findings.documents) out = join(out, document.canonical);
  return out;
}

std::string boilerplate(const Report& report) {
  std::string out;
  for (const auto line : report.findings.boilerplate) out = join(out, std::string(line.of(report.text)));
  return out;
}

const std::string kBody =
    "Sáng 5/3, hội nghị đã nghe báo cáo kết quả thực hiện nhiệm vụ và thảo luận phương hướng của năm tới tại hội trường.";

}  // namespace

TEST_CASE("people in other shapes", "[report]") {
  const auto c = GENERATE(values<Case>({
      {"Tham dự có các đồng chí Thứ trưởng: Đinh Thế Vỹ, Ma Trường Thọ.", "Đinh Thế Vỹ | Thứ trưởng; Ma Trường Thọ | Thứ trưởng"},
      {"Các đồng chí Lục Thị Hà và Nông Văn Bảy được bầu giữ chức Phó Bí thư Đảng ủy.",
       "Lục Thị Hà | Phó Bí thư Đảng ủy; Nông Văn Bảy | Phó Bí thư Đảng ủy"},
      {"Ông Bế Văn Khoan được bổ nhiệm giữ chức vụ Giám đốc Bệnh viện Đa khoa huyện.",
       "Bế Văn Khoan | Giám đốc Bệnh viện Đa khoa huyện"},
      {"Phó Thủ tướng Thường trực Chính phủ Quách Đình Nhã chủ trì.", "Quách Đình Nhã | Phó Thủ tướng Thường trực Chính phủ"},
      {"đồng chí Ninh Văn Thơ, Ủy viên Bộ Chính trị, Thường trực Ban Bí thư phát biểu",
       "Ninh Văn Thơ | Ủy viên Bộ Chính trị | Thường trực Ban Bí thư"},
      {"Hiệu trưởng Trường THPT Lê Quý Đôn, bà Kha Thị Mến cho biết", "Kha Thị Mến | Hiệu trưởng Trường THPT Lê Quý Đôn"},
      {"Đoàn đến dâng hương tại đường Trần Phú, trước Trường THCS Nguyễn Văn Cừ.", ""},
      {"Bí thư Huyện ủy, Chủ tịch HĐND huyện Vừ A Dế nhấn mạnh", "Vừ A Dế | Chủ tịch HĐND huyện"},
      {"ông Mạc Trường Tùng - Phó Cục trưởng Cục Quản lý Khám, chữa bệnh cho hay",
       "Mạc Trường Tùng | Phó Cục trưởng Cục Quản lý Khám, chữa bệnh"},
      {"BS.CKII Triệu Thị Vân (Trưởng khoa Nội tổng hợp) và ThS. Phù Văn Lý", "Triệu Thị Vân | BS.CKII | Trưởng khoa Nội tổng hợp; Phù Văn Lý | ThS"},
      {"Đại tá Giàng A Sử - Phó Giám đốc Công an tỉnh diễn giải thêm", "Giàng A Sử | Đại tá | Phó Giám đốc Công an tỉnh"},
      {"bà H'Yim Kđoh, Phó Chủ tịch UBND tỉnh dự", "H'Yim Kđoh | Phó Chủ tịch UBND tỉnh"},
      {"NGƯT.TS Thạch Thị Dân, Chủ tịch Hội đồng trường Trường Đại học Y khoa",
       "Thạch Thị Dân | NGƯT.TS | Chủ tịch Hội đồng trường Trường Đại học Y khoa"},
      {"Về phía Viện có PGS. TS. Hứa Văn Đạt, Viện trưởng; TS. Lữ Thị Hoài, Phó Viện trưởng.",
       "Hứa Văn Đạt | PGS. TS | Viện trưởng; Lữ Thị Hoài | TS | Phó Viện trưởng"},
      {"Học tập tấm gương Chủ tịch Hồ Chí Minh, thành phố Hồ Chí Minh.", ""},
      {"Đồng chí LÒ VĂN PANH, Bí thư Đảng ủy phát biểu", "LÒ VĂN PANH | Bí thư Đảng ủy"},
      {"Đ/c Cầm Bá Xuân – UVBTV, Trưởng ban Tổ chức Tỉnh ủy dự", "Cầm Bá Xuân | UVBTV | Trưởng ban Tổ chức Tỉnh ủy"},
      {"đồng chí Phùng Thị Lệ, UVBCH Đảng bộ tỉnh, Bí thư Đảng ủy Sở", "Phùng Thị Lệ | UVBCH Đảng bộ tỉnh | Bí thư Đảng ủy Sở"},
      {"Đồng chí Vi Văn Tài, TUV, Giám đốc Sở Y tế", "Vi Văn Tài | TUV | Giám đốc Sở Y tế"},
  }));
  CAPTURE(c.text);
  CHECK(people(read_report(c.text)) == c.found);
}

TEST_CASE("agencies end where their names do", "[report]") {
  const auto c = GENERATE(values<Case>({
      {"Buổi sinh hoạt của Đảng ủy Sở Y tế diễn ra thực hiện đúng nguyên tắc.", "Đảng ủy Sở Y tế"},
      {"UBND tỉnh Sóc Trăng khẩn trương chỉ đạo.", "UBND tỉnh Sóc Trăng"},
      {"Sở Giao thông Vận tải sớm tổng kết; UBND xã xây dựng phương án.", "Sở Giao thông Vận tải; UBND xã"},
      {"Cục Quản lý đê điều (Bộ Nông nghiệp và Phát triển nông thôn)", "Cục Quản lý đê điều; Bộ Nông nghiệp và Phát triển nông thôn"},
      {"Ban Quản lý dự án đầu tư xây dựng huyện Lục Nam báo cáo", "Ban Quản lý dự án đầu tư xây dựng huyện Lục Nam"},
      {"Trung tâm Kiểm soát bệnh tật tỉnh phối hợp", "Trung tâm Kiểm soát bệnh tật tỉnh"},
      {"Phòng Cảnh sát điều tra tội phạm về ma túy vào cuộc", "Phòng Cảnh sát điều tra tội phạm"},
      {"Ủy ban Kiểm tra Đảng ủy Khối CCQ & Doanh nghiệp tỉnh kết luận", "Ủy ban Kiểm tra Đảng ủy Khối CCQ & Doanh nghiệp tỉnh"},
      {"Bộ Công an xây dựng dự thảo, Bộ Y tế quản lý thống nhất", "Bộ Công an; Bộ Y tế"},
      {"Ban Chấp hành Đảng bộ tỉnh phiên thứ 4 thống nhất", "Ban Chấp hành Đảng bộ tỉnh"},
      {"Đảng ủy đã họp, Bệnh viện đã nêu; Quốc hội, Chính phủ quan tâm", "Quốc hội; Chính phủ"},
      {"ĐẢNG ỦY KHỐI CÁC CƠ QUAN TỈNH LÀM VIỆC VỚI ĐẢNG ỦY SỞ Y TẾ", "ĐẢNG ỦY KHỐI CÁC CƠ QUAN TỈNH; ĐẢNG ỦY SỞ Y TẾ"},
      {"ông Mạc Trường Tùng, bà Lý Viện Chi dự", ""},
      {"Trường Cao đẳng Y tế Bạch Mai đón đoàn; Bệnh viện Bạch Mai tiếp nhận", "Trường Cao đẳng Y tế Bạch Mai; Bệnh viện Bạch Mai"},
  }));
  CAPTURE(c.text);
  CHECK(names(read_report(c.text).findings.agencies) == c.found);
}

TEST_CASE("congress terms in other shapes", "[report]") {
  const auto c = GENERATE(values<Case>({
      {"Đảng bộ Bệnh viện Phổi đã long trọng tổ chức Đại hội lần thứ V.", "Đảng bộ Bệnh viện Phổi 5"},
      {"bầu BCH Đảng bộ tỉnh khóa XX", "Đảng bộ tỉnh 20"},
      {"Đại hội Công đoàn Việt Nam lần thứ XII", "Công đoàn Việt Nam 12"},
      {"Ban Chấp hành khóa IX họp", " 9"},
      {"Đại hội đại biểu Đoàn TNCS Hồ Chí Minh lần thứ 12", "Đoàn TNCS Hồ Chí Minh 12"},
      {"Quốc hội khóa XV, kỳ họp thứ hai", "Quốc hội 15; kỳ họp 2"},
      {"hạng II, phụ lục IV, lần thứ ba trong năm", ""},
  }));
  CAPTURE(c.text);
  CHECK(terms(read_report(c.text)) == c.found);
}

TEST_CASE("document numbers in other shapes", "[report]") {
  const auto c = GENERATE(values<Case>({
      {"Chương trình hành động số 07-CTr/TU, Thông báo 16-TB/VPTW, Tờ trình số 15/TTr-DP", "07-CTr/TU; 16-TB/VPTW; 15/TTr-DP"},
      {"Công văn số 1234/BYT-KCB, Thông tư 02/2023/TT-BYT, Quyết định 5/QĐ-SYT", "1234/BYT-KCB; 02/2023/TT-BYT; 5/QĐ-SYT"},
      {"Hướng dẫn số 12 - HD/ĐUK; Kết luận số 14 –KL/TW; Quy định số 41-QĐ / TW", "12-HD/ĐUK; 14-KL/TW; 41-QĐ/TW"},
      {"Công điện 1063/CĐ-TTg và Luật 15/2023/QH15", "1063/CĐ-TTg; 15/2023/QH15"},
      {"huyết áp 120/80, tỷ lệ 3/5, giá 15.000 đ/kg, km 12 - QL1A, A/H5N1", ""},
  }));
  CAPTURE(c.text);
  CHECK(documents(read_report(c.text)) == c.found);
}

TEST_CASE("when a page was published, and who wrote it, in other shapes", "[report]") {
  struct Page {
    const char *line, *published, *author;
  };
  const auto c = GENERATE(values<Page>({
      {"Hà Anh - Thứ năm, 05/11/2020 15:24 (GMT+7)", "2020-11-05T15:24", "Hà Anh"},
      {"Đăng lúc: Thứ ba - 20/07/2021 08:12 - Người đăng bài viết: admin", "2021-07-20T08:12", ""},
      {"16/07/2020 | 14:30 PM", "2020-07-16T14:30", ""},
      {"Thứ Sáu, 14/05/2021 07:00 | Lượt xem: 321", "2021-05-14T07:00", ""},
      {"Ngày đăng: 28-05-2020", "2020-05-28", ""},
      {"09:05 23/09/2022", "2022-09-23T09:05", ""},
      {"Cập nhật lúc: 10:20 10/7/2020 Lượt xem: 1.234", "2020-07-10T10:20", ""},
      {"Ngày 04/04/2023 17:45:31", "2023-04-04T17:45:31", ""},
      {"Thứ hai, ngày 15 tháng 6 năm 2020 | 8 giờ 05 phút", "2020-06-15T08:05", ""},
      {"15/06/2020 08:05 AM • Lượt xem: 12", "2020-06-15T08:05", ""},
      {"2020-06-15 08:05:10", "2020-06-15T08:05:10", ""},
      {"Nguyễn Thị Thu Hà | 15/06/2020 08:05", "2020-06-15T08:05", "Nguyễn Thị Thu Hà"},
      {"Xuất bản: 15/06/2020, 08:05", "2020-06-15T08:05", ""},
  }));
  CAPTURE(c.line);
  const auto report = read_report("Hội nghị tổng kết công tác y tế cơ sở\n" + std::string(c.line) + "\n" + kBody + "\n");
  CHECK(report.published == c.published);
  CHECK(report.author == c.author);
  CHECK(report.title == "Hội nghị tổng kết công tác y tế cơ sở");
}

TEST_CASE("a meeting without a year", "[report]") {
  const auto c = GENERATE(values<Case>({
      {"Sáng 18/02, Đảng ủy họp đánh giá năm 2020, triển khai nhiệm vụ năm 2021.", "2021-02-18"},
      {"Chiều 20/12, Đảng ủy họp đánh giá năm 2020, triển khai nhiệm vụ năm 2021.", "2020-12-20"},
      {"Chiều 5.11, hội nghị của năm 2020 đã họp.", "2020-11-05"},
      {"Sáng 20-5, hội nghị của năm 2020 đã họp.", "2020-05-20"},
  }));
  CAPTURE(c.text);
  const auto report = read_report(c.text);
  REQUIRE(report.findings.dates.size() == 1);
  CHECK(report.findings.dates[0].date == c.found);
}

TEST_CASE("what sites print around a report", "[report]") {
  const std::string title = "Hội nghị tổng kết công tác y tế cơ sở";
  const auto c = GENERATE(values<Case>({
      {"Theo dõi Báo trên Google News", "Theo dõi Báo trên Google News"},
      {"Cùng chuyên mục", "Cùng chuyên mục"},
      {"Đã xem: 512", "Đã xem: 512"},
      {"|", ""},
      {"Thu Quỳnh", ""},
      {"Theo Báo Đồng Nai", ""},
  }));
  CAPTURE(c.text);
  const auto report = read_report(title + "\n" + kBody + "\n" + c.text + "\n");
  CHECK(boilerplate(report) == c.found);
  CHECK(report.source == (std::string(c.text) == "Theo Báo Đồng Nai" ? "Báo Đồng Nai" : ""));
}

TEST_CASE("sections", "[report]") {
  const auto c = GENERATE(values<Case>({
      {"Xây dựng Đảng", "Xây dựng Đảng"},
      {"Trang chủ > Tin tức > Tin trong ngành", "Tin trong ngành"},
      {"Trang nhất » Thời sự", "Thời sự"},
      {"Hà Nội", ""},
  }));
  CAPTURE(c.text);
  const auto report = read_report(std::string(c.text) + "\nHội nghị tổng kết công tác y tế cơ sở\n" + kBody + "\n");
  CHECK(report.section == c.found);
}
