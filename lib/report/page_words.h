// Words that web sites of Vietnamese agencies and newspapers print around every article. Folded unless said.
#pragma once

#include <array>
#include <string_view>

namespace tracuu::detail {

/// Beginnings of short lines that a reader clicks on or looks past.
inline constexpr std::array<std::string_view, 59> kButtons = {
    "xem co chu", "co chu",         "chon co chu", "xem voi co chu", "mac dinh",    "skip",        "in trang",
    "in bai",     "ban in",         "doc bai",     "nghe doc",       "nghe bai",    "gui email",   "gui y kien",
    "moi nhat",   "moi cap nhat",   "tin moi",     "tin doc nhieu",  "doc nhieu",   "tin noi bat", "tin lien quan",
    "tin cung",   "cac tin",        "chia se",     "dang nhap",      "dang ky",     "trang chu",   "trang nhat",
    "hotline",    "duong day nong", "lien he",     "gioi thieu",     "tieng viet",  "tim kiem",    "luot xem",
    "so luot",    "thich",          "facebook",    "zalo",           "email",       "a- a",        "tac gia",
    "nguon",      "anh:",           "video",       "theo doi",       "google news", "xem them",    "binh luan",
    "y kien",     "tu khoa",        "quay lai",    "dau trang",      "danh muc",    "chuyen muc",  "dien thoai",
    "toan canh",  "quang canh",     "so:"};

/// Beginnings of agencies' names.
inline constexpr std::array<std::string_view, 40> kAgencyStarts = {
    "so",         "bo",         "cuc",      "tong cuc", "chi cuc",        "ban",       "uy ban",    "ubnd",
    "hdnd",       "hoi",        "vien",     "hoc vien", "benh vien",      "trung tam", "truong",    "dai hoc",
    "phong",      "van phong",  "dang bo",  "dang uy",  "tinh uy",        "thanh uy",  "huyen uy",  "tinh doan",
    "thanh doan", "huyen doan", "doan",     "cong an",  "cong doan",      "lien doan", "lien hiep", "toa an",
    "kho bac",    "bao hiem",   "bao tang", "bao",      "dai phat thanh", "thanh tra", "mat tran",  "tap chi"};

/// The lower-case words agencies' names are made of.
inline constexpr std::array<std::string_view, 44> kAgencyWords = {
    "so",     "bo",    "cuc",  "ban",  "uy",   "hoi",   "dong",  "vien",  "benh", "trung", "tam",
    "truong", "phong", "van",  "dang", "tinh", "thanh", "pho",   "huyen", "quan", "xa",    "phuong",
    "thi",    "tran",  "cong", "an",   "doan", "lien",  "toa",   "nhan",  "dan",  "thong", "tin",
    "dien",   "tu",    "va",   "khoi", "cac",  "co",    "nganh", "trang", "cua",  "hiep",  "tong"};

/// Beginnings of sites' names.
inline constexpr std::array<std::string_view, 7> kSiteNames = {
    "cong thong tin", "cong ttdt", "trang thong tin", "trang tin", "bao dien tu", "website", "tap chi dien tu"};

/// Sections of newspapers and portals.
inline constexpr std::array<std::string_view, 61> kSections = {
    "thoi su", "chinh tri", "xa hoi", "kinh te", "van hoa", "giao duc", "phap luat", "the gioi", "quoc te", "suc khoe", "y te",
    "doi song", "the thao", "du lich", "khoa hoc", "cong nghe", "moi truong", "quoc phong", "an ninh", "doi ngoai", "nhan su",
    "xay dung dang", "cong tac dang", "cong doan", "doan the", "dan so", "dan van", "tuyen giao", "mat tran", "lao dong",
    "dia phuong", "trong nuoc", "trong tinh", "tin tuc", "tin hoat dong", "tin trong nganh",
    "tin nganh", "tin y te", "tin tong hop", "tin dia phuong", "tin trong nuoc", "tin trong tinh", "tin hoat dong cua so",
    "hoat dong cua so", "hoat dong cua bo", "hoat dong cua nganh", "hoat dong cua lanh dao", "hoat dong cua don vi",
    "hoat dong dang", "hoat dong doan the", "hoat dong cong doan", "dang - doan the", "dang doan the", "ban doc",
    "nguoi tot viec tot", "thi dua - khen thuong", "y te - suc khoe", "chinh tri - xa hoi", "van hoa - xa hoi", "kiem tra, giam sat", "kiem tra - giam sat"};

/// What stands above every official paper.
inline constexpr std::array<std::string_view, 3> kMottos = {"cong hoa xa hoi chu nghia viet nam",
                                                            "doc lap - tu do - hanh phuc", "dang cong san viet nam"};

/// Words that make a line in capitals a headline even if it begins with an agency; in canonical spelling.
inline constexpr std::array<std::string_view, 46> kActions = {
    "tổ chức",  "triển khai", "tổng kết",  "sơ kết",     "đẩy mạnh", "họp",       "giám sát",   "kiểm tra",
    "làm việc", "thăm",       "phổ biến",  "công bố",    "trao",     "tiếp",      "khai mạc",   "bế mạc",
    "tập huấn", "quyết tâm",  "với",       "phải",       "cần",      "về",        "tại",        "trong",
    "cho",      "đến",        "năm",       "phát động",  "ra mắt",   "ra quân",   "đón",        "nhận",
    "gặp mặt",  "hoàn thành", "nâng cao",  "tăng cường", "phối hợp", "thực hiện", "quán triệt", "học tập",
    "ký kết",   "bàn giao",   "chúc mừng", "lần thứ",    "nhiệm kỳ", "đề nghị"};

/// Words that open the first sentence of a report; as written.
inline constexpr std::array<std::string_view, 24> kOpeners = {
    "Ngày", "Sáng", "Chiều", "Tối", "Trưa", "Hôm", "Vừa",  "Thực", "Nhằm", "Theo", "Trong", "Tại",
    "Sau",  "Dưới", "Với",   "Từ",  "Đồng", "Để",  "Trên", "Khi",  "Nhân", "Tham", "Tiếp",  "Tới"};

/// Labels before the date of publication; the longer before its beginning, here and below.
inline constexpr std::array<std::string_view, 9> kPublishedLabels = {
    "ngay dang", "dang tai", "dang luc", "dang ngay", "dang", "xuat ban", "ngay tao", "posted on", "published"};

/// Labels before the date of a later change.
inline constexpr std::array<std::string_view, 3> kUpdatedLabels = {"cap nhat lan cuoi", "cap nhat", "updated"};

/// Labels before a number of readers.
inline constexpr std::array<std::string_view, 6> kCountLabels = {"so luot xem",   "luot xem", "luot doc",
                                                                 "luot truy cap", "da xem",   "xem"};

/// What else stands around dates and says nothing itself.
inline constexpr std::array<std::string_view, 21> kDateFillers = {
    "gmt + 7", "gmt", "utc + 7", "chu nhat", "cn",   "co chu", "in trang", "in bai viet", "in bai", "thoi gian", "ngay",
    "luc",     "vao", "hoi",     "gio",      "phut", "date",   "on",       "at",          "t",      "a"};

/// Behind "thứ".
inline constexpr std::array<std::string_view, 6> kWeekdays = {"hai", "ba", "tu", "nam", "sau", "bay"};

/// Behind "tháng", January first.
inline constexpr std::array<std::string_view, 12> kMonths = {"mot", "hai", "ba",   "tu",   "nam",      "sau",
                                                             "bay", "tam", "chin", "muoi", "muoi mot", "muoi hai"};

}  // namespace tracuu::detail
