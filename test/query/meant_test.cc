// query: what was searched for, told of what was typed.
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "query/ast.h"
#include "query/interpret.h"
#include "tracuu/query.h"

namespace tracuu::detail {
namespace {

struct Case {
  std::string typed, meant;
  std::vector<Respelling> words;
  std::string told;
};

std::string told(const Case& c) {
  const Query typed(c.typed), meant(c.meant);
  std::string out;
  const Interpretation interpretation = interpret_as_meant(typed.impl(), meant.impl(), c.words);
  CHECK(interpretation.typed == c.typed);
  for (const ReadWord& word : interpretation.words) {
    CHECK(word.source.of(c.typed) == word.typed);
    out += (out.empty() ? "" : "; ") + word.typed + ' ' + to_string(word.form) + (word.as.empty() ? "" : " = " + word.as);
  }
  return out;
}

TEST_CASE("what was searched for is told of what was typed", "[query]") {
  const Case cases[] = {
      {"", "", {}, ""},
      {"đại hội", "đại hội", {{{0, 6}, {0, 6}}, {{7, 12}, {7, 12}}}, "đại accented; hội accented"},
      {"dai hio x", "đại hội x", {{{0, 3}, {0, 6}, 0.9}, {{4, 7}, {7, 12}, 0.8, true}, {{8, 9}, {13, 14}}},
       "dai bare = đại; hio typo = hội; x word"},
      // Two words typed as one.
      {"dabio hop", "đá bò họp", {{{0, 5}, {0, 8}, 0.7, true}, {{6, 9}, {9, 14}, 0.7}}, "dabio typo = đá bò; hop bare = họp"},
      // What is no word of the near miss: moved along.
      {"(hio 2020) person:tuyên", "(hội 2020) person:tuyên", {{{1, 4}, {1, 6}, 0.8, true}}, "hio typo = hội; 2020 number; tuyên name"},
  };
  for (const Case& c : cases) {
    INFO(c.typed);
    CHECK(told(c) == c.told);
  }
}

}  // namespace
}  // namespace tracuu::detail
