// tracuu like <index> <id>: reports on the same matter.
#include <iostream>
#include <memory>

#include "command.h"
#include "hit_options.h"
#include "hits_json.h"
#include "hits_text.h"
#include "tracuu/index.h"

namespace tracuu::cli {
namespace {

struct Arguments {
  std::string index, id;
  SearchOptions options;
  bool json = false;
};

int like(const Arguments& arguments, const Terminal& terminal) {
  const Index index(arguments.index, {.schema = {}, .create = false});
  const auto hits = index.searcher().like(arguments.id, arguments.options);
  if (arguments.json) {
    std::cout << printed(to_json(hits.interpretation.typed, hits)) << '\n';
    return kSuccess;
  }
  for (const auto& problem : hits.problems) std::cout << "note: " << printable(problem.message) << '\n';
  if (!hits.interpretation.typed.empty()) std::cout << "searched for: " << printable(hits.interpretation.typed) << '\n';
  if (hits.empty()) print_nothing(hits, arguments.options);
  for (const auto& hit : hits) print_hit(terminal, hit);
  print_facets(terminal, hits.facets);
  return kSuccess;
}

}  // namespace

void add_like_command(CLI::App& app, Program& program) {
  auto* command = app.add_subcommand("like", "Find reports on the same matter as this one");
  auto arguments = std::make_shared<Arguments>();
  command->add_option("index", arguments->index, "Directory or file of the index")->required();
  command->add_option("id", arguments->id, "The report, as search names it")->required();
  add_hit_options(*command, arguments->options, arguments->json);
  command->callback(
      [&program, arguments] { program.run = [&program, arguments] { return like(*arguments, program.terminal); }; });
}

}  // namespace tracuu::cli
