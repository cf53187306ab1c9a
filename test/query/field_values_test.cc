// How fields, values and dates are read, and read again from their canonical form.
#include <catch2/catch.hpp>

#include "tracuu/query.h"

namespace {

struct Case {
  const char* typed;
  const char* tree;
};

const Case kCases[] = {
    {"title:covid-19 x", "any(field(title, phrase(covid 19)), x)"},
    {"title:nghị quyết", "any(field(title, nghị), quyết)"},
    {"title:(nghị quyết) đảng", "any(field(title, any(nghị, quyết)), đảng)"},
    {"title:\"nghị quyết\" -source:skđs", "all(field(title, phrase(nghị quyết)), not(keyword(source, skđs)))"},
    {"tác giả:Nguyễn Văn", "any(must(keyword(author, Nguyễn)), văn)"},
    {"tác giả:\"Nguyễn Văn A\"", "keyword(author, Nguyễn Văn A)"},
    {"source:(Sở Y tế OR vtv)", "any(keyword(source, Sở Y tế), keyword(source, vtv))"},
    {"Chủ đề: họp", "any(chủ, đề, họp)"},
    {"foo:bar", "any(foo, bar)"},
    {"http://baochinhphu.vn/a:b", "http://baochinhphu.vn/a:b"},
    {"published:2020", "range(published, 2020-01-01, 2021-01-01)"},
    {"published:2020-01..2021-03", "range(published, 2020-01-01, 2021-04-01)"},
    {"ngày:31/01/2020", "range(published, 2020-01-31, 2020-02-01)"},
    {"ngày:1-2020", "range(published, 2020-01-01, 2020-02-01)"},
    {"before:2021", "range(published, *, 2021-01-01)"},
    {"after:2020-06-30", "range(published, 2020-06-30, *)"},
    {"trước:2021 sau:2020", "all(range(published, *, 2021-01-01), range(published, 2020-01-01, *))"},
    {"published:hôm qua", "any(published, hôm, qua)"},
    {"-published:hôm qua", "all(not(phrase(published hôm)), qua)"},
    {"published:2021..2020", "range(published, 2020-01-01, 2022-01-01)"},
    {"published:..2020", "range(published, *, 2021-01-01)"},
    {"published:..", "published"},
    {"published:(2020 OR 2021 x)",
     "any(range(published, 2020-01-01, 2021-01-01), range(published, 2021-01-01, 2022-01-01))"},
    {"title:", "title"},
    {"title: a", "any(title, a)"},
    {"source:a@b.vn", "keyword(source, a@b.vn)"},
    {"title:source:x", "field(title, phrase(source x))"},
    {"title:(a source:b (c d)) e", "any(field(title, any(a, must(keyword(source, b)), any(c, d))), e)"},
    {"title:(a) b", "any(field(title, a), b)"},
    {"before:(2020) x", "any(before, 2020, x)"},
    {"tiêu đề:họp", "field(title, họp)"},
    {"TIÊU ĐỀ:Họp", "field(title, họp)"},
    {"tieu de:họp", "field(title, họp)"},
    {"nội dung:họp", "field(text, họp)"},
    {"title:\"họp báo\"", "field(title, phrase(họp báo))"},
    {"title:ng*", "field(title, prefix(ng))"},
    {"title:\"nghị quy*\"", "field(title, prefix(nghị quy))"},
    {"+title:họp -title:báo", "all(must(field(title, họp)), not(field(title, báo)))"},
    {"title:(họp AND báo)", "field(title, all(họp, báo))"},
    {"title:(họp -báo) x", "any(field(title, all(họp, not(báo))), x)"},
    {"title:(a title:b)", "field(title, any(a, b))"},
    {"nguồn:skđs", "keyword(source, skđs)"},
    {"nguồn:\" Sở  Y\ttế \"", "keyword(source, Sở Y tế)"},
    {"source:vtv,", "keyword(source, vtv)"},
    {"-mục:\"thời sự\"", "not(keyword(section, thời sự))"},
    {"section:(a AND b)", "all(keyword(section, a), keyword(section, b))"},
    {"source:(-a b)", "all(not(keyword(source, a)), keyword(source, b))"},
    {"tác giả:\"Đỗ Xuân Tuyên\"", "keyword(author, Đỗ Xuân Tuyên)"},
    {"đồng tác giả:x", "any(đồng, must(keyword(author, x)))"},
    {"mailto:a@b.vn", "any(mailto, a@b.vn)"},
    {"https://moh.gov.vn", "https://moh.gov.vn"},
    {"ngày:2020-12-21", "range(published, 2020-12-21, 2020-12-22)"},
    {"ngày:21-12-2020", "range(published, 2020-12-21, 2020-12-22)"},
    {"ngày:21/12/2020", "range(published, 2020-12-21, 2020-12-22)"},
    {"ngày:21.12.2020", "range(published, 2020-12-21, 2020-12-22)"},
    {"ngày:2020/12/21", "range(published, 2020-12-21, 2020-12-22)"},
    {"ngày:12/2020", "range(published, 2020-12-01, 2021-01-01)"},
    {"ngày:2020-2025", "range(published, 2020-01-01, 2026-01-01)"},
    {"ngày:2020–2025", "range(published, 2020-01-01, 2026-01-01)"},
    {"date:2020-01-31T16:11", "range(published, 2020-01-31, 2020-02-01)"},
    {"date:\"01/2020\"", "range(published, 2020-01-01, 2020-02-01)"},
    {"date:2020.", "range(published, 2020-01-01, 2021-01-01)"},
    {"date:2020,", "range(published, 2020-01-01, 2021-01-01)"},
    {"date:2020…2021", "range(published, 2020-01-01, 2022-01-01)"},
    {"date:2020..", "range(published, 2020-01-01, *)"},
    {"date:2020-02-30", "any(date, 2020, 02, 30)"},
    {"date:13/2020", "any(date, 13, 2020)"},
    {"date:20", "any(date, 20)"},
    {"date:0999", "any(date, 0999)"},
    {"date:9999", "range(published, 9999-01-01, *)"},
    {"date:2020..9999", "range(published, 2020-01-01, *)"},
    {"date:(2020 2021-05)", "any(range(published, 2020-01-01, 2021-01-01), range(published, 2021-05-01, 2021-06-01))"},
    {"-date:2020", "not(range(published, 2020-01-01, 2021-01-01))"},
    {"+after:2020", "must(range(published, 2020-01-01, *))"},
    {"before:31/01/2020", "range(published, *, 2020-01-31)"},
    {"after:01/2020", "range(published, 2020-01-01, *)"},
    {"before:hôm", "any(before, hôm)"},
    {"before:2020..2021", "range(published, *, 2020-01-01)"},
    {"nghị quyết published:2020", "any(nghị, quyết, must(range(published, 2020-01-01, 2021-01-01)))"},
    {"toán before:2021 after:2019",
     "any(toán, must(range(published, *, 2021-01-01)), must(range(published, 2019-01-01, *)))"},
    {"toán source:a source:b", "any(toán, must(any(keyword(source, a), keyword(source, b))))"},
    {"source:a source:b", "any(keyword(source, a), keyword(source, b))"},
    {"source:a OR source:b", "any(all(keyword(source, a)), all(keyword(source, b)))"},
    {"toán OR source:a", "any(toán, all(keyword(source, a)))"},
    {"(source:a) toán", "any(all(keyword(source, a)), toán)"},
    {"source:(a) toán", "any(must(keyword(source, a)), toán)"},
    {"source:(a b) toán", "any(must(keyword(source, a b)), toán)"},
    {"source:(a OR b) toán", "any(must(any(keyword(source, a), keyword(source, b))), toán)"},
    {"title:(a published:2020)", "field(title, any(a, must(range(published, 2020-01-01, 2021-01-01))))"},
    {"published:(title:x) y", "any(field(title, x), y)"},
    {"source:a -source:b", "all(must(keyword(source, a)), not(keyword(source, b)))"},
    {"người:tuyên", "keyword(person, tuyên)"},
    {"nguoi:\"do xuan tuyen\"", "keyword(person, do xuan tuyen)"},
    {"họp person:tuyên", "any(họp, must(keyword(person, tuyên)))"},
    {"cơ quan:\"sở y tế\"", "keyword(agency, sở y tế)"},
    {"chức vụ:(\"bí thư\" OR \"thứ trưởng\")", "any(keyword(role, bí thư), keyword(role, thứ trưởng))"},
    {"số:\"04 – KH / ĐU\"", "keyword(number, 04 – KH / ĐU)"},
    {"số:04-KH/ĐU", "keyword(number, 04-KH/ĐU)"},
    {"nghị quyết số: 04", "any(nghị, quyết, số, 04)"},
    {"loại:NQ -nơi:\"Hà Nội\"", "all(must(keyword(kind, NQ)), not(keyword(place, Hà Nội)))"},
    {"khóa:XIII", "keyword(term, XIII)"},
    {"ngày họp:2020-12", "range(event, 2020-12-01, 2021-01-01)"},
    {"ngày:2020-12", "range(published, 2020-12-01, 2021-01-01)"},
    {"title:(published:hôm a)", "field(title, any(published, hôm, a))"},
};

}  // namespace

TEST_CASE("fields and values are read as their tree", "[query]") {
  for (const auto& [typed, tree] : kCases) {
    INFO(typed);
    const tracuu::Query query(typed);
    CHECK(query.tree() == tree);
    const tracuu::Query again(query.to_string());
    CHECK(again.tree() == tree);
    CHECK(again.to_string() == query.to_string());
  }
}
