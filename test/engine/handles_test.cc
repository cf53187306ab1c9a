// Index, Writer and Searcher as a program holds them: what is seen when, what is refused, what is kept.
#include <catch2/catch.hpp>

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "place.h"
#include "store/store.h"
#include "tracuu/index.h"

namespace {

using namespace tracuu;

Document document(const std::string& id, const std::string& text) { return {id, "", text, {}}; }

std::string ids(const Hits& hits) {
  std::set<std::string> sorted;
  for (const Hit& hit : hits) sorted.insert(hit.id);
  std::string out;
  for (const std::string& id : sorted) out += (out.empty() ? "" : " ") + id;
  return out;
}

/// The kind of the error that `work` throws.
template <class Work>
std::string error_of(const Work& work) {
  try {
    work();
  } catch (const Error& error) {
    CHECK(std::string(error.what()).size() > 10);
    return to_string(error.kind());
  }
  return "none";
}

void fill(Index& index, const std::vector<Document>& documents) {
  Writer writer = index.writer();
  for (const Document& document : documents) writer.add(document);
  writer.commit();
}

std::function<std::optional<Document>()> source(std::vector<Document> documents) {
  return [documents = std::move(documents), at = std::size_t{0}]() mutable -> std::optional<Document> {
    if (at == documents.size()) return std::nullopt;
    return documents[at++];
  };
}

const std::vector<Document> kThree = {document("a", "đại hội đảng"), document("b", "hội nghị chi bộ"),
                                      document("c", "nghị quyết")};

}  // namespace

TEST_CASE("what is committed is seen at refresh, and by Index::search at once") {
  Index index = Index::in_memory();
  fill(index, kThree);
  Searcher searcher = index.searcher();
  const std::uint64_t before = searcher.generation();
  CHECK(index.search("hội").generation == before);
  Writer writer = index.writer();
  writer.add(document("d", "hội thảo"));
  CHECK(ids(index.search("hội")) == "a b");
  writer.commit();
  CHECK(ids(searcher.search("hội")) == "a b");
  CHECK(ids(index.search("hội")) == "a b d");
  CHECK(searcher.refresh());
  CHECK(!searcher.refresh());
  CHECK(searcher.generation() > before);
  CHECK(searcher.search("hội").generation == searcher.generation());
  CHECK(ids(searcher.search("hội")) == "a b d");
  CHECK(searcher.size() == 4);
}

TEST_CASE("a searcher outlives many commits") {
  Index index = Index::in_memory();
  fill(index, kThree);
  const Searcher searcher = index.searcher();
  for (int i = 0; i < 5; ++i) fill(index, {document("n" + std::to_string(i), "hội thảo " + std::to_string(i))});
  CHECK(searcher.search("hội").size() >= 2);
  CHECK(searcher.get("a"));
}

TEST_CASE("add replaces by id; remove, rollback and destruction") {
  Index index = Index::in_memory();
  fill(index, kThree);
  Writer writer = index.writer();
  writer.add(document("a", "văn bản mới"));
  CHECK(writer.remove("b"));
  CHECK(!writer.remove("nobody"));
  CHECK(!writer.remove(std::string(5000, 'x')));
  writer.commit();
  CHECK(ids(index.search("hội")) == "");
  CHECK(index.searcher().get("a")->text == "văn bản mới");
  writer.add(document("e", "hội"));
  writer.rollback();
  writer.commit();
  CHECK(index.searcher().size() == 2);
  CHECK(error_of([&] { index.writer(); }) == "locked");
  {
    Writer moved = std::move(writer);
    moved.add(document("f", "hội"));
  }
  CHECK(index.searcher().size() == 2);
  CHECK(error_of([&] { index.writer(); }) == "none");
}

