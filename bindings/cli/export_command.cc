// tracuu export <index> --single-file <file>
#include <iostream>
#include <memory>

#include "command.h"
#include "tracuu/index.h"

namespace tracuu::cli {
namespace {

struct Arguments {
  std::string index, file;
};

int save(const Arguments& arguments) {
  const Index index(arguments.index, {.schema = {}, .create = false});
  index.save_single_file(arguments.file);
  std::cout << index.searcher().size() << " reports in " << arguments.file << '\n';
  return kSuccess;
}

}  // namespace

void add_export_command(CLI::App& app, Program& program) {
  auto* command =
      app.add_subcommand("export", "Write an index into one file, for shipping; it can be searched as it is");
  auto arguments = std::make_shared<Arguments>();
  command->add_option("index", arguments->index, "Directory of the index")->required();
  command->add_option("--single-file", arguments->file, "The file to write")->required();
  command->callback([&program, arguments] { program.run = [arguments] { return save(*arguments); }; });
}

}  // namespace tracuu::cli
