// bench queries: prints the plain query sets of a corpus, "set TAB query" a line, for engines that are asked by another program.
#include <CLI/CLI.hpp>
#include <iostream>

#include "queries/query_sets.h"
#include "relevance/collection.h"

int main(int argc, char** argv) {
  CLI::App app("Queries that people might type about a corpus: set, tab, query");
  std::string corpus;
  std::size_t size = 100;
  std::uint32_t seed = 1;
  bool text_only = false;
  app.add_option("corpus", corpus, "A .jsonl file")->required();
  app.add_option("--size", size, "Queries a set")->capture_default_str();
  app.add_option("--seed", seed, "Of the draw")->capture_default_str();
  app.add_flag("--text-only", text_only, "Of the field text alone");
  CLI11_PARSE(app, argc, argv);
  try {
    for (const bench::QuerySet& set : bench::draw_query_sets(bench::read_corpus(corpus, text_only), size, seed)) {
      if (!set.plain) continue;
      for (const bench::TypedQuery& query : set.queries) std::cout << set.name << '\t' << query.text << '\n';
    }
  } catch (const std::exception& error) {
    std::cerr << "queries: " << error.what() << '\n';
    return 1;
  }
}
