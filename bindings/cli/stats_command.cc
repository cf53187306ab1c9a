// tracuu stats <index>
#include <iomanip>
#include <iostream>
#include <memory>

#include "command.h"
#include "hits_json.h"
#include "tracuu/index.h"

namespace tracuu::cli {
namespace {

struct Arguments {
  std::string index;
  bool json = false;
};

int stats(const Arguments& arguments) {
  const auto stats = Index(arguments.index, {.schema = {}, .create = false}).stats();
  if (arguments.json) {
    std::cout << printed({{"documents", stats.documents},
                          {"generation", stats.generation},
                          {"bytes", stats.bytes},
                          {"postings_bytes", stats.postings_bytes},
                          {"codes_bytes", stats.codes_bytes},
                          {"records_bytes", stats.records_bytes},
                          {"average_length", stats.average_length}})
              << '\n';
    return kSuccess;
  }
  const auto line = [](const char* name, const auto& value) {
    std::cout << std::left << std::setw(20) << name << value << '\n';
  };
  line("documents", stats.documents);
  line("generation", stats.generation);
  line("bytes", stats.bytes);
  line("bytes of postings", stats.postings_bytes);
  line("bytes of codes", stats.codes_bytes);
  line("bytes of records", stats.records_bytes);
  std::cout << std::fixed << std::setprecision(1);
  line("tokens a document", stats.average_length);
  return kSuccess;
}

}  // namespace

void add_stats_command(CLI::App& app, Program& program) {
  auto* command = app.add_subcommand("stats", "How much an index holds");
  auto arguments = std::make_shared<Arguments>();
  command->add_option("index", arguments->index, "Directory or file of the index")->required();
  command->add_flag("--json", arguments->json, "Print JSON");
  command->callback([&program, arguments] { program.run = [arguments] { return stats(*arguments); }; });
}

}  // namespace tracuu::cli
