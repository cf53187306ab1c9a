// Commands over the sample reports: what they print, and how they fail.
#include <algorithm>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <string>

#include "run_program.h"

using namespace cli_test;
using nlohmann::json;

namespace {

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// The sample reports in an index, built once for all tests.
const std::string& sample_index() {
  static const Folder folder;
  static const std::string index = folder.at("reports.idx");
  if (!fs::exists(index)) {
    const auto outcome = run("index " + index + " " TRACUU_SOURCE_DIR "/examples/reports");
    INFO(outcome.err);
    REQUIRE(outcome.code == 0);
  }
  return index;
}

Outcome search(const std::string& arguments, const std::string& before = "") {
  return run("search " + sample_index() + " " + arguments, "", before);
}

json search_json(const std::string& arguments) {
  const auto outcome = search("--json " + arguments);
  INFO(outcome.err);
  REQUIRE(outcome.code == 0);
  return json::parse(outcome.out);
}

}  // namespace

TEST_CASE("a wrong command line is one line and exit code 2", "[cli]") {
  const auto* const arguments =
      GENERATE(as<const char*>(), "", "nonsense", "search", "search x", "search x y --sort wrong",
               "search x y --limit many", "search x y --exact --ignore-accents", "export x", "index x",
               "--color sometimes stats x", "search x y --nonsense");
  CAPTURE(arguments);
  const auto outcome = run(arguments);
  CHECK(outcome.code == 2);
  CHECK(outcome.out.empty());
  CHECK(outcome.err.starts_with("tracuu: "));
  CHECK(std::ranges::count(outcome.err, '\n') == 1);
}

TEST_CASE("a word that begins with a dash is told how to be typed", "[cli]") {
  CHECK(run("search x -chi bộ").err ==
        "tracuu: The following argument was not expected: -chi; write -- before words that begin with -\n");
}

TEST_CASE("what cannot be done is one line and exit code 1", "[cli]") {
  const Folder folder;
  for (const std::string command :
       {"search " + folder.at("none.idx") + " y tế", "stats " + folder.at("none.idx"),
        "verify " + folder.at("none.idx"), "compact " + folder.at("none.idx"), "repair " + folder.at("none.idx"),
        "index " + folder.at("a.idx") + " " + folder.at("none"), "export " + folder.at("none.idx") + " --single-file x",
        "search " + sample_index() + " y --after whenever"}) {
    CAPTURE(command);
    const auto outcome = run(command);
    CHECK(outcome.code == 1);
    CHECK(outcome.out.empty());
    CHECK(outcome.err.starts_with("tracuu: "));
    CHECK(std::ranges::count(outcome.err, '\n') == 1);
  }
  CHECK_FALSE(fs::exists(folder.at("none.idx")));
  CHECK_FALSE(fs::exists(folder.at("a.idx")));
}

TEST_CASE("help and version", "[cli]") {
  for (const char* arguments : {"--help", "search --help", "--version"}) {
    const auto outcome = run(arguments);
    CHECK(outcome.code == 0);
    CHECK(outcome.err.empty());
    CHECK(has(outcome.out, "tracuu"));
  }
}

TEST_CASE("search prints titles, dates, ids and snippets", "[cli]") {
  const auto outcome = search("nghi quyet dai hoi dang bo --limit 2");
  INFO(outcome.out);
  CHECK(outcome.code == 0);
  CHECK(outcome.err.empty());
  CHECK(has(outcome.out, "reports with all words"));
  CHECK(has(outcome.out, "\n  1.  "));
  CHECK(has(outcome.out, "\n  2.  "));
  CHECK_FALSE(has(outcome.out, "\n  3.  "));
  CHECK(has(outcome.out, ".txt"));
  CHECK(has(outcome.out, "["));
  CHECK_FALSE(has(outcome.out, "\033"));
  CHECK(search("dai hoi --limit 1 --offset 1").out.find("\n  2.  ") != std::string::npos);
}

TEST_CASE("colour is bold, asked for or refused", "[cli]") {
  CHECK(has(search("--color always đại hội").out, "\033[1m"));
  CHECK_FALSE(has(search("--color never đại hội").out, "\033"));
  CHECK_FALSE(has(search("đại hội", "NO_COLOR=1").out, "\033"));
}

TEST_CASE("an odd query is explained", "[cli]") {
  const auto outcome = search("'đại hội AND (\"chi bộ'");
  CHECK(outcome.code == 0);
  CHECK(outcome.out.starts_with("read as: "));
  CHECK(has(outcome.out, "\nnote: "));
  const auto nothing = search("zzxxqq");
  CHECK(nothing.code == 0);
  CHECK(has(nothing.out, "nothing found"));
}

TEST_CASE("search in JSON", "[cli]") {
  const auto answer = search_json("đại hội --limit 3 --facet year --facet section --why");
  CHECK(answer.at("query") == "đại hội");
  CHECK(answer.at("basis") == "all_words");
  CHECK(answer.at("problems").empty());
  REQUIRE(answer.at("hits").size() == 3);
  double last = answer["hits"][0]["score"];
  for (const auto& hit : answer["hits"]) {
    CHECK(hit.at("score") <= last);
    last = hit["score"];
    CHECK_FALSE(hit.at("id").get<std::string>().empty());
    CHECK_FALSE(hit.at("passages").empty());
    CHECK_FALSE(hit.at("why").empty());
    for (const auto& [name, values] : hit.at("fields").items()) CHECK_FALSE(name.starts_with('_'));
  }
  CHECK(answer.at("facets").contains("year"));
  CHECK(answer.at("facets").contains("section"));
}

