// bench latency: how long a search takes, by kind of query and by way of asking. Writes results.json and prints a table.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <chrono>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <random>

#include "latency/loops.h"
#include "latency/samples.h"
#include "queries/query_sets.h"

namespace {

using bench::Way;
using Json = nlohmann::ordered_json;

struct Settings {
  std::string corpus, work, output = "results.json";
  std::size_t documents = 0, size = 200, cold = 20;
  std::vector<std::size_t> growth;
  std::uint32_t seed = 1;
  double rate = 0;
  tracuu::IndexOptions options;
  bool text_only = false;
};

// With the fields that a corpus may have: a day as 20201221 or 2020-12-21, a category, a source.
std::vector<tracuu::Document> read_documents(const Settings& settings) {
  std::vector<tracuu::Document> documents;
  std::ifstream in(settings.corpus);
  if (!in) throw std::runtime_error("cannot read " + settings.corpus);
  for (std::string line;
       std::getline(in, line) && (settings.documents == 0 || documents.size() < settings.documents);) {
    const auto object = nlohmann::json::parse(line);
    tracuu::Document document{
        object.at("id"), settings.text_only ? "" : object.value("title", ""), object.at("text"), {}};
    std::string day = object.value("date", object.value("published", ""));
    if (day.size() == 8) day = day.substr(0, 4) + '-' + day.substr(4, 2) + '-' + day.substr(6);
    if (!day.empty()) document.fields["published"] = {day};
    if (object.contains("category")) document.fields["section"] = {object["category"]};
    if (object.contains("source")) document.fields["source"] = {object["source"]};
    documents.push_back(std::move(document));
  }
  return documents;
}

void build(const std::vector<tracuu::Document>& corpus, std::size_t count, const std::filesystem::path& path,
           bench::Results& results) {
  tracuu::Index index(path);
  std::size_t next = 0;
  double bytes = 0;
  const auto begin = std::chrono::steady_clock::now();
  index.bulk_load([&]() -> std::optional<tracuu::Document> {
    if (next == count) return std::nullopt;
    bytes += static_cast<double>(corpus[next].title.size() + corpus[next].text.size());
    return corpus[next++];
  });
  const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  const Json labels{{"documents", std::to_string(count)}};
  const tracuu::IndexStats stats = index.stats();
  results.figure("build MB/s", bytes / 1e6 / seconds, labels);
  results.figure("postings bytes per text byte", static_cast<double>(stats.postings_bytes) / bytes, labels);
  results.figure("token codes bytes per text byte", static_cast<double>(stats.codes_bytes) / bytes, labels);
  results.figure("stored documents bytes per text byte", static_cast<double>(stats.records_bytes) / bytes, labels);
  results.figure("index bytes per text byte", static_cast<double>(stats.bytes) / bytes, labels);
}

void add(std::vector<double>& to, const std::vector<double>& samples) {
  to.insert(to.end(), samples.begin(), samples.end());
}

// All sets shuffled together: what a searcher is asked in life.
std::vector<bench::TypedQuery> mixture(const std::vector<bench::QuerySet>& sets, std::uint32_t seed) {
  std::vector<bench::TypedQuery> all;
  for (const bench::QuerySet& set : sets) all.insert(all.end(), set.queries.begin(), set.queries.end());
  std::mt19937 random(seed);
  for (std::size_t i = all.size(); i > 1; --i) std::swap(all[i - 1], all[random() % i]);
  return all;
}

// Cold: after the system forgot the files, by a searcher that never answered. Only a few, each pays for opening.
void measure_cold(const std::filesystem::path& index, const std::vector<bench::QuerySet>& sets,
                  const Settings& settings, bench::Results& results) {
  const std::vector<bench::TypedQuery> queries = mixture(sets, settings.seed);
  double evicted = 1;
  for (std::size_t i = 0; i < std::min(settings.cold, queries.size()); ++i) {
    evicted = std::min(evicted, bench::evict(index));
    const auto begin = std::chrono::steady_clock::now();
    const tracuu::Searcher searcher = tracuu::Index(index, settings.options).searcher();
    const double opened = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
    results.series({{"state", "cold"}, {"set", "opening alone"}}).push_back(opened);
    results.series({{"state", "cold"}, {"set", "mixture"}})
        .push_back(bench::ask(searcher, queries[i], {}).milliseconds);
  }
  results.figure("share of pages evicted before cold queries, at least", evicted);
}

void add_stages(const std::string& set, const tracuu::SearchTimes& times, bench::Results& results) {
  const auto stage = [&](const char* name, std::chrono::nanoseconds time) {
    results.series({{"state", "warm"}, {"set", set}, {"stage", name}})
        .push_back(std::chrono::duration<double, std::milli>(time).count());
  };
  stage("parse", times.parse);
  stage("candidates", times.candidates);
  stage("fetch", times.fetch);
  stage("second look", times.second_look);
  stage("snippets", times.snippets);
}

// Warm: the searcher has answered others, never this query. Hot: this query again, at once.
void measure_sets(const tracuu::Searcher& searcher, const std::vector<bench::QuerySet>& sets, bench::Results& results) {
  for (const bench::QuerySet& set : sets)
    for (const bench::TypedQuery& query : set.queries) {
      const bench::Asked asked = bench::ask(searcher, query, {.limit = 10, .snippets = true});
      results.series({{"state", "warm"}, {"set", set.name}}).push_back(asked.milliseconds);
      results.series({{"state", "hot"}, {"set", set.name}})
          .push_back(bench::ask(searcher, query, {.limit = 10, .snippets = true}).milliseconds);
      add_stages(set.name, asked.times, results);
    }
}

void measure_ways(const tracuu::Searcher& searcher, const std::vector<bench::TypedQuery>& queries,
                  bench::Results& results) {
  const std::pair<const char*, Way> ways[] = {{"top 10", {10, false}},
                                              {"top 10, snippets", {10, true}},
                                              {"top 10, facets", {10, false, {"year", "section"}}},
                                              {"top 100", {100, false}},
                                              {"top 100, snippets", {100, true}}};
  for (const bench::TypedQuery& query : queries)
    for (const auto& [name, way] : ways)
      results.series({{"state", "hot"}, {"way", name}}).push_back(bench::ask(searcher, query, way).milliseconds);
}

void measure_loops(const tracuu::Searcher& searcher, const std::vector<bench::TypedQuery>& queries,
                   const Settings& settings, bench::Results& results) {
  for (const unsigned threads : {1U, 2U}) {
    const std::string who = std::to_string(threads) + (threads == 1 ? " thread" : " threads");
    const auto begin = std::chrono::steady_clock::now();
    add(results.series({{"loop", "closed"}, {"threads", who}}), bench::closed_loop(searcher, queries, {}, threads));
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    const double throughput = static_cast<double>(queries.size()) / seconds;
    const double rate = settings.rate > 0 ? settings.rate : throughput / 2;
    results.figure("queries a second, closed loop", throughput, {{"threads", who}});
    results.figure("queries a second, open loop", rate, {{"threads", who}});
    add(results.series({{"loop", "open"}, {"threads", who}}),
        bench::open_loop(searcher, queries, {}, threads, rate, settings.seed));
  }
}

constexpr const char* kGrowing[] = {"accented 1", "accented 2-3", "accented 4-8", "bare 4-8", "name",
                                    "function words", "phrase", "prefix", "filter"};

void measure_growth(const std::vector<tracuu::Document>& corpus, const Settings& settings,
                    const std::filesystem::path& work, bench::Results& results) {
  for (const std::size_t count : settings.growth) {
    if (count > corpus.size()) throw std::runtime_error("--growth asks for more documents than the corpus has");
    const bool all = count == corpus.size();
    const std::filesystem::path path = work / (all ? "index" : "grown-" + std::to_string(count));
    if (!std::filesystem::exists(path)) build(corpus, count, path, results);
    const std::vector<tracuu::Document> part(corpus.begin(), corpus.begin() + static_cast<std::ptrdiff_t>(count));
    const tracuu::Searcher searcher = tracuu::Index(path, settings.options).searcher();
    const auto sets = bench::draw_query_sets(part, settings.size, settings.seed + 1000);
    for (const bench::TypedQuery& query : mixture(sets, settings.seed)) bench::ask(searcher, query, {});
    for (const bench::QuerySet& set : sets)
      if (std::find(std::begin(kGrowing), std::end(kGrowing), set.name) != std::end(kGrowing))
        add(results.series({{"documents", std::to_string(count)}, {"set", set.name}}),
            bench::closed_loop(searcher, set.queries, {}, 1));
  }
}

void run(const Settings& settings) {
  std::string made = (std::filesystem::temp_directory_path() / "tracuu-latency-XXXXXX").string();
  if (settings.work.empty() && !mkdtemp(made.data())) throw std::runtime_error("cannot make a folder for indexes");
  const std::filesystem::path work = settings.work.empty() ? made : settings.work;
  std::filesystem::create_directories(work);
  const std::vector<tracuu::Document> corpus = read_documents(settings);
  bench::Results results("latency",
                         {{"corpus", std::filesystem::path(settings.corpus).parent_path().filename().string()},
                          {"documents", corpus.size()},
                          {"text_only", settings.text_only},
                          {"size", settings.size},
                          {"cache_bytes", settings.options.cache_bytes},
                          {"seed", settings.seed}});
  const std::filesystem::path index = work / "index";
  if (!std::filesystem::exists(index)) build(corpus, corpus.size(), index, results);
  const auto sets = bench::draw_query_sets(corpus, settings.size, settings.seed);
  measure_cold(index, sets, settings, results);
  const tracuu::Searcher searcher = tracuu::Index(index, settings.options).searcher();
  // Other queries of the same kinds bring the index into memory.
  for (const bench::TypedQuery& query :
       mixture(bench::draw_query_sets(corpus, settings.size, settings.seed + 1000), settings.seed))
    bench::ask(searcher, query, {.limit = 10, .snippets = true});
  measure_sets(searcher, sets, results);
  measure_ways(searcher, mixture(sets, settings.seed), results);
  measure_loops(searcher, mixture(sets, settings.seed), settings, results);
  measure_growth(corpus, settings, work, results);
  bench::print(results);
  std::ofstream out(settings.output);
  out << results.json() << '\n';
  if (!out.flush()) throw std::runtime_error("cannot write " + settings.output);
  std::cout << "raw samples: " << settings.output << '\n';
  if (settings.work.empty()) std::filesystem::remove_all(work);
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app(
      "How long a search takes: by kind of query, cold, warm and hot, closed and open loop, by stage and size of "
      "corpus");
  Settings settings;
  app.add_option("corpus", settings.corpus, "A .jsonl file")->required();
  app.add_flag("--text-only", settings.text_only, "Index the field text alone");
  app.add_option("--documents", settings.documents, "The first so many; 0 for all")->capture_default_str();
  app.add_option("--size", settings.size, "Queries a set")->capture_default_str();
  app.add_option("--cold", settings.cold, "Cold queries, each after the files were dropped from memory")
      ->capture_default_str();
  app.add_option("--growth", settings.growth, "Measure also the first so many documents, for each number given")
      ->delimiter(',');
  app.add_option("--rate", settings.rate,
                 "Queries a second of the open loop; by default half of what the closed loop did");
  app.add_option("--cache", settings.options.cache_bytes, "What a searcher may keep in memory, as 500MiB")
      ->transform(CLI::AsSizeValue(false))
      ->capture_default_str();
  app.add_option("--seed", settings.seed, "Of the queries and the arrivals")->capture_default_str();
  app.add_option("--work", settings.work, "Keep the indexes in this folder, and use those already there");
  app.add_option("--output", settings.output, "Where the raw samples go")->capture_default_str();
  CLI11_PARSE(app, argc, argv);
  try {
    run(settings);
  } catch (const std::exception& error) {
    std::cerr << "latency: " << error.what() << '\n';
    return 1;
  }
}
