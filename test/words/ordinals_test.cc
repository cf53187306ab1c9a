// Congresses, councils and sessions, however they are counted.
#include "words/ordinals.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "words/scanner.h"

using namespace tracuu::detail;
using tracuu::TokenKind;

namespace {

std::vector<std::uint64_t> found_in(std::string_view text) {
  std::vector<std::uint64_t> found;
  const auto add = [&](std::uint64_t key) {
    if (key != 0) found.push_back(key);
  };
  Ordinals ordinals;
  Scanner scanner(text);
  ScanToken token;
  std::string canonical, folded;
  while (scanner.next(token)) {
    if (token.starts_sentence) add(ordinals.end());
    canonical_text(token, text, canonical, folded);
    const std::uint64_t key = word_key(token.kind, canonical, folded).folded;
    add(ordinals.next({token.kind, key, token.kind == TokenKind::syllable ? std::string_view() : folded, token.part, token.source}));
  }
  add(ordinals.end());
  return found;
}

struct Group {
  std::vector<const char*> same;
};

}  // namespace

TEST_CASE("an ordinal has one key, however it is written") {
  const Group groups[] = {
      {{"lần thứ XIII", "lần thứ 13", "lần 13", "lần XIII", "lan thu xiii", "khóa XIII", "khoá 13", "khóa mười ba", "LẦN THỨ MƯỜI BA",
        "đại hội XIII", "dai hoi 13", "Đại hội lần thứ mười ba của Đảng"}},
      {{"lần thứ XI", "khóa xi", "lần 11", "lần thứ mười một"}},
      {{"lần thứ XXII", "lần thứ hai mươi hai", "khóa 22"}},
      {{"khóa XX", "lần thứ hai mươi, nhiệm kỳ", "lần 20"}},
      {{"lần thứ nhất", "lần thứ I", "khóa 1"}},
      {{"kỳ họp thứ 5", "kỳ họp thứ năm", "kì họp thứ V", "ky hop 5", "phiên họp thứ năm"}},
  };
  std::vector<std::uint64_t> keys;
  for (const Group& group : groups) {
    keys.push_back(found_in(group.same.front()).at(0));
    for (const char* text : group.same) {
      INFO(text);
      CHECK(found_in(text) == std::vector{keys.back()});
    }
  }
  for (std::size_t i = 0; i < keys.size(); ++i)
    for (std::size_t j = 0; j < i; ++j) CHECK(keys[i] != keys[j]);
}

TEST_CASE("what is no ordinal has no key") {
  for (const char* text : {"lần sau", "nhiều lần vi phạm", "sáng thứ bảy", "cuộc họp năm 2021", "kỳ họp năm nay", "lần 2020", "khóa học", "lần. XIII",
                           "hội 13", "lần thứ", "thứ XIII"}) {
    INFO(text);
    CHECK(found_in(text).empty());
  }
}
