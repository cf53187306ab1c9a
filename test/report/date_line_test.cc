#include "report/date_line.h"

#include <catch2/catch.hpp>
#include <string>

using tracuu::detail::read_date_line;
using tracuu::detail::read_dated_title;

TEST_CASE("a line that says when a page was published", "[report]") {
  struct Case {
    const char *line, *published, *section;
  };
  const auto c = GENERATE(values<Case>({
      {"21-12-2020 4:11 PM | Xã hội", "2020-12-21T16:11", "Xã hội"},
      {"Ngày 6 Tháng 3, 2019 | 09:04 PM", "2019-03-06T21:04", ""},
      {"(26/03/2020 08:27 AM)", "2020-03-26T08:27", ""},
      {"Cập nhật: 08/04/2021 18:17:00", "2021-04-08T18:17:00", ""},
      {"Thứ hai, 12/05/2021, 10:20 (GMT+7)", "2021-05-12T10:20", ""},
      {"Thứ Tư, 17/08/2022, 10:30 GMT+7", "2022-08-17T10:30", ""},
      {"06/3/2019", "2019-03-06", ""},
      {"6.3.2019", "2019-03-06", ""},
      {"2020-12-21", "2020-12-21", ""},
      {"2020-12-21T16:11:00", "2020-12-21T16:11:00", ""},
      {"Ngày đăng: 5-10-2020", "2020-10-05", ""},
      {"Đăng lúc 11:32 ngày 24/02/2020", "2020-02-24T11:32", ""},
      {"Cập nhật lúc 16:40, 09/12/2021", "2021-12-09T16:40", ""},
      {"Thứ Ba, 20/07/2021 17:32 | Lao động - Việc làm", "2021-07-20T17:32", "Lao động - Việc làm"},
      {"08/01/2020 | 5:02 PM | Lượt xem : 611", "2020-01-08T17:02", ""},
      {"Đăng ngày: 14/10/2020 15:20 | Lượt xem: 1.731", "2020-10-14T15:20", ""},
      {"19:50 – 03/11/2021 | Hoạt động giám sát", "2021-11-03T19:50", "Hoạt động giám sát"},
      {"Thứ 4, ngày 24 tháng 3 năm 2021", "2021-03-24", ""},
      {"Chủ Nhật, 07/06/2020 | 20:15", "2020-06-07T20:15", ""},
      {"16h05 ngày 26/11/2019", "2019-11-26T16:05", ""},
      {"Hà Nội, ngày 26 tháng 3 năm 2020", "2020-03-26", ""},
      {"12:30 AM 01/01/2020", "2020-01-01T00:30", ""},
      {"12:30 PM 01/01/2020", "2020-01-01T12:30", ""},
      {"29/02/2020", "2020-02-29", ""},
      {"21/12/2020 | In trang", "2020-12-21", ""},
      {"21 Tháng Mười Hai, 2020", "2020-12-21", ""},
      {"Tháng Ba 6, 2019", "2019-03-06", ""},
      {"21/12/2020 16:11 1.284 lượt xem", "2020-12-21T16:11", ""},
      {"Thứ năm, 25/06/2020 08:44 Cỡ chữ: A- A A+", "2020-06-25T08:44", ""},
      {"16 giờ 05 phút, ngày 26/11/2019", "2019-11-26T16:05", ""},
  }));
  CAPTURE(c.line);
  const auto read = read_date_line(c.line);
  REQUIRE(read);
  CHECK(read->published == c.published);
  CHECK(read->section == c.section);
}

TEST_CASE("a line that only names a date says nothing about publication", "[report]") {
  const auto* const line =
      GENERATE(as<const char*>(), "Ngày 09/6/2020, tại Bộ Y tế, Đảng Bộ Văn phòng Bộ đã long trọng tổ chức Đại hội",
               "Sáng 21/12/2020", "Kế hoạch số 04 – KH/ĐU, ngày 25/11/2020", "nhiệm kỳ 2020 – 2025", "31/02/2020",
               "29/02/2021", "00/12/2020", "12/13/2020", "1900-9095", "ngày 6/3", "quý II/2021", "16:11",
               "Lượt xem: 1.284", "", "128/2020/NĐ-CP", "Xã hội");
  CAPTURE(line);
  CHECK_FALSE(read_date_line(line));
}

TEST_CASE("a title with its date behind", "[report]") {
  struct Case {
    std::string title, behind, published;
  };
  const auto c = GENERATE(values<Case>({
      {"ĐẢNG BỘ SỞ Y TẾ", " (26/03/2020 08:27 AM)", "2020-03-26T08:27"},
      {"ĐẢNG BỘ SỞ Y TẾ", "  (Ngày đăng: 26/03/2020)  ", "2020-03-26"},
      {"HỌP KHẨN ỨNG PHÓ BÃO", " - 26/09/2022 22:05", "2022-09-26T22:05"},
      {"HỌP KHẨN ỨNG PHÓ BÃO", " – 26/09/2022 22:05", "2022-09-26T22:05"},
      {"HỌP KHẨN ỨNG PHÓ BÃO", " Thứ hai, 26/09/2022 22:05", "2022-09-26T22:05"},
  }));
  CAPTURE(c.title, c.behind);
  const auto read = read_dated_title(c.title + c.behind);
  REQUIRE(read);
  CHECK(read->title_size == c.title.size());
  CHECK(read->published == c.published);
  CHECK_FALSE(read_dated_title("Kết quả phòng chống dịch - 26/09/2022"));
  CHECK_FALSE(read_dated_title("Hội nghị toàn quốc (lần thứ hai)"));
}
