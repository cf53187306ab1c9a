// Queries over the sample reports: what people remember of a report, ask, copy from a page, or mix.
#include <catch2/catch.hpp>

#include "typed/ask.h"

namespace {

using typed_test::Asked;
using typed_test::samples;

// As people ask.
constexpr Asked kQuestions[] = {
    {"cầu Vàm Rạch Dừa bao giờ hợp long?", "30-"},
    {"vì sao cầu Vàm Rạch Dừa chậm tiến độ?", "30-"},
    {"ai là giám đốc bảo hiểm xã hội tỉnh Vĩnh Long?", "06-"},
    {"Bình Phước chi bao nhiêu tiền để thu hút bác sĩ?", "15-"},
    {"khi nao khai mac ky hop thu 5 hdnd tinh ha tinh", "23-"},
    {"tổng đài phòng dịch của Kiên Giang số mấy?", "12-"},
    {"Ninh Thuận dừng sản xuất bao nhiêu ha lúa hè thu?", "33-"},
    {"ai chủ trì hội nghị phát triển du lịch Hà Giang ở Đồng Văn?", "37-"},
};

// What stays in one's head of a text.
constexpr Asked kRemembered[] = {
    {"chị chủ quán nước mía bán thẻ bảo hiểm", "06-"},
    {"cụ bà Hòn Đất khóc con trai bên kia biên giới tổng đài", "12-"},
    {"suối đổi màu xanh nâu tím", "36-"},
    {"nứt đồi sau trường bán trú chuyển học sinh trong đêm", "34-"},
    {"không đọc báo cáo chỉ hỏi giám đốc sở việc nào chưa xong", "24-"},
    {"nông dân hiến đất mở đường tách thửa view hồ", "29-"},
};

// With a point or a comma, with or without a blank before the unit.
constexpr Asked kAmounts[] = {
    {"2918 tỷ giải ngân", "26-"},
    {"2.918 tỷ đồng", "26-"},
    {"2.918 ty", "26-"},
    {"41.3 %", "26-"},
    {"41,3 % kế hoạch vốn", "26-"},
    {"89,7 %", "06-"},
    {"18042 người tham gia bảo hiểm", "06-"},
    {"18 nghìn người có bảo hiểm y tế", "06-"},
    {"1960 ha tách thửa", "29-"},
    {"7885 ha lúa", "33-"},
    {"7.885ha lua he thu", "33-"},
    {"38.6 trieu m3", "33-"},
    {"38,6 triệu mét khối nước", "33-"},
    {"59.8 ta", "31-"},
    {"9840 tỷ đồng vốn đầu tư toàn xã hội", "24-"},
    {"9.840 tỷ", "24-"},
    {"14.2%", "24-"},
    {"1.200m3 một ngày", "30-"},
    {"1,9km cầu dây văng", "30-"},
    {"1.9 km cầu", "30-"},
    {"31 tỷ thu hút bác sĩ", "15-"},
    {"31 ty 96 bac si", "15-"},
    {"2.26 triệu lượt", "37-"},
    {"4540 tỷ du lịch", "37-"},
    {"16.420 tỉ", "35-"},
    {"56,8km biên giới", "12-"},
};

// With their kind, short or long, or without.
constexpr Asked kPlaces[] = {
    {"tp Cao Lãnh tổ công nghệ số", "28-"},
    {"thành phố Cao Lãnh chuyển đổi số", "28-"},
    {"t.p cao lãnh công nghệ số", "28-"},
    {"TT Đồng Văn du lịch", "37-"},
    {"thị trấn Đồng Văn hội nghị du lịch", "37-"},
    {"tỉnh Hà Giang du lịch", "37-"},
    {"h. Tuy Phước đê sông Kôn", "25-"},
    {"huyện Tuy Phước cử tri", "25-"},
    {"huyện Mù Cang Chải sạt", "34-"},
    {"Mù Căng Chải nứt đồi", "34-"},
    {"Bù Gia Mập bác sĩ", "15-"},
    {"huyện Bù Đốp giám sát", "15-"},
};

// Short and long, with signs and without.
constexpr Asked kAgencies[] = {
    {"BHXH tỉnh Vĩnh Long", "06-"},
    {"bảo hiểm xã hội vĩnh long", "06-"},
    {"bhxh vĩnh long điểm bán thẻ", "06-"},
    {"sở tnmt đồng nai suối", "36-"},
    {"Sở TN&MT Đồng Nai giải trình nước thải", "36-"},
    {"Sở KH&ĐT Quảng Trị phiên thường kỳ", "24-"},
    {"sở kế hoạch đầu tư quảng trị", "24-"},
    {"Bộ Nội vụ cải cách hành chính Ninh Bình", "27-"},
    {"BNV cải cách hành chính", "27-"},
    {"Sở VHTTDL Hà Giang", "37-"},
    {"Sở VH-TT&DL Hà Giang khách", "37-"},
    {"sở văn hóa hà giang giữ khách", "37-"},
    {"Sở NN&PTNT Thái Bình vụ mùa", "31-"},
    {"sở nn-ptnt thái bình vụ mùa", "31-"},
    {"so nong nghiep thai binh vu mua", "31-"},
    {"Ban CHPCTT&TKCN Yên Bái", "34-"},
    {"BCH PCTT Yên Bái họp khẩn", "34-"},
    {"UBMTTQ tỉnh Hà Tĩnh kỳ họp", "23-"},
    {"hđnd hà tĩnh khai mạc", "23-"},
    {"Bộ GTVT cầu Vàm Rạch Dừa", "30-"},
    {"CDC Kiên Giang sơ kết", "12-"},
};

// As they are copied from a page.
constexpr Asked kCitations[] = {
    {"theo Nghị định số 146/2018/NĐ-CP ngày 17 tháng 10 năm 2018 của Chính phủ quy định chi tiết Luật bảo hiểm y tế", "06-"},
    {"Nghị quyết số 21/NQ-CP ngày 26/02/2021 của Chính phủ về mua và sử dụng vắc xin", "03-"},
    {"Kế hoạch số 87/KH-SYT của Sở Y tế", "03-"},
    {"KH 87/KH-SYT", "03-"},
    {"theo Quyết định số 518/QĐ-UBND ngày 25 tháng 02 năm 2021 của Chủ tịch UBND tỉnh về việc bổ nhiệm", "19-"},
    {"QĐ 518/QĐ-UBND", "19-"},
    {"qđ 2219", "07-"},
    {"Thông tư 19/2018/TT-BYT ngày 30/8/2018 của Bộ trưởng Bộ Y tế", "14-"},
    {"Công văn số 8310/BGTVT-CQLXD về tiến độ", "30-"},
    {"cv 8310", "30-"},
    {"QĐ 861 của Thủ tướng", "32-"},
    {"861/QĐ-TTg", "32-"},
    {"luật 80/2015/QH13", "15-"},
    {"Nghị quyết số 51/2021/NQ-HĐND ngày 09/12/2021 của HĐND tỉnh về định mức phân bổ", "35-"},
    {"CT-19/CT-TTg ngày 24/4/2020", "12-"},
    {"Chỉ thị 19 của Thủ tướng ngày 24/4", "12-"},
    {"công điện 03", "34-"},
    {"QĐ số 40/2021/QĐ-UBND, diện tích tối thiểu được tách thửa", "29-"},
    {"Chỉ thị số 34-CT/TW ngày 07/4/2014 của Bộ Chính trị về đổi mới công tác thi đua", "11-"},
    {"nghi dinh so 138/2020/nd-cp ngay 27/11/2020 cua chinh phu", "19-"},
};

// Terms of office, school years, stretches of months.
constexpr Asked kPeriods[] = {
    {"đại hội đảng bộ sở y tế quảng ngãi nk 2020-2025", "02-"},
    {"đại hội đảng bộ sở y tế quảng ngãi nk 20-25", "02-"},
    {"tổng kết năm học 20-21", "42-"},
    {"năm học 2020/2021 hà nam", "42-"},
    {"nh 2020-2021 giáo dục Hà Nam", "42-"},
    {"hđnd hà tĩnh nk 21-26", "23-"},
    {"HĐND tỉnh Hà Tĩnh nhiệm kì 2021 – 2026 khai mạc", "23-"},
    {"sáu tháng đầu năm 2021 UBND tỉnh Quảng Trị", "24-"},
    {"dai hoi doan nk 22-24", "45-"},
    {"phụ nữ cẩm khê 2021-2026", "46-"},
    {"cải cách hành chính giai đoạn 2011–2020", "27-"},
    {"cải cách hành chính gđ 2011-2020", "27-"},
    {"sơ kết 2 năm nông thôn mới Tuyên Quang", "32-"},
    {"sơ kết 120 ngày chống dịch", "12-"},
    {"quí 2 năm 2021 giải ngân bắc giang", "26-"},
    {"bốn tháng đầu năm sốt xuất huyết ninh thuận", "nt-"},
};

// In digits, Roman numerals and words.
constexpr Asked kOrdinals[] = {
    {"đại hội đảng bộ sở y tế Quảng Ngãi lần 11", "02-"},
    {"đại hội đảng bộ sở y tế quảng ngãi lần thứ mười một", "02-"},
    {"đại hội đảng bộ sở y tế quảng ngãi khóa 11", "02-"},
    {"kỳ họp thứ năm HĐND Hà Tĩnh khóa 18", "23-"},
    {"ky hop 5 hdnd ha tinh khoa 18", "23-"},
    {"kỳ họp thứ V hđnd hà tĩnh khoá XVIII", "23-"},
    {"kì họp thứ 12 hđnd khóa 12 bình định", "25-"},
    {"kỳ họp lần thứ 12 HĐND tỉnh khoá XII", "25-"},
    {"HĐND tỉnh khóa mười hai tiếp xúc cử tri", "25-"},
    {"hđnd hải dương khoá 17 kỳ họp 4", "35-"},
    {"hđnd hải dương khóa XVII kỳ họp thứ tư", "35-"},
    {"hội nghị lần 8 LĐLĐ Bắc Giang khóa 17", "44-"},
    {"hội nghị lần thứ 8 bch lđlđ tỉnh bắc giang", "44-"},
    {"hội nghị lần VIII ban chấp hành liên đoàn lao động", "44-"},
    {"phụ nữ cẩm khê lần 24", "46-"},
    {"đại hội phụ nữ huyện cẩm khê lần thứ 24", "46-"},
    {"dai hoi phu nu cam khe lan thu xxiv", "46-"},
    {"đại hội đoàn trường cao đẳng kỹ thuật tây nguyên lần 9", "45-"},
};

// Hyphens, slashes, and names that are spelled in several ways.
constexpr Asked kSigns[] = {
    {"covid 19 kiên giang", "12-"},
    {"COVID-19 Kiên Giang sơ kết", "12-"},
    {"covid19 kiên giang", "12-"},
    {"cô vít kiên giang", "12-"},
    {"cô-vít kiên giang", "12-"},
    {"cô vy 19 kiên giang", "12-"},
    {"tiêm vaccine covid hà nam", "03-"},
    {"tiêm vắc-xin covid19 Hà Nam", "03-"},
    {"tiem vacxin hà nam", "03-"},
    {"vắcxin Hà Nam", "03-"},
    {"tiêm vắc–xin", "03-"},
    {"văn hóa xã hội hđnd bình phước", "15-"},
    {"văn hóa/xã hội hđnd bình phước", "15-"},
    {"cấp cứu 115 hải dương", "13-"},
    {"trung tâm cấp cứu-115", "13-"},
    {"K’Breu", "29-"},
    {"k breu", "29-"},
    {"24/24 đội đáp ứng nhanh", "12-"},
};

// Some marks, or other ones.
constexpr Asked kHalfAccented[] = {
    {"đăng bộ sở y tế quãng ngãi", "02-"},
    {"hôi nghị giãi ngân đâu tư công bắc giang", "26-"},
    {"cãi cách hành chính sự hài lòng", "27-"},
    {"kiên dang so kêt chống dịch", "12-"},
    {"mổi xã một tổ công nghệ", "28-"},
    {"bão hiểm y tế hộ gia dình vĩnh long", "06-"},
    {"xuất khảu chanh leo", "38-"},
    {"lang quăng sôt xuất huyêt", "nt-"},
    {"dất đai lâm dồng phân lô", "29-"},
    {"trung tam câp cưu 115", "13-"},
};

// English among Vietnamese.
constexpr Asked kMixed[] = {
    {"app định danh tổ công nghệ số Đồng Tháp", "28-"},
    {"homestay Lô Lô Chải", "37-"},
    {"view hồ phân lô", "29-"},
    {"online họp trực tuyến 218 trạm trưởng vaccine", "03-"},
    {"ODA giải ngân Quảng Trị", "24-"},
    {"online nộp hồ sơ qua mạng cải cách", "27-"},
    {"ICU thái độ với người nhà bệnh nhân Thái Bình", "09-"},
    {"tour trải nghiệm bảo tàng Thanh Hóa", "49-"},
};

}  // namespace