TEST_CASE("remove_matching removes what holds all the words, phrases verified") {
  const std::vector<Document> documents = {document("phrase", "họp đại hội"),
                                           document("apart", "đại biểu hội đồng"),
                                           document("bare", "dai hoi"),
                                           document("other", "đài hội"),
                                           {"code", "", "số 05-CT/TW", {{"source", {"SKĐS"}}}}};
  const std::map<std::string, std::string> cases = {{"\"đại hội\"", "apart code other"},
                                                    {"đại hội", "code other"},
                                                    {"dai", "code"},
                                                    {"đại -biểu", "apart code other"},
                                                    {"source:skđs", "apart bare other phrase"},
                                                    {"05 CT/TW", "apart bare other phrase"},
                                                    {"-hội -dai", "apart bare other phrase"},
                                                    {"", "apart bare code other phrase"},
                                                    {"hội*", "code"}};
  for (const auto& [query, left] : cases) {
    Index index = Index::in_memory();
    fill(index, documents);
    Writer writer = index.writer();
    const std::size_t removed = writer.remove_matching(query);
    writer.commit();
    INFO(query);
    CHECK(ids(index.searcher().documents()) == left);
    CHECK(index.searcher().size() + removed == documents.size());
  }
}

TEST_CASE("documents are got as they were added") {
  Index index = Index::in_memory();
  const Document whole{"một/hai",
                       "Tiêu đề\xFF",
                       "Chữ NFD: uy\u0309\n\n và byte hỏng \xC3 giữa\0 chừng",
                       {{"published", {"2020-12-21"}}, {"source", {"Sở Y tế", "SKĐS"}}, {"lạ", {"giữ", ""}}}};
  fill(index, {whole, document("b", "")});
  const Searcher searcher = index.searcher();
  REQUIRE(searcher.get("một/hai"));
  CHECK(*searcher.get("một/hai") == whole);
  CHECK(!searcher.get("một"));
  CHECK(searcher.contains("b"));
  CHECK(!searcher.contains(""));
  CHECK(!searcher.contains(std::string(1000, 'q')));
  std::set<std::string> all;
  searcher.for_each_id([&](std::string_view id) { return all.insert(std::string(id)).second; });
  CHECK(all == std::set<std::string>{"b", "một/hai"});
  int visited = 0;
  searcher.for_each_id([&](std::string_view) { return ++visited < 1; });
  CHECK(visited == 1);
  const Hit hit = searcher.search("ủy")[0];
  CHECK(hit.published == "2020-12-21");
  CHECK(hit.fields == whole.fields);
}

TEST_CASE("several values of a text field are searched one by one") {
  Schema schema = Schema::reports();
  schema.fields.push_back({"summary", FieldKind::text, 1, false, {}});
  Index index = Index::in_memory({.schema = schema});
  fill(index, {{"a", "", "không", {{"summary", {"đại biểu", "hội trường", ""}}}},
               {"b", "", "gì", {{"summary", {"một đại hội"}}}}});
  CHECK(ids(index.search("summary:hội")) == "a b");
  CHECK(ids(index.search("\"biểu hội\"")) == "");
  CHECK(ids(index.search("summary:\"đại hội\"")) == "b");
}

TEST_CASE("a refused document leaves the rest") {
  Index index = Index::in_memory();
  Writer writer = index.writer();
  writer.add(document("good", "đại hội"));
  const std::string nul("a\0b", 3);
  CHECK(error_of([&] { writer.add(document(std::string(241, 'x'), "t")); }) == "invalid_argument");
  CHECK(error_of([&] { writer.add(document("", "t")); }) == "invalid_argument");
  CHECK(error_of([&] { writer.add(document(nul, "t")); }) == "invalid_argument");
  CHECK(error_of([&] { writer.add(document("big", std::string((16 << 20) + 1, 'a'))); }) == "too_large");
  for (const char* day : {"hôm qua", "21-12-2020", "2020-13-01", "2020-1-1", ""})
    CHECK(error_of([&] { writer.add({"day", "", "t", {{"published", {day}}}}); }) == "invalid_argument");
  writer.add(document(std::string(240, 'x'), "đại hội"));
  writer.commit();
  CHECK(index.search("đại hội").size() == 2);
}

