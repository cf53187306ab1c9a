// Commands over the sample reports: what they print, and how they fail.
#include <algorithm>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <regex>
#include <string>

#include "run_program.h"
#include "tracuu/text.h"

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
               "--color sometimes stats x", "search x y --nonsense", "suggest x",
               "suggest x y --limit many");
  CAPTURE(arguments);
  const auto outcome = run(arguments);
  CHECK(outcome.code == 2);
  CHECK(outcome.out.empty());
  CHECK(outcome.err.starts_with("tracuu: "));
  CHECK(std::ranges::count(outcome.err, '\n') == 1);
}

TEST_CASE("what is wrong with a command line is said by name", "[cli]") {
  CHECK(run("nonsense").err == "tracuu: there is no command 'nonsense'; see tracuu --help\n");
  CHECK(run("search x").err == "tracuu: words is required; see tracuu search --help\n");
  for (const char* arguments : {"search x y --limit -1", "search x y --offset -1", "like x y -n -1", "keywords x y -n -1", "suggest x y -n -1"}) {
    CAPTURE(arguments);
    const auto outcome = run(arguments);
    CHECK(outcome.code == 2);
    CHECK(has(outcome.err, "-1 is no number of 0 or more"));
  }
  for (const char* command : {"search", "like", "read", "suggest"}) CHECK_FALSE(has(run(std::string(command) + " --help").out, "{false}"));
}

TEST_CASE("no hit to show is not nothing found", "[cli]") {
  CHECK(has(search("dai hoi --offset 1000").out, "with all words\nnothing further from number 1001 on\n"));
  CHECK_FALSE(has(search("dai hoi --limit 0").out, "nothing"));
  CHECK(has(search("zzxxqq --limit 0").out, "nothing found"));
}

TEST_CASE("a word that begins with a dash is told how to be typed", "[cli]") {
  CHECK(run("search x -chi").err == "tracuu: words is required; write -- before words that begin with -\n");
  CHECK(run("search x -đại").err == "tracuu: words is required; write -- before words that begin with -\n");
  CHECK(run("search x -chi bộ").err ==
        "tracuu: The following argument was not expected: -chi; write -- before words that begin with -\n");
}

