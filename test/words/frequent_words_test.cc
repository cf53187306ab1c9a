#include <catch2/catch.hpp>
#include <set>
#include <string>
#include <vector>

#include "tracuu/text.h"
#include "tracuu/words.h"
#include "words/tally.h"
#include "words/word_lists.h"

using tracuu::most_frequent_words;
using tracuu::WordCount;
using tracuu::WordCountOptions;

namespace {

// "nghị quyết 2|*Cà Mau 1": names have a star.
std::string print(const std::vector<WordCount>& counts) {
  std::string out;
  for (const WordCount& each : counts)
    out += (out.empty() ? "" : "|") + std::string(each.name ? "*" : "") + each.word + ' ' + std::to_string(each.count);
  return out;
}

}  // namespace

TEST_CASE("the most frequent words of a text", "[words]") {
  struct Case {
    const char *text, *counts;
  };
  const auto c = GENERATE(values<Case>({
      {"", ""},
      {"... 2020, 30-4; \xFF", ""},
      {"nghị quyết, Nghị quyết, đại hội", "nghị quyết 2|đại hội 1"},
      // One spelling, whatever was typed.
      {"ủy ban, uỷ ban, U\u0309Y BAN", "ủy ban 3"},
      // Function words, and words that carry grammar though they are several syllables.
      {"tuy nhiên và của những đại hội do đó đã không thể họp", "đại hội 1|họp 1"},
      // Equal counts in Vietnamese order: đ behind d, tones last.
      {"đảng, dao, đa, da, dả, dã, dạ, ăn, ân, an", "an 1|ăn 1|ân 1|da 1|dả 1|dã 1|dạ 1|dao 1|đa 1|đảng 1"},
      // Names are whole, and written as they are; what a sentence begins with, or shouts, is no name.
      {"Gặp Đỗ Xuân Tuyên ở Cà Mau. Họp ở Cà Mau. HỌP XONG", "*Cà Mau 2|họp 2|*Đỗ Xuân Tuyên 1|gặp 1"},
      {"Hà Nội. Đến Hà\u00A0Nội", "*Hà Nội 2"},
      {"Báo cáo của UBND tỉnh và Facebook", "báo cáo 1|*Facebook 1|tỉnh 1|UBND 1"},
      {"Đại hội lần thứ XI, khóa V", "đại hội 1|khóa 1|thứ 1|V 1|XI 1"},
      {"họp Bộ Y tế, y tế, y tế", "y tế 3|*Bộ 1|họp 1"},
      {"Nghị quyết 05-CT/TW và COVID-19", "05-CT/TW 1|COVID-19 1|nghị quyết 1"},
  }));
  CAPTURE(c.text);
  CHECK(print(most_frequent_words(c.text, 100)) == c.counts);
}

TEST_CASE("as many words as asked for, those of equal count by order", "[words]") {
  const std::string text = "xã, huyện, tỉnh, xã, ấp";
  CHECK(print(most_frequent_words(text, 0)).empty());
  CHECK(print(most_frequent_words(text, 1)) == "xã 2");
  CHECK(print(most_frequent_words(text, 3)) == "xã 2|ấp 1|huyện 1");
}

TEST_CASE("words of several texts are counted together", "[words]") {
  CHECK(print(most_frequent_words(std::vector<std::string>{"đại hội", "", "đại hội nghị quyết"}, 9)) == "đại hội 2|nghị quyết 1");
  CHECK(most_frequent_words(std::vector<std::string>{}, 9).empty());
}

TEST_CASE("function words and numbers are counted if asked for", "[words]") {
  const WordCountOptions both{.function_words = true, .numbers = true};
  CHECK(print(most_frequent_words("họp và họp năm 2020", 9, both)) == "họp 2|2020 1|năm 1|và 1");
}

TEST_CASE("the words of grammar are words of the list or syllables, each once", "[words]") {
  std::set<std::string> seen;
  const auto read = [&](std::string_view entry) {
    INFO(entry);
    CHECK(seen.emplace(entry).second);
    CHECK(tracuu::normalize(entry) == entry);
    CHECK(tracuu::words(entry).size() == 1);
    CHECK(tracuu::detail::is_grammar_word(entry));
  };
  tracuu::detail::for_each_entry(tracuu::detail::function_word_list(), read);
  tracuu::detail::for_each_entry(tracuu::detail::grammar_word_list(), read);
  CHECK_FALSE(tracuu::detail::is_grammar_word("đảng"));
}
