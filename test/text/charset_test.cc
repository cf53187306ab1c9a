#include "text/charset.h"

#include <catch2/catch.hpp>
#include <string>

#include "base/utf8.h"


using namespace tracuu::detail;

namespace {

const std::string kText =
    "Sáng 14/1, Đảng ủy Bộ Y tế tổ chức hội nghị quán triệt nghị quyết đại hội; đồng chí bí thư yêu cầu các chi bộ thực hiện "
    "nghiêm túc, rõ người, rõ việc.";
const std::string kSmall =
    "Sáng 14/1, đảng ủy bộ y tế tổ chức hội nghị quán triệt nghị quyết đại hội; đồng chí bí thư yêu cầu các chi bộ thực hiện "
    "nghiêm túc, rõ người, rõ việc.";

/// The bytes a program of that time wrote; every letter by the charset's own table, searched through decode_as.
std::string encode(Charset charset, const std::string& text) {
  std::string bytes;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t size = 1;
    while (i + size < text.size() && (text[i + size] & 0xC0) == 0x80) ++size;
    const auto letter = text.substr(i, size);
    i += size;
    if (size == 1) {
      bytes += letter;
      continue;
    }
    std::string found;
    for (int first = 0x41; first < 256 && found.empty(); ++first) {
      const std::string one(1, static_cast<char>(first));
      if (decode_as(charset, one) == letter) found = one;
      for (int second = 0xC0; second < 256 && found.empty(); ++second) {
        const auto two = one + static_cast<char>(second);
        if (decode_as(charset, two) == letter) found = two;
      }
    }
    CAPTURE(letter);
    REQUIRE_FALSE(found.empty());
    bytes += found;
  }
  return bytes;
}

/// Bytes taken for windows-1252 (unused ones for Latin-1) and written as UTF-8.
std::string saved_by_mistake(const std::string& bytes) {
  constexpr char32_t kHigh[32] = {0x20AC, 0x81,   0x201A, 0x192,  0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160,
                                  0x2039, 0x152,  0x8D,   0x17D,  0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
                                  0x2013, 0x2014, 0x2DC,  0x2122, 0x161,  0x203A, 0x153,  0x9D,   0x17E, 0x178};
  std::string text;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    append_utf8(text, byte >= 0x80 && byte < 0xA0 ? kHigh[byte - 0x80] : byte);
  }
  return text;
}

}  // namespace

TEST_CASE("a legacy charset is known by its words", "[text]") {
  const auto charset = GENERATE(Charset::windows1258, Charset::viscii, Charset::tcvn3, Charset::vni);
  CAPTURE(name_of(charset));
  const auto& text = charset == Charset::tcvn3 ? kSmall : kText;  // TCVN3 has no capitals of its own
  const auto bytes = encode(charset, text);
  const auto plain = decode_bytes(bytes);
  CHECK(plain.charset == charset);
  CHECK_FALSE(plain.twice);
  CHECK(plain.text == text);
  CHECK(plain.confidence > .9);
  const auto twice = decode_bytes(saved_by_mistake(bytes));
  CHECK(twice.charset == charset);
  CHECK(twice.twice);
  CHECK(twice.text == text);
}

TEST_CASE("what is UTF-8 stays so", "[text]") {
  for (const std::string& text : {kText, std::string("plain ASCII"), std::string(), std::string("Café à la crème, 30 °C"),
                                  std::string("“Năm 2021”"), std::string("ông bà")}) {
    CAPTURE(text);
    const auto decoded = decode_bytes(text);
    CHECK(decoded.charset == Charset::utf8);
    CHECK_FALSE(decoded.twice);
    CHECK(decoded.text == text);
  }
  CHECK(decode_bytes("Đảng ủy\xFF Bộ").text == "Đảng ủy\uFFFD Bộ");
  CHECK(decode_bytes("A\xFF\xC3(B").charset == Charset::utf8);
}

TEST_CASE("UTF-8 saved twice is mended", "[text]") {
  const auto decoded = decode_bytes(saved_by_mistake(kText));
  CHECK(decoded.charset == Charset::utf8);
  CHECK(decoded.twice);
  CHECK(decoded.text == kText);
}

TEST_CASE("VNI's examples", "[text]") {
  CHECK(decode_as(Charset::vni, "Co\xE4ng ho\xF8""a xa\xF5 ho\xE4i chu\xFB ngh\xF3""a Vie\xE4t Nam") ==
        "Cộng hòa xã hội chủ nghĩa Việt Nam");
  CHECK(decode_as(Charset::vni, "\xD1O\xC4""C LA\xC4P") == "ĐỘC LẬP");
  CHECK(decode_as(Charset::tcvn3, "C\xE9ng h\xDF""a x\xB7 h\xE9i") == "Cộng hòa xã hội");
}
