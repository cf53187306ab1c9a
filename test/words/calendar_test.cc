// Days, months and quarters in every shape.
#include "words/calendar.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "words/scanner.h"

using namespace tracuu::detail;
using tracuu::TokenKind;

namespace {

struct Found {
  std::vector<std::uint64_t> days_of_year, days, stretches;
};

Found found_in(std::string_view text) {
  Found found;
  const auto add = [](std::vector<std::uint64_t>& keys, std::uint64_t key) {
    if (key != 0) keys.push_back(key);
  };
  Calendar calendar;
  Scanner scanner(text);
  ScanToken token;
  std::string canonical, folded;
  while (scanner.next(token)) {
    if (token.starts_sentence) calendar.end();
    canonical_text(token, text, canonical, folded);
    const auto keys = calendar.next({token.kind, word_key(token.kind, canonical, folded).folded,
                                     token.kind == TokenKind::syllable ? std::string_view() : folded, token.part, token.source, is_behind_sign(text, token.source)});
    add(found.days_of_year, keys.day_of_year);
    add(found.days, keys.day);
    add(found.stretches, keys.stretch);
  }
  return found;
}

using Keys = std::vector<std::uint64_t>;

}  // namespace

TEST_CASE("one day has one key, however it is written") {
  for (const char* text : {"21/12/2020", "21-12-2020", "21.12.2020", "ngày 21/12/2020", "ngày 21 tháng 12 năm 2020", "ngay 21 thang 12 nam 2020",
                           "21 tháng 12, 2020", "Ngày 21 Tháng 12, 2020 | 09:04 PM", "21-12-2020 4:11 PM", "21/12/20", "NGÀY 21 THÁNG 12 NĂM 2020"}) {
    INFO(text);
    const Found found = found_in(text);
    CHECK(found.days == Keys{day_key(21, 12, 2020)});
    CHECK(found.stretches.empty());
    CHECK(found.days_of_year == found_in("21 tháng 12").days_of_year);
  }
  CHECK(found_in("06/03/2019").days == Keys{day_key(6, 3, 2019)});
  CHECK(found_in("ngày 23.5").days_of_year == found_in("ngày 23/5").days_of_year);
  CHECK(found_in("ngày 9/6").days_of_year == found_in("ngày 09 tháng 6").days_of_year);
}

TEST_CASE("a month and a quarter of a year have keys of their own") {
  for (const char* text : {"tháng 12/2020", "tháng 12-2020", "tháng 12 năm 2020", "12/2020", "thang 12 nam 2020", "tháng 12.2020"}) {
    INFO(text);
    CHECK(found_in(text).stretches == Keys{month_key(12, 2020)});
    CHECK(found_in(text).days.empty());
  }
  CHECK(found_in("tháng tư năm 2021").stretches == Keys{month_key(4, 2021)});
  const Keys quarter = found_in("quý II/2021").stretches;
  REQUIRE(quarter.size() == 1);
  for (const char* text : {"quý 2/2021", "quý II năm 2021", "quý hai năm 2021", "quy ii/2021", "quí 2 năm 2021", "Quý II-2021"}) {
    INFO(text);
    CHECK(found_in(text).stretches == quarter);
  }
  CHECK(found_in("quý I/2021").stretches == found_in("quý một năm 2021").stretches);
  CHECK(found_in("quý I/2021").stretches != quarter);
}

TEST_CASE("what is no day has no key") {
  for (const char* text : {"15 - 20%", "tăng 14,2% so với cùng kỳ", "16:11", "2020-2025", "31/34 phiếu", "1900-9095", "128/2020/NĐ-CP", "07 đồng chí",
                           "tháng 13/2020", "12 tháng. Năm 2020", "năm 2020", "quý vị đại biểu"}) {
    INFO(text);
    const Found found = found_in(text);
    CHECK(found.days.empty());
    CHECK(found.days_of_year.empty());
    CHECK(found.stretches.empty());
  }
}
