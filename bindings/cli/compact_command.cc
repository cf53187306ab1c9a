// tracuu compact <index>
#include <iostream>
#include <memory>

#include "command.h"
#include "progress_bar.h"
#include "tracuu/index.h"

namespace tracuu::cli {
namespace {

int compact(const std::string& path) {
  Index index(path, {.schema = {}, .create = false});
  const auto before = index.stats().bytes;
  {
    ProgressBar bar("compacting");
    index.compact([&](std::size_t done, std::size_t total) {
      bar.show(done, total, done);
      return true;
    });
  }
  std::cout << before << " bytes before, " << index.stats().bytes << " after\n";
  return kSuccess;
}

}  // namespace

void add_compact_command(CLI::App& app, Program& program) {
  auto* command = app.add_subcommand("compact", "Rewrite an index as small as it can be");
  auto path = std::make_shared<std::string>();
  command->add_option("index", *path, "Directory of the index")->required();
  command->callback([&program, path] { program.run = [path] { return compact(*path); }; });
}

}  // namespace tracuu::cli
