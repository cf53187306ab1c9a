// Hits in the order of their titles, against a plain sort by collation_key.
#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <map>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "place.h"
#include "store/store.h"
#include "terms/analysis.h"
#include "terms/schema_text.h"
#include "terms/title_key.h"
#include "tracuu/index.h"
#include "tracuu/text.h"

using namespace tracuu;
using Strings = std::vector<std::string>;

namespace {

constexpr std::array kBoth = {Sort::title, Sort::title_descending};

// Sixty letters that a long title begins with: more than a key holds.
const std::string kLong = "Hội nghị Ban Chấp hành Đảng bộ thành phố lần thứ mười lăm khóa";

// Lines that all documents share would have no weight.
Document titled(std::string id, std::string title) {
  std::string text = "họp chi bộ về việc " + id;
  return {.id = std::move(id), .title = std::move(title), .text = std::move(text)};
}

using Titles = std::map<std::string, std::string>;  // of ids

Strings sorted_ids(const Titles& titles, Sort sort) {
  std::vector<std::pair<std::string, std::string>> rows;  // key, id
  Strings untitled;
  for (const auto& [id, title] : titles) {
    if (title.empty()) untitled.push_back(id);
    else rows.emplace_back(collation_key(title), id);
  }
  std::sort(rows.begin(), rows.end(), [&](const auto& a, const auto& b) {
    if (a.first != b.first) return sort == Sort::title ? a.first < b.first : a.first > b.first;
    return a.second < b.second;
  });
  Strings ids;
  for (const auto& row : rows) ids.push_back(row.second);
  ids.insert(ids.end(), untitled.begin(), untitled.end());
  return ids;
}

Strings page(const Searcher& searcher, const std::string& typed, SearchOptions options) {
  options.snippets = false;
  Strings ids;
  for (const auto& hit : typed.empty() ? searcher.documents({}, options) : searcher.search(typed, options)) ids.push_back(hit.id);
  return ids;
}

Strings in_pages(const Searcher& searcher, const std::string& typed, SearchOptions options) {
  Strings all;
  for (Strings ids = {""}; !ids.empty(); options.offset += options.limit) {
    ids = page(searcher, typed, options);
    all.insert(all.end(), ids.begin(), ids.end());
  }
  return all;
}

// Titles of few letters, half of them behind one of two long beginnings, some equal, some empty.
std::string some_title(std::mt19937& random) {
  const Strings letters = {"a", "ă", "â", "á", "ạ", "A", "Ắ", "d", "đ", "Đ", "o", "ơ", "ộ", "z", "1", "10", "2", " ", "-", "\"", "(", "é", "я", "u\u031b\u0301"};
  std::string title = std::array<std::string, 4>{"", "", kLong, kLong + " một và hai"}[random() % 4];
  for (std::size_t n = random() % 4; n > 0; --n) title += letters[random() % letters.size()];
  return title;
}

// Where the page begins to differ from what is expected there; empty if it does not.
std::string difference(const Strings& page, const Strings& all, std::size_t offset = 0, std::size_t limit = 100000) {
  const std::size_t size = std::min(limit, all.size() - offset);
  if (page.size() != size) return std::to_string(page.size()) + " hits instead of " + std::to_string(size);
  for (std::size_t i = 0; i < size; ++i)
    if (page[i] != all[offset + i]) return page[i] + " instead of " + all[offset + i] + " at " + std::to_string(i);
  return {};
}

}  // namespace

TEST_CASE("hits by title are in Vietnamese order, those without one last", "[engine]") {
  const Strings order = {
      "\"Ăn\" và nói",  // quotes and brackets before figures, these before letters, as collation_key has it
      "(Bản tin) An Giang",
      "10 năm",          // figures are letters: not by their value
      "2 năm",
      "an", "An", "AN",  // capitals decide last
      "án", "An Giang",  // tones before capitals, more letters behind fewer
      "Ánh", "ạnh", "ăn", "Ân", "ba", "Dân", "đạn", "Đàn ông", "ê",
      kLong + " X", kLong + " XI, nhiệm kỳ", kLong + " XI, nhiệm kỹ",  // alike up to the end of a key
      "Phở", "Số 10", "Số 2", "sở y tế", "ưu", "y", "я",
  };
  auto index = Index::in_memory();
  auto writer = index.writer();
  Titles titles;
  for (std::size_t i = 0; i < order.size() + 2; ++i) {
    const std::size_t shuffled = i * 11 % (order.size() + 2);
    const std::string id = std::to_string(i);
    titles[id] = shuffled < order.size() ? order[shuffled] : "";
    writer.add(titled(id, titles[id]));
  }
  writer.commit();
  const auto shown = [&](const SearchOptions& options) {
    Strings found;
    for (const auto& hit : index.search("chi bộ", options)) found.push_back(hit.title);
    return found;
  };
  Strings expected = order;
  expected.resize(order.size() + 2);
  CHECK(shown({.limit = 100, .sort = Sort::title}) == expected);
  std::reverse(expected.begin(), expected.end() - 2);
  CHECK(shown({.limit = 100, .sort = Sort::title_descending}) == expected);
  CHECK(shown({.limit = 3, .offset = 1, .sort = Sort::title_descending}) == Strings(expected.begin() + 1, expected.begin() + 4));
  for (const Sort sort : kBoth) CHECK(page(index.searcher(), "chi bộ", {.limit = 100, .sort = sort}) == sorted_ids(titles, sort));
}