TEST_CASE("what cannot be done is one line and exit code 1", "[cli]") {
  const Folder folder;
  for (const std::string command :
       {"search " + folder.at("none.idx") + " y tế", "stats " + folder.at("none.idx"),
        "verify " + folder.at("none.idx"), "compact " + folder.at("none.idx"), "repair " + folder.at("none.idx"),
        "index " + folder.at("a.idx") + " " + folder.at("none"), "export " + folder.at("none.idx") + " --single-file x",
        "search " + sample_index() + " y --after whenever", "keywords " + sample_index() + " none", "like " + sample_index() + " none",
        "like " + folder.at("none.idx") + " 1"}) {
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

TEST_CASE("values of a facet in Vietnamese order", "[cli]") {
  const auto facets = search_json("họp --facet place --facets-by-value").at("facets").at("place");
  REQUIRE(facets.size() > 3);
  for (std::size_t i = 1; i < facets.size(); ++i)
    CHECK(tracuu::collation_key(facets[i - 1].at("value").get<std::string>()) < tracuu::collation_key(facets[i].at("value").get<std::string>()));
}

TEST_CASE("keywords of a report, and reports like it", "[cli]") {
  const std::string report = sample_index() + " 45-dai-hoi-doan-truong-cao-dang.txt";
  const auto keywords = run("keywords " + report + " -n 3");
  CHECK(keywords.code == 0);
  CHECK(std::ranges::count(keywords.out, '\n') == 4);
  CHECK(has(keywords.out, "  đại hội\n"));
  const auto told = json::parse(run("keywords --json " + report).out);
  REQUIRE(told.size() == 10);
  CHECK(told[0].at("word") == "đại hội");
  CHECK(told[0].at("count").get<int>() > 1);
  CHECK(told[0].at("documents").get<int>() > 1);

  const auto like = run("like " + report + " -n 2 --why");
  CHECK(like.code == 0);
  CHECK(has(like.out, "searched for: \"đại hội\""));
  CHECK(has(like.out, "63-tuoi-tre-cao-dang-tay-nguyen.txt"));
  CHECK(has(like.out, "tây nguyên"));
  const auto hits = json::parse(run("like --json --no-snippets " + report).out);
  REQUIRE(hits.at("hits").size() == 10);
  CHECK(hits["hits"][0].at("id") == "63-tuoi-tre-cao-dang-tay-nguyen.txt");
  CHECK(hits["hits"][0].at("passages").empty());
  for (const auto& hit : hits["hits"]) CHECK(hit.at("id") != "45-dai-hoi-doan-truong-cao-dang.txt");
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

TEST_CASE("a score is shown where hits are ordered by it", "[cli]") {
  const auto details = [](const std::string& arguments) {
    const auto out = search("dai hoi --limit 1 --no-snippets " + arguments).out;
    return out.substr(out.rfind("\n      ") + 7);
  };
  const std::regex scored("\\S+( date)?  \\S+  \\d+\\.\\d\\d\n"), plain("\\S+( date)?  \\S+\n");
  CHECK(std::regex_match(details(""), scored));
  for (const char* order : {"newest", "oldest", "title", "title_descending"}) {
    CAPTURE(order, details("--sort " + std::string(order)));
    CHECK(std::regex_match(details("--sort " + std::string(order)), plain));
  }
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
  for (const bool descending : {false, true}) {
    std::vector<std::string> keys;
    const auto answer = search_json("hội nghị --limit 50 --sort title" + std::string(descending ? "_descending" : ""));
    for (const auto& hit : answer["hits"])
      if (const auto title = hit["title"].get<std::string>(); !title.empty()) keys.push_back(tracuu::collation_key(title));
    CHECK(keys.size() > 10);
    if (descending) std::ranges::reverse(keys);
    CHECK(std::ranges::is_sorted(keys));
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
  CHECK(search_json("-- đại hội -chi")["interpretation"]["query"] == "đại hội -chi");
}

TEST_CASE("hits by another date than that of publication", "[cli]") {
  const auto answer = search_json("hội nghị --limit 50 --no-snippets --sort field --sort-field event");
  std::string last;
  for (const auto& hit : answer["hits"]) {
    if (!hit["fields"].contains("event")) break;
    const auto day = hit["fields"]["event"][0].get<std::string>();
    CHECK(last <= day);
    last = day;
  }
  CHECK(last > "2020");
  const auto refused = search("họp --sort field --sort-field person");
  CHECK(refused.code == 1);
  CHECK(has(refused.err, "this index has published, event\n"));
}

TEST_CASE("read shows what each word was taken for", "[cli]") {
  const auto outcome = run("read 'DDaij hooij UBND 05 car'");
  CHECK(outcome.code == 0);
  CHECK(outcome.out ==
        "đại hội UBND 05 cả\n\n"
        "DDaij  keystrokes    đại              95 %\n"
        "hooij  keystrokes    hội              95 %\n"
        "UBND   abbreviation  ủy ban nhân dân\n"
        "05     number\n"
        "car    keystrokes    cả               70 %\n");
  CHECK(run("read nghij --no-keystrokes").out == "\"nghij\"\n\nnghij  word  or nghị\n");
  const auto answer = json::parse(run("read --json 'Đảng uyr'").out);
  CHECK(answer.at("typed") == "Đảng uyr");
  CHECK(answer.at("query") == "đảng ủy");
  CHECK(answer.at("words").at(0) == json::parse(R"({"source": [0, 7], "typed": "Đảng", "form": "accented", "as": "",
    "confidence": 1, "others": [], "undo": ""})"));
  CHECK(answer["words"].at(1).at("undo") == "keystrokes");
  CHECK(run("read --html uyr").out.starts_with("<table"));
  CHECK(run("read '\"chi bộ'").out.find("\nnote: ") != std::string::npos);
}

TEST_CASE("search says what it read as what, and leaves it on request", "[cli]") {
  CHECK(search("DDaij hooij").out.starts_with("read: đại for DDaij\nread: hội for hooij\n"));
  CHECK(search_json("ddaij hooij")["total"] == search_json("đại hội")["total"]);
  CHECK(search("UBND").out.starts_with("also: ủy ban nhân dân for UBND\n"));
  CHECK(has(search("hooij --as-typed").out, "nothing found"));
}

TEST_CASE("search says what was probably meant, and makes the search that finds something", "[cli]") {
  CHECK(search("nghi quyet dai hio").out.starts_with("did you mean: nghị quyết đại hội\n"));
  CHECK(search("nghi quyet dai hio --all").out.starts_with("nothing found for: nghi quyet dai hio\nshown instead: nghị quyết đại hội\n"));
  CHECK_FALSE(has(search("nghi quyet dai hio --as-typed").out, "did you mean"));
  CHECK_FALSE(has(search("nghi quyet dai hoi").out, "did you mean"));
  const auto json = search_json("nghi quyet dai hio");
  CHECK(json["did_you_mean"]["text"] == "nghị quyết đại hội");
  CHECK(json["did_you_mean"]["corrections"][0]["typed"] == "hio");
  CHECK_FALSE(json["corrected"].get<bool>());
  CHECK(search_json("nghi quyet dai hoi")["did_you_mean"].is_null());
}

TEST_CASE("suggest shows what somebody may be about to type", "[cli]") {
  const auto suggest = [](const std::string& arguments) { return run("suggest " + sample_index() + " " + arguments); };
  CHECK(suggest("bo y t --limit 1").out == "[Bộ Y t]ế  2  agency  2021-01-14\n");
  CHECK(has(suggest("'nghi quyet '").out, "[Nghị quyết] Đại hội  10  phrase  2021-07-12\n"));
  CHECK(suggest("nghij quyee").out == suggest("nghị quyê").out);
  CHECK_FALSE(has(suggest("nghij quyee --no-keystrokes").out, "ghị quyết"));
  CHECK(suggest("xyzzy").out == "nothing to suggest\n");
  CHECK(suggest("bo --limit 101").err == "tracuu: suggest: limit is over 100\n");
  const auto told = json::parse(suggest("--json bo y t").out);
  CHECK(told["typed"] == "bo y t");
  CHECK(told["suggestions"][0]["text"] == "Bộ Y tế");
  CHECK(told["suggestions"][0]["kind"] == "agency");
  CHECK(told["suggestions"][0]["matched"] == json({0, 8}));
  CHECK(json::parse(suggest("--json xyzzy").out)["suggestions"].empty());
}

TEST_CASE("show prints a report as it is read", "[cli]") {
  const Folder folder;
  folder.write("a.html", "<meta charset=utf-8><h1>Họp giao ban công tác y tế cơ sở</h1><p>Sáng 6/3/2021, ông Lò Văn Khiêm, Giám đốc "
                         "Sở Y tế chủ trì theo Kế hoạch 04 – KH/ĐU, nhiệm kỳ 2020 – 2025.</p><p>Xem thêm</p>");
  const auto outcome = run("show " + folder.at("a.html"));
  CHECK(outcome.code == 0);
  for (const char* part : {"charset     UTF-8, sure to 100 %\n", "title       Họp giao ban công tác y tế cơ sở\n", "dates       2021-03-06 ",
                           "periods     2020-2025\n", "documents   04-KH/ĐU\n", "person      Lò Văn Khiêm (Giám đốc Sở Y tế)\n",
                           "agencies    Sở Y tế\n", "  Xem thêm\n"}) {
    CAPTURE(part, outcome.out);
    CHECK(has(outcome.out, part));
  }
  const auto report = json::parse(run("show --json " + folder.at("a.html")).out).at(0);
  CHECK(report["charset"] == "UTF-8");
  const auto mention = report["findings"]["people"][0]["mentions"][0];
  const auto begin = mention[0].get<std::size_t>(), end = mention[1].get<std::size_t>();
  CHECK(report["text"].get<std::string>().substr(begin, end - begin) == "Lò Văn Khiêm");
}

TEST_CASE("show says what it could not read", "[cli]") {
  const Folder folder;
  folder.write("a.jsonl", "{\"text\": \"Họp\"}\n{\n");
  const auto outcome = run("show " + folder.at("a.jsonl"));
  CHECK(outcome.code == 1);
  CHECK(has(outcome.out, "id          a.jsonl#1\n"));
  CHECK(has(outcome.err, "line 2 is no JSON"));
  CHECK(run("show " + folder.at("none.txt")).code == 1);
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
