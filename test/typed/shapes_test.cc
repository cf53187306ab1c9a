// Document numbers and names in any shape people type, over the sample reports.
#include <algorithm>
#include <catch2/catch.hpp>
#include <span>
#include <string>

#include "typed/ask.h"

namespace {

using typed_test::Asked;
using typed_test::samples;

// The kind in words or as a sign, the issuer or not, signs or blanks.
constexpr Asked kNumbers[] = {
    {"NQ 04 ĐU", "01-"},
    {"QĐ 04 ĐUK", "10-"},
    {"quyết định 04 ĐUK", "10-"},
    {"quyet dinh 04 duk", "10-"},
    {"kế hoạch 12 ĐU", "01-"},
    {"kế hoạch 04 ĐUS", "16-"},
    {"nghị quyết 15 TU", "23-"},
    {"nghi quyet 15 tu", "23-"},
    {"NQ 15", "23-"},
    {"chỉ thị 15 UBND", "24-"},
    {"chi thi 15", "24-"},
    {"CT 15", "24-"},
    {"công văn 96", "nt-"},
    {"CV 96 ĐUS", "nt-"},
    {"nghị định 146", "06-"},
    {"NĐ 146 CP", "06-"},
    {"nghi dinh 128", "55-"},
    {"chi thi 19", "12-"},
    {"quy định 08", "04-"},
    {"15 NQ HĐND", "23-"},
    {"15-nq-hđnd", "23-"},
    {"146/2018", "06-"},
    {"nghị quyết 21 chính phủ", "03-"},
    {"CT15", "24-"},
    {"ct15 ubnd", "24-"},
    {"NQ15-TU", "23-"},
    {"CV96", "nt-"},
    {"bc211", "20-"},
    {"QĐ04/ĐUK", "10-"},
    {"nghị quyết 29 quốc hội", "30-"},
    {"NDD-146", "06-"},
};

// As the report writes them or not: in digits or words, with the year or where the page has it, by month and quarter.
constexpr Asked kDays[] = {
    {"22-02-2020", "13-"},
    {"ngày 22 tháng 2 năm 2020", "13-"},
    {"ngay 22 thang 02 nam 2020", "13-"},
    {"23/5/2021", "hb-02"},  // 23 tháng 5 năm 2021
    {"bầu cử 23.5.2021", "hb-02"},
    {"24-02-2023", "hb-04"},
    {"24/2/23", "hb-04"},
    {"ngày 5 tháng 11 năm 2019", "60-"},
    {"ngày 12 tháng 10 năm 2020", "hb-03"},
    {"ngày 16 tháng 8 năm 2022", "30-"},
    {"16/8/2022", "30-"},
    {"NGÀY 15 THÁNG 12 NĂM 2021", "23-"},
    {"họp báo quý 1/2021", "hb-01"},
    {"họp báo quý một năm 2021", "hb-01"},
    {"hop bao quy i 2021", "hb-01"},
    {"tháng 9 năm 2022 đất đai", "29-"},
};

// Bare, the last part first, the last part alone behind an office.
constexpr Asked kNames[] = {
    {"vuong trinh khac", "01-"},
    {"trinh khac vuong", "01-"},
    {"vượng trịnh khắc", "01-"},
    {"khoat vi dinh", "01-"},
    {"nam dang hoai", "03-"},
    {"hoai nam dang", "03-"},
    {"tuan phi ngoc", "09-"},
    {"nhien luong khac", "10-"},
    {"bi thu nhien", "10-"},
    {"hoa cai van", "19-"},
    {"canh ly thanh", "20-"},
    {"vy nguyen thi ai", "25-"},
    {"thu truong phac", "27-"},
    {"phac trieu dinh", "27-"},
    {"thứ trưởng phác", "27-"},
    {"chung nong viet", "52-"},
    {"phong tran nam", "36-"},
    {"diep nguyen khac", "02-"},
    {"giam doc thong bao hiem", "06-"},
    {"thong kieu quoc", "06-"},
    {"vinh dam quang", "27-"},
    {"vien truong vinh", "27-"},
    {"nghiem vo ta", "23-"},
    {"khoan ma the", "32-"},
    {"tung ngo bach", "26-"},
    {"dang tiet hoa", "60-"},
    {"bong le thi", "25-"},
    {"lieu to thi bach", "08-"},
    {"hung pham gia", "30-"},
    {"thu truong hung", "30-"},
    {"hien phung chi", "12-"},
    {"thoi huynh phu", "hb-04"},
    {"chu tich thoi can tho", "hb-04"},
    {"phuc tong duy", "49-"},
    {"yeu cam thi", "hb-02"},
    {"kieu quoc thong", "06-"},
};

// A kind beside its number, where other reports hold the kind and the figure apart, and more often.
constexpr Asked kNumbersApart[] = {
    {"nghị quyết 04 TW", "16-"},
    {"nghị quyết 04 ĐU", "01-"},
    {"nghi quyet 04 du", "01-"},
    {"ke hoach 12", "01-"},
    {"KH 12", "01-"},
    {"QĐi 08 TW", "04-"},
};

// An office and a given name, where other reports hold the words apart.
constexpr Asked kNamesApart[] = {
    {"chu tich nghiem", "23-"},
    {"bi thu thuong truc phi", "20-"},
    {"chu tich tung", "26-"},
};

// The parts of a name backwards, where another report holds all the words.
constexpr Asked kNamesBackwards[] = {
    {"trinh mai thi doan", "24-"},
    {"phi tu hoang", "20-"},  // a shorter one has "phí; tư": as rare as the pair of the name
};

// Directive 05 of the Politburo stands in three reports.
constexpr const char* kDirective05[] = {"chi thi 05", "chỉ thị 05",   "CT 05",  "05 CT TW",
                                        "05-CT/TW",   "05 – CT / TW", "05ct/tw"};

}  // namespace

TEST_CASE("document numbers in any shape", "[typed]") {
  typed_test::ask(samples(), "samples, shapes of numbers", kNumbers);
}
TEST_CASE("names bare and in any order", "[typed]") { typed_test::ask(samples(), "samples, shapes of names", kNames); }

TEST_CASE("numbers beside their kind", "[typed]") {
  typed_test::ask(samples(), "samples, kind and number", kNumbersApart);
}

TEST_CASE("days, months and quarters in any shape", "[typed]") {
  typed_test::ask(samples(), "samples, shapes of days", kDays);
}

TEST_CASE("names beside their office", "[typed]") {
  typed_test::ask(samples(), "samples, office and name", kNamesApart);
}

TEST_CASE("names backwards", "[typed]") { typed_test::ask(samples(), "samples, names backwards", kNamesBackwards); }

TEST_CASE("a number in several reports finds one of them first", "[typed]") {
  const auto holds = [](const tracuu::Hit& hit) {
    const auto numbers = hit.fields.find("number");
    return numbers != hit.fields.end() && std::ranges::count(numbers->second, "05-CT/TW") == 1;
  };
  for (const char* typed : kDirective05) {
    INFO(typed);
    const auto hits = samples().search(typed, {.limit = 1, .snippets = false});
    REQUIRE(hits.size() == 1);
    CHECK(holds(hits[0]));
  }
}
