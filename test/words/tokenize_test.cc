#include "tracuu/tokenize.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "text/alphabet.h"
#include "text/orthography.h"
#include "words/battery.h"

using tracuu::LetterCase;
using tracuu::Token;
using tracuu::tokenize;
using tracuu::TokenKind;

namespace {

struct Case {
  const char *text, *tokens;
};

void check(const Case& c) {
  CAPTURE(c.text);
  CHECK(print(tokenize(c.text)) == c.tokens);
  check_token_contract(c.text);
}

// The first letters as capitals.
std::string with_capitals(std::string_view text, unsigned letters) {
  using namespace tracuu::detail;
  std::string out;
  for (std::size_t at = 0; at < text.size(); --letters) {
    if (letters == 0) return out.append(text.substr(at));
    const CodePoint c = decode_utf8(text, at);
    append_utf8(out, compose(letter_of(c.value).id(), letter_of(c.value).tone(), true));
    at += c.size;
  }
  return out;
}

}  // namespace

TEST_CASE("text is cut into syllables, words and numbers", "[words]") {
  check(GENERATE(values<Case>({
      {"", ""},
      {" \n\t…", ""},
      {"Đảng uỷ Bộ Y tế", "syllable:đảng syllable:ủy syllable:bộ syllable:y syllable:tế"},
      {"và của các là ở", "syllable:và syllable:của syllable:các syllable:là syllable:ở"},
      {"nghi quyet dai hoi", "syllable:nghi syllable:quyet syllable:dai syllable:hoi"},
      {"nghij quyeets", "word:nghij word:quyeets"},
      {"UBND, HĐND; BCH", "word:ubnd word:hđnd word:bch"},
      {"Covid-19", "word:covid number:19"},
      {"H5N1 B52 nCoV QL1A A5 m2", "word:h5n1 word:b52 word:ncov word:ql1a word:a5 word:m2"},
      {"600.000 đồng", "number:600.000 syllable:đồng"},
      {"1.234.567,89", "number:1.234.567,89"},
      {"3,5%", "number:3,5"},
      {"4:11 2.5", "number:4 number:11 number:2.5"},
      {"41.3% 134.4cm 2.9 ha", "number:41.3 number:134.4 word:cm number:2.9 syllable:ha"},
      {"21.12.2020 5.11/2020 1.2.3 7.", "number:21 number:12 number:2020 number:5 number:11 number:2020 number:1 number:2 number:3 number:7"},
      {"6/3", "number:6 number:3"},
      {"XIII", "word:xiii"},
      {"đ/c Đỗ", "word:đ word:c syllable:đỗ"},
      {"café Noël", "word:café word:noël"},
      {"日本 Ελλάδα", "word:日本 word:ελλάδα"},
      {"don't", "syllable:don word:t"},
      {"Nghị\u00A0quyết", "syllable:nghị syllable:quyết"},
      {"ðảng Ðảng", "syllable:đảng syllable:đảng"},
      {"vịêt thuýên", "syllable:việt syllable:thuyến"},
      {"hoà Hòa HOÀ", "syllable:hòa syllable:hòa syllable:hòa"},
      {"thuơng đưòng", "syllable:thương syllable:đường"},
      {"5kg", "number:5 word:kg"},
      {"10km", "number:10 word:km"},
      {"\uFEFFHội", "syllable:hội"},
  })));
}

TEST_CASE("words glued together come apart", "[words]") {
  check(GENERATE(values<Case>({
      {"Hội nghịĐ/c", "syllable:hội syllable:nghị word:đ word:c"},
      {"hộiNghị", "syllable:hội syllable:nghị"},
      {"trênĐồng chí", "syllable:trên syllable:đồng syllable:chí"},
      {"Nhiên- Phó", "syllable:nhiên syllable:phó"},
      {"tỉnhTrang chủ", "syllable:tỉnh syllable:trang syllable:chủ"},
      {"trên…Đồng", "syllable:trên syllable:đồng"},
      {"2020Ngày", "number:2020 syllable:ngày"},
      {"năm2020", "syllable:năm number:2020"},
      {"Covid19", "word:covid number:19"},
      {"tếUBND", "syllable:tế word:ubnd"},
      {"báo cáoHội đồngNhân dân", "syllable:báo syllable:cáo syllable:hội syllable:đồng syllable:nhân syllable:dân"},
      // and these are one
      {"YouTube", "word:youtube"},
      {"VinGroup", "word:vingroup"},
      {"iPhone", "word:iphone"},
      {"McDonald", "word:mcdonald"},
      {"FaceBook", "word:facebook"},
      {"TikTok", "word:tiktok"},
      {"GDĐT", "word:gdđt"},
      {"PowerPoint", "word:powerpoint"},
      {"eBay", "word:ebay"},
      {"CoV", "word:cov"},
      {"TTg", "word:ttg"},
      {"VnExpress", "word:vnexpress"},
      {"ĐăkLăk", "word:đăklăk"},
  })));
}

