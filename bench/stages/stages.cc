// bench stages: where the time of a bulk load goes. Each stage alone on one thread, each in a process of its own so that its peak
// memory is its own; then the whole load, and commits of small updates. The stages are the library's own functions.
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <functional>
#include <iostream>
#include <thread>

#include "numbers.h"
#include "relevance/collection.h"
#include "store/store.h"
#include "terms/analysis.h"
#include "tracuu/tracuu.h"

namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point begin) { return std::chrono::duration<double>(Clock::now() - begin).count(); }

// Of this process's threads and of its children that have ended: the merge is one.
double processor_seconds() {
  double seconds = 0;
  for (const int who : {RUSAGE_SELF, RUSAGE_CHILDREN}) {
    rusage usage{};
    ::getrusage(who, &usage);
    for (const timeval& time : {usage.ru_utime, usage.ru_stime})
      seconds += static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
  }
  return seconds;
}

double peak_megabytes() {
  rusage usage{};
  ::getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024;
}

/// A stage from here on; done() prints its row. `cores`: processor time over time, less than the threads on a busy machine.
class Stage {
 public:
  explicit Stage(const char* name) : name_(name) {}
  void done(double megabytes) const {
    const double took = seconds_since(begin_), processor = processor_seconds() - processor_;
    std::printf("  %-42s %8.2f %8.1f %14.1f %7.2f %9.0f\n", name_, took, megabytes / took, megabytes / processor, processor / took,
                peak_megabytes());
    std::fflush(stdout);
  }

 private:
  const char* name_;
  Clock::time_point begin_ = Clock::now();
  double processor_ = processor_seconds();
};

void in_own_process(const std::function<void()>& work) {
  std::fflush(stdout);
  const pid_t child = ::fork();
  if (child < 0) throw std::runtime_error("cannot start a process");
  if (child == 0) {
    try {
      work();
    } catch (const std::exception& error) {
      std::cerr << "stages: " << error.what() << '\n';
      ::_exit(1);
    }
    std::fflush(stdout);
    ::_exit(0);
  }
  int status = 0;
  if (::waitpid(child, &status, 0) != child || status != 0) throw std::runtime_error("a stage failed");
}

struct Settings {
  std::string collection;
  std::size_t documents = 0;
  unsigned threads = 0;
  bool text_only = false;
};

std::size_t bytes_of(const tracuu::Document& document) { return document.title.size() + document.text.size(); }

void read(const Settings& settings, const std::function<void(tracuu::Document)>& use) {
  std::size_t left = settings.documents == 0 ? ~std::size_t{0} : settings.documents;
  bench::for_each_document(fs::path(settings.collection) / "corpus.jsonl", settings.text_only, [&](tracuu::Document document) {
    if (left == 0) return;
    --left;
    use(std::move(document));
  });
}

void measure_reading(const Settings& settings) {
  const Stage stage("reading JSON lines");
  std::size_t bytes = 0;
  read(settings, [&](const tracuu::Document& document) { bytes += bytes_of(document); });
  stage.done(static_cast<double>(bytes) / 1e6);
}

std::vector<tracuu::Document> documents_of(const Settings& settings) {
  std::vector<tracuu::Document> documents;
  read(settings, [&](tracuu::Document document) { documents.push_back(std::move(document)); });
  return documents;
}

void measure_tokens(const Settings& settings, double megabytes) {
  const std::vector<tracuu::Document> documents = documents_of(settings);
  const Stage stage("tokens");
  std::size_t tokens = 0;
  for (const tracuu::Document& document : documents)
    for (tracuu::TokenStream stream(document.text); stream.next();) tokens += stream.folded().size() != 0;
  if (tokens == 0) throw std::runtime_error("a corpus without words");
  stage.done(megabytes);
}

void measure_records(const Settings& settings, double megabytes) {
  const std::vector<tracuu::Document> documents = documents_of(settings);
  const tracuu::Schema schema = tracuu::Schema::reports();
  const Stage stage("records: fields, tokens, terms, data");
  for (const tracuu::Document& document : documents) tracuu::detail::make_record(document, schema);
  stage.done(megabytes);
}