TEST_CASE("documents of all sizes and contents are kept") {
  Index index = Index::in_memory();
  std::string syllables, words;
  for (int i = 0; i < 200000; ++i) syllables += "đại ";
  for (int i = 0; i < 100000; ++i) words += "từ" + std::to_string(i) + "x ";
  const std::vector<Document> documents = {document("syllables", syllables),
                                           document("words", words),
                                           document("blank", " \n "),
                                           document("word", std::string(1 << 20, 'a')),
                                           document("nul", std::string("đại\0hội", 11)),
                                           document("bytes", std::string(1000, '\xFF'))};
  fill(index, documents);
  for (const Document& kept : documents) CHECK(index.searcher().get(kept.id)->text == kept.text);
  CHECK(ids(index.search("đại")) == "nul syllables");
  CHECK(ids(index.search("từ99999x")) == "words");
}

TEST_CASE("schema and analyzer of an index must be this library's") {
  const tracuu::test::Place place;
  Schema other = Schema::reports();
  other.fields.push_back({"more", FieldKind::keyword, 1, true, {"thêm"}});
  {
    Index index(place / "own", {.schema = other});
    fill(index, kThree);
  }
  CHECK(Index(place / "own").schema() == other);
  CHECK(Index(place / "own", {.cache_bytes = 0}).cache_bytes() == 0);
  CHECK(error_of([&] { Index(place / "own", {.schema = other}); }) == "none");
  CHECK(error_of([&] { Index(place / "own", {.schema = Schema::reports()}); }) == "incompatible");
  CHECK(error_of([&] { Index(place / "none", {.schema = {}, .create = false}); }) == "not_found");
  Schema twice = other;
  twice.fields.push_back(other.fields.back());
  CHECK(error_of([&] { Index(place / "bad", {.schema = twice}); }) == "invalid_argument");
  (void)detail::Store::open(place / "stranger", true, {{"analyzer", "0-0"}, {"schema", ""}});
  CHECK(error_of([&] { Index(place / "stranger"); }) == "incompatible");
  CHECK(std::filesystem::exists(place / "stranger"));
}

TEST_CASE("bulk load: refusals, duplicates, what was there before") {
  Index index = Index::in_memory();
  fill(index, kThree);
  std::vector<Document> documents;
  for (int i = 0; i < 3000; ++i)
    documents.push_back(document("n" + std::to_string(i % 2000), "hội thảo số " + std::to_string(i)));
  documents.push_back(document("a", "thay thế"));
  documents.push_back({"day", "", "t", {{"published", {"bao giờ"}}}});
  documents.push_back(document(std::string(300, 'x'), "t"));
  std::vector<Refusal> refusals;
  BulkOptions options;
  options.on_refusal = [&](const Refusal& refusal) { refusals.push_back(refusal); };
  const BulkResult result = index.bulk_load(source(documents), options);
  CHECK(result.added == 2001);
  CHECK(result.refused == 2);
  CHECK(refusals.size() == 2);
  const Searcher searcher = index.searcher();
  CHECK(searcher.size() == 2003);
  CHECK(searcher.get("n5")->text == "hội thảo số 2005");  // the later wins
  CHECK(searcher.get("n1500")->text == "hội thảo số 1500");
  CHECK(searcher.get("a")->text == "thay thế");
  CHECK(ids(searcher.search("nghị")) == "b c");
  CHECK(index.verify().empty());
  CHECK(index.stats().documents == 2003);
}

TEST_CASE("bulk load: cancelled, it leaves the index as it was") {
  Index index = Index::in_memory();
  fill(index, kThree);
  std::vector<Document> documents;
  for (int i = 0; i < 500; ++i) documents.push_back(document("n" + std::to_string(i), "hội thảo"));
  BulkOptions by_progress;
  by_progress.progress = [](std::size_t done, std::size_t) { return done < 100; };
  CHECK(error_of([&] { index.bulk_load(source(documents), by_progress); }) == "cancelled");
  std::stop_source stop;
  stop.request_stop();
  BulkOptions by_token;
  by_token.stop = stop.get_token();
  CHECK(error_of([&] { index.bulk_load(source(documents), by_token); }) == "cancelled");
  BulkOptions throwing;
  throwing.progress = [](std::size_t done, std::size_t) {
    return done < 300 ? true : throw std::runtime_error("the caller's own");
  };
  CHECK_THROWS_AS(index.bulk_load(source(documents), throwing), std::runtime_error);
  CHECK(index.searcher().size() == 3);
  CHECK(index.bulk_load(source(documents)).added == 500);
}

