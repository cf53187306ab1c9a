// bench speed: the two-step search, fetching included, against one BM25 query over pairs and syllables: same documents, same
// queries, same run, interleaved. Both have answered other queries before. Also bulk build, index size, memory and small commits.
#include <sys/resource.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <iostream>
#include <random>

#include "numbers.h"
#include "relevance/baselines.h"
#include "relevance/collection.h"
#include "tracuu/tracuu.h"

namespace {

using Clock = std::chrono::steady_clock;
using bench::quantile;

double seconds(Clock::duration d) { return std::chrono::duration<double>(d).count(); }

// Documents as they are, then documents recombined from shuffled sentences: any number, deterministic.
class Documents {
 public:
  Documents(std::vector<tracuu::Document> originals, std::size_t wanted) : originals_(std::move(originals)), wanted_(wanted) {
    if (wanted_ == 0) wanted_ = originals_.size();
    if (wanted_ <= originals_.size()) return;
    for (const tracuu::Document& document : originals_)
      for (std::size_t begin = 0; begin < document.text.size();) {
        std::size_t end = std::min(document.text.find_first_of(".\n", begin), document.text.size() - 1) + 1;
        sentences_.push_back(std::string_view(document.text).substr(begin, end - begin));
        begin = end;
      }
  }
  std::optional<tracuu::Document> next() {
    if (made_ == wanted_) return std::nullopt;
    const std::size_t number = made_++;
    if (number < originals_.size()) return originals_[number];
    tracuu::Document document;
    document.id = "made-" + std::to_string(number);
    const std::size_t size = originals_[random_() % originals_.size()].text.size();
    while (document.text.size() < size) {
      document.text += sentences_[random_() % sentences_.size()];
      document.text += ' ';
    }
    return document;
  }
  void rewind() {
    made_ = 0;
    random_.seed(1);
  }

 private:
  std::vector<tracuu::Document> originals_;
  std::vector<std::string_view> sentences_;
  std::size_t wanted_, made_ = 0;
  std::mt19937 random_{1};
};

void print_row(const char* name, const std::vector<double>& times) {
  std::printf("  %-44s %8.2f %8.2f %8.2f\n", name, 1e3 * quantile(times, .5), 1e3 * quantile(times, .9), 1e3 * quantile(times, .99));
}

// Where the time goes, over all searches without snippets.
struct Stages {
  std::vector<double> parse, candidates, fetch, second_look;

  void add(const tracuu::SearchTimes& times) {
    parse.push_back(seconds(times.parse));
    candidates.push_back(seconds(times.candidates));
    fetch.push_back(seconds(times.fetch));
    second_look.push_back(seconds(times.second_look));
  }
  void print() const {
    print_row("  of which parsing and planning", parse);
    print_row("  candidates", candidates);
    print_row("  fetching token codes", fetch);
    print_row("  the second look", second_look);
  }
};

struct Settings {
  std::string collection, work;
  std::size_t documents = 0, queries = 300;
  tracuu::IndexOptions options;
  bool text_only = false, baseline = true;
};

double peak_megabytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024;
}

// One document added, committed and synced, many times over; then all of them removed.
void commit_small_updates(const std::filesystem::path& path) {
  constexpr int kUpdates = 50;
  tracuu::Index index(path);
  tracuu::Writer writer = index.writer();
  std::vector<double> times;
  for (int i = 0; i < kUpdates; ++i) {
    const auto begin = Clock::now();
    writer.add({.id = "update-" + std::to_string(i), .title = "Họp giao ban tháng " + std::to_string(i), .text = "Nội dung cuộc họp."});
    writer.commit();
    times.push_back(seconds(Clock::now() - begin));
  }
  for (int i = 0; i < kUpdates; ++i) writer.remove("update-" + std::to_string(i));
  writer.commit();
  print_row("one document added and committed", times);
}

void build(Documents& documents, const std::filesystem::path& path) {
  tracuu::Index index(path);
  std::size_t bytes = 0;
  const auto begin = Clock::now();
  index.bulk_load([&]() -> std::optional<tracuu::Document> {
    auto document = documents.next();
    if (document) bytes += document->text.size() + document->title.size();
    return document;
  });
  const double took = seconds(Clock::now() - begin);
  const tracuu::IndexStats stats = index.stats();
  const double text = static_cast<double>(bytes);
  std::printf("  %zu documents, %.1f MB of text: built in %.1f s, %.2f MB/s\n", stats.documents, text / 1e6, took, text / 1e6 / took);
  std::printf("  bytes per byte of text: postings %.2f, token codes %.2f, stored documents %.2f, all %.2f\n",
              static_cast<double>(stats.postings_bytes) / text, static_cast<double>(stats.codes_bytes) / text,
              static_cast<double>(stats.records_bytes) / text, static_cast<double>(stats.bytes) / text);
  std::printf("  peak memory, the corpus (%.0f MB) included: %.0f MB\n", text / 1e6, peak_megabytes());
}

