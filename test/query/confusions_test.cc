// query: which misspellings are near, and which of two is nearer.
#include <catch2/catch.hpp>
#include <string>

#include "query/confusions.h"
#include "words/key.h"

namespace tracuu::detail {
namespace {

struct Slip {
  const char *typed, *meant;
};

TEST_CASE("People's slips are near") {
  const Slip slips[] = {{"hio", "hoi"},     {"xu", "su"},       {"trung", "chung"}, {"giai", "dai"},  {"rai", "dai"},   {"lam", "nam"},
                        {"bang", "ban"},    {"mac", "mat"},     {"nghanh", "nganh"}, {"ngiep", "nghiep"}, {"ly", "li"},   {"tet", "te"},
                        {"quyeets", "quyet"}, {"ddangr", "dang"}, {"hoijj", "hoi"},  {"fap", "phap"},  {"trinhf", "trinh"}, {"thuong", "thong"}};
  for (const auto& [typed, meant] : slips) {
    INFO(typed << " for " << meant);
    CHECK(Slips(typed).cost(meant) <= kDearest);
    CHECK(Slips(typed).cost(meant) > 0);
  }
}

TEST_CASE("Other words are far") {
  const Slip others[] = {{"quyet", "hoi"}, {"dang", "truong"}, {"a", "nghieng"}, {"covid", "vi"}, {"facebook", "phe"}};
  for (const auto& [typed, meant] : others) {
    INFO(typed << " for " << meant);
    CHECK(Slips(typed).cost(meant) > kDearest);
  }
}

TEST_CASE("The likelier slip is cheaper") {
  struct Choice {
    const char *typed, *nearer, *farther;
  };
  const Choice choices[] = {{"xu", "su", "tu"}, {"hio", "hoi", "hi"}, {"ngiep", "nghiep", "hiep"}, {"chinh", "trinh", "khinh"}, {"hoii", "hoi", "hoai"}};
  for (const auto& [typed, nearer, farther] : choices) {
    INFO(typed);
    CHECK(Slips(typed).cost(nearer) < Slips(typed).cost(farther));
  }
}

TEST_CASE("What a slip costs does not depend on what was asked about before") {
  const char* const meant[] = {"truong", "truon", "truo", "tru",  "truc", "trung", "hoi",   "hoai", "ho",  "nghieng", "nghie", "ngh",
                               "khoeo",  "khoe",  "kho",  "khoi", "q",    "quyet", "quyen", "quy",  "phe", "phap",    "fap",   ""};
  for (const char* const typed : {"trungf", "hio", "fap", "quyeets", "ngiep", "xyzzyq", "w", "hoaij"}) {
    Slips asked_before(typed);
    for (int round = 0; round < 2; ++round)
      for (const char* const each : meant) {
        INFO(typed << " for " << each);
        CHECK(asked_before.cost(each) == Slips(typed).cost(each));
      }
  }
}

TEST_CASE("Marks: what is missing is cheap, hỏi for ngã too, another mark is dear") {
  const auto code = [](const char* syllable) { return static_cast<std::uint32_t>(word_key(TokenKind::syllable, syllable, "").exact); };
  CHECK(marks_cost("hội", code("hội"), false) == 0);
  CHECK(marks_cost("hoi", code("hội"), true) == 0);
  CHECK(marks_cost("hoi", code("hội"), false) > 0);
  CHECK(marks_cost("sữa", code("sửa"), false) < marks_cost("sứa", code("sửa"), false));
  CHECK(marks_cost("đang", code("dang"), true) > 0);
}

}  // namespace
}  // namespace tracuu::detail
