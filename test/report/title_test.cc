#include <catch2/catch.hpp>
#include <string>

#include "tracuu/report.h"

using tracuu::read_report;

namespace {

const std::string kBody =
    "\n\nSáng ngày 12/5/2021, tại hội trường lớn, Sở Y tế tổ chức hội nghị sơ kết công tác quý I. Tham dự có lãnh đạo "
    "các phòng.\n";

}  // namespace

TEST_CASE("the title of a scraped page", "[report]") {
  struct Case {
    const char* what;
    std::string page, title;
  };
  const auto c = GENERATE(values<Case>({
      {"the first line", "Hội nghị sơ kết công tác quý I năm 2021" + kBody, "Hội nghị sơ kết công tác quý I năm 2021"},
      {"below a place and above a date",
       "Hà Nội\n\nHội nghị sơ kết công tác quý I\n\n21-12-2020 4:11 PM | Xã hội" + kBody,
       "Hội nghị sơ kết công tác quý I"},
      {"below a menu",
       "Trang chủ » Tin tức » Y tế\nGiới thiệu | Tin tức | Văn bản\nHội nghị sơ kết công tác quý I" + kBody,
       "Hội nghị sơ kết công tác quý I"},
      {"below a date, twice", "06/3/2019\n\nKhai mạc hội thi lớn\n\nKhai mạc hội thi lớn\n  MỚI NHẤT" + kBody,
       "Khai mạc hội thi lớn"},
      {"below the name of the site", "CỔNG THÔNG TIN ĐIỆN TỬ SỞ Y TẾ TỈNH A\nHội nghị sơ kết công tác quý I" + kBody,
       "Hội nghị sơ kết công tác quý I"},
      {"below the name of an agency",
       "Công an huyện Vị Xuyên - Hà Giang\nĐêm không tiếng nẹt pô trên Quốc lộ 2" + kBody,
       "Đêm không tiếng nẹt pô trên Quốc lộ 2"},
      {"an agency that acts", "ĐẢNG BỘ SỞ Y TẾ ĐẨY MẠNH CẢI CÁCH HÀNH CHÍNH" + kBody,
       "ĐẢNG BỘ SỞ Y TẾ ĐẨY MẠNH CẢI CÁCH HÀNH CHÍNH"},
      {"capitals with the date behind", "ĐẢNG BỘ SỞ Y TẾ ĐẨY MẠNH CẢI CÁCH (26/03/2020 08:27 AM)" + kBody,
       "ĐẢNG BỘ SỞ Y TẾ ĐẨY MẠNH CẢI CÁCH"},
      {"glued to the first sentence",
       "Đại hội Đảng bộ Văn phòng, nhiệm kỳ 2020-2025Ngày 09/6/2020, tại Bộ Y tế, Đảng bộ Văn phòng "
       "đã long trọng tổ chức Đại hội lần thứ XXII. Tham dự có nhiều đồng chí." +
           kBody,
       "Đại hội Đảng bộ Văn phòng, nhiệm kỳ 2020-2025"},
      {"glued behind a name",
       "Bộ trưởng làm việc với tỉnh Hà NamSáng 25/8/2020, Bộ trưởng Bộ Y tế đã đến thăm và làm việc với lãnh "
       "đạo tỉnh Hà Nam về công tác phòng dịch. Cùng đi có nhiều đồng chí." +
           kBody,
       "Bộ trưởng làm việc với tỉnh Hà Nam"},
      {"below the head of an official paper",
       "ĐẢNG CỘNG SẢN VIỆT NAM\nSố: 12 - BC/ĐU\nHà Nội, ngày 6 tháng 3 năm 2019\n"
       "Báo cáo kết quả công tác quý I" +
           kBody,
       "Báo cáo kết quả công tác quý I"},
      {"a short one below a section", "Thi đua - Khen thưởng\nNgày hội hiến máu\n06/3/2019" + kBody,
       "Ngày hội hiến máu"},
      {"none: a date and a button", "Cập nhật: 08/04/2021 18:17:00\nXem cỡ chữ" + kBody, ""},
      {"none: a section", "Dân số - Gia đình\n06/3/2019" + kBody, ""},
      {"none: only a sentence", kBody, ""},
      {"none: a name that is written in two cases", "Hà Nội" + kBody + "VinFast", ""},
      {"none: an empty page", "", ""},
      {"none: blanks", " \n\xC2\xA0\n\t", ""},
  }));
  CAPTURE(c.what);
  const auto report = read_report(c.page);
  CHECK(report.title == c.title);
  CHECK(report.title_range.has_value() == !c.title.empty());
  if (report.title_range) CHECK(report.title_range->of(report.text) == c.title);
  CHECK(report.text == c.page);
}

TEST_CASE("when a scraped page was published", "[report]") {
  struct Case {
    const char* what;
    std::string page, published;
  };
  const std::string title = "Hội nghị sơ kết công tác quý I";
  const auto c = GENERATE_COPY(values<Case>({
      {"above the body", title + "\n21-12-2020 4:11 PM" + kBody, "2020-12-21T16:11"},
      {"never in a sentence", title + kBody, ""},
      {"never in a short line of the body", title + kBody + "Sáng 12/5/2021\n" + kBody, ""},
      {"behind the title", title + " (26/03/2020 08:27 AM)" + kBody, "2020-03-26T08:27"},
      {"not the site's clock", "Thứ 4, ngày 24 tháng 3 năm 2021\n" + title + "\n23-03-2021 2:07 PM" + kBody,
       "2021-03-23T14:07"},
      {"not the last change", "Ngày đăng: 01/02/2021 10:00\nCập nhật: 05/02/2021 11:00\n" + title + kBody,
       "2021-02-01T10:00"},
      {"below the body", title + kBody + "\nMai Hương\n25/05/2019", "2019-05-25"},
      {"in the source below", title + kBody + "\nNguồn: Báo Tin Tức (25.05.2019, 7:15)\nLượt xem: 12",
       "2019-05-25T07:15"},
      {"not of other articles", title + kBody + "\nMai Hương\nTin cũ\nTin mới\nĐại hội khác\n25/05/2019", ""},
  }));
  CAPTURE(c.what);
  CHECK(read_report(c.page).published == c.published);
}

TEST_CASE("reading never fails, whatever a page holds", "[report]") {
  CHECK(read_report("\xFF\xFE").text.empty());
  CHECK(read_report("A\xFF").text == "A\uFFFD");
  CHECK(read_report(std::string(1000, '(')).title.empty());
  CHECK(read_report(std::string(100000, '1')).published.empty());
  std::string lines;
  for (int i = 0; i < 10000; ++i) lines += "a b c\n";
  CHECK(read_report(lines).title.empty());
}

TEST_CASE("every member of a report that says something becomes a field", "[report]") {
  tracuu::Report report;
  report.id = "a.txt";
  report.title = "Tên";
  report.text = "Nội dung";
  report.published = "2020-12-21";
  report.author = "Mai Hương";
  report.more["place"] = {"Hà Nội", "Hải Phòng"};
  const tracuu::Document document = report;
  const tracuu::Document expected{
      "a.txt",
      "Tên",
      "Nội dung",
      {{"published", {"2020-12-21"}}, {"author", {"Mai Hương"}}, {"place", {"Hà Nội", "Hải Phòng"}}}};
  CHECK(document == expected);
}
