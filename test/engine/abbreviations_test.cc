// engine: abbreviations find what they stand for, as phrases, and what they stand for finds them.
#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <tuple>
#include <vector>

#include "tracuu/index.h"

namespace tracuu {
namespace {

Index reports() {
  Index index = Index::in_memory();
  Writer writer = index.writer();
  const std::pair<const char*, const char*> texts[] = {
      {"short", "UBND tỉnh Nghệ An họp phiên thường kỳ."},
      {"long", "Ủy ban nhân dân tỉnh Nghệ An họp phiên thường kỳ."},
      {"near", "Nhân dân tỉnh Nghệ An chào đón một ủy viên ban kiểm tra."},
      {"comrade", "Đ/c Tuyên phát biểu."},
      {"spelled", "Đồng chí Tuyên phát biểu."},
      {"letters", "Hàng đ và hàng c của bảng Tuyên dương."},
      {"centre", "Ban Chấp hành Trung ương, BCH TW."},
  };
  for (const auto& [id, text] : texts) {
    Document document;
    document.id = id;
    document.text = text;
    writer.add(document);
  }
  writer.commit();
  return index;
}

std::string found(const Searcher& searcher, std::string_view typed, SearchOptions options = {}) {
  std::string ids;
  for (const Hit& hit : searcher.search(typed, options).items) ids += (ids.empty() ? "" : " ") + hit.id;
  return ids;
}

std::string sorted(std::string ids) {
  std::vector<std::string> list;
  for (std::size_t at = 0; at <= ids.size();) {
    const std::size_t end = std::min(ids.find(' ', at), ids.size());
    list.push_back(ids.substr(at, end - at));
    at = end + 1;
  }
  std::sort(list.begin(), list.end());
  std::string out;
  for (const std::string& id : list) out += (out.empty() ? "" : " ") + id;
  return out;
}

}  // namespace

TEST_CASE("A filter, and what is browsed, are read as the query is") {
  const Searcher searcher = reports().searcher();
  SearchOptions as_read, as_typed, own;
  as_typed.reading.abbreviations = as_typed.reading.keystrokes = false;
  own.reading.own = {{"TK", "thường kỳ", {}}};
  const auto browsed = [&](std::string_view filter, const SearchOptions& options) { return searcher.documents(filter, options).size(); };
  const auto filtered = [&](const char* filter, SearchOptions options) {
    options.filter = filter;
    return searcher.search("tỉnh", options).size();
  };
  for (const auto& [filter, read, typed] : {std::tuple{"UBND", 2, 1}, std::tuple{"hojp", 2, 0}}) {
    INFO(filter);
    CHECK(browsed(filter, as_read) == read);
    CHECK(browsed(filter, as_typed) == typed);
    CHECK(filtered(filter, as_read) == read);
    CHECK(filtered(filter, as_typed) == typed);
  }
  CHECK(browsed("TK", as_read) == 0);
  CHECK(browsed("TK", own) == 2);
  CHECK(filtered("TK", own) == 2);
}

TEST_CASE("short and long forms find the same documents, and nothing that only has the words") {
  const Index index = reports();
  const Searcher searcher = index.searcher();
  CHECK(sorted(found(searcher, "UBND")) == "long short");
  CHECK(sorted(found(searcher, "ubnd")) == "long short");
  CHECK(sorted(found(searcher, "đ/c")) == "comrade spelled");
  CHECK(sorted(found(searcher, "dong chi")) == "comrade spelled");
  CHECK(sorted(found(searcher, "+UBND +họp")) == "long short");
  CHECK(found(searcher, "\"UBND\"") == "short");
  CHECK(found(searcher, "\"ủy ban nhân dân\"") == "long");
  SearchOptions letters;
  letters.reading.abbreviations = false;
  CHECK(found(searcher, "UBND", letters) == "short");
  CHECK(found(searcher, "nhân dân -UBND") == "near");
  CHECK(searcher.search("UBND").total == 2);
}

TEST_CASE("typed long, the short form is no worse than the long one and better than the words apart") {
  const Index index = reports();
  const Searcher searcher = index.searcher();
  for (const char* typed : {"ủy ban nhân dân tỉnh Nghệ An", "uy ban nhan dan tinh nghe an", "UBND tỉnh Nghệ An", "ubnd tinh nghe an"}) {
    INFO(typed);
    SearchOptions options;
    options.explain = true;
    const Hits hits = searcher.search(typed, options);
    REQUIRE(hits.items.size() == 3);
    CHECK(hits.items[2].id == "near");
    CHECK(hits.items[1].score > 0.8 * hits.items[0].score);
    CHECK(hits.items[2].score < 0.8 * hits.items[1].score);
    for (const Hit& hit : hits.items) {
      double sum = 0;
      for (const ScorePart& part : hit.why.parts) sum += part.score;
      CHECK(sum == Approx(hit.score));
    }
    CHECK(hits.interpretation.changed());
  }
}

TEST_CASE("short forms are marked where they stand for what was typed") {
  const Index index = reports();
  const Searcher searcher = index.searcher();
  for (const Hit& hit : searcher.search("ủy ban nhân dân").items) {
    if (hit.id != "short") continue;
    CHECK(hit.snippet.marked("<", ">").find("<UBND>") != std::string::npos);
  }
}

}  // namespace tracuu
