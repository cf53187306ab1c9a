// query: a line while it is typed.
#include <catch2/catch.hpp>
#include <string>

#include "query/typing.h"
#include "tracuu/tokenize.h"

namespace tracuu::detail {
namespace {

// `nghị quyê…` for a line whose last word is unfinished.
std::string read(std::string_view typed, std::size_t most = 10, bool keystrokes = true) {
  const Typing typing = read_typing(typed, most, keystrokes);
  std::string out = typing.whole ? "" : "… ";
  for (const TypedWord& word : typing.words) out += (&word == &typing.words.front() ? "" : " ") + word.text;
  return out + (typing.begun ? "…" : "");
}

WordKey key(std::string_view word) {
  const Token token = tokenize(word).front();
  return word_key(token.kind, token.text, token.folded);
}

TEST_CASE("A line is read as its words, the last one unfinished") {
  CHECK(read("") == "");
  CHECK(read("  ") == "");
  CHECK(read("Nghị") == "nghị…");
  CHECK(read("Nghị quy") == "nghị quy…");
  CHECK(read("nghi quyet ") == "nghi quyet");
  CHECK(read("12/") == "12");
  CHECK(read("12/20") == "12 20…");
  CHECK(read("04-KH/Đ") == "04 kh đ…");
  CHECK(read("họp \xff về") == "họp về…");
  CHECK(read("một hai ba bốn", 2) == "… ba bốn…");
}

TEST_CASE("Keystrokes are read in finished words and in the one begun") {
  CHECK(read("nghij quyeets") == "nghị quyết…");
  CHECK(read("nghij quyee") == "nghị quyê…");
  CHECK(read("ddaij ") == "đại");
  CHECK(read("dd") == "đ…");
  CHECK(read("nghi5 quye6t1") == "nghị quyết…");
  CHECK(read("nghij quyee", 10, false) == "nghij quyee…");
  CHECK(read("covid") == "covid…");
  CHECK(read("asean") == "asean…");
}

TEST_CASE("A beginning fits the words that go on so: typed marks bind, missing marks are free") {
  struct Case {
    const char *typed, *word;
    bool fits;
  };
  const Case cases[] = {
      {"quye", "quyết", true},  {"quyê", "quyết", true},  {"quyế", "quyết", true},  {"quyề", "quyết", false},
      {"quyé", "quyết", true},  {"q", "quyết", true},     {"đ", "đảng", true},      {"đ", "dâng", false},
      {"d", "đảng", true},      {"nghị", "nghiệm", true}, {"nghí", "nghị", false},  {"ky", "kỹ", true},
      {"kỳ", "kì", true},       {"ty", "tỷ", true},       {"y", "yên", true},       {"hoi", "hội", true},
      {"hoi", "hồi", true},     {"hôi", "hội", true},     {"hoi", "họp", false},    {"thuong", "thường", true},
      {"thươ", "thường", true}, {"thuơ", "thường", true}, {"thưo", "thương", true}, {"quyet", "quye", false},
  };
  for (const Case& each : cases) {
    CAPTURE(each.typed, each.word);
    const Typing typing = read_typing(each.typed, 1, false);
    REQUIRE(typing.begun);
    CHECK(typing.begun->fits(key(each.word)) == each.fits);
  }
}

TEST_CASE("Words that are no syllables begin by their letters, or are known by what the index has") {
  Beginning covid("cov", "cov", "cov");
  CHECK(covid.fits(key("Covid"), "covid"));
  CHECK_FALSE(covid.fits(key("Covid")));
  covid.also(key("Covid").folded);
  CHECK(covid.fits(key("Covid")));
}

}  // namespace
}  // namespace tracuu::detail
