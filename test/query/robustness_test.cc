// Whatever is typed: no exception, true places, a canonical form that reads back as itself, and all that quickly.
#include <catch2/catch.hpp>

#include <random>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "processor_time.h"
#include "tracuu/query.h"

namespace {

using tracuu::Query;

/// Nothing if the query keeps every promise, else which one it breaks.
std::string broken_promise(const std::string& typed) {
  const Query query(typed);
  if (query.typed() != typed) return "typed";
  for (const tracuu::Problem& problem : query.problems()) {
    if (problem.source.begin > problem.source.end || problem.source.end > typed.size())
      return "place of: " + problem.message;
    if (problem.message.empty()) return "empty message";
  }
  if (query.empty() != query.tree().empty()) return "empty";
  const std::string canonical = query.to_string();
  if (!tracuu::detail::is_utf8(canonical)) return "canonical form is no UTF-8";
  const Query again(canonical);
  if (again.to_string() != canonical) return "to_string: " + canonical + " | " + again.to_string();
  if (again.tree() != query.tree()) return "tree: " + query.tree() + " | " + again.tree();
  return {};
}

std::string repeat(const std::string& piece, std::size_t times) {
  std::string out;
  out.reserve(piece.size() * times);
  for (std::size_t i = 0; i < times; ++i) out += piece;
  return out;
}

const std::vector<std::string> kPieces = {"nghị",
                                          "quyết",
                                          "Đại hội",
                                          "đảng ủy",
                                          "UBND",
                                          "toán",
                                          "dang",
                                          "nghij",
                                          "y",
                                          "a",
                                          "COVID-19",
                                          "2020",
                                          "19",
                                          "04",
                                          "600.000",
                                          "05-CT/TW",
                                          "04 – KH/ĐU",
                                          "KH/ĐU",
                                          "128/2020/NĐ-CP",
                                          "2020 – 2025",
                                          "2020-2025",
                                          "21-12-2020",
                                          "18:17",
                                          "a@b.vn",
                                          "http://x.vn/a(b)?c=d*",
                                          "www.moh.gov.vn",
                                          "AND",
                                          "VÀ",
                                          "OR",
                                          "HOẶC",
                                          "NOT",
                                          "KHÔNG",
                                          "and",
                                          "không",
                                          "+",
                                          "-",
                                          "+",
                                          "-",
                                          "*",
                                          "ng*",
                                          "(",
                                          ")",
                                          "(",
                                          ")",
                                          "\"",
                                          "\"",
                                          "“",
                                          "”",
                                          "«",
                                          ":",
                                          "title:",
                                          "tiêu đề:",
                                          "source:(",
                                          "title:(",
                                          "published:(",
                                          "source:",
                                          "tác giả:",
                                          "ngày:",
                                          "published:",
                                          "before:",
                                          "after:",
                                          "chủ đề:",
                                          "2020..2021",
                                          "..",
                                          "31/01/2020",
                                          "2020-13",
                                          "…",
                                          "–",
                                          "/",
                                          ".",
                                          ",",
                                          ";",
                                          "'",
                                          "\\",
                                          "&",
                                          "<b>",
                                          "\n",
                                          "\t",
                                          std::string(1, '\0'),
                                          "\xff",
                                          "\xc3",
                                          "\xe1\xbb",
                                          "\xf0\x9f\x98\x80",
                                          "\xed\xa0\x80",
                                          "\u00a0",
                                          "\u200b",
                                          "\u0301",
                                          "e\u0302\u0301",
                                          "İ",
                                          "ß",
                                          "ﬁ",
                                          "日本語",
                                          "Привет",
                                          "đ",
                                          "Đ/c",
                                          "½",
                                          "٣",
                                          "!",
                                          "?",
                                          "#",
                                          "@",
                                          "^2",
                                          "~"};

std::string random_query(std::mt19937& random) {
  const auto below = [&](std::size_t n) { return static_cast<std::size_t>(random() % n); };
  std::string out;
  for (std::size_t n = 1 + below(14); n > 0; --n) {
    out += kPieces[below(kPieces.size())];
    if (below(3) != 0) out += ' ';
  }
  if (below(10) == 0) out += static_cast<char>(random());
  return out;
}

}  // namespace

TEST_CASE("10,000 random queries keep every promise", "[query]") {
  std::mt19937 random(20201221);
  for (int i = 0; i < 10000; ++i) {
    const std::string typed = random_query(random);
    const std::string broken = broken_promise(typed);
    if (!broken.empty()) FAIL("query " << i << ": " << typed << "\n" << broken);
  }
}

TEST_CASE("hostile queries are read in less than 50 ms", "[query]") {
  std::string all_bytes;
  for (int byte = 0; byte < 256; ++byte) all_bytes += static_cast<char>(byte);
  const std::string inputs[] = {
      repeat("(", 50000),
      repeat(")", 50000),
      repeat("()", 50000),
      repeat("(a", 50000),
      repeat("(", 2000) + "a b" + repeat(")", 2000),
      repeat("((a) b", 700),
      repeat("-(", 2000) + "a",
      repeat("nghị quyết ", 50000),
      repeat("a AND ", 20000),
      repeat("a b OR c d AND ", 20000),
      repeat("AND OR NOT VÀ HOẶC KHÔNG ", 10000),
      repeat("NOT ", 50000) + "a",
      repeat("\"", 50000),
      repeat("\"a\"", 50000),
      repeat("a:", 50000),
      repeat("tác giả:", 20000),
      repeat("ngày:2020 ", 20000),
      repeat("published:(", 20000),
      repeat("*", 50000),
      repeat("a* ", 50000),
      repeat("+a -b ", 50000),
      repeat("04 -KH/ĐU ", 20000),
      repeat("+-", 50000),
      repeat("http://a.vn/", 20000),
      repeat(all_bytes, 100),
      repeat(std::string(1, '\0'), 50000),
      repeat("\xff", 50000),
      repeat("\u0301", 50000),
      std::string(1000000, 'a'),
      repeat("..", 50000),
      "published:" + repeat("1-", 50000),
      "\"" + repeat("ngày ", 20000),
      repeat("a@", 50000),
      repeat("nghij car Hans ", 20000),
      repeat("+nghij -quye6t1 ", 20000),
      repeat("nghij-quyeets/", 20000),
      repeat("a1", 50000),
  };
  for (const std::string& typed : inputs) {
    INFO(typed.substr(0, 40));
    CHECK(tracuu::test::least_processor_milliseconds([&] { Query{typed}; }) < 50 * tracuu::test::kSlower);
    CHECK(broken_promise(typed) == "");
  }
}
