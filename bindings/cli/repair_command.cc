// tracuu repair <index>
#include <iostream>
#include <memory>

#include "command.h"
#include "tracuu/index.h"

namespace tracuu::cli {
namespace {

int repair(const std::string& path) {
  const auto done = Index::repair(path);
  for (const auto& step : done) std::cout << printable(step) << '\n';
  if (done.empty()) std::cout << "nothing to repair\n";
  return kSuccess;
}

}  // namespace

void add_repair_command(CLI::App& app, Program& program) {
  auto* command = app.add_subcommand("repair", "Mend what an interrupted copy or a power cut left behind");
  auto path = std::make_shared<std::string>();
  command->add_option("index", *path, "Directory of the index")->required();
  command->callback([&program, path] { program.run = [path] { return repair(*path); }; });
}

}  // namespace tracuu::cli
