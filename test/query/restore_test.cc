// query: marks are put back as the neighbours say; letters, capitals, typed marks and everything else stay.
#include <catch2/catch.hpp>

#include "query/restore.h"
#include "told_statistics.h"
#include "tracuu/text.h"

namespace tracuu::detail {
namespace {

const test::ToldStatistics kTold({"nghị quyết đại hội đảng bộ tỉnh lần thứ hai", "sở y tế đang bổ nhiệm cán bộ", "đảng ủy bộ y tế", "hội nghị tổng kết",
                                  "kỹ thuật mới ở bệnh viện tỉnh", "ban chấp hành đảng bộ", "bàn giao nhà", "tỷ lệ tiêm chủng", "600 tỷ đồng", "tí nữa thôi",
                                  "quyết định của giám đốc sở y tế"},
                                 20);

struct Case {
  const char* typed;
  const char* restored;
};

TEST_CASE("Marks are put back by what stands side by side") {
  const Case cases[] = {
      {"nghi quyet dai hoi", "nghị quyết đại hội"},
      {"Nghi quyet dai hoi Dang bo", "Nghị quyết đại hội Đảng bộ"},
      {"NGHI QUYET DAI HOI", "NGHỊ QUYẾT ĐẠI HỘI"},
      {"dang bo tinh", "đảng bộ tỉnh"},
      {"so y te dang bo nhiem", "sở y tế đang bổ nhiệm"},
      {"ban chap hanh", "ban chấp hành"},
      {"ban giao nha", "bàn giao nhà"},
      {"quyet dinh cua giam doc", "quyết định của giám đốc"},
  };
  for (const Case& each : cases) CHECK(restore(each.typed, kTold) == each.restored);
}

TEST_CASE("Letters typed stay, i and y too") {
  CHECK(restore("ky thuat", kTold) == "kỹ thuật");
  CHECK(restore("ki thuat", kTold) == "kĩ thuật");
  CHECK(restore("600 ty", kTold) == "600 tỷ");
}

TEST_CASE("Typed marks stay") {
  CHECK(restore("nghị quyet đai hội", kTold) == "nghị quyết đại hội");
  CHECK(restore("nghĩ quyet", kTold) == "nghĩ quyết");
  CHECK(restore("uỷ", kTold) == "uỷ");  // as typed, tone placement and all
  CHECK(restore("dang uy bo y te", kTold) == "đảng ủy bộ y tế");
}

TEST_CASE("What is no syllable, and what is shouted, stays as it is") {
  const Case cases[] = {
      {"Covid-19: dai hoi, 05-CT/TW (dang bo)!", "Covid-19: đại hội, 05-CT/TW (đảng bộ)!"},
      {"DANG dai hoi", "DANG đại hội"},
      {"\xFF dai hoi \xFE", "\xFF đại hội \xFE"},
      {"", ""},
      {"  \n", "  \n"},
  };
  for (const Case& each : cases) CHECK(restore(each.typed, kTold) == each.restored);
}

TEST_CASE("What nobody says stays as typed") {
  CHECK(restore("nghieng ngoeo", kTold) == "nghieng ngoeo");
  CHECK(restore("nghi quyet dai hoi", test::ToldStatistics({}, 1)) == "nghi quyet dai hoi");
}

TEST_CASE("Restoring changes nothing but marks, and nothing twice") {
  std::string text;
  for (int i = 0; i < 50; ++i) text += "So Y te dang bo nhiem can bo, ban giao nha. 600 ty dong cua tinh\n";
  const std::string restored = restore(text, kTold);
  CHECK(restored != text);
  CHECK(fold(restored) == fold(text));
  CHECK(restore(restored, kTold) == restored);
}

TEST_CASE("The marks of a syllable go on letters as typed") {
  const auto exact = [](const char* syllable) { return word_key(TokenKind::syllable, syllable, "").exact; };
  CHECK(with_marks_of(exact("nghiệm"), "NGHIem") == "NGHIệm");
  CHECK(with_marks_of(exact("kỹ"), "Ky") == "Kỹ");
  CHECK(with_marks_of(exact("kỹ"), "ki") == "kĩ");
  CHECK(with_marks_of(exact("gì"), "gi") == "gì");
  CHECK(with_marks_of(exact("hội"), "hoai") == "hoai");  // other letters
}

}  // namespace
}  // namespace tracuu::detail
