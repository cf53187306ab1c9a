// query: what each typed word was taken for.
#include "tracuu/interpretation.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <string>

#include "tracuu/query.h"

namespace {

using tracuu::Query;
using tracuu::WordForm;

/// `typed form = as | others`, one after the other.
std::string told(const Query& query) {
  std::string out;
  for (const auto& word : query.interpretation().words) {
    CHECK(word.source.of(query.typed()) == word.typed);
    CHECK((word.confidence > 0 && word.confidence <= 1));
    CHECK((word.undo.empty() || !word.as.empty()));
    out += (out.empty() ? "" : "; ") + word.typed + ' ' + to_string(word.form);
    if (!word.as.empty()) out += " = " + word.as;
    for (const auto& other : word.others) out += " | " + other;
  }
  return out;
}

struct Case {
  const char *typed, *told;
};

const Case kCases[] = {
    {"", ""},
    {"Đảng uy", "Đảng accented; uy bare"},
    {"quyêt định", "quyêt half_accented; định accented"},
    {"COVID-19 nCoV", "COVID word; 19 number; nCoV word"},
    {"04-KH/ĐU 2020-2025 600.000", "04-KH/ĐU number; 2020-2025 date; 600.000 number"},
    {"hooij d9a5i", "hooij keystrokes = hội; d9a5i keystrokes = đại"},
    {"xe car", "xe bare; car word | cả"},
    {"Hans", "Hans word | hán"},
    {"UBND", "UBND abbreviation = ủy ban nhân dân"},
    {"\"UBND\"", "UBND word | ủy ban nhân dân"},
    {"đ/c Tuyên", "đ/c abbreviation = đồng chí; Tuyên accented"},
    {"tu viện", "tu bare; viện accented"},
    // What words are together stands before them.
    {"uy ban nhan dan", "uy ban nhan dan abbreviation = UBND; uy bare; ban bare; nhan bare; dan bare"},
    {"nghij quyeets", "nghij quyeets abbreviation = NQ; nghij keystrokes = nghị; quyeets keystrokes = quyết"},
    {"họp với Đỗ Xuân Tuyên", "họp accented; với accented; Đỗ Xuân Tuyên name; Đỗ accented; Xuân accented; Tuyên accented"},
    {"Đỗ Xuân Tuyên họp", "Đỗ Xuân Tuyên name; Đỗ accented; Xuân accented; Tuyên accented; họp accented"},
    {"Sở Y tế báo cáo", "Sở Y tế abbreviation = SYT; Sở accented; Y bare; tế accented; báo accented; cáo accented"},
    {"Đỗ Xuân Tuyên", "Đỗ accented; Xuân accented; Tuyên accented"},
    {"person:\"Đỗ Xuân Tuyên\" họp", "\"Đỗ Xuân Tuyên\" name; họp accented"},
    {"số:04-KH/ĐU", "04-KH/ĐU number"},
    {"họp published:2020", "họp accented; 2020 date = 2020-01-01..2020-12-31"},
    {"+\"đại hội\" -chi bo*", "đại accented; hội accented; chi bare; bo bare"},
    {"đại AND (hội OR chi)", "đại accented; hội accented; chi bare"},
};

}  // namespace

TEST_CASE("each typed word is told what it was taken for", "[query]") {
  for (const auto& [typed, expected] : kCases) {
    INFO(typed);
    CHECK(told(Query(typed)) == expected);
  }
}

TEST_CASE("a short form with several meanings names those it was not taken for", "[query]") {
  const auto words = Query("CT họp").interpretation().words;
  CHECK(words[0].as.empty());
  CHECK(words[0].others.size() >= 2);
  const auto read = Query("CT 05").interpretation().words[0];
  CHECK(read.as == "chỉ thị");
  CHECK(std::find(read.others.begin(), read.others.end(), read.as) == read.others.end());
  CHECK(read.others.size() + 1 == words[0].others.size());
}

TEST_CASE("what was changed names the option that undoes it", "[query]") {
  const tracuu::Schema schema = tracuu::Schema::reports();
  const Query both("nghij UBND");
  CHECK(both.interpretation().changed());
  CHECK(both.interpretation().words[0].undo == "keystrokes");
  CHECK(both.interpretation().words[1].undo == "abbreviations");
  CHECK_FALSE(Query("nghij UBND", schema, {.abbreviations = false, .keystrokes = false, .own = {}}).interpretation().changed());
  CHECK_FALSE(Query("\"nghij\" \"UBND\"").interpretation().changed());
  CHECK_FALSE(Query("đại hội").interpretation().changed());
}

TEST_CASE("an interpretation as text", "[query]") {
  CHECK(Query().interpretation().to_string() == "");
  CHECK(Query("đại hooij car Hans").interpretation().to_string() ==
        "đại    accented\n"
        "hooij  keystrokes  hội  95 %\n"
        "car    keystrokes  cả   70 %\n"
        "Hans   keystrokes  hán  70 %\n");
  CHECK(Query("xe car").interpretation().to_string() == "xe   bare\ncar  word  or cả\n");
}

TEST_CASE("an interpretation as HTML is escaped", "[query]") {
  const std::string html = Query("source:\"<b>&\" \"a\x1b\" uyr").interpretation().html();
  CHECK(html.starts_with("<table"));
  CHECK(html.ends_with("</table>"));
  CHECK(html.find("&lt;b&gt;&amp;") != std::string::npos);
  CHECK(html.find("<b>") == std::string::npos);
  CHECK(html.find('\x1b') == std::string::npos);
  CHECK(html.find("font-weight: bold\">ủy<") != std::string::npos);
  CHECK(html.find("color: #") == std::string::npos);
}

TEST_CASE("an interpretation as JSON is read back", "[query]") {
  for (const char* typed : {"", "nghij \"quyết\" UBND \\ car", "source:\"a\\\"\x01\xff\"", "họp published:2020..2021"}) {
    const Query query(typed);
    const auto interpretation = query.interpretation();
    const auto json = nlohmann::json::parse(interpretation.json());
    CHECK(json.at("query") == interpretation.query);
    REQUIRE(json.at("words").size() == interpretation.words.size());
    for (std::size_t i = 0; i < interpretation.words.size(); ++i) {
      const auto& word = interpretation.words[i];
      CHECK(json["words"][i].at("source") == nlohmann::json{word.source.begin, word.source.end});
      CHECK(json["words"][i].at("form") == to_string(word.form));
      CHECK(json["words"][i].at("as") == word.as);
      CHECK(json["words"][i].at("others") == word.others);
      CHECK(json["words"][i].at("confidence").get<double>() == Approx(word.confidence));
      CHECK(json["words"][i].at("undo") == word.undo);
    }
  }
}