TEST_CASE("broken bytes part words and never throw", "[words]") {
  check(GENERATE(values<Case>({
      {"ng\xE1\xBBhi", "word:ng syllable:hi"},
      {"\xFFĐảng\xFE", "syllable:đảng"},
      {"a\xC0\x80z", "syllable:a word:z"},
      {"tế\xED\xA0\x80tế", "syllable:tế syllable:tế"},
      {"\xE1", ""},
      {"2020\xE2\x80", "number:2020"},
      {"a@b\xFF.vn", "syllable:a word:b word:vn"},
  })));
  CHECK(print(tokenize(std::string_view("a\0b", 3))) == print(tokenize("a b")));
  CHECK(print(tokenize(std::string_view("04-\0KH", 6))) == "number:04 word:kh");
}

TEST_CASE("all 134 letters are read in every form, alone and in a word", "[words]") {
  for (const AlphabetLetter& letter : alphabet()) {
    for (const char* onset : {"", "t", "x7", "Ở "}) {
      const std::string expected = print(tokenize(onset + letter.nfc));
      CAPTURE(expected);
      CHECK(print(tokenize(onset + letter.nfd)) == expected);
      CHECK(print(tokenize(onset + letter.third)) == expected);
    }
    CHECK(tokenize(letter.third).at(0).folded == letter.folded);
    CHECK(tokenize(letter.third).at(0).source == tracuu::ByteRange{0, letter.third.size()});
    CHECK(tokenize(letter.nfc).at(0).letter_case == (letter.upper ? LetterCase::title : LetterCase::lower));
  }
}

TEST_CASE("offsets are those of the text passed in", "[words]") {
  const std::string text = "“Đa\u0309ng uỷ” – 600.000";
  std::vector<std::string> slices;
  for (const Token& token : tokenize(text)) slices.emplace_back(token.source.of(text));
  CHECK(slices == std::vector<std::string>{"Đa\u0309ng", "uỷ", "600.000"});
}

TEST_CASE("a token keeps how its letters were written", "[words]") {
  struct Shape {
    const char* text;
    LetterCase letter_case;
  };
  const auto c = GENERATE(values<Shape>({
      {"đảng", LetterCase::lower},
      {"Đảng", LetterCase::title},
      {"ĐẢNG", LetterCase::upper},
      {"đẢng", LetterCase::mixed},
      {"ĐẢng", LetterCase::mixed},
      {"Y", LetterCase::title},
      {"y", LetterCase::lower},
      {"UBND", LetterCase::upper},
      {"iPhone", LetterCase::mixed},
      {"2020", LetterCase::none},
      {"H5N1", LetterCase::upper},
      {"E\u0302", LetterCase::title},
      {"日", LetterCase::lower},
  }));
  CAPTURE(c.text);
  CHECK(tokenize(c.text).at(0).letter_case == c.letter_case);
}

TEST_CASE("sentences begin where they begin", "[words]") {
  struct Sentences {
    const char* text;
    std::vector<std::string> first;
  };
  const auto c = GENERATE(values<Sentences>({
      {"Một hai. Ba bốn! Năm? sáu", {"một", "ba", "năm", "sáu"}},
      {"Ở TP. Hồ Chí Minh có PGS. TS. Bình.", {"ở"}},
      {"Hết 600.000 đồng. Ngày 6.", {"hết", "ngày"}},
      {"dòng một\ndòng hai\nDòng ba", {"dòng", "dòng"}},
      {"đoạn một\n\nđoạn hai", {"đoạn", "đoạn"}},
      {"Vân vân… rồi", {"vân", "rồi"}},
      {"Xem www.a.vn. Hết", {"xem", "hết"}},
      {"\"Nói.\" Rồi", {"nói", "rồi"}},
  }));
  CAPTURE(c.text);
  std::vector<std::string> first;
  for (const Token& token : tokenize(c.text))
    if (token.starts_sentence) first.push_back(token.text);
  CHECK(first == c.first);
}

TEST_CASE("every kind has its name", "[words]") {
  CHECK(to_string(TokenKind::syllable) == std::string("syllable"));
  CHECK(to_string(TokenKind::period) == std::string("period"));
  CHECK(to_string(TokenKind::url) == std::string("url"));
}

// Behind at least 18 bytes a syllable is looked up whole; shorter texts are read letter by letter.
TEST_CASE("a syllable looked up whole is what its letters say", "[words]") {
  using namespace tracuu::detail;
  const std::string room(32, ' ');
  const auto end =
      GENERATE("", " ", ",", ".", ". A", "\n", "5", "-b", "@b", "a", "A", "đ", "”", "\xCC\x81", "\xC6", "\xF0", "_");
  for (std::uint32_t code = 0; code < kSyllableCodes; code += 5) {
    if (spelling(code).empty()) continue;
    const std::string small(spelling(code)), bare(folded_spelling(code));
    for (const std::string& text : {small, with_capitals(small, 1), with_capitals(small, kMaxSyllableLetters), bare}) {
      CAPTURE(text, end);
      REQUIRE(print(tokenize(text + end)) == print(tokenize(text + end + room)));
    }
  }
}
