#include "tracuu/words.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "tracuu/error.h"
#include "tracuu/syllable.h"
#include "tracuu/text.h"
#include "tracuu/tokenize.h"
#include "words/word_lists.h"

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
      {"Xuân Tuyên phát biểu", "xuân|tuyên|phát biểu"},             // the first of a sentence may be no name,
      {"Đỗ Xuân Tuyên phát biểu", "*đỗ xuân tuyên|phát biểu"},      // but a surname begins one
      {"gặp Lê Thị Kim Thoa Xuyến", "gặp|*lê thị kim thoa|xuyến"},  // four at most
      {"tại Hội Nghị Trung Ương", "tại|hội nghị|trung ương"},       // words of the list are no names
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

TEST_CASE("of several ways to cut, the likelier is taken", "[words]") {
  struct Case {
    const char *text, *words;
  };
  const auto c = GENERATE(values<Case>({
      {"không thể hiện được", "không|thể hiện|được"},
      {"không thể làm", "không thể|làm"},
      {"một cửa hàng", "một|cửa hàng"},
      {"người thương binh", "người|thương binh"},
      {"đến điều tra vụ án", "đến|điều tra|vụ án"},
      {"tư duy nhất quán", "tư duy|nhất quán"},
      {"bất bình thường", "bất|bình thường"},
      {"dự án luật", "dự án|luật"},
      {"có thể hiện nay", "có thể|hiện nay"},
      {"năm nay, ngày mai, hôm nay", "năm|nay|ngày mai|hôm nay"},
      {"cái bàn và tờ giấy", "cái|bàn|và|tờ|giấy"},
  }));
  CAPTURE(c.text);
  CHECK(print(tracuu::words(c.text)) == c.words);
}

TEST_CASE("sentences of reports", "[words]") {
  struct Case {
    const char *text, *words;
  };
  const auto c = GENERATE(values<Case>({
      {"Đảng ủy Bộ Y tế tổ chức hội nghị quán triệt nghị quyết đại hội",
       "đảng ủy|bộ|y tế|tổ chức|hội nghị|quán triệt|nghị quyết|đại hội"},
      {"Ban Chỉ đạo phòng chống dịch Covid-19 tỉnh Nghệ An họp trực tuyến",
       "ban chỉ đạo|phòng chống dịch|covid-19|tỉnh|nghệ an|họp|trực tuyến"},
      {"đẩy mạnh cải cách hành chính, nâng cao chất lượng khám chữa bệnh cho nhân dân",
       "đẩy mạnh|cải cách hành chính|nâng cao|chất lượng|khám chữa bệnh|cho|nhân dân"},
      {"đ/c Đỗ Xuân Tuyên, Thứ trưởng, Phó Trưởng ban Thường trực",
       "đ/c|*đỗ xuân tuyên|thứ trưởng|phó trưởng ban|thường trực"},
      {"Ủy ban nhân dân thành phố ban hành kế hoạch tiêm chủng mở rộng",
       "ủy ban nhân dân|thành phố|ban hành|kế hoạch|tiêm chủng mở rộng"},
      {"kiểm tra, giám sát và thi hành kỷ luật trong Đảng", "kiểm tra|giám sát|và|thi hành|kỷ luật|trong|đảng"},
      {"bảo hiểm y tế toàn dân, an sinh xã hội", "bảo hiểm y tế|toàn|dân|an sinh xã hội"},
      {"Chỉ thị 05-CT/TW ngày 15/5/2016 và Nghị quyết 04-NQ/TW",
       "chỉ thị|05-ct/tw|ngày|15/5/2016|và|nghị quyết|04-nq/tw"},
      {"nhiệm kỳ 2020 – 2025, lúc 5h ở TP.HCM", "nhiệm kỳ|2020-2025|lúc|5h|ở|tp.hcm"},
      {"bệnh viện đa khoa tuyến huyện tiếp nhận bệnh nhân sốt xuất huyết",
       "bệnh viện đa khoa|tuyến|huyện|tiếp nhận|bệnh nhân|sốt xuất huyết"},
  }));
  CAPTURE(c.text);
  CHECK(print(tracuu::words(c.text)) == c.words);
}

