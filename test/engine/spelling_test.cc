// engine: marks put back and near misses over the sample reports, and what a search does with them.
#include <catch2/catch.hpp>
#include <string>
#include <thread>
#include <vector>

#include "engine/sample_index.h"

namespace tracuu {
namespace {

using test::samples;

struct Case {
  const char *typed, *meant;
};

TEST_CASE("Marks are put back from the sample reports") {
  const Case cases[] = {
      {"nghi quyet dai hoi dang bo", "nghị quyết đại hội đảng bộ"},
      {"So Y te tinh Quang Ngai", "Sở Y tế tỉnh Quảng Ngãi"},
      {"DAI HOI CHI BO", "ĐẠI HỘI CHI BỘ"},
      {"an toan thuc pham 2020, Covid-19", "an toàn thực phẩm 2020, Covid-19"},
      {"nghị quyet", "nghị quyết"},
  };
  const Searcher searcher = samples().searcher();
  for (const Case& each : cases) CHECK(searcher.restore(each.typed) == each.meant);
}

TEST_CASE("Near misses in the sample reports") {
  const Case cases[] = {
      {"nghi quyet dai hio", "nghị quyết đại hội"},
      {"nghị quyết đại hôij", "nghị quyết đại hội"},
      {"an toàn thực phẫm", "an toàn thực phẩm"},
      {"bảo hiễm y tế", "bảo hiểm y tế"},
      {"Sở Y tết", "Sở Y tế"},                // a report has that slip itself
      {"nghị quyếtcủa đại hội", "nghị quyết của đại hội"},  // beside function words, whose pairs are not counted
      {"đại hội vàoo tháng", "đại hội vào tháng"},
      {"an toàn thực phẩrn", "an toàn thực phẩm"},  // as a machine reads a picture
      {"dai hooix dang bo", "đại hội đảng bộ"},  // keys that write a syllable, but not the one meant
      {"\"an toàn thực phẫm\" 2020", "\"an toàn thực phẩm\" 2020"},
  };
  const Searcher searcher = samples().searcher();
  for (const Case& each : cases) {
    INFO(each.typed);
    CHECK(searcher.did_you_mean(each.typed).text == each.meant);
  }
}

TEST_CASE("Phrases are mended within, and stay phrases of which more are found") {
  const Case cases[] = {
      {"\"nghi quyet dai hio\"", "\"nghị quyết đại hội\""},
      {"\"nghịquyết đại hội\"", "\"nghị quyết đại hội\""},
      {"title:\"an toàn thực phẫm\"", "title:\"an toàn thực phẩm\""},
      {"\"bảo hiễm  y tế\" AND hộ", "\"bảo hiểm  y tế\" AND hộ"},
      {"+“bảo hiễm y tế” -“thực phẫm”", "+“bảo hiểm y tế” -“thực phẫm”"},
      {"\"nghị quyết\" \"đại hôij\"", "\"nghị quyết\" \"đại hội\""},
      {"\"nghị quyếtt đại hộ*\"", "\"nghị quyết đại hộ*\""},
      {"\"đỗ xuân tuyênn\"", ""},  // in no report as a phrase
      {"\"nghị quyết 04 đại hio\"", ""},
  };
  const Searcher searcher = samples().searcher();
  for (const Case& each : cases) {
    INFO(each.typed);
    CHECK(searcher.did_you_mean(each.typed).text == each.meant);
  }
  CHECK(searcher.search("\"nghi quyet dai hio\"").corrected);
  CHECK(searcher.search("\"nghi quyet dai hio\"").size() == searcher.search("\"nghị quyết đại hội\"").size());
}

TEST_CASE("A pair that is not there is mended though each of its words is") {
  Index index = Index::in_memory();
  Writer writer = index.writer();
  for (int i = 0; i < 600; ++i) {
    Document document;
    document.id = std::to_string(i);
    document.text = i % 3 == 0 ? "Thưởng tết cho công nhân." : "Sở Y tế tập huấn cho cán bộ.";
    writer.add(document);
  }
  writer.commit();
  CHECK(index.searcher().did_you_mean("Sở Y tết").text == "Sở Y tế");
  CHECK(index.searcher().did_you_mean("Thưởng tết").empty());
}

TEST_CASE("Right queries, names, numbers and values of fields are not touched") {
  const char* right[] = {"nghị quyết đại hội", "nghi quyet dai hoi", "Sở Y tế", "05-CT/TW", "2020-2025", "person:tuyen", "-hio đại hội",
                         "COVID-19",           "UBND tỉnh",          "",        "*",        "(\"",       "ng*",
                         "trang ncov.moh.gov.vn của bộ y tế", "ĐUBYT họp đại hội", "nZov-Y dịch"};
  const Searcher searcher = samples().searcher();
  for (const char* typed : right) {
    INFO(typed);
    CHECK(searcher.did_you_mean(typed).empty());
  }
}

TEST_CASE("Corrections say where, what and how surely") {
  const std::string typed = "nghi quyet dai hio";
  const NearMiss near = samples().searcher().did_you_mean(typed);
  REQUIRE(near.corrections.size() == 1);
  const Correction& only = near.corrections.front();
  CHECK(only.source.of(typed) == "hio");
  CHECK(only.typed == "hio");
  CHECK(only.meant == "hội");
  CHECK(only.confidence == 0.99);  // nothing is more likely, and nobody knows
  CHECK(only.confidence == near.confidence);
}

TEST_CASE("A search that finds nothing is made with what was meant, and says so") {
  SearchOptions options;
  options.match = Match::all;
  const Hits hits = samples().search("nghi quyet dai hio", options);
  CHECK(hits.corrected);
  CHECK(hits.did_you_mean.text == "nghị quyết đại hội");
  CHECK_FALSE(hits.empty());
  options.did_you_mean = DidYouMean::never;
  const Hits as_typed = samples().search("nghi quyet dai hio", options);
  CHECK_FALSE(as_typed.corrected);
  CHECK(as_typed.empty());
  CHECK(as_typed.did_you_mean.empty());
}

// `typed form = as`, one after the other; a star where it can be undone.
std::string told(const Interpretation& interpretation) {
  std::string out;
  for (const ReadWord& word : interpretation.words) {
    CHECK(word.source.of(interpretation.typed) == word.typed);
    const bool respelled = word.undo == "keystrokes" || word.undo == "did_you_mean";
    CHECK((word.confidence > 0 && word.confidence <= (respelled ? 0.99 : 1)));
    out += (out.empty() ? "" : "; ") + word.typed + ' ' + to_string(word.form) + (word.undo == "did_you_mean" ? "*" : "");
    if (!word.as.empty()) out += " = " + word.as;
  }
  return out;
}

TEST_CASE("A search made with what was meant tells which word was read as what") {
  struct Told {
    const char *typed, *told;
  };
  const Told cases[] = {
      {"nghi quyet dai hio", "nghi quyet abbreviation = NQ; nghi bare* = nghị; quyet bare* = quyết; dai bare* = đại; hio typo* = hội"},
      {"an toan thcu pham", "an toan thcu pham abbreviation = ATTP; an bare; toan bare* = toàn; thcu typo* = thực; pham bare* = phẩm"},
      {"nghij quyeets đại hôij", "nghij quyeets abbreviation = NQ; nghij keystrokes = nghị; quyeets keystrokes = quyết; đại accented; hôij typo* = hội"},
  };
  for (const Told& each : cases) {
    INFO(each.typed);
    const Hits hits = samples().search(each.typed, {.match = Match::all});
    CHECK(hits.corrected);
    CHECK(hits.interpretation.typed == each.typed);
    CHECK(told(hits.interpretation) == each.told);
    CHECK(hits.interpretation.changed());
    CHECK(hits.interpretation.query == Query(hits.did_you_mean.text).to_string());
    CHECK(hits.interpretation.json().find("\"form\": \"typo\"") != std::string::npos);
    CHECK(hits.interpretation.html().find("font-weight: bold\">") != std::string::npos);
  }
}

TEST_CASE("Problems of a corrected query are those of what was typed") {
  const std::string typed = "nghi quyet dai hio  \"\" ";
  const Hits hits = samples().search(typed, {.match = Match::all});
  CHECK(hits.corrected);
  REQUIRE(hits.problems.size() == 1);
  CHECK(hits.problems[0].source.of(typed) == "\"\"");
}

TEST_CASE("A search that finds something is left alone, and tells only if asked") {
  const Hits plain = samples().search("nghi quyet dai hio");
  CHECK_FALSE(plain.empty());
  CHECK(plain.did_you_mean.empty());
  SearchOptions options;
  options.did_you_mean = DidYouMean::always;
  const Hits asked = samples().search("nghi quyet dai hio", options);
  CHECK(asked.did_you_mean.text == "nghị quyết đại hội");
  CHECK_FALSE(asked.corrected);
  REQUIRE(asked.size() == plain.size());
  for (std::size_t i = 0; i < plain.size(); ++i) CHECK(asked[i].id == plain[i].id);
  CHECK(samples().search("Sở Y tế", options).did_you_mean.empty());
}

TEST_CASE("What was meant finds more") {
  const Searcher searcher = samples().searcher();
  SearchOptions all;
  all.match = Match::all;
  all.did_you_mean = DidYouMean::never;
  for (const char* typed : {"nghi quyet dai hio", "nghị quyết đại hôij", "an toan thcu pham"})
    CHECK(searcher.search(searcher.did_you_mean(typed).text, all).total > searcher.search(typed, all).total);
}

TEST_CASE("An empty index knows nothing, hostile text harms nothing") {
  const Index empty = Index::in_memory();
  CHECK(empty.searcher().restore("nghi quyet") == "nghi quyet");
  CHECK(empty.searcher().did_you_mean("nghi quyet dai hio").empty());
  std::string hostile = "\xFF\xFE\xC3 ";
  for (int i = 0; i < 300; ++i) hostile += "hio(\"-" + std::string(i, 'a') + " Sở\xE1\xBB ";
  CHECK_NOTHROW(samples().searcher().did_you_mean(hostile));
  CHECK(samples().searcher().restore(std::string(100000, 'a')) == std::string(100000, 'a'));
}

TEST_CASE("Searchers are shared between threads", "[threads]") {
  const Searcher searcher = samples().searcher();
  std::vector<std::thread> threads;
  std::vector<std::string> restored(4), meant(4);
  for (std::size_t i = 0; i < 4; ++i)
    threads.emplace_back([&, i] {
      restored[i] = searcher.restore("nghi quyet dai hoi");
      meant[i] = searcher.did_you_mean("nghi quyet dai hio").text;
    });
  for (std::thread& thread : threads) thread.join();
  for (std::size_t i = 0; i < 4; ++i) {
    CHECK(restored[i] == "nghị quyết đại hội");
    CHECK(meant[i] == "nghị quyết đại hội");
  }
}

}  // namespace
}  // namespace tracuu
