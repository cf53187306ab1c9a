// query: what was probably meant. A table of slips that are mended, and of right queries that are not touched.
#include <catch2/catch.hpp>

#include "query/near_miss.h"
#include "query/restore.h"
#include "told_statistics.h"

namespace tracuu::detail {
namespace {

const test::ToldStatistics kTold({"nghị quyết đại hội đảng bộ tỉnh lần thứ hai", "giám đốc sở y tế bổ nhiệm cán bộ", "sử dụng đất đai", "tết nguyên đán đến sớm",
                                  "sửa đổi luật giáo dục", "phòng chống dịch bệnh", "chương trình tiêm chủng mở rộng", "người dân nông thôn", "nghỉ tết",
                                  "giải quyết khiếu nại", "bệnh viện huyện", "bác sĩ trực", "trung ương", "hải quan", "đơn vị trực thuộc"},
                                 200);

// The words of a query of small letters, side by side.
std::vector<AskedWord> asked(const std::string& typed) {
  std::vector<AskedWord> words;
  for (const Token& token : tokenize(typed)) {
    AskedWord word{token.kind, word_key(token.kind, token.text, token.folded), token.text, token.folded, token.source};
    word.fixed = token.kind == TokenKind::number;
    word.joined = !words.empty();
    word.capital = !words.empty() && token.letter_case == LetterCase::title;
    words.push_back(word);
  }
  return words;
}

// The whole query as meant; empty if nothing was found.
std::string meant(const std::string& typed, const test::ToldStatistics& told = kTold) {
  const std::vector<AskedWord> words = asked(typed);
  const std::vector<MeantWord> read = near_miss(words, told);
  std::string text;
  for (std::size_t i = 0; i < read.size(); ++i) {
    std::vector<std::string> parts;
    for (std::size_t k = 0; k < read[i].exact.size(); ++k)
      parts.push_back(with_marks_of(read[i].exact[k], read[i].letters.empty() ? words[i].text : read[i].letters[k]));
    if (parts.empty()) parts.push_back(words[i].text);
    for (const std::string& part : parts) text += (text.empty() ? "" : " ") + part;
  }
  return text;
}

struct Case {
  const char *typed, *meant;
};

TEST_CASE("Slips are mended by what stands beside them") {
  const Case cases[] = {
      {"nghi quyet dai hio", "nghị quyết đại hội"},   // swapped
      {"sở y tết", "sở y tế"},                        // every syllable right, the pair is not
      {"xử dụng đất đai", "sử dụng đất đai"},         // s, x
      {"sữa đổi luật", "sửa đổi luật"},               // hỏi, ngã
      {"phòng trống dịch bệnh", "phòng chống dịch bệnh"},
      {"chương chình tiêm chủng", "chương trình tiêm chủng"},
      {"dải quyết khiếu nại", "giải quyết khiếu nại"},
      {"người dâng nông thôn", "người dân nông thôn"},  // n, ng
      {"lông thôn", "nông thôn"},                     // l, n
      {"nghị quyếtt đại hội", "nghị quyết đại hội"},  // doubled
      {"ngị quyết", "nghị quyết"},                    // ngh before i
      {"đại hôij đảng bộ", "đại hội đảng bộ"},        // Telex
      {"ngườidân nông thôn", "người dân nông thôn"},  // no blank
      {"bệnh việm huyện", "bệnh viện huyện"},         // neighbouring keys
      {"chung ương", "trung ương"},
  };
  for (const Case& each : cases) {
    INFO(each.typed);
    CHECK(meant(each.typed) == each.meant);
  }
}

// Neighbours of function syllables are not counted over the index, and a pair that is rare there may be usual on one matter.
TEST_CASE("What stands in the documents that hold most of the query decides") {
  const std::vector<std::string> sentences = {"nhiều chất độc", "án được công bố", "dùng thuốc", "thể dục", "có thể",       "trong nghi án",
                                              "dục vọng",       "đắm tàu",         "tên",        "trên",    "vịnh hạ long", "du lịch"};
  test::ToldStatistics alone(sentences, 200), with_closest(sentences, 200);
  with_closest.set_closest(test::ToldStatistics({"nhiều chất độc có thể được dùng trong nghi án", "tàu du lịch đắm trên vịnh hạ long"}, 3));
  const Case cases[] = {
      {"chat doc co the douc dung trong nghi an", "chất độc có thể được dùng trong nghi án"},
      {"co the dc dung", "có thể được dùng"},
      {"tau du lich dam trn vinh ha long", "tàu du lịch đắm trên vịnh hạ long"},
  };
  for (const Case& each : cases) {
    INFO(each.typed);
    CHECK(meant(each.typed, with_closest) == each.meant);
    CHECK(meant(each.typed, alone) != each.meant);
  }
}

TEST_CASE("What the documents say that hold nearly all of the query was meant, though the words as typed stand side by side elsewhere") {
  const std::vector<std::string> sentences = {"hội nghị của tỉnh về bảo vệ trẻ em", "sơn trần", "trần nhà", "sơn tranh", "tranh nhà",
                                              "sơn cửa", "sơn tường", "sơn gỗ", "trần thấp", "trần cao", "trần đẹp"};
  const std::string typed = "hoi nghi cua tinh ve bao ve tre em son tran nha", nearest = "hội nghị của tỉnh về bảo vệ trẻ em sơn tranh nhà";
  test::ToldStatistics alone(sentences, 40), with_nearest(sentences, 40);
  CHECK(meant(typed, alone).empty());
  with_nearest.set_closest(test::ToldStatistics({nearest}, 20), 9);
  CHECK(meant(typed, with_nearest) == nearest);
  with_nearest.set_closest(test::ToldStatistics({nearest}, 20), 5);  // of eleven: not nearly all
  CHECK(meant(typed, with_nearest).empty());
}

TEST_CASE("Words run together are cut where the index holds all pairs") {
  const Case cases[] = {
      {"nghịquyếtđạihội", "nghị quyết đại hội"},
      {"nghiquyetdaihoi", "nghị quyết đại hội"},
      {"phongchongdichbenh", "phòng chống dịch bệnh"},
      {"giámđốcsởytế", "giám đốc sở y tế"},
      {"daihoidangbo tinh", "đại hội đảng bộ tỉnh"},
      {"nghiquyet", "nghị quyết"},
      {"nghiquyetbenhvien", ""},  // a pair that is nowhere
      {"internationale", ""},
  };
  for (const Case& each : cases) {
    INFO(each.typed);
    CHECK(meant(each.typed) == each.meant);
  }
}

TEST_CASE("What the index holds, and what has nothing near, is not touched") {
  const char* right[] = {"nghị quyết đại hội", "nghi quyet dai hoi", "đai hội", "sở y tế",  "nghỉ tết",     "tết nguyên đán", "hội",
                         "bác sĩ trực",        "hải quan",          "2021",    "covid 19", "nghị quyết 04", "facebook",       ""};
  for (const char* typed : right) {
    INFO(typed);
    CHECK(meant(typed).empty());
  }
}

TEST_CASE("Names keep their letters") {
  CHECK(meant("bác sĩ Dâng").empty());
  CHECK(meant("giám đốc Sử Quyếch").empty());
}

TEST_CASE("Only what was mended is called so, and how surely") {
  const std::vector<MeantWord> read = near_miss(asked("nghi quyet dai hio"), kTold);
  REQUIRE(read.size() == 4);
  for (std::size_t i = 0; i < 4; ++i) CHECK(read[i].corrected == (i == 3));
  CHECK(read[3].confidence > 0.8);
  CHECK(read[3].confidence <= 1);
}

TEST_CASE("Nothing is known to an empty index") {
  CHECK(near_miss(asked("nghi quyet dai hio"), test::ToldStatistics({}, 1)).empty());
  CHECK(near_miss({}, kTold).empty());
}

}  // namespace
}  // namespace tracuu::detail
