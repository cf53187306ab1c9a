// bench relevance: how well the right document is found. Prints a table per collection, and a TREC run file if asked.
#include <CLI/CLI.hpp>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "relevance/baselines.h"
#include "relevance/collection.h"
#include "tracuu/tracuu.h"

namespace {

using Ranker = std::function<std::vector<std::string>(const std::string&)>;
using Queries = std::vector<std::pair<std::string, std::string>>;

tracuu::Rankings run(const Queries& queries, const Ranker& ranker) {
  tracuu::Rankings rankings;
  for (const auto& [id, text] : queries) rankings[id] = ranker(text);
  return rankings;
}

void write_run(const std::filesystem::path& file, const tracuu::Rankings& rankings, const std::string& name) {
  std::ofstream out(file);
  for (const auto& [query, documents] : rankings)
    for (std::size_t i = 0; i < documents.size(); ++i)
      out << query << " Q0 " << documents[i] << ' ' << i + 1 << ' ' << documents.size() - i << ' ' << name << '\n';
}

void print_row(const std::string& name, const tracuu::Measures& m) {
  std::printf("  %-44s %6.2f %6.2f %6.2f\n", name.c_str(), 100 * m.ndcg_at_10, 100 * m.mrr_at_10, 100 * m.recall_at_100);
}

// What has been typed of a query two letters into its `words`-th word; a shorter query is typed to its end.
std::string unfinished(const std::string& query, std::size_t words) {
  constexpr std::size_t kLetters = 2;
  std::string typed;
  std::size_t count = 0;
  for (tracuu::TokenStream stream(query); count < words && stream.next();) {
    if (stream.part()) continue;
    std::string_view word = stream.text();
    const bool last = ++count == words;
    std::size_t letters = 0, end = 0;
    while (last && end < word.size() && letters < kLetters) {
      ++letters;
      do ++end;
      while (end < word.size() && (word[end] & 0xC0) == 0x80);
    }
    if (!typed.empty()) typed += ' ';
    typed += last ? std::string(word.substr(0, end)) + '*' : std::string(word);
  }
  return typed;
}

Queries unfinished(Queries queries, std::size_t words) {
  for (auto& [id, text] : queries) text = unfinished(text, words);
  return queries;
}

struct Settings {
  std::vector<std::string> collections;
  std::size_t typed = 0;
  bool text_only = false, baselines = true;
  double k1 = 0.9, b = 0.4;
  std::string runs;
};

void measure(const std::filesystem::path& collection, const Settings& settings, const std::filesystem::path& work) {
  const std::vector<tracuu::Document> corpus = bench::read_corpus(collection / "corpus.jsonl", settings.text_only);
  const tracuu::Judgements judgements = bench::read_judgements(collection / "qrels.tsv");
  const Queries accented = bench::read_queries(collection / "queries.jsonl");
  const Queries bare = bench::read_queries(collection / "queries_nodiac.jsonl");
  std::printf("%s: %zu documents%s, %zu queries\n  %-44s %6s %6s %6s\n", collection.filename().c_str(), corpus.size(),
              settings.text_only ? " (text alone)" : "", accented.size(), "", "nDCG10", "MRR10", "R100");

  tracuu::Index index(work / "tracuu");
  std::size_t next = 0;
  index.bulk_load([&]() -> std::optional<tracuu::Document> {
    if (next == corpus.size()) return std::nullopt;
    return corpus[next++];
  });
  const tracuu::Searcher searcher = index.searcher();
  const Ranker two_step = [&](const std::string& query) {
    tracuu::SearchOptions options;
    options.limit = 100;
    options.snippets = false;
    std::vector<std::string> ids;
    for (const tracuu::Hit& hit : searcher.search(query, options)) ids.push_back(hit.id);
    return ids;
  };
  const auto report = [&](const std::string& name, const Queries& queries, const Ranker& ranker) {
    const tracuu::Rankings rankings = run(queries, ranker);
    print_row(name, tracuu::evaluate(rankings, judgements));
    if (!settings.runs.empty()) {
      std::string file = collection.filename().string() + "-" + name + ".run";
      std::replace(file.begin(), file.end(), ' ', '_');
      write_run(std::filesystem::path(settings.runs) / file, rankings, "tracuu");
    }
  };
  report("tracuu", accented, two_step);
  report("tracuu, bare", bare, two_step);
  if (settings.typed > 0) {
    report("tracuu, unfinished", unfinished(accented, settings.typed), two_step);
    report("tracuu, unfinished, bare", unfinished(bare, settings.typed), two_step);
  }
  if (!settings.baselines) return;
  const auto baseline = [&](const std::string& name, bench::Analyzer analyzer, double k1, double b) {
    bench::Baseline plain(work / name, std::move(analyzer), k1, b);
    for (const tracuu::Document& document : corpus) plain.add(document);
    plain.finish();
    const Ranker ranker = [&](const std::string& query) { return plain.search(query, 100); };
    report(name, accented, ranker);
    report(name + ", bare", bare, ranker);
  };
  baseline("BM25 accented syllables", bench::accented_syllables, settings.k1, settings.b);
  baseline("BM25 folded syllables", bench::folded_syllables, settings.k1, settings.b);
  baseline("BM25 folded pairs + syllables (1.2, 0.75)", bench::pairs_and_syllables, 1.2, 0.75);
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app("How well the right document is found: nDCG@10, MRR@10, recall@100");
  Settings settings;
  app.add_option("collections", settings.collections, "Folders with corpus.jsonl, queries.jsonl, queries_nodiac.jsonl, qrels.tsv")->required();
  app.add_flag("--text-only", settings.text_only, "Index the field text alone: for collections whose queries are titles");
  app.add_flag("!--no-baselines", settings.baselines, "Leave out plain BM25");
  app.add_option("--typed", settings.typed, "Ask also while typing: two letters into the word of this number");
  app.add_option("--k1", settings.k1, "Of plain BM25 over syllables")->capture_default_str();
  app.add_option("--b", settings.b, "Of plain BM25 over syllables")->capture_default_str();
  app.add_option("--runs", settings.runs, "Write TREC run files into this folder");
  CLI11_PARSE(app, argc, argv);
  try {
    for (const std::string& collection : settings.collections) {
      std::string name = (std::filesystem::temp_directory_path() / "tracuu-relevance-XXXXXX").string();
      if (!mkdtemp(name.data())) throw std::runtime_error("cannot make a folder for indexes");
      const std::filesystem::path work = name;
      measure(collection, settings, work);
      std::filesystem::remove_all(work);
    }
  } catch (const std::exception& error) {
    std::cerr << "relevance: " << error.what() << '\n';
    return 1;
  }
}
