// The fields of an index: names, aliases, kinds, and how a schema of one's own is typed.
#include <catch2/catch.hpp>

#include <string>

#include "query/ast.h"
#include "tracuu/query.h"
#include "tracuu/schema.h"

namespace {

using tracuu::Field;
using tracuu::FieldKind;
using tracuu::Query;
using tracuu::Schema;

const Schema kBooks{{
    {.name = "name", .kind = FieldKind::text, .weight = 3, .aliases = {}},
    {.name = "pages", .kind = FieldKind::number, .aliases = {"số trang"}},
    {.name = "after", .kind = FieldKind::keyword, .aliases = {}},
    {.name = "bought", .kind = FieldKind::date, .aliases = {}},
    {.name = "read", .kind = FieldKind::date, .aliases = {}},
}};

struct Case {
  const char* typed;
  const char* tree;
};

}  // namespace

TEST_CASE("fields are found by name and alias, accents and case ignored", "[schema]") {
  const Schema schema = Schema::reports();
  const Case names[] = {{"title", "title"},  {"Tiêu đề", "title"},      {"NGÀY", "published"}, {"ngay", "published"},
                        {"nguồn", "source"}, {"tác giả", "author"},     {"tac gia", "author"}, {"Mục", "section"},
                        {"text", "text"},    {"Published", "published"},
                        {"người", "person"}, {"chức vụ", "role"},       {"CƠ QUAN", "agency"}, {"nơi", "place"},
                        {"số", "number"},    {"loại", "kind"},          {"khoá", "term"},      {"ngay hop", "event"}};
  for (const auto& [name, field] : names) {
    INFO(name);
    REQUIRE(schema.find(name) != nullptr);
    CHECK(schema.find(name)->name == field);
  }
  for (const char* name : {"", "titles", "tác", "ti tle", "before"}) CHECK(schema.find(name) == nullptr);
  CHECK(schema.find("title")->weight == 2);
  CHECK(schema.find("source")->facet);
  CHECK(schema.find("ngày")->kind == FieldKind::date);
  CHECK(Schema::reports() == schema);
}

TEST_CASE("kinds have names", "[schema]") {
  CHECK(tracuu::to_string(FieldKind::text) == std::string("text"));
  CHECK(tracuu::to_string(FieldKind::keyword) == std::string("keyword"));
  CHECK(tracuu::to_string(FieldKind::name) == std::string("name"));
  CHECK(tracuu::to_string(FieldKind::date) == std::string("date"));
  CHECK(tracuu::to_string(FieldKind::number) == std::string("number"));
}

TEST_CASE("a schema of one's own is typed by its names", "[schema]") {
  const Case cases[] = {
      {"name:toán", "field(name, toán)"},
      {"title:toán", "any(title, toán)"},
      {"pages:5", "range(pages, 5, 5)"},
      {"số trang:3..7", "range(pages, 3, 7)"},
      {"so trang:7..3", "range(pages, 3, 7)"},
      {"pages:..7", "range(pages, *, 7)"},
      {"pages:3..", "range(pages, 3, *)"},
      {"pages:-3..+04,50", "range(pages, -3, 4.5)"},
      {"pages:1.000.000", "range(pages, 1000000, 1000000)"},
      {"pages:-0.0", "range(pages, 0, 0)"},
      {"pages:.5", "range(pages, 0.5, 0.5)"},
      {"pages:(1 OR 2)", "any(range(pages, 1, 1), range(pages, 2, 2))"},
      {"-pages:3", "not(range(pages, 3, 3))"},
      {"toán pages:3", "any(toán, must(range(pages, 3, 3)))"},
      {"pages:nhiều", "any(pages, nhiều)"},
      {"after:2020", "keyword(after, 2020)"},
      {"before:2020", "range(bought, *, 2020-01-01)"},
      {"ngày:2020", "range(bought, 2020-01-01, 2021-01-01)"},
      {"read:2020", "range(read, 2020-01-01, 2021-01-01)"},
  };
  for (const auto& [typed, tree] : cases) {
    INFO(typed);
    const Query query(typed, kBooks);
    CHECK(query.tree() == tree);
    CHECK(Query(query.to_string(), kBooks).tree() == tree);
  }
  CHECK(Query("ngày:2020", Schema{}).tree() == "any(ngày, 2020)");
  const Schema alike{{{.name = "number", .kind = FieldKind::keyword, .aliases = {"số"}},
                      {.name = "office", .kind = FieldKind::keyword, .aliases = {"sở"}}}};
  CHECK(Query("sở:nội", alike).tree() == "keyword(office, nội)");
  CHECK(Query("so:nội", alike).tree() == "keyword(number, nội)");
}

TEST_CASE("the tree keeps what the other rooms need", "[schema]") {
  const std::string typed = "Đảng \"04 – KH/ĐU\" 05-CT/TW";
  const Query query(typed);
  const auto& nodes = query.impl().root.children;
  REQUIRE(nodes.size() == 3);
  const tracuu::detail::QueryToken& word = nodes[0].tokens.at(0);
  CHECK(word.text == "đảng");
  CHECK(word.folded == "dang");
  CHECK(word.any_mark);
  CHECK(word.key.is_syllable());
  CHECK(word.source.of(typed) == "Đảng");
  const tracuu::detail::QueryToken& code = nodes[1].tokens.at(0);
  CHECK(nodes[1].kind == tracuu::detail::NodeKind::word);
  CHECK(code.kind == tracuu::TokenKind::code);
  CHECK(code.source.of(typed) == "04 – KH/ĐU");
  REQUIRE(code.parts.size() == 3);
  CHECK(code.parts[2].source.of(typed) == "ĐU");
  CHECK(nodes[2].source.of(typed) == "05-CT/TW");
}