TEST_CASE("fields found in the reports are shown, counted and typed", "[cli]") {
  const auto answer = search_json("'số:\"12 kh du\"' --facet person --facet number --facet kind");
  REQUIRE(answer.at("hits").size() == 1);
  const auto& fields = answer["hits"][0].at("fields");
  CHECK(fields.at("number") == json{"12-KH/ĐU", "04-NQ/ĐU", "30-QĐ/TW"});
  CHECK_FALSE(fields.at("person").empty());
  CHECK(answer.at("facets").at("number").size() == 3);
  CHECK(answer["facets"].at("person").size() == fields["person"].size());
  CHECK(answer["facets"]["kind"][0].contains("count"));
  const auto help = run("search --help").out;
  for (const char* name : {"person, người", "number, số", "term, khóa", "event, ngày họp"}) CHECK(has(help, name));
}

TEST_CASE("search options reach the library", "[cli]") {
  const auto newest = search_json("hội nghị --sort newest --no-snippets");
  std::string last = "9999";
  for (const auto& hit : newest["hits"]) {
    const auto published = hit["published"].get<std::string>();
    if (published.empty()) break;
    CHECK(published <= last);
    last = published;
    CHECK(hit["passages"].empty());
  }
  const auto in_2020 = search_json("hội nghị --after 2020 --before 2021");
  for (const auto& hit : in_2020["hits"])
    CHECK(hit["published"].get<std::string>().starts_with("2020"));
  const auto in_section = search_json("hội nghị --filter 'section:\"thời sự\"'");
  for (const auto& hit : in_section["hits"])
    CHECK(hit["fields"]["section"][0] == "Thời sự");
  const auto total = [](const std::string& arguments) { return search_json(arguments)["total"].get<int>(); };
  CHECK(total("dang --exact") < total("dang --ignore-accents"));
  CHECK(search_json("đại hội zzxxqq")["basis"] == "any_pair");
  CHECK(search_json("--all đại hội zzxxqq")["hits"].empty());
  CHECK(search_json("-- đại hội -chi")["interpretation"] != search_json("đại hội chi")["interpretation"]);
}

TEST_CASE("tokenize shows kinds, bytes and spelling", "[cli]") {
  const auto outcome = run("tokenize 'Đảng uỷ 04 – KH/ĐU'");
  CHECK(outcome.code == 0);
  CHECK(has(outcome.out, "syllable  0..7"));
  CHECK(has(outcome.out, "ủy"));
  CHECK(has(outcome.out, "code"));
  CHECK(run("tokenize", "", "printf 'Đảng ủy' |").out == run("tokenize 'Đảng ủy'").out);
  CHECK(run("tokenize Đảng ủy").out == run("tokenize 'Đảng ủy'").out);
  const auto tokens = json::parse(run("tokenize --json 'Đảng ủy'").out);
  REQUIRE(tokens.size() == 2);
  CHECK(tokens[0] ==
        json::parse(R"({"kind": "syllable", "text": "đảng", "folded": "dang", "source": [0, 7], "part": false,
    "starts_sentence": true})"));
  CHECK(json::parse(run("tokenize --words --json 'nghị quyết đại hội'").out).size() == 2);
  CHECK(json::parse(run("tokenize --json", "", "printf '\\377' |").out).empty());
}

TEST_CASE("a closed pipe is no error", "[cli]") {
  const auto outcome = run("tokenize", "| head -1", "yes 'đại hội' | head -20000 |");
  CHECK(outcome.err.empty());
  CHECK(std::ranges::count(outcome.out, '\n') == 1);
}

TEST_CASE("a full disk is an error", "[cli]") {
  if (!fs::exists("/dev/full")) return;
  const auto outcome = run("tokenize đại", ">/dev/full #");
  CHECK(outcome.code == 1);
  CHECK(outcome.err.starts_with("tracuu: cannot write"));
}

TEST_CASE("stats, verify, compact, repair and export", "[cli]") {
  const Folder folder;
  fs::copy(sample_index(), folder.at("r.idx"), fs::copy_options::recursive);
  const auto stats = json::parse(run("stats --json " + folder.at("r.idx")).out);
  CHECK(stats.at("documents") > 50);
  CHECK(stats.at("bytes") > 0);
  CHECK(has(run("stats " + folder.at("r.idx")).out, "documents           " + stats["documents"].dump()));
  CHECK(run("verify " + folder.at("r.idx")).out == "all is well: " + stats["documents"].dump() + " documents\n");
  CHECK(run("repair " + folder.at("r.idx")).code == 0);
  CHECK(run("compact " + folder.at("r.idx")).code == 0);
  CHECK(run("verify " + folder.at("r.idx")).code == 0);
  const auto file = folder.at("r.tracuu");
  CHECK(run("export " + folder.at("r.idx") + " --single-file " + file).code == 0);
  CHECK(run("search " + file + " --limit 1 dai hoi").out ==
        run("search " + folder.at("r.idx") + " --limit 1 dai hoi").out);
  const auto refused = run("index " + file + " " TRACUU_SOURCE_DIR "/examples/reports");
  CHECK(refused.code == 1);
  CHECK(refused.err.starts_with("tracuu: "));
}
