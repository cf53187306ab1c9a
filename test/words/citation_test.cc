// Documents named by kind and number.
#include "words/citation.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "words/scanner.h"

using namespace tracuu::detail;

namespace {

std::vector<Citation> citations(std::string_view text) {
  std::vector<Citation> found;
  const auto note = [&](const std::optional<Citation>& citation) {
    if (citation) found.push_back(*citation);
  };
  Citations reader;
  Scanner scanner(text);
  ScanToken token;
  std::string canonical, folded;
  while (scanner.next(token)) {
    canonical_text(token, text, canonical, folded);
    note(reader.next({token.kind, word_key(token.kind, canonical, folded).folded, folded, token.part}));
  }
  note(reader.end());
  return found;
}

}  // namespace

TEST_CASE("one document has one key, however it is cited") {
  const Citation wanted = citations("04-NQ/ĐUK").at(0);
  CHECK(wanted.issued);
  for (const char* text : {"nghị quyết 04", "Nghị quyết số 04 về công tác cán bộ", "nghi quyet so 4", "NQ 04", "NQ số 04", "04 NQ",
                           "NGHỊ QUYẾT SỐ 04-NQ/ĐUK", "04 – NQ/ĐUK", "Nghị quyết 04/NQ-ĐUK ngày 6/3", "theo nghị quyết 04.", "NQ-04-ĐUK", "nghị quyết 04-ĐUK", "04-NQ/DDUK"}) {
    INFO(text);
    const auto found = citations(text);
    REQUIRE(found.size() == 1);
    CHECK(found[0].numbered == wanted.numbered);
  }
}

TEST_CASE("who issued it makes another key, where a short form says so") {
  const Citation wanted = citations("04-NQ/ĐUK").at(0);
  CHECK(citations("nghị quyết 04 ĐUK").at(0).issued == wanted.issued);
  CHECK(citations("NQ 04 ĐUK").at(0).issued == wanted.issued);
  CHECK(citations("nghị quyết 04-ĐUK").at(0).issued == wanted.issued);
  CHECK(citations("04-NQ/DDUK").at(0).issued == wanted.issued);
  CHECK(citations("QDD-04-DDUK").at(0).numbered == citations("04-QĐ/ĐUK").at(0).numbered);
  CHECK(citations("04-NQ/TW").at(0).numbered == wanted.numbered);
  CHECK(citations("04-NQ/TW").at(0).issued != wanted.issued);
  CHECK(!citations("nghị quyết 04 của Đảng ủy").at(0).issued);
}

TEST_CASE("other kinds and numbers are other documents") {
  const auto key = [](const char* text) { return citations(text).at(0).numbered; };
  CHECK(key("nghị quyết 04") != key("nghị quyết 05"));
  CHECK(key("nghị quyết 04") != key("nghị định 04"));
  CHECK(key("thông tư liên tịch 04") == key("04/TTLT-BYT-BTC"));
  CHECK(key("thông tư liên tịch 04") != key("thông tư 04"));
  CHECK(key("QĐi 08 TW") == key("Quy định số 08-QyĐ/TW"));
  CHECK(key("Nghị định 128/2020/NĐ-CP") == key("nghị định 128"));
}

TEST_CASE("quantities and numbers without a kind are no citations") {
  for (const char* text : {"kế hoạch 12 tháng", "báo cáo 6 tháng đầu năm", "phòng 04", "04", "ngày 6/3/2020", "nghị quyết", "2020 – 2025",
                           "kế hoạch. 12 người dự", "báo cáo 600.000 ca", "kế hoạch 3,5 tỷ", "NQ"}) {
    INFO(text);
    CHECK(citations(text).empty());
  }
}