TEST_CASE("questions", "[typed]") { typed_test::ask(samples(), "samples, questions", kQuestions); }
TEST_CASE("what one remembers", "[typed]") { typed_test::ask(samples(), "samples, what one remembers", kRemembered); }
TEST_CASE("amounts", "[typed]") { typed_test::ask(samples(), "samples, amounts", kAmounts); }
TEST_CASE("places", "[typed]") { typed_test::ask(samples(), "samples, places", kPlaces); }
TEST_CASE("agencies", "[typed]") { typed_test::ask(samples(), "samples, agencies", kAgencies); }
TEST_CASE("documents with what stands around them", "[typed]") { typed_test::ask(samples(), "samples, documents with what stands around them", kCitations); }
TEST_CASE("periods", "[typed]") { typed_test::ask(samples(), "samples, periods", kPeriods); }
TEST_CASE("ordinals", "[typed]") { typed_test::ask(samples(), "samples, ordinals", kOrdinals); }
TEST_CASE("hyphens and other spellings", "[typed]") { typed_test::ask(samples(), "samples, hyphens and other spellings", kSigns); }
TEST_CASE("half accented", "[typed]") { typed_test::ask(samples(), "samples, half accented", kHalfAccented); }
TEST_CASE("English and Vietnamese", "[typed]") { typed_test::ask(samples(), "samples, English and Vietnamese", kMixed); }
