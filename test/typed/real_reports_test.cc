// Queries for five real reports among twenty thousand news articles and the sample reports, where they are at hand beside
// the project.
#include <catch2/catch.hpp>
#include <filesystem>
#include <optional>
#include <random>
#include <vector>

#include "tracuu/report.h"
#include "typed/ask.h"

namespace {

namespace fs = std::filesystem;
using typed_test::Asked;

class Folder {
 public:
  Folder() : path_(fs::temp_directory_path() / ("tracuu-typed-test-" + std::to_string(std::random_device()()))) {}
  ~Folder() { fs::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

// The few reports first, then the articles one by one.
tracuu::Index loaded(const fs::path& folder, const fs::path& shared) {
  std::vector<tracuu::Document> few;
  for (const auto& entry : fs::directory_iterator(shared / "reports"))
    if (entry.path().extension() == ".txt")
      for (const auto& report : tracuu::read_file(entry.path())) few.push_back(report);
  for (const auto& report : tracuu::reports_in(fs::path(TRACUU_SOURCE_DIR) / "examples/reports")) few.push_back(report);

  auto news = tracuu::reports_in(shared / "eval/news/corpus.jsonl");
  auto article = news.begin();
  std::size_t next = 0;
  tracuu::Index index(folder);
  index.bulk_load([&]() -> std::optional<tracuu::Document> {
    if (next < few.size()) return few[next++];
    if (article == news.end()) return std::nullopt;
    tracuu::Document document = *article;
    ++article;
    return document;
  });
  return index;
}

constexpr Asked kQueries[] = {
    // 000: the party committee of the ministry studies the resolutions of two congresses
    {"học tập quán triệt nghị quyết đại hội đảng bộ bộ y tế", "000_"},
    {"hoc tap quan triet nghi quyet dai hoi dang bo bo y te", "000_"},
    {"hội nghị học tập, quán triệt và triển khai thực hiện nghị quyết đại hội", "000_"},
    {"nghị quyết đại hội đảng bộ khối các cơ quan trung ương lần thứ XIII", "000_"},
    {"nghi quyet dai hoi dang bo khoi cac co quan trung uong lan thu xiii", "000_"},
    {"NGHỊ QUYẾT ĐẠI HỘI ĐẢNG BỘ KHỐI CÁC CƠ QUAN TRUNG ƯƠNG LẦN THỨ XIII", "000_"},
    {"Đảng uỷ Bộ Y tế quán triệt nghị quyết nhiệm kỳ 2020 – 2025", "000_"},
    {"ba dot pha cua dang uy khoi cac co quan trung uong", "000_"},
    {"mô hình CDC FDA nghị quyết đại hội", "000_"},
    {"21/12/2020 đảng ủy bộ y tế hội nghị", "000_"},
    {"\"học tập, quán triệt và triển khai thực hiện nghị quyết\"", "000_"},
    {"Đỗ Xuân Tuyên quán triệt nghị quyết", "000_"},
    {"do xuan tuyen quan triet nghi quyet", "000_"},
    {"Vũ Đức Nam quán triệt nghị quyết", "000_"},
    {"vu duc nam do xuan tuyen", "000_"},
    {"kế hoạch 04 – KH/ĐU", "000_"},
    {"kế hoạch số 04-KH/ĐU", "000_"},
    {"04 – KH/ĐU", "000_"},
    {"04 KH ĐU", "000_"},
    {"04 kh du", "000_"},
    {"ke hoach 04 kh/du", "000_"},
    // 001: the ministry's party work of 2018 summed up
    {"tổng kết công tác đảng năm 2018 bộ y tế", "001_"},
    {"tong ket cong tac dang nam 2018 bo y te", "001_"},
    {"thứ trưởng nguyễn trường sơn chăm sóc sức khoẻ nhân dân là nhiệm vụ hàng đầu", "001_"},
    {"nang cao chat luong cham soc suc khoe nhan dan la nhiem vu hang dau", "001_"},
    {"\"chất lượng chăm sóc sức khỏe nhân dân là nhiệm vụ hàng đầu\"", "001_"},
    {"Nguyễn Trường Sơn cán bộ đảng viên bộ y tế", "001_"},
    {"nguyen truong son can bo dang vien bo y te", "001_"},
    {"hiệu quả công tác dân vận của đảng bộ các cơ quan nhà nước", "001_"},
    {"nghị quyết 04 của đảng ủy khối về dân vận", "001_"},
    {"nam dan van chinh quyen 04-NQ/ĐUK", "001_"},
    {"04-NQ/ĐUK", "001_"},
    {"04 NQ ĐUK", "001_"},
    {"04 – NQ/ĐUK", "001_"},
    {"nghi quyet 04-nq/duk", "001_"},
    {"Nghị quyết số 04 - NQ/ĐUK", "001_"},
    // 002: the congress of the ministry's office
    {"đại hội đảng bộ văn phòng bộ y tế", "002_"},
    {"dai hoi dang bo van phong bo y te", "002_"},
    {"đại hội đang bộ van phòng bộ y tế", "002_"},
    {"ĐẠI HỘI ĐẢNG BỘ VĂN PHÒNG BỘ Y TẾ LẦN THỨ XXII", "002_"},
    {"đảng bộ văn phòng bộ y tế nhiệm kỳ 2020-2025", "002_"},
    {"dang bo van phong bo nhiem ky 2020 – 2025", "002_"},
    {"\"Đảng bộ Văn phòng Bộ Y tế\"", "002_"},
    {"đại hội điểm của bộ y tế", "002_"},
    {"bí thư đảng uỷ văn phòng bộ hà anh đức", "002_"},
    {"ha anh duc chanh van phong bo", "002_"},
    {"do xuan tuyen dai hoi van phong bo", "002_"},
    {"đỗ trường duy phó chánh văn phòng bộ", "002_"},
    {"do truong duy pho chanh van phong", "002_"},
    {"nguyễn đức thành trưởng phòng tổ chức hành chính", "002_"},
    {"trang tin ncov 32 triệu người dùng", "002_"},
    {"ncov.moh.gov.vn", "002_"},
    {"1900-9095", "002_"},
    // 003: the party organisation of a provincial health office, 2020 to 2025
    {"đảng bộ sở y tế nghệ an", "003_"},
    {"ĐẢNG BỘ SỞ Y TẾ NGHỆ AN", "003_"},
    {"\"Đảng bộ Sở Y tế Nghệ An\"", "003_"},
    {"đảng bộ sở y tế đẩy mạnh và hoàn thành phương hướng, mục tiêu giai đoạn 2020 – 2025", "003_"},
    {"dang bo so y te phuong huong muc tieu 2020-2025", "003_"},
    {"PGS TS Dương Đình Chỉnh giám đốc sở y tế", "003_"},
    {"duong dinh chinh dang bo so y te", "003_"},
    {"Hoàng Văn Nhiên tặng hoa ban chấp hành đảng bộ", "003_"},
    {"sở y tế nghệ an chỉ thị 05-CT/TW", "003_"},
    {"so y te nghe an 05 ct tw", "003_"},
    {"hàng năm 90% đảng viên hoàn thành tốt nhiệm vụ sở y tế", "003_"},
    // 004: the province's chairman at a party cell meeting of a health office
    {"Lê Duy Thành", "004_"},
    {"le duy thanh", "004_"},
    {"LÊ DUY THÀNH", "004_"},
    {"Le\u0302 Duy Tha\u0300nh", "004_"},
    {"lê duy thành dự sinh hoạt chi bộ sở y tế", "004_"},
    {"le duy thanh du sinh hoat chi bo", "004_"},
    {"Lê Duy Thành Vĩnh Phúc", "004_"},
    {"pham thi hong nhung bi thu dang uy khoi", "004_"},
    {"điểm nghẽn của ngành y tế", "004_"},
    {"diem nghen nganh y te", "004_"},
    {"Đảng uỷ Sở Y tế điểm nghẽn", "004_"},
    {"đảng ủy sở y tế quý II/2021", "004_"},
    {"tổ công tác của ban thường vụ tỉnh ủy dự sinh hoạt chi bộ cơ sở", "004_"},
    {"chủ tịch UBND tỉnh chỉ đạo xây dựng đảng tại đảng bộ sở y tế", "004_"},
    {"chu tich ubnd tinh chi dao xay dung dang tai dang bo so y te", "004_"},
    // days as the page does not write them
    {"ke hoach so 04 ngay 25 thang 11 nam 2020", "000_"},
    {"hội nghị đảng ủy bộ y tế tháng 12/2020", "000_"},
    {"hội nghị đảng ủy bộ y tế tháng 12 năm 2020", "000_"},
    {"đảng uỷ bộ y tế ngày 6/3/2019", "001_"},
    {"quý hai năm 2021 đảng ủy sở y tế", "004_"},
    {"quý 2/2021 đảng ủy sở y tế", "004_"},
    {"kết quả quý 1 nhiệm vụ quý 2 năm 2021 đảng ủy sở y tế", "004_"},
    // what one remembers, asks, copies, spells otherwise
    {"Bí thư Đảng ủy Văn phòng Bộ Y tế là ai?", "002_"},
    {"hội nghị tổng kết công tác đảng năm 2018 của Bộ Y tế họp ngày nào?", "001_"},
    {"chủ tịch tỉnh dự sinh hoạt chi bộ nói về điểm nghẽn y tế", "004_"},
    {"32 trieu nguoi dung 65 trieu nguoi xem", "002_"},
    {"n-CoV văn phòng bộ y tế", "002_"},
    {"Thực hiện Kế hoạch số 04-KH/ĐU, ngày 25/11/2020 của BTV Đảng ủy Bộ về việc học tập nghị quyết", "000_"},
    {"đại hội đảng bộ khối các cơ quan trung ương lần thứ mười ba", "000_"},
    {"dai-hoi-dang-bo-van-phong-bo-y-te-lan-thu-xxii", "002_"},
    {"Đại hội Đảng bộ Vãn phòng Bộ Y tế", "002_"},
    {"nhiệm kỳ 202O-2025 văn phòng bộ", "002_"},
    {"📌Đại hội Đảng bộ Văn phòng Bộ Y tế", "002_"},
    {"hotline 1900-9095 covid bộ y tế", "002_"},
    // articles
    {"sở giáo dục và đào tạo Sóc Trăng học sinh chưa đọc", "train/099121"},
    {"sở tài nguyên môi trường Đà Nẵng Dũng lò vôi", "val/014623"},
    {"Bộ Lao động Thương binh và Xã hội massage vi hiến", "train/003644"},
    {"51.3 tỷ BOT Bạc Liêu", "test/014093"},
    {"1.39 km bac ninh", "train/060909"},
    {"134.4cm", "val/013367"},
    {"\"lò vôi ô nhiễm đà nẵng", "val/014623"},  // a quote that is not closed
    {"nhà thờ tổ Q.9 TPHCM", "test/022576"},
    {"Zim-ba-bu-ê bà cụ tặng quần áo", "val/010324"},
    {"Hangzhou tê tê", "train/022607"},
    // the kind glued to the number
    {"nq04 duk", "001_"},
    {"NQ-04-ĐUK", "001_"},
};

// Names and numbers that stand once in a long report: articles with some of the words, often, come before the one with all.
constexpr Asked kSaidOnce[] = {
    {"nq 04 duk", "001_"},
    {"đường dây nóng 1900-9095", "002_"},
    {"dang bo so y te nghe an", "003_"},
    {"hoàng văn nhiên", "003_"},
    {"hoang van nhien", "003_"},
    {"hoàng văn nhiên phó bí thư đảng ủy khối", "003_"},
    {"Phạm Thị Hồng Nhung", "004_"},
    {"PHẠM THỊ HỒNG NHUNG", "004_"},
    {"nhung pham thi hong", "004_"},
    {"nhiên hoàng văn", "003_"},
    {"Hoàng Văn Nhiên PBT ĐUK", "003_"},
    {"nguyen thi thuy pho truong phong to chuc hanh chinh", "002_"},
    {"Nguyễn Thị Bích TP Tài chính Kế toán", "002_"},
};

/// Built once; nullptr where the reports and the articles are not at hand.
const tracuu::Index* real_reports() {
  static const auto shared = fs::path(TRACUU_SOURCE_DIR) / "../shared";
  if (!fs::exists(shared / "reports") || !fs::exists(shared / "eval/news/corpus.jsonl")) {
    WARN("skipped: there are no real reports and articles beside the project");
    return nullptr;
  }
  static const Folder folder;
  static const tracuu::Index index = loaded(folder.path(), shared);
  return &index;
}

}  // namespace

TEST_CASE("real reports among twenty thousand articles, where they are at hand", "[typed][slow]") {
  if (const auto* index = real_reports()) typed_test::ask(*index, "real reports among news", kQueries);
}

TEST_CASE("names and numbers said once in a real report, where they are at hand", "[typed][slow]") {
  if (const auto* index = real_reports()) typed_test::ask(*index, "real reports among news, said once", kSaidOnce);
}
