// query: short forms stand for long ones, long forms for short ones; what is ambiguous is left alone.
#include <algorithm>
#include <catch2/catch.hpp>
#include <set>
#include <string>

#include "query/abbreviations.h"
#include "tracuu/query.h"

namespace {

using tracuu::Query;

std::string readings_of(const Query& query) {
  std::string out;
  for (const tracuu::ReadWord& word : query.interpretation().words) {
    CHECK(word.source.of(query.typed()) == word.typed);
    if (word.form == tracuu::WordForm::abbreviation) out += (out.empty() ? "" : "; ") + word.typed + " = " + word.as;
  }
  return out;
}

// Typed, its tree, what was read as what.
struct Case {
  const char *typed, *tree, *readings;
};

const Case kCases[] = {
    {"UBND", "abbreviation(ubnd, ủy ban nhân dân)", "UBND = ủy ban nhân dân"},
    {"họp ubnd tỉnh", "any(họp, abbreviation(ubnd, ủy ban nhân dân), tỉnh)", "ubnd = ủy ban nhân dân"},
    {"\"UBND\"", "ubnd", ""},
    {"\"UBND tỉnh\"", "phrase(ubnd tỉnh)", ""},
    {"+UBND -HĐND", "all(must(abbreviation(ubnd, ủy ban nhân dân)), not(abbreviation(hđnd, hội đồng nhân dân)))",
     "UBND = ủy ban nhân dân; HĐND = hội đồng nhân dân"},
    {"hdnd huyện", "any(abbreviation(hdnd, hội đồng nhân dân), huyện)", "hdnd = hội đồng nhân dân"},
    {"đ/c Tuyên", "any(abbreviation(đ c, đồng chí), tuyên)", "đ/c = đồng chí"},
    {"+Đ/c Tuyên", "any(must(abbreviation(đ c, đồng chí)), tuyên)", "Đ/c = đồng chí"},
    {"đ c Tuyên", "any(đ, c, tuyên)", ""},
    {"đ\tc Tuyên", "any(đ, c, tuyên)", ""},
    {"đ\xDE\x63", "any(đ, c)", ""},  // a broken byte is a blank
    {"KH&CN", "abbreviation(kh cn, khoa học và công nghệ)", "KH&CN = khoa học và công nghệ"},
    {"ủy ban nhân dân tỉnh", "any(ủy, ban, nhân, dân, tỉnh)", "ủy ban nhân dân = UBND"},
    {"uy ban nhan dan tinh", "any(uy, ban, nhan, dan, tinh)", "uy ban nhan dan = UBND"},
    {"ủy ban nhân dần", "any(ủy, ban, nhân, dần)", ""},
    {"\"ủy ban nhân dân\"", "phrase(ủy ban nhân dân)", ""},
    {"ban chấp hành trung ương", "any(ban, chấp, hành, trung, ương)", "ban chấp hành trung ương = BCHTW"},
    // TU could be the word `tu`, and CT has two meanings.
    {"hội nghị TU", "any(hội, nghị, abbreviation(tu, tỉnh ủy))", "TU = tỉnh ủy"},
    {"tu viện", "any(tu, viện)", ""},
    {"TU VIỆN", "any(tu, viện)", ""},
    {"CT họp", "any(ct, họp)", ""},
    {"CT 05", "any(abbreviation(ct, chỉ thị), 05)", "CT = chỉ thị"},
    {"05 CT TW", "05-ct-tw", ""},
    {"SYT", "abbreviation(syt, sở y tế)", "SYT = sở y tế"},
    {"syt họp", "any(abbreviation(syt, sở y tế), họp)", "syt = sở y tế"},
    {"TU", "abbreviation(tu, tỉnh ủy)", "TU = tỉnh ủy"},
    {"chi thi 05", "any(chi, thi, 05)", "chi thi = CT"},
    {"title:UBND", "field(title, abbreviation(ubnd, ủy ban nhân dân))", "UBND = ủy ban nhân dân"},
    // Of several words, glued by signs; `và` left out; a name spelled otherwise.
    {"LĐ-TB&XH", "abbreviation(lđ tb xh, lao động thương binh và xã hội)", "LĐ-TB&XH = lao động thương binh và xã hội"},
    {"Sở TN & MT", "any(sở, abbreviation(tn mt, tài nguyên và môi trường))", "TN & MT = tài nguyên và môi trường"},
    {"+TN&MT", "must(abbreviation(tn mt, tài nguyên và môi trường))", "TN&MT = tài nguyên và môi trường"},
    {"TN MT", "any(tn, mt)", ""},
    {"tài nguyên môi trường", "any(tài, nguyên, môi, trường)", "tài nguyên môi trường = TN&MT"},
    {"Cam-pu-chia", "abbreviation(cam pu chia, campuchia)", "Cam-pu-chia = campuchia"},
    {"cam pu", "any(cam, pu)", ""},
    {"Putin", "putin", ""},
    {"cô vít", "abbreviation(cô vít, covid)", "cô vít = covid"},
    {"Q.9", "abbreviation(q 9, quận 9)", "Q.9 = quận 9"},
    {"q12 Mầm Xanh", "any(abbreviation(q12, quận 12), mầm, xanh)", "q12 = quận 12"},
    {"IL20", "abbreviation(il20, il 20)", "IL20 = il 20"},
    {"U23 m2 NQ04 \"IL20\"", "any(u23, m2, nq04, il20)", ""},
    {"phường 5", "any(phường, 5)", "phường 5 = P5"},
    {"NQ-04", "any(abbreviation(nq, nghị quyết), 04)", "NQ = nghị quyết"},
};

}  // namespace