TEST_CASE("a single file is searched like the directory, and never written") {
  const tracuu::test::Place place;
  Index index(place / "directory");
  fill(index, kThree);
  index.save_single_file(place / "file.idx");
  Index file(place / "file.idx");
  CHECK(ids(file.search("hội")) == "a b");
  CHECK(file.search("hội")[0].score == index.search("hội")[0].score);
  CHECK(file.schema() == index.schema());
  CHECK(error_of([&] { file.writer(); }) == "invalid_argument");
  CHECK(error_of([&] { index.save_single_file(place / "file.idx"); }) == "already_exists");
}

TEST_CASE("deadlines, stop tokens and options over their limits") {
  Index index = Index::in_memory();
  fill(index, kThree);
  std::stop_source stop;
  stop.request_stop();
  const auto with = [&](auto change) {
    SearchOptions options;
    change(options);
    return error_of([&] { index.search("hội", options); });
  };
  CHECK(with([](SearchOptions& o) { o.deadline = std::chrono::milliseconds(-1); }) == "cancelled");
  CHECK(with([](SearchOptions& o) { o.deadline = std::chrono::milliseconds(10000); }) == "none");
  CHECK(with([&](SearchOptions& o) { o.stop = stop.get_token(); }) == "cancelled");
  CHECK(with([](SearchOptions& o) { o.limit = 1000; }) == "none");
  CHECK(with([](SearchOptions& o) { o.limit = 1001; }) == "invalid_argument");
  CHECK(with([](SearchOptions& o) { o.offset = 100001; }) == "invalid_argument");
  CHECK(with([](SearchOptions& o) { o.recency = 2; }) == "invalid_argument");
  CHECK(with([](SearchOptions& o) { o.facets = {"nothing"}; }) == "invalid_argument");
  CHECK(with([](SearchOptions& o) { o.facets = {"title"}; }) == "invalid_argument");
  CHECK(with([](SearchOptions& o) { o.after = "hôm qua"; }) == "invalid_argument");
  CHECK(with([](SearchOptions& o) { o.after = "2020-01-01 OR đảng"; }) == "invalid_argument");
  SearchOptions over;
  over.limit = 5000;
  CHECK(error_of([&] { index.search("", over); }) == "invalid_argument");
  CHECK(error_of([&] { index.searcher().documents("", over); }) == "invalid_argument");
  SearchOptions nothing;
  nothing.limit = 0;
  CHECK(index.search("hội", nothing).empty());
  CHECK(index.search("hội", nothing).total == 2);
}

TEST_CASE("threads share a searcher and get the same answers", "[threads]") {
  Index index = Index::in_memory();
  std::vector<Document> documents;
  const std::vector<std::string> words = {"đại", "hội", "đảng", "nghị", "quyết", "chi", "bộ", "y", "tế"};
  for (std::size_t i = 0; i < 200; ++i) {
    std::string text;
    for (std::size_t j = 0; j < 20; ++j) text += words[(i * 7 + j * j * (i % 5 + 1)) % words.size()] + " ";
    documents.push_back(document("d" + std::to_string(i), text));
  }
  fill(index, documents);
  const Searcher searcher = index.searcher();
  const std::vector<std::string> queries = {"đại hội đảng", "dai hoi", "\"chi bộ\"",
                                            "nghị -quyết",  "y tế*",   "+bộ đảng"};
  const auto answers = [&] {
    std::string out;
    for (const std::string& query : queries)
      for (const Hit& hit : searcher.search(query))
        out += hit.id + " " + std::to_string(hit.score) + " " + hit.snippet.plain() + "\n";
    return out;
  };
  const std::string expected = answers();
  std::vector<std::string> found(4);
  {
    std::vector<std::jthread> threads;
    for (std::string& mine : found)
      threads.emplace_back([&] {
        for (int i = 0; i < 10; ++i) mine = answers();
      });
  }
  for (const std::string& mine : found) CHECK(mine == expected);
}
