// engine: near-duplicates are found by what they say, and folded into the best of them where that is asked for.
#include <algorithm>
#include <catch2/catch.hpp>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "terms/analysis.h"
#include "terms/sketch.h"
#include "terms/token_codes.h"
#include "tracuu/index.h"
#include "tracuu/text.h"

namespace tracuu {
namespace {

using Words = std::vector<std::string>;

Words random_words(std::mt19937& random, std::size_t count) {
  static const Words list = {"hội", "nghị", "ban", "chấp", "hành", "đảng", "bộ", "khối", "cơ", "quan", "trung", "ương", "lần", "thứ",
                             "tổng", "kết", "công", "tác", "năm", "triển", "khai", "nhiệm", "vụ", "y", "tế", "giáo", "dục", "kinh",
                             "xã", "tỉnh", "huyện", "báo", "cáo", "kiểm", "tra", "giám", "sát", "thi", "đua", "khen"};
  Words words;
  for (std::size_t i = 0; i < count; ++i) words.push_back(list[random() % list.size()]);
  return words;
}

std::string text_of(const Words& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

detail::Sketch sketch_of(const Words& words) {
  Document document;
  document.id = "x";
  document.text = text_of(words);
  return detail::sketch_of(detail::make_record(document, Schema::reports()).values.front().second).value();
}

// The definition: common rows of four, of all.
double jaccard(const Words& a, const Words& b) {
  const auto rows = [](const Words& words) {
    std::set<std::string> out;
    for (std::size_t i = 0; i + 4 <= words.size(); ++i) out.insert(text_of({words.begin() + i, words.begin() + i + 4}));
    return out;
  };
  const std::set<std::string> left = rows(a), right = rows(b);
  std::size_t common = 0;
  for (const std::string& row : left) common += right.contains(row);
  return static_cast<double>(common) / static_cast<double>(left.size() + right.size() - common);
}

void add(Writer& writer, const std::string& id, const std::string& title, const std::string& text) {
  Document document;
  document.id = id;
  document.title = title;
  document.text = text;
  writer.add(document);
}

}  // namespace

TEST_CASE("the sketch estimates how much two texts share") {
  std::mt19937 random(11);
  double error = 0, worst = 0;
  constexpr int kRounds = 200;
  for (int round = 0; round < kRounds; ++round) {
    const Words whole = random_words(random, 100 + random() % 600);
    Words other(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(random() % whole.size()));
    const Words more = random_words(random, 40 + random() % 200);
    other.insert(other.end(), more.begin(), more.end());
    const double difference = std::abs(detail::similarity(sketch_of(whole), sketch_of(other)) - jaccard(whole, other));
    error += difference / kRounds;
    worst = std::max(worst, difference);
  }
  CHECK(error < 0.06);
  CHECK(worst < 0.25);
}

TEST_CASE("a text's near-duplicates: cut, retitled, without accents; not its neighbours in subject") {
  std::mt19937 random(3);
  Index index = Index::in_memory();
  Writer writer = index.writer();
  const Words news = random_words(random, 400);
  add(writer, "original", "Hội nghị tổng kết", text_of(news));
  add(writer, "retitled", "Tổng kết công tác năm", text_of(news));
  add(writer, "cut", "Hội nghị", text_of({news.begin(), news.begin() + 300}));
  add(writer, "bare", "Hoi nghi", fold(text_of(news)));
  for (int i = 0; i < 50; ++i) add(writer, "other" + std::to_string(i), "Hội nghị tổng kết", text_of(random_words(random, 400)));
  add(writer, "brief", "Hội nghị", "Hội nghị tổng kết công tác năm.");
  writer.commit();
  const Searcher searcher = index.searcher();

  std::vector<std::string> ids;
  for (const Twin& twin : searcher.near_duplicates("original")) ids.push_back(twin.id);
  std::sort(ids.begin(), ids.end());
  CHECK(ids == std::vector<std::string>{"bare", "cut", "retitled"});
  CHECK(searcher.near_duplicates("original").front().similarity == 1);
  CHECK(searcher.near_duplicates("original", 0.95).size() == 2);
  CHECK(searcher.near_duplicates("other7").empty());
  CHECK(searcher.near_duplicates("brief").empty());
  CHECK_THROWS_AS(searcher.near_duplicates("none"), Error);

  SearchOptions options;
  options.limit = 60;
  const Hits all = searcher.search("hội nghị tổng kết", options);
  CHECK(all.items.size() == 55);
  options.collapse = true;
  const Hits folded = searcher.search("hội nghị tổng kết", options);
  CHECK(folded.items.size() == 52);
  CHECK(folded.total == all.total);
  std::size_t twins = 0;
  for (const Hit& hit : folded.items) {
    twins += hit.twins.size();
    for (const std::string& id : hit.twins) {
      const auto rank = [&](const std::string& wanted) {
        return std::find_if(all.items.begin(), all.items.end(), [&](const Hit& each) { return each.id == wanted; })->rank;
      };
      CHECK(rank(hit.id) < rank(id));
    }
  }
  CHECK(twins == 3);
}

}  // namespace tracuu