TEST_CASE("hits by title over segments, changes, compaction, pages, filters and phrases", "[engine]") {
  std::mt19937 random(7);
  const tracuu::test::Place place;
  Index index(place / "titles");
  Titles titles;
  std::size_t made = 0;
  const auto next = [&]() -> std::optional<Document> {
    if (made == 3000) return std::nullopt;
    const std::string id = "n" + std::to_string(random() % 1000 + made++ / 2);
    return titled(id, titles[id] = some_title(random));
  };
  index.bulk_load(next);  // more than one segment, documents replaced in and between them
  const auto check = [&] {
    const Searcher searcher = index.searcher();
    for (const Sort sort : kBoth) {
      const Strings expected = sorted_ids(titles, sort);
      CHECK(difference(in_pages(searcher, "", {.limit = 1000, .sort = sort}), expected) == "");
      CHECK(difference(in_pages(searcher, "họp", {.limit = 100, .sort = sort}), expected) == "");
      CHECK(difference(page(searcher, "họp", {.limit = 7, .offset = 95, .sort = sort}), expected, 95, 7) == "");
      CHECK(searcher.search("họp", {.limit = 0, .sort = sort}).total == titles.size());
      const SearchOptions verified = {.limit = 300, .sort = sort, .collapse = true};
      CHECK(difference(page(searcher, "\"họp chi\"", verified), expected, 0, 300) == "");
      Titles some = titles;
      std::erase_if(some, [](const auto& each) { return each.second.find("mười lăm") == std::string::npos; });
      const SearchOptions filtered = {.limit = 100, .sort = sort, .filter = "title:lăm"};
      CHECK(difference(in_pages(searcher, "chi bộ", filtered), sorted_ids(some, sort)) == "");
    }
  };
  check();
  auto writer = index.writer();
  for (std::size_t i = 0; i < 300; ++i) {
    const std::string id = "n" + std::to_string(random() % 2000);
    if (random() % 2) writer.add(titled(id, titles[id] = some_title(random)));
    else if (writer.remove(id)) titles.erase(id);
  }
  writer.commit();
  check();
  { const auto ended = std::move(writer); }
  index.compact();
  check();
}

TEST_CASE("pages hold together where thousands of titles are equal, or missing", "[engine]") {
  Index index = Index::in_memory();
  std::size_t made = 0;
  index.bulk_load([&]() -> std::optional<Document> {
    if (made == 4000) return std::nullopt;
    const std::string title = made % 2 ? "" : "Thông báo";
    return titled(std::to_string(made++ * 7919 % 4000), title);
  });
  for (const Sort sort : kBoth) {
    const Strings pages = in_pages(index.searcher(), "", {.limit = 1000, .sort = sort});
    CHECK(difference(in_pages(index.searcher(), "", {.limit = 100, .sort = sort}), pages) == "");
    CHECK(difference(in_pages(index.searcher(), "", {.limit = 730, .sort = sort}), pages) == "");
    CHECK(std::set<std::string>(pages.begin(), pages.end()).size() == 4000);
    const auto untitled = [&](const std::string& id) { return index.searcher().get(id)->title.empty(); };
    CHECK(std::none_of(pages.begin(), pages.begin() + 2000, untitled));
    CHECK(std::is_sorted(pages.begin(), pages.begin() + 1000));
  }
}

TEST_CASE("an index without keys for titles, or with those of another ICU, says so and answers otherwise", "[engine]") {
  const tracuu::test::Place place;
  for (const char* name : {"without", "another"}) {
    std::map<std::string, std::string> metadata = {{"analyzer", detail::analyzer_fingerprint()},
                                                   {"schema", detail::write_schema(Schema::reports())}};
    if (name == std::string("another")) metadata[detail::kTitleKeysKey] = "icu 1/48";
    (void)detail::Store::open(place / name, true, metadata);
    Index index(place / name);
    auto writer = index.writer();
    writer.add(titled("a", "Họp"));
    writer.commit();
    CHECK(index.search("chi bộ", {.sort = Sort::newest}).size() == 1);
    try {
      (void)index.search("chi bộ", {.sort = Sort::title});
      FAIL("titles were ordered");
    } catch (const Error& error) {
      CHECK(error.kind() == ErrorKind::incompatible);
      CHECK(std::string(error.what()).find("build it anew") != std::string::npos);
    }
  }
}
