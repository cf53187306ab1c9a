// Queries over the sample reports: every shape people type, and near misses that only an accent tells apart.
#include <catch2/catch.hpp>

#include "typed/ask.h"

namespace {

using typed_test::Asked;
using typed_test::samples;

constexpr Asked kAccented[] = {
    {"đảng bộ bộ y tế phổ biến nghị quyết đại hội", "01-"},
    {"đại hội đảng bộ sở y tế quảng ngãi", "02-"},
    {"tập huấn tiêm vắc xin hà nam", "03-"},
    {"giám sát chi bộ trung tâm y tế huyện phụng hiệp", "04-"},
    {"bảo hiểm y tế hộ gia đình vĩnh long", "06-"},
    {"an toàn thực phẩm tết long an", "08-"},
    {"sinh hoạt chuyên đề khoa hồi sức", "09-"},
    {"chuyển giao tổ chức đảng lạng sơn", "10-"},
    {"kiên giang sơ kết phòng chống dịch", "12-"},
    {"thu hút bác sĩ bình phước", "15-"},
    {"học tập và làm theo bác sở y tế phú thọ", "16-"},
    {"bổ nhiệm giám đốc bệnh viện phổi", "19-"},
    {"lăng quăng sốt xuất huyết", "nt-20210504"},
    {"giải ngân đầu tư công bắc giang", "26-"},
    {"phân lô đất nông nghiệp lâm đồng", "29-"},
    {"hạn hán ninh thuận hồ chứa", "33-"},
    {"chung cư cũ hải phòng", "hb-03"},
    {"đại hội phụ nữ cẩm khê", "46-"},
    {"phòng cháy chữa cháy bình dương", "53-"},
    {"công nhân may hồng lĩnh hỏi về quạt", "61-"},
};

constexpr Asked kBare[] = {
    {"dang bo bo y te pho bien nghi quyet qua cau truyen hinh", "01-"},
    {"dai hoi dang bo so y te quang ngai", "02-"},
    {"tap huan tiem vac xin ha nam", "03-"},
    {"bao hiem y te ho gia dinh", "06-"},
    {"doi dap ung nhanh kien giang", "12-"},
    {"trung tam cap cuu 115", "13-"},
    {"moi ban mot buon", "14-"},
    {"dang uy so y te ca mau", "20-"},
    {"dai hoi chau ngoan bac ho", "59-"},
    {"to cong nghe so cong dong dong thap", "28-"},
    {"cau vam rach dua", "30-"},
    {"tinh gian bien che", "27-"},
    {"nha hat cheo", "62-"},
    {"bao tang thanh hoa", "49-"},
    {"de song kon", "25-"},
    {"ban tra sua", "62-"},
};

constexpr Asked kOtherwiseSpelled[] = {
    {"Đảng uỷ Sở Y tế Cà Mau", "20-"},  // the tone on the other vowel
    {"Đảng uỷ Viện Khoa học Vật liệu", "57-"},
    {"thuỷ lợi ninh thuận", "33-"},
    {"uỷ ban bầu cử sơn la", "hb-02"},
    {"TOÀ ÁN NHÂN DÂN TỈNH QUẢNG BÌNH", "43-"},
    {"sầm thúy vi", "14-"},    // written Thuý
    {"cái văn hòa", "19-"},    // written both ways
    {"Lí Thanh Cảnh", "20-"},  // i for y
    {"ĐẠI HỘI ĐẢNG BỘ SỞ Y TẾ QUẢNG NGÃI LẦN THỨ XI", "02-"},
    {"đảng uy sở y te cà mau", "20-"},  // some accents
    {"Tha\u0302\u0300y thuo\u0302\u0301c tre\u0309 \u0110a\u0306\u0301k No\u0302ng", "14-"},  // NFD; so is the report
    {"gio\u0302\u0301ng lu\u0301a chi\u0323u ma\u0323\u0306n", "48-"},
    {"tu dưỡng rèn luyện", "09-"},       // the report says "tư dưỡng"
    {"chuyển đổi số đồng tháp", "28-"},  // the report says "chuyển đôi số"
    {"vắc xin covid -19 hà nam", "03-"},
    {"§¹i héi chi bé trung t©m cÊp cøu", "13-"},  // TCVN3 that was pasted
    {"Baûo hieåm y teá hoä gia ñình", "06-"},      // VNI
    {"cáº¥p cá»©u 115", "13-"},                    // UTF-8 saved twice
};

constexpr Asked kNumbers[] = {
    {"12 – KH/ĐU", "01-"},
    {"12-KH/ĐU", "01-"},
    {"ke hoach 12 kh/du", "01-"},
    {"04 – NQ/ĐU", "01-"},
    {"nghị quyết 04 NQ ĐU", "01-"},
    {"04-NQ/TW", "16-"},
    {"04-QĐ/ĐUK", "10-"},
    {"04 qd duk", "10-"},
    {"04 – KH/ĐUS", "16-"},
    {"04 kh dus", "16-"},
    {"04/KH-BCĐ", "08-"},
    {"04 KH BCĐ", "08-"},
    {"04/HĐBCQG-CV", "nt-20210504"},
    {"08-QĐi/TW", "04-"},
    {"15-CTr/UBKT", "04-"},
    {"15-NQ/TU", "23-"},
    {"15/NQ-HĐND", "23-"},
    {"chỉ thị 15/CT-UBND", "24-"},
    {"15/qd-ubnd", "33-"},
    {"15/BC-BDT", "40-"},
    {"96-CV/ĐUS", "nt-20210504"},
    {"cong van 96 cv dus", "nt-20210504"},
    {"nghi dinh 146/2018/nd-cp", "06-"},
    {"128/2020/NĐ-CP", "55-"},
    {"06/2016/NQ-HĐND", "15-"},
    {"03/2018/TTLT-BCA-VKSNDTC-TANDTC-BQP", "60-"},
    {"1900-5571", "03-"},
    {"2011-2020", "27-"},
    {"2026 – 2030", "28-"},
    {"1960-1980", "hb-03"},
    {"giai đoạn 2023 – 2025", "53-"},
    {"21.3.2022", "29-"},
    {"30-11-2021", "35-"},
};

constexpr Asked kNames[] = {
    {"trịnh khắc vượng", "01-"},
    {"vi dinh khoat tuyen giao", "01-"},
    {"Huỳnh Nam Phương phòng nghiệp vụ dược", "02-"},
    {"đặng hoài nam", "03-"},
    {"phi ngoc tuan", "09-"},
    {"luong khac nhien", "10-"},
    {"H'Loan Niê", "14-"},
    {"h loan nie", "14-"},
    {"cai van hoa", "19-"},
    {"ly thanh canh", "20-"},
    {"nguyễn thị ái vy", "25-"},
    {"thứ trưởng triệu đình phác", "27-"},
    {"K'Brếu", "29-"},
    {"Lò Thị Hảo", "34-"},
    {"trần nam phong", "36-"},
    {"nong viet chung", "52-"},
    {"Ngã Năm", "60-"},
};

constexpr Asked kAbbreviated[] = {
    {"P.CT UBND tỉnh bến tre", "30-"},
    {"CVP UBND tỉnh nghệ an", "hb-01"},
    {"gđ stp cao bằng", "55-"},
    {"chánh vp sở y tế lạng sơn", "10-"},
    {"bhyt hgđ vĩnh long", "06-"},
    {"ttyt phung hiep", "04-"},
    {"TP. Hải Phòng chung cư cũ", "hb-03"},
};

constexpr Asked kPhrases[] = {
    {"\"hộ gia đình\" bảo hiểm y tế", "06-"},
    {"\"mỗi bạn một buôn\"", "14-"},
    {"\"cựu chiến binh gương mẫu\"", "47-"},
    {"\"bạn đọc\" thư viện an giang", "58-"},
    {"+ddci cần thơ", "hb-04"},
    {"ninh thuận \"sốt xuất huyết\"", "nt-20210504"},
    {"tuyên quang \"nông thôn mới\"", "32-"},
};

// đ and d, năm and Nam, bàn bán bạn bản, tinh tình tỉnh, câu cầu cau, chèo chéo, múa mưa mùa, bò bỏ bộ, lúa lùa lũ lu.
constexpr Asked kNearMisses[] = {
    {"đang mang thai", "57-"},
    {"đảng không phải là cái áo", "57-"},
    {"đê sạt", "25-"},
    {"đổi bò sang dê", "40-"},
    {"chất độc da cam", "47-"},
    {"tổng kết năm học", "42-"},
    {"miền Nam", "36-"},
    {"ông Huỳnh Nam", "47-"},
    {"bàn ghế thiết bị dạy học", "24-"},
    {"bán trà sữa", "62-"},
    {"hội nghị bạn đọc", "58-"},
    {"bản đồ sạt lở", "34-"},
    {"tinh giản biên chế", "27-"},
    {"tinh dầu trị bách bệnh", "08-"},
    {"tình làng nghĩa xóm", "43-"},
    {"tình cảm làng xóm", "08-"},
    {"câu cá", "37-"},
    {"cầu dây văng", "30-"},
    {"quả cau", "38-"},
    {"chấm chéo", "11-"},
    {"hát chèo", "62-"},
    {"đội múa", "37-"},
    {"mưa trút như thác", "34-"},
    {"vụ mùa", "31-"},
    {"con bò dự án", "40-"},
    {"bỏ ruộng", "31-"},
    {"bỏ phiếu sớm", "hb-02"},
    {"lũ tiểu mãn", "33-"},
    {"lu nước", "nt-20210504"},
    {"đàn cừu lùa ngược lên núi", "33-"},
    {"dây buộc bò", "40-"},
    {"đứng lớp dạy bơi", "47-"},
    {"mắt camera", "52-"},
    {"bệnh viện mắt", "18-"},
    {"sợ mất trâu", "34-"},
    {"hòm thư góp ý", "09-"},
    {"giá sách giáo khoa", "hb-01"},
    {"đàn gia súc", "33-"},
};

}  // namespace

TEST_CASE("with accents", "[typed]") { typed_test::ask(samples(), "samples, accented", kAccented); }
TEST_CASE("without accents", "[typed]") { typed_test::ask(samples(), "samples, bare", kBare); }
TEST_CASE("spelled otherwise", "[typed]") { typed_test::ask(samples(), "samples, spelled otherwise", kOtherwiseSpelled); }
TEST_CASE("document numbers, periods, dates", "[typed]") { typed_test::ask(samples(), "samples, numbers", kNumbers); }
TEST_CASE("names", "[typed]") { typed_test::ask(samples(), "samples, names", kNames); }
TEST_CASE("abbreviated", "[typed]") { typed_test::ask(samples(), "samples, abbreviated", kAbbreviated); }
TEST_CASE("phrases and operators", "[typed]") { typed_test::ask(samples(), "samples, phrases", kPhrases); }
TEST_CASE("near misses", "[typed]") { typed_test::ask(samples(), "samples, near misses", kNearMisses); }
