#include "tracuu/words.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "tracuu/error.h"

using tracuu::Segmenter;
using tracuu::Word;

namespace {

// "nghị quyết|đại hội|*Đỗ Xuân Tuyên": names have a star.
std::string print(const std::vector<Word>& words) {
  std::string out;
  for (const Word& word : words) out += (out.empty() ? "" : "|") + std::string(word.name ? "*" : "") + word.text;
  return out;
}

}  // namespace

TEST_CASE("text is cut into dictionary words, then names", "[words]") {
  struct Case {
    const char *text, *words;
  };
  const auto c = GENERATE(values<Case>({
      {"", ""},
      {"nghị quyết đại hội", "nghị quyết|đại hội"},
      {"NGHỊ QUYẾT ĐẠI HỘI", "nghị quyết|đại hội"},
      {"khám chữa bệnh", "khám chữa bệnh"},
      {"Nghi\u0323 quyê\u0301t", "nghị quyết"},
      {"đồng chí Đỗ Xuân Tuyên phát biểu", "đồng chí|*đỗ xuân tuyên|phát biểu"},
      {"Xuân Tuyên phát biểu", "xuân|tuyên|phát biểu"},             // the first of a sentence may be no name
      {"gặp Lê Thị Kim Thoa Xuyến", "gặp|*lê thị kim thoa|xuyến"},  // four at most
      {"nghị, quyết", "nghị|quyết"},
      {"nghị. Quyết", "nghị|quyết"},
      {"nghị\nquyết", "nghị quyết"},
      {"nghị \u00A0quyết", "nghị quyết"},
      {"gặp Li Xinmei hôm qua", "gặp|*li xinmei|hôm qua"},
      {"số 05-CT/TW năm 2020", "số|05-ct/tw|năm|2020"},
      {"ủy ban nhân dân", "ủy ban nhân dân"},
      {"uỷ ban nhân dân", "ủy ban nhân dân"},
  }));
  CAPTURE(c.text);
  CHECK(print(tracuu::words(c.text)) == c.words);
}

TEST_CASE("a word keeps the bytes it was written with", "[words]") {
  const std::string text = "“Nghị  quyết” số 04 – KH/ĐU";
  std::vector<std::string> slices;
  for (const Word& word : tracuu::words(text)) slices.emplace_back(word.source.of(text));
  CHECK(slices == std::vector<std::string>{"Nghị  quyết", "số", "04 – KH/ĐU"});
}

TEST_CASE("a segmenter takes words of one's own", "[words]") {
  const std::vector<std::string> more{"CƠ SỞ XYZ", "thuỷ triều đỏ xanh", "Covid 19"};
  const Segmenter plain, own(more);
  CHECK(own.size() == plain.size() + 3);
  CHECK(print(own.words("cơ sở xyz gặp thủy triều đỏ xanh và Covid-19, COVID 19")) ==
        "cơ sở xyz|gặp|thủy triều đỏ xanh|và|covid|19|covid 19");
  CHECK(Segmenter(std::vector<std::string>{"nghị quyết", "NGHỊ QUYẾT"}).size() == plain.size());
  const Segmenter copy = own;
  CHECK(print(copy.words("cơ sở xyz")) == "cơ sở xyz");
}

TEST_CASE("a word of one token or more than eight is refused by name", "[words]") {
  for (const char* word : {"", "một", "a b c d e g h i k", "…"}) {
    CAPTURE(word);
    try {
      const Segmenter segmenter(std::vector<std::string>{word});
      FAIL("was accepted");
    } catch (const tracuu::Error& error) {
      CHECK(error.kind() == tracuu::ErrorKind::invalid_argument);
      CHECK(std::string(error.what()).find("'" + std::string(word) + "'") != std::string::npos);
    }
  }
  CHECK_NOTHROW(Segmenter(std::vector<std::string>{"a b c d e g h i"}));
}

TEST_CASE("words cover the text's tokens, in order", "[words]") {
  const std::string text =
      "Sáng 21/12, tại Hội nghịĐ/c Đỗ Xuân Tuyên phổ biến Chỉ thị 05-CT/TW, xem www.a.vn\n\nHết \xFF"
      "ạ.";
  std::size_t end = 0;
  std::string rest = text;
  for (const Word& word : tracuu::words(text)) {
    CHECK(word.source.begin >= end);
    CHECK(word.source.end <= text.size());
    end = word.source.end;
    std::fill(rest.begin() + static_cast<long>(word.source.begin), rest.begin() + static_cast<long>(end), ' ');
  }
  CHECK(rest.find_first_not_of(" /,.\n\xFF") == std::string::npos);
}