TEST_CASE("what is written without a blank is one word, unless it is two syllables", "[words]") {
  struct Case {
    const char *text, *words;
  };
  const auto c = GENERATE(values<Case>({
      {"ngày 30-4 và 1/5", "ngày|30-4|và|1/5"},
      {"máy bay A-320", "máy bay|a-320"},
      {"Hà Nội-Huế", "hà nội|huế"},
      {"và/hoặc", "và|hoặc"},
      {"mạng 4G, 10km, 5 km", "mạng|4g|10km|5|km"},
      {"hết.Sau đó", "hết|sau|đó"},
      {"U.S. và T.Ư", "u.s|và|t.ư"},
      {"1-2-3-4-5-6-7-8, 1-2-3-4-5-6-7-8-9", "1-2-3-4-5-6-7-8|1|2|3|4|5|6|7|8|9"},
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
        "cơ sở xyz|gặp|thủy triều đỏ xanh|và|covid-19|covid 19");
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

namespace {

// In order and apart, and with nothing but signs outside.
void check_cover(const std::string& text) {
  CAPTURE(text.substr(0, 200));
  const std::vector<Word> words = tracuu::words(text);
  std::vector<bool> covered(text.size());
  std::size_t end = 0;
  for (const Word& word : words) {
    REQUIRE(word.source.begin >= end);
    REQUIRE(word.source.begin < word.source.end);
    REQUIRE(word.source.end <= text.size());
    end = word.source.end;
    std::fill(covered.begin() + static_cast<long>(word.source.begin), covered.begin() + static_cast<long>(end), true);
  }
  std::size_t missing = 0;
  for (const tracuu::Token& token : tracuu::tokenize(text))
    for (std::size_t i = token.source.begin; i < token.source.end; ++i) missing += !covered[i];
  CHECK(missing == 0);

  std::size_t same = 0;
  tracuu::WordStream stream(text);
  while (stream.next() && same < words.size() && stream.text() == words[same].text &&
         stream.source() == words[same].source && stream.name() == words[same].name)
    ++same;
  CHECK(same == words.size());
  CHECK_FALSE(stream.next());
}

std::string times(std::size_t count, const std::string& text) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += text;
  return out;
}

}  // namespace

TEST_CASE("words cover the text's tokens, in order, from a stream as from a list", "[words]") {
  check_cover("");
  check_cover(" … ");
  check_cover(
      "Sáng 21/12, tại Hội nghịĐ/c Đỗ Xuân Tuyên phổ biến Chỉ thị 05-CT/TW, xem www.a.vn\n\nHết \xFF"
      "ạ.");
  std::mt19937 random(5);
  const std::vector<std::string> pieces = {"học", "sinh", "Đỗ", "Xuân", "NGHỊ", "quyết", " ", " ", " ", "-", "/", ".",
                                           "4", "2020", "km", "TP", "\n", "\xC3", "không", "thể", "hiện", "a@b.vn"};
  for (int i = 0; i < 300; ++i) {
    std::string text;
    for (int j = 0; j < 40; ++j) text += pieces[random() % pieces.size()];
    check_cover(text);
  }
}

TEST_CASE("a long text without punctuation takes no more than its share of time", "[words]") {
  // Squared, each would take minutes.
  CHECK(tracuu::words(times(100000, "học sinh ")).size() == 100000);
  CHECK(tracuu::words(times(100000, "An ")).size() < 100000);
  CHECK(tracuu::words("x " + times(100000, "1-")).size() == 100001);
}

TEST_CASE("the list is large, and each entry a word that is cut as one", "[words]") {
  const Segmenter segmenter;
  CHECK(segmenter.size() >= 12000);
  std::size_t entries = 0;
  std::vector<std::string> not_spelled, cut;
  tracuu::detail::for_each_entry(tracuu::detail::word_list(), [&](std::string_view entry) {
    ++entries;
    const std::vector<Word> words = segmenter.words(entry);
    if (words.size() != 1) cut.emplace_back(entry);
    if (tracuu::normalize(entry) != entry) not_spelled.emplace_back(entry);
  });
  CHECK(entries == segmenter.size());  // none twice, kỹ and kĩ taken for one
  CHECK(not_spelled == std::vector<std::string>());
  CHECK(cut.size() < 10);  // long ones that shorter words beat
}

TEST_CASE("the costs name words of the list and syllables, each once", "[words]") {
  std::set<std::string> listed, seen;
  tracuu::detail::for_each_entry(tracuu::detail::word_list(), [&](std::string_view entry) { listed.emplace(entry); });
  std::vector<std::string> strange;
  tracuu::detail::for_each_entry(tracuu::detail::word_costs(), [&](std::string_view line) {
    REQUIRE(line.size() > 3);
    CHECK(line.front() >= '2');
    CHECK(line.front() <= '5');
    CHECK(line.substr(1, 2) == ": ");
    for (line.remove_prefix(3); !line.empty();) {
      const std::string word(line.substr(0, line.find(", ")));
      line.remove_prefix(std::min(word.size() + 2, line.size()));
      const bool known = word.find(' ') == word.npos ? tracuu::syllable(word).has_value() : listed.contains(word);
      if (!known || !seen.insert(word).second) strange.push_back(word);
    }
  });
  CHECK(strange == std::vector<std::string>());
}