// Insertion, then the merge with its syncing, of records that are there already.
void measure_store(const Settings& settings, double megabytes, const fs::path& place) {
  const tracuu::Schema schema = tracuu::Schema::reports();
  std::vector<tracuu::detail::Record> records;
  read(settings, [&](const tracuu::Document& document) { records.push_back(tracuu::detail::make_record(document, schema)); });
  auto store = tracuu::detail::Store::open(place, true, {});
  auto builder = store->bulk(1, std::size_t{512} << 20);
  const Stage insertion("Xapian: segments filled, one thread");
  for (std::size_t i = 0; i < records.size(); ++i) builder->put(std::move(records[i]), i);
  insertion.done(megabytes);
  const Stage merge("Xapian: one of each id, merged, synced");
  builder->finish({}, {});
  merge.done(megabytes);
}

void measure_all(const Settings& settings, double megabytes, const fs::path& place) {
  const std::vector<tracuu::Document> documents = documents_of(settings);
  tracuu::Index index(place);
  std::size_t next = 0;
  const std::string name = "the whole bulk load, " + std::to_string(settings.threads) + (settings.threads == 1 ? " thread" : " threads");
  const Stage stage(name.c_str());
  index.bulk_load([&]() { return next < documents.size() ? std::optional(documents[next++]) : std::nullopt; },
                  {.threads = settings.threads});
  stage.done(megabytes);
  const tracuu::IndexStats stats = index.stats();
  const auto ratio = [&](std::uint64_t bytes) { return static_cast<double>(bytes) / 1e6 / megabytes; };
  std::printf("  bytes a byte of text: postings %.2f, values %.2f, stored documents %.2f, all %.2f\n", ratio(stats.postings_bytes),
              ratio(stats.codes_bytes), ratio(stats.records_bytes), ratio(stats.bytes));
}

// So many documents added, committed and synced, many times over, each time in an index that holds all the others.
void measure_commits(const Settings& settings, const fs::path& place) {
  std::vector<tracuu::Document> documents = documents_of(settings);
  tracuu::Index index(place);
  tracuu::Writer writer = index.writer();
  std::printf("  %-42s %8s %8s\n", "ms a commit, of documents replaced", "p50", "p90");
  std::size_t next = 0;
  for (const std::size_t size : {1, 10, 100}) {
    std::vector<double> times;
    for (int i = 0; i < 20; ++i) {
      const auto begin = Clock::now();
      for (std::size_t k = 0; k < size; ++k) writer.add(documents[next++ % documents.size()]);
      writer.commit();
      times.push_back(1e3 * seconds_since(begin));
    }
    std::printf("  %-42zu %8.2f %8.2f\n", size, bench::quantile(times), bench::quantile(times, 0.9));
  }
}

void run(const Settings& settings, const fs::path& work) {
  double megabytes = 0;
  std::printf("  %-42s %8s %8s %14s %7s %9s\n", "stage", "s", "MB/s", "MB/s of a core", "cores", "peak MB");
  if (settings.documents == 0) in_own_process([&] { measure_reading(settings); });  // else more is read than counted
  read(settings, [&](const tracuu::Document& document) { megabytes += static_cast<double>(bytes_of(document)) / 1e6; });
  in_own_process([&] { measure_tokens(settings, megabytes); });
  in_own_process([&] { measure_records(settings, megabytes); });
  in_own_process([&] { measure_store(settings, megabytes, work / "store"); });
  in_own_process([&] { measure_all(settings, megabytes, work / "index"); });
  in_own_process([&] { measure_commits(settings, work / "index"); });
  std::printf("  peak memory is the stage's, with what it was given: documents for tokens and records, records for insertion and merge\n");
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app("Stages of building an index: seconds, MB of text a second, cores used, peak memory; bytes a byte; commits");
  Settings settings;
  app.add_option("collection", settings.collection, "Folder with corpus.jsonl")->required();
  app.add_option("--documents", settings.documents, "The first so many; 0 for all")->capture_default_str();
  app.add_option("--threads", settings.threads, "Of the whole load; 0 for all cores")->capture_default_str();
  app.add_flag("--text-only", settings.text_only, "Index the field text alone");
  CLI11_PARSE(app, argc, argv);
  if (settings.threads == 0) settings.threads = std::max(1U, std::thread::hardware_concurrency());
  try {
    std::string made = (fs::temp_directory_path() / "tracuu-stages-XXXXXX").string();
    if (!::mkdtemp(made.data())) throw std::runtime_error("cannot make a folder for indexes");
    run(settings, made);
    fs::remove_all(made);
  } catch (const std::exception& error) {
    std::cerr << "stages: " << error.what() << '\n';
    return 1;
  }
}