TEST_CASE("a quoted abbreviation stays quoted in the canonical form", "[query]") {
  for (const char* typed : {"\"ĐU\"", "\"ĐU", "\"đ/c\" đại hội", "-\"UBND\" tỉnh"}) {
    CAPTURE(typed);
    const Query query(typed), again(query.to_string());
    CHECK(again.to_string() == query.to_string());
    CHECK(again.tree() == query.tree());
    CHECK_FALSE(again.interpretation().changed());
  }
}

TEST_CASE("abbreviations are read as what they stand for, and back", "[query]") {
  for (const auto& [typed, tree, readings] : kCases) {
    INFO(typed);
    const Query query(typed);
    CHECK(query.tree() == tree);
    CHECK(readings_of(query) == readings);
    const Query again(query.to_string());
    CHECK(again.tree() == tree);
    CHECK(again.to_string() == query.to_string());
  }
}

TEST_CASE("a user's own abbreviations come before the library's, and all can be switched off", "[query]") {
  const tracuu::Schema schema = tracuu::Schema::reports();
  const tracuu::QueryOptions own{.abbreviations = true, .own = {{"KPH", "kế hoạch phát triển hạ tầng", {}}, {"BYT", "ban yểm trợ", {}}}};
  CHECK(Query("KPH", schema, own).tree() == "abbreviation(kph, kế hoạch phát triển hạ tầng)");
  CHECK(Query("BYT", schema, own).tree() == "abbreviation(byt, ban yểm trợ)");
  CHECK(Query("SYT", schema, own).tree() == "abbreviation(syt, sở y tế)");
  CHECK(readings_of(Query("ke hoach phat trien ha tang", schema, own)) == "ke hoach phat trien ha tang = KPH");
  CHECK(Query("UBND", schema, {.abbreviations = false, .own = {}}).tree() == "ubnd");
}

TEST_CASE("at most eight readings a query, the rest as typed", "[query]") {
  std::string typed;
  for (int i = 0; i < 20; ++i) typed += "UBND x" + std::to_string(i) + " ";
  const auto words = Query(typed).interpretation().words;
  CHECK(std::count_if(words.begin(), words.end(), [](const auto& word) { return word.form == tracuu::WordForm::abbreviation; }) == 8);
}

TEST_CASE("the list of the genre: 200 or more, each once, in canonical spelling", "[query]") {
  std::set<std::string> seen;
  std::size_t count = 0;
  const std::string list = std::string(tracuu::detail::abbreviation_list()) + std::string(tracuu::detail::other_spelling_list());
  for (std::size_t at = 0; at < list.size(); ++count) {
    const std::string line(list.substr(at, list.find('\n', at) - at));
    at += line.size() + 1;
    INFO(line);
    CHECK(seen.insert(line).second);
    const std::size_t tab = line.find('\t');
    REQUIRE(tab != line.npos);
    const std::string text = line.substr(0, tab), meaning = line.substr(tab + 1, line.find('\t', tab + 1) - tab - 1);
    const auto tokens = tracuu::detail::words_of(text);
    CHECK(!tokens.empty());
    CHECK(tokens.size() <= tracuu::detail::kMostShortWords);
    std::string canonical;
    for (const auto& word : tracuu::detail::words_of(meaning)) canonical += (canonical.empty() ? "" : " ") + word.text;
    CHECK(canonical == meaning);
  }
  CHECK(count >= 200);
}
