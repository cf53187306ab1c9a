// tracuu keywords <index> <id>: what tells a report from the others.
#include <iomanip>
#include <iostream>
#include <memory>

#include "command.h"
#include "hit_options.h"
#include "hits_json.h"
#include "tracuu/index.h"

namespace tracuu::cli {
namespace {

struct Arguments {
  std::string index, id;
  std::size_t limit = 10;
  bool json = false;
};

int keywords(const Arguments& arguments) {
  const auto found = Index(arguments.index, {.schema = {}, .create = false}).searcher().keywords(arguments.id, arguments.limit);
  if (arguments.json) {
    auto array = Json::array();
    for (const auto& each : found)
      array.push_back({{"word", each.word}, {"name", each.name}, {"count", each.count}, {"documents", each.documents}, {"score", each.score}});
    std::cout << printed(array) << '\n';
    return kSuccess;
  }
  std::cout << "  score  times  reports\n" << std::fixed << std::setprecision(2);
  for (const auto& each : found)
    std::cout << std::setw(7) << each.score << std::setw(7) << each.count << std::setw(9) << each.documents << "  "
              << printable(each.word) << '\n';
  return kSuccess;
}

}  // namespace

void add_keywords_command(CLI::App& app, Program& program) {
  auto* command = app.add_subcommand("keywords", "The words that tell a report from the others");
  auto arguments = std::make_shared<Arguments>();
  command->add_option("index", arguments->index, "Directory or file of the index")->required();
  command->add_option("id", arguments->id, "The report, as search names it")->required();
  add_limit(*command, arguments->limit, "Words to show");
  command->add_flag("--json", arguments->json, "Print JSON");
  command->callback([&program, arguments] { program.run = [arguments] { return keywords(*arguments); }; });
}

}  // namespace tracuu::cli