void compare(const Settings& settings, const std::filesystem::path& index_path, const bench::Baseline* baseline) {
  const auto queries = bench::read_queries(std::filesystem::path(settings.collection) / "queries.jsonl");
  const auto bare = bench::read_queries(std::filesystem::path(settings.collection) / "queries_nodiac.jsonl");
  const tracuu::Searcher searcher = tracuu::Index(index_path, settings.options).searcher();
  const auto timed = [](const auto& work) {
    const auto begin = Clock::now();
    work();
    return seconds(Clock::now() - begin);
  };
  Stages stages;
  const auto two_step = [&](const std::string& query, bool snippets) {
    tracuu::SearchOptions options;
    options.snippets = snippets;
    tracuu::SearchTimes times;
    const double took = timed([&] { times = searcher.search(query, options).times; });
    if (!snippets) stages.add(times);
    return took;
  };
  std::vector<double> plain, shown, bare_times, one_query, ratios;
  const std::size_t count = std::min(settings.queries, queries.size());
  for (std::size_t i = 0; i < count; ++i) {  // others than those measured, if there are enough
    const std::string& other = queries[(count + i) % queries.size()].second;
    searcher.search(other);
    if (baseline) baseline->search(other, 10);
  }
  for (std::size_t i = 0; i < count; ++i) {
    const std::string& query = queries[i].second;
    if (i % 2 == 0) plain.push_back(two_step(query, false));
    if (baseline) one_query.push_back(timed([&] { baseline->search(query, 10); }));
    if (i % 2 == 1) plain.push_back(two_step(query, false));
    shown.push_back(two_step(query, true));
    bare_times.push_back(two_step(bare[i].second, false));
    if (baseline) ratios.push_back(one_query.back() / plain.back());
  }
  std::printf("  %-44s %8s %8s %8s\n", "ms a query, ten hits", "p50", "p90", "p99");
  print_row("tracuu", plain);
  print_row("tracuu, bare queries", bare_times);
  stages.print();
  print_row("tracuu, with snippets", shown);
  if (!baseline) return;
  print_row("one BM25 query over pairs and syllables", one_query);
  std::printf("  median of the ratios: tracuu is %.2f times as fast\n", quantile(ratios, .5));
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app("Bulk build, index size and latency, beside one BM25 query over pairs and syllables");
  Settings settings;
  app.add_option("collection", settings.collection, "Folder with corpus.jsonl, queries.jsonl, queries_nodiac.jsonl")->required();
  app.add_option("--documents", settings.documents, "How many; more than there are: recombined from shuffled sentences");
  app.add_option("--queries", settings.queries, "How many")->capture_default_str();
  app.add_flag("--text-only", settings.text_only, "Index the field text alone");
  app.add_flag("!--no-baseline", settings.baseline, "Leave out the one BM25 query");
  app.add_option("--cache", settings.options.cache_bytes, "What the searcher may keep in memory, as 500MiB")
      ->transform(CLI::AsSizeValue(false))
      ->capture_default_str();
  app.add_option("--work", settings.work, "Keep the indexes in this folder, and use those already there");
  CLI11_PARSE(app, argc, argv);
  try {
    std::string made = (std::filesystem::temp_directory_path() / "tracuu-speed-XXXXXX").string();
    if (settings.work.empty() && !mkdtemp(made.data())) throw std::runtime_error("cannot make a folder for indexes");
    const std::filesystem::path work = settings.work.empty() ? made : settings.work;
    std::filesystem::create_directories(work);
    Documents documents(bench::read_corpus(std::filesystem::path(settings.collection) / "corpus.jsonl", settings.text_only),
                        settings.documents);
    if (!std::filesystem::exists(work / "tracuu")) build(documents, work / "tracuu");
    std::optional<bench::Baseline> baseline;
    if (settings.baseline) {
      baseline.emplace(work / "baseline", bench::pairs_and_syllables, 1.2, 0.75);
      if (!baseline->finished()) {
        documents.rewind();
        while (const auto document = documents.next()) baseline->add(*document);
        baseline->finish();
      }
    }
    compare(settings, work / "tracuu", baseline ? &*baseline : nullptr);
    commit_small_updates(work / "tracuu");
    if (settings.work.empty()) std::filesystem::remove_all(work);
  } catch (const std::exception& error) {
    std::cerr << "speed: " << error.what() << '\n';
    return 1;
  }
}
