#include "text/orthography.h"

#include <catch2/catch.hpp>
#include <set>
#include <string>

#include "base/utf8.h"
#include "text/letter_run.h"
#include "tracuu/syllable.h"
#include "tracuu/text.h"

using namespace tracuu::detail;

namespace {

std::uint32_t code_of_text(std::string_view text) {
  LetterRun run;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = decode_utf8(text, i);
    run.add(letter_of(c.value));
    i += c.size;
  }
  return run.syllable();
}

}  // namespace

TEST_CASE("every code that is spelled right reads back as itself", "[text]") {
  std::size_t right = 0, wrong = 0;
  std::set<std::string> spellings, toneless;
  for (std::uint32_t code = 0; code < kSyllableCodes; ++code) {
    const CodeParts parts = parts_of(code);
    wrong += code_of(parts) != code;
    if (!is_spelled_right(code)) continue;
    ++right;
    const std::string text(spelling(code));
    const auto found = tracuu::syllable(text);
    const bool same = found && found->onset == onset_text(parts.onset) && found->rime == rime_text(parts.rime) &&
                      static_cast<unsigned>(found->tone) == parts.tone && found->text == text &&
                      found->folded == folded_spelling(code) && tracuu::fold(text) == found->folded &&
                      tracuu::normalize(text) == text && code_of_text(text) == code;
    if (!same) UNSCOPED_INFO(text << " of " << onset_text(parts.onset) << " + " << rime_text(parts.rime));
    wrong += !same;
    spellings.insert(text);
  }
  CHECK(wrong == 0);
  CHECK(spellings.size() == right);
  CHECK(right > 18000);  // the possible syllables of Vietnamese spelling
  CHECK(right < 20000);
}

TEST_CASE("folded codes are the codes of bare letters, and bare letters are their own", "[text]") {
  std::size_t wrong = 0;
  std::set<std::string> folded;
  for (std::uint32_t code = 0; code < kSyllableCodes; ++code) {
    if (!is_spelled_right(code)) continue;
    const std::uint32_t bare = folded_code(code);
    const bool same =
        spelling(bare) == folded_spelling(code) && folded_code(bare) == bare && code_of_text(spelling(bare)) == bare;
    if (!same)
      UNSCOPED_INFO(spelling(code) << " folds to " << spelling(bare) << ", which reads as code "
                                   << code_of_text(spelling(bare)));
    wrong += !same;
    folded.insert(std::string(folded_spelling(code)));
  }
  CHECK(wrong == 0);
  CHECK(folded.size() > 1700);
}

TEST_CASE("i and y are one where writers waver and nowhere else", "[text]") {
  struct Case {
    const char *a, *b;
    bool same;
  };
  const auto c = GENERATE(values<Case>({
      {"hy", "hi", true},    {"kỹ", "kĩ", true},        {"lý", "lí", true},    {"Mỹ", "Mĩ", true},
      {"sỹ", "sĩ", true},    {"tỷ", "tỉ", true},        {"quý", "quí", true},  {"quỳ", "quì", true},
      {"kỳ", "kì", true},    {"ly", "li", true},        {"tai", "tay", false}, {"thúy", "thúi", false},
      {"hủy", "hủi", false}, {"ý", "í", false},         {"y", "i", false},     {"vy", "vi", false},
      {"ny", "ni", false},   {"thy", "thi", false},     {"khy", "khi", false}, {"tay", "tai", false},
      {"mây", "mâi", false}, {"quynh", "quinh", false}, {"kỹ", "kì", false},   {"kỹ", "mĩ", false},
  }));
  CAPTURE(c.a, c.b);
  const std::uint32_t a = code_of_text(c.a), b = code_of_text(c.b);
  CHECK((a != kNoSyllable && b != kNoSyllable && match_code(a) == match_code(b)) == c.same);
}

TEST_CASE("typed marks hold in what was found, letters typed bare are free", "[text]") {
  struct Case {
    const char *typed, *found;
    bool hold;
  };
  const auto c = GENERATE(values<Case>({
      {"dang", "đảng", true},    {"dang", "đang", true},     {"dang", "dang", true},   {"đang", "đảng", true},
      {"dảng", "đảng", true},    {"đảng", "đảng", true},     {"đảng", "đang", false},  {"đảng", "dang", false},
      {"đăng", "đảng", false},   {"quyêt", "quyết", true},   {"quyét", "quyết", true}, {"quyet", "quyết", true},
      {"quyệt", "quyết", false}, {"thuơng", "thương", true}, {"hoá", "hoa", false},    {"hoa", "hóa", true},
      {"gia", "giá", true},      {"giêng", "giếng", true},   {"gieng", "giếng", true}, {"gieng", "giêng", true},
      {"giu", "giũ", true},      {"quoc", "quốc", true},     {"gia", "giã", true},     {"giau", "giàu", true},
  }));
  CAPTURE(c.typed, c.found);
  const std::uint32_t typed = code_of_text(c.typed), found = code_of_text(c.found);
  REQUIRE(typed != kNoSyllable);
  REQUIRE(found != kNoSyllable);
  CHECK(marks_in_code_hold(typed, found) == c.hold);
}

TEST_CASE("half-typed and bare spellings are read", "[text]") {
  for (const char* text : {"quyet", "thuong", "nguyen", "duoc", "huu", "khuyu", "truong", "đuong", "ngươi", "nghi",
                           "dang", "uy", "giêng", "gieng", "phuc", "dich", "xa", "thưong", "thuơng"}) {
    CAPTURE(text);
    CHECK(code_of_text(text) != kNoSyllable);
  }
  CHECK(spelling(code_of_text("đưòng")) == "đường");
  CHECK(spelling(code_of_text("đuờng")) == "đường");
}

TEST_CASE("codes that nothing is spelled by are not spelled right", "[text]") {
  for (std::uint32_t code = 0; code < kSyllableCodes; ++code)
    if (spelling(code).empty()) REQUIRE_FALSE(is_spelled_right(code));
}
