// Queries pasted from documents in old charsets: what is read, and where it is told to stand.
#include <catch2/catch.hpp>
#include <string>

#include "tracuu/query.h"

using tracuu::Query;

TEST_CASE("what was pasted in an old charset is read as what it says") {
  struct Case {
    const char *typed, *read;
  };
  constexpr Case kCases[] = {
      {"§iÓm nghÏn ngµnh y tÕ", "điểm nghẽn ngành y tế"},                          // TCVN3
      {"§¹i héi chi bé trung t©m cÊp cøu", "đại hội chi bộ trung tâm cấp cứu"},
      {"Lª Duy Thµnh", "lê duy thành"},
      {"Caàu Vaøm Raïch Döøa", "cầu vàm rạch dừa"},                                // VNI
      {"Ñaûng boä Sôû Y teá Ngheä An", "đảng bộ sở y tế nghệ an"},
      {"Ä‘iá»ƒm ngháº½n", "điểm nghẽn"},                                             // UTF-8 saved twice; its ‘ is no quote
      {"\"§iÓm nghÏn\" -ngµnh", "\"điểm nghẽn\" -ngành"},
  };
  for (const Case& each : kCases) {
    INFO(each.typed);
    const Query query(each.typed);
    CHECK(query.to_string() == each.read);
    CHECK(query.typed() == each.typed);
    for (const auto& word : query.interpretation().words) CHECK(word.typed == word.source.of(each.typed));
  }
}

TEST_CASE("what was pasted is told word by word") {
  const auto told = Query("§iÓm nghÏn y tÕ").interpretation();
  CHECK(told.typed == "§iÓm nghÏn y tÕ");
  REQUIRE(told.words.size() == 4);
  CHECK(told.words[0].typed == "§iÓm");
  CHECK(told.words[0].as == "Điểm");
  CHECK(told.words[0].confidence < 1);
  CHECK(told.words[2].as.empty());  // y
}

TEST_CASE("places of problems are those of what was pasted") {
  const std::string typed = "§iÓm \"nghÏn ngµnh";
  const Query query(typed);
  REQUIRE(query.problems().size() == 1);
  CHECK(query.problems()[0].source.of(typed).starts_with("\""));
}

TEST_CASE("words of other languages, and Vietnamese ones, are left as they are") {
  for (const char* typed : {"déjà vu", "São Paulo", "café crème", "bán cà phê", "hoà bình", "là gì", "Điểm nghẽn São Paulo", "§ 5 BGB", "Nghệ An", "über Köln",
                            "thiên thu", "ô tô", "NghÖ"}) {
    INFO(typed);
    for (const auto& word : Query(typed).interpretation().words) CHECK(word.as.empty());
  }
}

TEST_CASE("a canonical form is read as it is, also where it looks pasted") {
  for (const char* typed : {"nhan) -#cÅrích\"\vé rích\"\væ\v", "§iÓm\u2002nghÏn ngµnh", "+§iÓm \xFF nghÏn"}) {
    INFO(typed);
    const std::string canonical = Query(typed).to_string();
    CHECK(Query(canonical).to_string() == canonical);
    CHECK(Query(canonical).tree() == Query(typed).tree());
  }
}
