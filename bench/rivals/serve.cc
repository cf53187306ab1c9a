#include "rivals/serve.h"

#include <CLI/CLI.hpp>
#include <chrono>
#include <iostream>
#include <nlohmann/json.hpp>

#include "relevance/collection.h"

namespace bench {
namespace {

using Clock = std::chrono::steady_clock;

std::uintmax_t bytes_of(const std::filesystem::path& folder) {
  std::uintmax_t bytes = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
    if (entry.is_regular_file()) bytes += entry.file_size();
  return bytes;
}

void build(const Contender& contender, const std::filesystem::path& corpus_file, const std::filesystem::path& folder,
           bool text_only) {
  const auto corpus = read_corpus(corpus_file, text_only);
  std::size_t text_bytes = 0;
  for (const tracuu::Document& document : corpus) text_bytes += document.title.size() + document.text.size();
  std::filesystem::remove_all(folder);
  std::filesystem::create_directories(folder);
  const auto begin = Clock::now();
  contender.build(corpus, folder);
  const double seconds = std::chrono::duration<double>(Clock::now() - begin).count();
  std::cout << nlohmann::json{{"name", contender.name},   {"documents", corpus.size()},
                              {"text_bytes", text_bytes}, {"index_bytes", bytes_of(folder)},
                              {"seconds", seconds},       {"threads", contender.build_threads}}
            << '\n';
}

void serve(const Answer& answer) {
  for (std::string query; std::getline(std::cin, query);) {
    const auto begin = Clock::now();
    const std::vector<std::string> ids = answer(query);
    std::cout << (Clock::now() - begin) / std::chrono::nanoseconds(1);
    for (const std::string& id : ids) std::cout << '\t' << id;
    std::cout << std::endl;
  }
}

}  // namespace

int contender_main(int argc, char** argv, const Contender& contender) {
  CLI::App app(contender.name);
  std::string corpus, folder;
  bool text_only = false;
  CLI::App* builder = app.add_subcommand("build", "Make an index");
  builder->add_option("corpus", corpus)->required();
  builder->add_option("folder", folder)->required();
  builder->add_flag("--text-only", text_only);
  CLI::App* server = app.add_subcommand("serve", "Answer queries");
  server->add_option("folder", folder)->required();
  app.require_subcommand(1);
  CLI11_PARSE(app, argc, argv);
  try {
    if (*builder) build(contender, corpus, folder, text_only);
    else serve(contender.open(folder));
  } catch (const std::exception& error) {
    std::cerr << contender.name << ": " << error.what() << '\n';
    return 1;
  }
  return 0;
}

}  // namespace bench
