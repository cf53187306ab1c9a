// Document numbers, in the shapes that reports, laws and people's fingers give them.
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "tracuu/tokenize.h"
#include "words/battery.h"

namespace {

std::vector<std::string> codes_in(std::string_view text) {
  std::vector<std::string> codes;
  for (const tracuu::Token& token : tracuu::tokenize(text))
    if (token.kind == tracuu::TokenKind::code) codes.push_back(token.text);
  return codes;
}

}  // namespace

TEST_CASE("a document number is one term", "[words]") {
  struct Case {
    const char *text, *code;
  };
  const auto c = GENERATE(values<Case>({
      {"04 – KH/ĐU", "04-kh/đu"},
      {"04-KH/ĐU", "04-kh/đu"},
      {"04 - KH/ĐU", "04-kh/đu"},
      {"04– KH/ĐU", "04-kh/đu"},
      {"04 —KH / ĐU", "04-kh/đu"},
      {"04\u00A0–\u00A0KH/ĐU", "04-kh/đu"},
      {"04/KH-ĐU", "04/kh-đu"},
      {"04 KH/ĐU", "04-kh/đu"},
      {"04 KH ĐU", "04-kh-đu"},
      {"04 - KH - ĐU", "04-kh-đu"},
      {"04\u2011KH\u2011ĐU", "04-kh-đu"},
      {"04−KH/ĐU", "04-kh/đu"},
      {"05-CT/TW", "05-ct/tw"},
      {"05/CT-TW", "05/ct-tw"},
      {"05 CT/TW", "05-ct/tw"},
      {"05 CT TW", "05-ct-tw"},
      {"05-CT TW", "05-ct-tw"},
      {"05-CT / TW", "05-ct/tw"},
      {"05-ct/tw", "05-ct/tw"},
      {"05 ct tw", "05-ct-tw"},
      {"05-CT/TƯ", "05-ct/tư"},
      {"128/2020/NĐ-CP", "128/2020/nđ-cp"},
      {"128/2020/NĐ – CP", "128/2020/nđ-cp"},
      {"128 / 2020 / NĐ - CP", "128/2020/nđ-cp"},
      {"128-2020-NĐ-CP", "128-2020-nđ-cp"},
      {"128/2020/nđ-cp", "128/2020/nđ-cp"},
      {"128/2020/nd-cp", "128/2020/nd-cp"},
      {"128 2020 NĐ CP", "128-2020-nđ-cp"},
      {"04-NQ/ĐUK", "04-nq/đuk"},
      {"1234/QĐ-TTg", "1234/qđ-ttg"},
      {"1234/QĐ - TTg", "1234/qđ-ttg"},
      {"12/TTr-UBND", "12/ttr-ubnd"},
      {"05-CTr/TU", "05-ctr/tu"},
      {"05-CTrHĐ/TW", "05-ctrhđ/tw"},
      {"15/QyĐ-SYT", "15/qyđ-syt"},
      {"15/2020/QH14", "15/2020/qh14"},
      {"15/2020/TT-BGDĐT", "15/2020/tt-bgdđt"},
      {"36a/NQ-CP", "36a/nq-cp"},
      {"123/BC - UBND", "123/bc-ubnd"},
      {"1.234/KH-UBND", "1.234/kh-ubnd"},
      {"24-HD/BTGTW", "24-hd/btgtw"},
      {"78/CĐ-BYT-DP", "78/cđ-byt-dp"},
      {"01/2021/TTLT-BYT-BNV", "01/2021/ttlt-byt-bnv"},
      {"10/BYT", "10/byt"},
      {"05-CT", "05-ct"},
      {"45/CĐ-TTg", "45/cđ-ttg"},
      {"123/QĐ-UBND", "123/qđ-ubnd"},
      {"05-CT/TWNgày", "05-ct/tw"},
      {"05-CT/TWVề", "05-ct/tw"},
      {"05-CT/TWỦy ban", "05-ct/tw"},
      {"15/2020/QH14Ngày", "15/2020/qh14"},
  }));
  for (const std::string& text : {std::string(c.text), "Kế hoạch số " + std::string(c.text) + ", ngày 6/3",
                                  "(" + std::string(c.text) + ")", "theo " + std::string(c.text) + " về"}) {
    CAPTURE(text);
    CHECK(codes_in(text) == std::vector<std::string>{c.code});
    check_token_contract(text);
  }
}

TEST_CASE("what only looks like a document number is none", "[words]") {
  const auto* const text = GENERATE(
      as<const char*>(), "20 - TP. Hồ Chí Minh", "Ngày 20 TT Huế", "10 UBND xã", "có 12 UBND HĐND", "15 – THPT/THCS",
      "15 - Bộ Y tế", "21-12-2020", "09/6/2020", "15 - 20%", "1900-9095", "2020 – 2025", "04 – KHÓA/HỌC", "04-Kế hoạch",
      "04-KHóa", "10-km/h", "500/ngày-đêm", "20/nam-nu", "5 x/y", "COVID-19", "H5N1", "04-K", "2020-2025Ngày",
      "123456/KH-ĐU", "04-ABCDEFGHIJKLM", "04 –", "04-", "04-/KH", "26/03/2020 08:27 AM", "24/7", "50.000-60.000 USD",
      "quý II/2021", "3,5 KG", "1 – Á/Âu", "04 - KH", "04 KH", "8 - 10 CM", "Điều 5 Khoản 2");
  CAPTURE(text);
  CHECK(codes_in(text).empty());
  check_token_contract(text);
}

TEST_CASE("a year and a code at the beginning of a text belong to no later number", "[words]") {
  CHECK(tracuu::tokenize("2017/NĐ-CP (5) 7").size() == 6);
  for (const char* text : {"2017/NĐ-CP (5)", "2020/QĐ (7) 8 9", "1999-CT/TW 3"}) check_token_contract(text);
}

TEST_CASE("a document number's parts follow it, where they stand", "[words]") {
  struct Case {
    const char *text, *tokens;
  };
  const auto c = GENERATE(values<Case>({
      {"04 – KH/ĐU", "code:04-kh/đu [number:04] [word:kh] [syllable:đu]"},
      {"05-CT/TW", "code:05-ct/tw [number:05] [word:ct] [word:tw]"},
      {"128/2020/NĐ-CP", "code:128/2020/nđ-cp [number:128] [number:2020] [word:nđ] [word:cp]"},
      {"15/2020/QH14", "code:15/2020/qh14 [number:15] [number:2020] [word:qh14]"},
      {"36a/NQ-CP", "code:36a/nq-cp [number:36] [syllable:a] [word:nq] [word:cp]"},
      {"05-CT/TWNgày 6", "code:05-ct/tw [number:05] [word:ct] [word:tw] syllable:ngày number:6"},
      {"số 1234/QĐ-TTg.", "syllable:số code:1234/qđ-ttg [number:1234] [word:qđ] [word:ttg]"},
      {"123/BC - Bộ", "code:123/bc [number:123] [word:bc] syllable:bộ"},
  }));
  CAPTURE(c.text);
  CHECK(print(tracuu::tokenize(c.text)) == c.tokens);
}

TEST_CASE("a document number in a line of a report keeps its bytes", "[words]") {
  const std::string text = "Kế hoạch số 04 – KH/ĐU ngày 6/3";
  for (const tracuu::Token& token : tracuu::tokenize(text))
    if (token.kind == tracuu::TokenKind::code) CHECK(token.source.of(text) == "04 – KH/ĐU");
}
