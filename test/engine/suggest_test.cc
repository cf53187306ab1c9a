// engine: suggestions while typing, over the sample reports and over small indexes that tell one thing each.
#include <algorithm>
#include <atomic>
#include <catch2/catch.hpp>
#include <random>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "base/utf8.h"
#include "engine/sample_index.h"
#include "place.h"
#include "tracuu/text.h"
#include "tracuu/tokenize.h"

namespace tracuu {
namespace {

using test::samples;

struct Told {
  const char *id, *title, *text, *published;
  std::vector<std::string> agencies;
};

Document document(const Told& told) {
  Document made{.id = told.id, .title = told.title, .text = told.text, .fields = {}, .unweighted = {}};
  if (*told.published != '\0') made.fields["published"] = {told.published};
  if (!told.agencies.empty()) made.fields["agency"] = told.agencies;
  return made;
}

Index index_of(const std::vector<Told>& all) {
  Index index = Index::in_memory();
  Writer writer = index.writer();
  for (const Told& each : all) writer.add(document(each));
  writer.commit();
  return index;
}

// `Bộ Y tế` for a line, with what was typed in brackets.
std::string shown(const Suggestion& line) {
  std::string text = line.text;
  return text.insert(line.matched.end, "]").insert(line.matched.begin, "[");
}

std::vector<std::string> lines(const Searcher& searcher, std::string_view typed, std::size_t limit = 10) {
  std::vector<std::string> out;
  for (const Suggestion& each : searcher.suggest(typed, {.limit = limit})) out.push_back(shown(each));
  return out;
}

TEST_CASE("What a reader of the sample reports expects of a few letters") {
  struct Case {
    const char *typed, *line;
    SuggestionKind kind;
  };
  const Case cases[] = {
      {"bo y t", "[Bộ Y t]ế", SuggestionKind::agency},
      {"BO Y TE", "[Bộ Y tế]", SuggestionKind::agency},
      {"y te", "Sở [Y tế]", SuggestionKind::agency},
      {"so y te tinh t", "[Sở Y tế tỉnh T]uyên Quang", SuggestionKind::agency},
      {"nghi quye", "[Nghị quyế]t Đại hội", SuggestionKind::phrase},
      {"nghi quyet ", "[Nghị quyết] Đại hội", SuggestionKind::phrase},
      {"nghị quyêt d", "[Nghị quyết Đ]ại hội", SuggestionKind::phrase},
      {"nghij quyee", "[Nghị quyế]t Đại hội", SuggestionKind::phrase},
      {"nghij quyeets ddaij", "[Nghị quyết Đại] hội", SuggestionKind::phrase},
      {"ve nghi quye", "ve [Nghị quyế]t Đại hội", SuggestionKind::phrase},
      {"nghiem", "Võ Tá [Nghiêm]", SuggestionKind::person},
      {"nghiêm p", "[Nghiêm P]hú Toàn", SuggestionKind::person},
      {"quang ng", "[Quảng Ng]ãi", SuggestionKind::place},
      {"giam do", "[Giám đố]c Sở Tài chính", SuggestionKind::role},
      {"12-", "[12]-KH/ĐU", SuggestionKind::document},
      {"04 KH", "[04-KH]/ĐUS", SuggestionKind::document},
      {"rut kinh ng", "VKSND tỉnh Sóc Trăng [rút kinh ng]hiệm hai vụ án đình chỉ: sai từ một tờ biên bản",
       SuggestionKind::title},
  };
  const Searcher searcher = samples().searcher();
  for (const Case& each : cases) {
    const std::vector<Suggestion> found = searcher.suggest(each.typed);
    CAPTURE(each.typed, lines(searcher, each.typed));
    const auto line =
        std::find_if(found.begin(), found.end(), [&](const Suggestion& line) { return shown(line) == each.line; });
    REQUIRE(line != found.end());
    CHECK(line->kind == each.kind);
  }
}

TEST_CASE("A phrase and a title are shown as most documents write them, in whatever order these came") {
  std::vector<Told> told{
      {"1", "Tin vắn", "Theo sở Kế hoạch, dự án xong. Họp sở Kế hoạch.", "2020-05-01", {}},
      {"2", "TIN VẮN", "Ông nói với Sở Kế hoạch về dự án.", "2020-05-01", {}},
      {"3", "Tin vắn", "Nay Sở Kế hoạch trình dự án.", "2020-05-01", {}},
      {"4", "Báo cáo", "BÁO CÁO CỦA SỞ KẾ HOẠCH", "2020-05-01", {}},
      {"5", "Góp ý", "Dự án của Sở kế hoạch bị trả lại.", "", {}},
  };
  for (std::size_t turn = 0; turn < told.size(); ++turn) {
    std::rotate(told.begin(), told.begin() + 1, told.end());
    const Index index = index_of(told);
    const std::vector<std::string> phrases = lines(index.searcher(), "so ke h"), titles = lines(index.searcher(), "tin v");
    REQUIRE(!phrases.empty());
    CHECK(phrases.front() == "[Sở Kế h]oạch");
    REQUIRE(!titles.empty());
    CHECK(titles.front() == "[Tin v]ắn");
  }
}

TEST_CASE("A whole title is found by its beginning, and in its middle") {
  const Searcher searcher = samples().searcher();
  std::size_t titles = 0;
  for (const Hit& hit : searcher.documents({}, {.limit = 100, .snippets = false})) {
    const std::string title = normalize(hit.title);
    const std::string bare = fold(title);
    if (bare.size() < 40) continue;
    ++titles;
    const std::size_t middle = bare.find(' ', 12) + 1;
    for (const std::string& typed :
         {bare.substr(0, 36), bare.substr(middle, bare.size() - middle - 2), title.substr(0, title.rfind(' ') + 2)}) {
      if (!detail::is_utf8(typed)) continue;  // half a letter
      const std::vector<Suggestion> found = searcher.suggest(typed);
      CAPTURE(typed, title);
      CHECK(std::any_of(found.begin(), found.end(), [&](const Suggestion& each) {
        return fold(each.text) == bare && each.kind == SuggestionKind::title;
      }));
    }
  }
  CHECK(titles > 30);
}

TEST_CASE("Typed marks bind, missing marks are free") {
  const Searcher searcher =
      index_of({{"1", "Bảo vệ rừng", "", "", {}}, {"2", "Báo về muộn", "", "", {}}, {"3", "Bao vé lẻ", "", "", {}}})
          .searcher();
  CHECK(lines(searcher, "bao ve").size() == 3);
  CHECK(lines(searcher, "bảo v") == std::vector<std::string>{"[Bảo v]ệ rừng"});
  CHECK(lines(searcher, "bao vê") == std::vector<std::string>{"[Báo về] muộn", "[Bảo vệ] rừng"});
  CHECK(lines(searcher, "baos v") == std::vector<std::string>{"[Báo v]ề muộn"});
  CHECK(searcher.suggest("baos v", {.limit = 10, .keystrokes = false}).empty());
  CHECK(lines(searcher, "bão").empty());
}

TEST_CASE("Removed documents are suggested no more, and new ones at once") {
  Index index =
      index_of({{"1", "Họp giao ban", "", "", {"Sở Nội vụ"}}, {"2", "Tổng kết năm", "", "", {"Sở Tài chính"}}});
  Searcher searcher = index.searcher();
  CHECK(lines(searcher, "so noi") == std::vector<std::string>{"[Sở Nội] vụ"});
  CHECK(lines(searcher, "hop gi") == std::vector<std::string>{"[Họp gi]ao ban"});
  Writer writer = index.writer();
  writer.remove("1");
  writer.add(document({"3", "Họp giữa kỳ", "", "", {"Sở Tư pháp"}}));
  writer.commit();
  searcher.refresh();
  CHECK(lines(searcher, "so noi").empty());
  CHECK(lines(searcher, "so") == std::vector<std::string>{"[Sở] Tài chính", "[Sở] Tư pháp"});
  CHECK(lines(searcher, "hop gi") == std::vector<std::string>{"[Họp gi]ữa kỳ"});
}

TEST_CASE("Frequency comes first, then recency, then the order of the alphabet") {
  const Searcher searcher = index_of({{"1", "", "", "2001-01-01", {"Sở Xây dựng", "Sở Y tế"}},
                                      {"2", "", "", "2001-01-02", {"Sở Xây dựng"}},
                                      {"3", "", "", "2001-01-03", {"Sở Xây dựng"}},
                                      {"4", "", "", "2020-05-05", {"Sở Công an", "Sở Ăn uống", "Sở An ninh"}},
                                      {"5", "", "", "2019-05-05", {"Sở Công thương"}},
                                      {"6", "", "", "", {"Sở Không ngày"}}})
                                .searcher();
  CHECK(lines(searcher, "so") == std::vector<std::string>{"[Sở] Xây dựng", "[Sở] An ninh", "[Sở] Ăn uống",
                                                          "[Sở] Công an", "[Sở] Công thương", "[Sở] Y tế",
                                                          "[Sở] Không ngày"});
  const Suggestion first = searcher.suggest("so").front();
  CHECK(first.documents == 3);
  CHECK(first.newest == "2001-01-03");
  CHECK(searcher.suggest("so k").front().newest.empty());
}

TEST_CASE("The same line is shown once, as a name rather than a phrase; the same title of two documents counts twice") {
  const Searcher searcher = index_of({{"1", "Tin vắn", "Hôm nay Bộ Y tế họp.", "", {"Bộ Y tế"}},
                                      {"2", "Tin vắn", "Hôm qua Bộ Y tế họp.", "", {"Bộ Y tế"}}})
                                .searcher();
  const std::vector<Suggestion> agencies = searcher.suggest("bo y");
  REQUIRE(!agencies.empty());
  CHECK(agencies.front().text == "Bộ Y tế");
  CHECK(agencies.front().kind == SuggestionKind::agency);
  CHECK(std::count_if(agencies.begin(), agencies.end(),
                      [](const Suggestion& each) { return fold(each.text) == "bo y te"; }) == 1);
  const std::vector<Suggestion> titles = searcher.suggest("tin va");
  REQUIRE(titles.size() == 1);
  CHECK(titles.front().documents == 2);
}

TEST_CASE("Phrases are runs that two texts share, without half a word at either end") {
  const Searcher searcher = index_of({{"1", "a", "Hôm nay giám đốc sở báo cáo kế hoạch phát triển của tỉnh.", "", {}},
                                      {"2", "b", "Ngày mai giám đốc sở duyệt kế hoạch phát triển của huyện.", "", {}}})
                                .searcher();
  CHECK(lines(searcher, "giam") == std::vector<std::string>{"[giám] đốc sở"});
  CHECK(lines(searcher, "ke h") == std::vector<std::string>{"[kế h]oạch phát triển"});
  CHECK(lines(searcher, "doc so").empty());  // the end of giám đốc
  CHECK(lines(searcher, "bao c").empty());   // in one text only
}

TEST_CASE("A large index is read in part: the frequent comes out, and its number about right") {
  Index index = Index::in_memory();
  Writer writer = index.writer();
  for (int i = 0; i < 3000; ++i) {
    const std::string number = std::to_string(i);
    Document each = document({number.c_str(),
                              "Tin",
                              i % 3 == 0 ? "Hội đồng nhân dân tỉnh họp phiên thường kỳ." : "Trạm y tế xã họp tổ.",
                              "",
                              {}});
    each.fields["agency"] = {i % 10 == 0 ? "Sở Y tế" : "Sở Tư pháp", "Sở " + number};
    writer.add(each);
  }
  writer.commit();
  const Searcher searcher = index.searcher();
  const std::vector<Suggestion> found = searcher.suggest("hoi d");
  REQUIRE(!found.empty());
  CHECK(found.front().text.starts_with("hội đồng nhân dân"));
  CHECK(found.front().documents > 700);
  CHECK(found.front().documents < 1300);
  CHECK(searcher.suggest("so").front().text == "Sở Tư pháp");
  CHECK(lines(searcher, "so 2718") == std::vector<std::string>{"[Sở 2718]"});
}

TEST_CASE("What cannot be completed gives nothing, whatever it is") {
  const Searcher searcher = samples().searcher();
  for (const std::string& typed :
       {std::string(), std::string("   "), std::string("\xff\xfe\x80"), std::string("!?()\"*"),
        std::string("\0\x1f", 2), std::string("xyzzyq"), std::string(5000, 'n'), std::string("日本語")}) {
    CAPTURE(typed);
    CHECK(searcher.suggest(typed).empty());
  }
  CHECK(searcher.suggest("nghi", {.limit = 0}).empty());
  CHECK_THROWS_AS(searcher.suggest("nghi", {.limit = 101}), Error);
  CHECK(Index::in_memory().searcher().suggest("nghi").empty());
  std::string long_line;
  while (long_line.size() < 3000) long_line += "họp về ";
  const std::vector<Suggestion> found = searcher.suggest(long_line + "nghi quye");
  REQUIRE(!found.empty());
  CHECK(found.front().text.starts_with(long_line + "Nghị quyết"));
}

TEST_CASE("Any bytes are answered within the limit, with ranges inside the line") {
  const Searcher searcher = samples().searcher();
  std::mt19937 random(1);
  const std::string alphabet = "nghiquyetdaodotkbvs  12/-.ế\xe1\xba\xffđ";
  for (int i = 0; i < 300; ++i) {
    std::string typed;
    for (std::size_t length = random() % 24; typed.size() < length;) typed += alphabet[random() % alphabet.size()];
    CAPTURE(typed);
    const std::vector<Suggestion> found = searcher.suggest(typed, {.limit = 7});
    CHECK(found.size() <= 7);
    for (const Suggestion& each : found) {
      CHECK(each.matched.begin <= each.matched.end);
      CHECK(each.matched.end <= each.text.size());
      CHECK(each.documents > 0);
      CHECK(each.text == normalize(each.text));
    }
    CHECK(std::is_sorted(found.begin(), found.end(),
                         [](const Suggestion& a, const Suggestion& b) { return a.score > b.score; }));
  }
}

TEST_CASE("A slow look at every title says the same") {
  const std::vector<std::string> words{"hội", "họp", "hợp", "hộ",    "bảo", "báo", "vệ",
                                       "về",  "của", "kỳ",  "COVID", "19",  "đ",   "Đắk"};
  std::mt19937 random(7);
  std::vector<std::string> titles;
  Index index = Index::in_memory();
  Writer writer = index.writer();
  for (int i = 0; i < 60; ++i) {
    std::string title;
    for (int k = 0; k < 4; ++k) title += (k == 0 ? "" : " ") + words[random() % words.size()];
    titles.push_back(title);
    const std::string id = std::to_string(i);
    writer.add(document({id.c_str(), title.c_str(), "", "", {}}));
  }
  writer.commit();
  const Searcher searcher = index.searcher();
  for (const std::string& title : titles) {
    const std::string bare = fold(title);
    for (const std::size_t letters : {bare.size(), bare.size() - 2, bare.size() - 4}) {
      const std::string typed = bare.substr(0, letters);
      std::set<std::string> expected, found;
      for (const std::string& each : titles)
        if (fold(each).starts_with(typed)) expected.insert(fold(each));
      for (const Suggestion& each : searcher.suggest(typed, {.limit = 100}))
        if (each.kind == SuggestionKind::title && fold(each.text).starts_with(typed)) found.insert(fold(each.text));
      CAPTURE(typed);
      CHECK(found == expected);
    }
  }
}

TEST_CASE("Threads may share a searcher") {
  const Searcher searcher = samples().searcher();
  const std::vector<std::string> typed{"n", "bo y t", "nghi quye", "12-", "họp về an toàn thực ph", "d"};
  std::vector<std::vector<Suggestion>> alone;
  for (const std::string& each : typed) alone.push_back(searcher.suggest(each));
  std::atomic<std::size_t> same = 0;
  {
    std::vector<std::jthread> threads;
    for (std::size_t t = 0; t < 4; ++t)
      threads.emplace_back([&, t] {
        for (std::size_t i = 0; i < 40; ++i)
          same += searcher.suggest(typed[(t + i) % typed.size()]) == alone[(t + i) % typed.size()];
      });
  }
  CHECK(same == 160);
}

TEST_CASE("What a searcher keeps changes no suggestion: nothing, little that is soon forgotten, all") {
  const Searcher keeps_all = samples().searcher();
  for (const std::size_t bytes : {std::size_t{0}, std::size_t{64} << 10}) {
    Index index = Index::in_memory({.cache_bytes = bytes});
    test::add_samples(index);
    const Searcher searcher = index.searcher();
    for (const char* typed : {"n", "b", "n", "bo y t", "nghi quye", "12-", "zz dong chi", "n"})
      CHECK(searcher.suggest(typed) == keeps_all.suggest(typed));
  }
}

TEST_CASE("Directories, single files and compacted indexes suggest the same") {
  const test::Place place;
  Index index(place / "index");
  test::add_samples(index);
  index.save_single_file(place / "file");
  const std::vector<std::string> typed{"nghiem", "bo y t", "nghi quyet dai", "12-", "so y te tinh t"};
  std::vector<std::vector<std::string>> before;
  for (const std::string& each : typed) before.push_back(lines(index.searcher(), each));
  index.compact();
  for (std::size_t i = 0; i < typed.size(); ++i) {
    CHECK(lines(index.searcher(), typed[i]) == before[i]);
    CHECK(lines(Index(place / "file").searcher(), typed[i]) == before[i]);
    CHECK(lines(samples().searcher(), typed[i]) == before[i]);
  }
}

}  // namespace
}  // namespace tracuu
