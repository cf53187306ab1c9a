// tracuu verify <index>
#include <iostream>
#include <memory>

#include "command.h"
#include "tracuu/index.h"

namespace tracuu::cli {
namespace {

int verify(const std::string& path) {
  const Index index(path, {.schema = {}, .create = false});
  const auto damages = index.verify();
  for (const auto& damage : damages) std::cout << printable(damage.where) << ": " << printable(damage.message) << '\n';
  if (damages.empty()) {
    std::cout << "all is well: " << index.searcher().size() << " documents\n";
    return kSuccess;
  }
  complain(path + " is damaged: try tracuu repair, or index the reports anew");
  return kFailure;
}

}  // namespace

void add_verify_command(CLI::App& app, Program& program) {
  auto* command = app.add_subcommand("verify", "Read every byte of an index and say what is damaged");
  auto path = std::make_shared<std::string>();
  command->add_option("index", *path, "Directory or file of the index")->required();
  command->callback([&program, path] { program.run = [path] { return verify(*path); }; });
}

}  // namespace tracuu::cli
