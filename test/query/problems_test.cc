// What a query says about itself, and where: every problem with its bytes.
#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "tracuu/query.h"

namespace {

using tracuu::Query;

struct Told {
  tracuu::ByteRange source;
  std::string message;
};

struct Case {
  std::string typed;
  std::vector<Told> problems;
};

const Case kCases[] = {
    {"nghị quyết +đại -hội \"a b\" ng* title:c source:\"d\" (e OR f) AND g", {}},
    {"Chủ đề: họp", {}},
    {"Hà Nội: 5 người chết", {}},
    {"lúc 18:17 tại http://moh.gov.vn", {}},
    {"COVID -19, 2020 -2025", {}},
    {"NGHỊ QUYẾT VÀ CHỈ THỊ", {{{15, 18}, "no operator in a query of capitals only; read as a word"}}},
    {"foo:bar", {{{0, 4}, "there is no field \"foo\"; read as words"}}},
    {"published:hôm qua", {{{0, 14}, "this is no date; read as words"}}},
    {"-published:hôm qua", {{{1, 15}, "this is no date; read as words"}}},
    {"published:2021..2020", {{{10, 20}, "this range runs backwards: turned around"}}},
    {"published:..", {{{0, 12}, "this is no date; read as words"}}},
    {"published:(2020 OR 2021 x)", {{{24, 25}, "this is no date: ignored"}}},
    {"n*", {{{0, 2}, "a prefix needs two letters or more; read as a word"}}},
    {"a AND", {{{2, 5}, "an operator with nothing to join; read as a word"}}},
    {"AND a", {{{0, 3}, "an operator with nothing to join; read as a word"}}},
    {"a AND AND b", {{{2, 5}, "an operator with nothing to join; read as a word"}}},
    {"NOT", {{{0, 3}, "an operator with nothing to join; read as a word"}}},
    {"()", {{{0, 2}, "nothing in these parentheses: ignored"}, {{0, 2}, "nothing to search for"}}},
    {"(a", {{{2, 2}, "a parenthesis is not closed: closed at the end"}}},
    {"a)", {{{1, 2}, "this parenthesis was never opened: ignored"}}},
    {"\"a", {{{0, 1}, "this quote is not closed: the phrase goes on to the end"}}},
    {"\"nghị quyết đại hội đảng", {{{0, 1}, "this quote is not closed: ignored"}}},
    {"\"\"", {{{0, 2}, "nothing in these quotes: ignored"}, {{0, 2}, "nothing to search for"}}},
    {"UBND AND HĐND", {{{5, 8}, "no operator in a query of capitals only; read as a word"}}},
    {"04 AND KH/ĐU", {{{3, 6}, "no operator in a query of capitals only; read as a word"}}},
    {"05-CT/T*", {{{6, 8}, "a prefix needs two letters or more; read as a word"}}},
    {"title:", {{{0, 6}, "a value must follow \"title:\" directly; read as words"}}},
    {"title: a", {{{0, 6}, "a value must follow \"title:\" directly; read as words"}}},
    {"-", {{{0, 1}, "nothing to search for"}}},
    {"before:(2020) x", {{{0, 7}, "no value for this field; read as words"}}},
    {"a AND ()", {{{6, 8}, "nothing in these parentheses: ignored"}}},
    {"OR", {{{0, 2}, "an operator with nothing to join; read as a word"}}},
    {"NOT AND", {{{4, 7}, "an operator with nothing to join; read as a word"}}},
    {"a AND OR b", {{{2, 5}, "an operator with nothing to join; read as a word"}}},
    {"(AND a)", {{{1, 4}, "an operator with nothing to join; read as a word"}}},
    {"mailto:a@b.vn", {{{0, 7}, "there is no field \"mailto\"; read as words"}}},
    {"date:2020-02-30", {{{0, 15}, "this is no date; read as words"}}},
    {"date:13/2020", {{{0, 12}, "this is no date; read as words"}}},
    {"before:hôm", {{{0, 11}, "this is no date; read as words"}}},
    {"9*", {{{0, 2}, "a prefix needs two letters or more; read as a word"}}},
    {"\"nghị quyết đại h*\"", {{{23, 25}, "a prefix needs two letters or more; read as a word"}}},
    {"\"\" a", {{{0, 2}, "nothing in these quotes: ignored"}}},
    {"5\" ống", {{{1, 2}, "this quote is not closed: the phrase goes on to the end"}}},
    {"title:(published:hôm a)", {{{7, 21}, "this is no date; read as words"}}}};

std::string words(int n) {
  std::string out;
  for (int i = 0; i < n; ++i) out += "từ ";
  return out;
}

/// The only problem of a query that breaks one limit.
Told only_problem(const std::string& typed) {
  const Query query(typed);
  REQUIRE(query.problems().size() == 1);
  return {query.problems().front().source, query.problems().front().message};
}

}  // namespace

TEST_CASE("problems are told with their places", "[query]") {
  for (const Case& c : kCases) {
    INFO(c.typed);
    const Query query(c.typed);
    REQUIRE(query.problems().size() == c.problems.size());
    for (std::size_t i = 0; i < c.problems.size(); ++i) {
      CHECK(query.problems()[i].source == c.problems[i].source);
      CHECK(query.problems()[i].message == c.problems[i].message);
    }
  }
}

TEST_CASE("limits drop the end and say so", "[query]") {
  SECTION("64 words") {
    CHECK(Query(words(64)).problems().empty());
    const Told told = only_problem(words(66));
    CHECK(told.message == "a query has at most 64 words: the rest is ignored");
    CHECK(told.source == tracuu::ByteRange{64 * 5, words(66).size()});
    CHECK(Query(words(66)).tree() == Query(words(64)).tree());
  }
  SECTION("64 words of a phrase") {
    const std::string typed = "\"" + words(65) + "\"";
    const Told told = only_problem(typed);
    CHECK(told.message == "a phrase has at most 64 words: the rest is ignored");
    CHECK(told.source == tracuu::ByteRange{1 + 64 * 5, typed.size()});
  }
  SECTION("4 KiB, cut between code points") {
    const std::string typed = "toán" + std::string(4091 - 5, ' ') + "ở ở";
    const Told told = only_problem(typed);
    CHECK(told.message == "a query has at most 4 KiB: the rest is ignored");
    CHECK(told.source == tracuu::ByteRange{4095, typed.size()});
    CHECK(Query(typed).typed() == typed);
  }
  SECTION("16 levels") {
    const auto nested = [](int levels) {
      std::string out;
      for (int i = 0; i < levels; ++i) out += "(a ";
      return out + "b" + std::string(static_cast<std::size_t>(levels), ')');
    };
    CHECK(Query(nested(16)).problems().empty());
    const Told told = only_problem(nested(18));
    CHECK(told.message == "more than 16 levels: the parentheses within are ignored");
    CHECK(told.source == tracuu::ByteRange{16 * 3, 16 * 3 + 1});
  }
}

TEST_CASE("a query without anything to find is empty", "[query]") {
  CHECK(Query().empty());
  CHECK(Query().problems().empty());
  for (const char* typed : {"", "  ", "?!", "()", "\"\"", "-", "\xff\xfe"}) {
    INFO(typed);
    CHECK(Query(typed).empty());
    CHECK(Query(typed).to_string().empty());
    REQUIRE_FALSE(Query(typed).problems().empty());
    CHECK(Query(typed).problems().back().message == "nothing to search for");
  }
}
