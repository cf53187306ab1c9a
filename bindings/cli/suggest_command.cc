// tracuu suggest <index> <typed…>
#include <iomanip>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>

#include "command.h"
#include "hit_options.h"
#include "hits_json.h"
#include "tracuu/index.h"

namespace tracuu::cli {
namespace {

struct Arguments {
  std::string index;
  std::vector<std::string> words;
  SuggestOptions options;
  bool json = false;
};

nlohmann::json to_json(const std::string& typed, const std::vector<Suggestion>& suggestions) {
  auto lines = nlohmann::json::array();
  for (const auto& each : suggestions)
    lines.push_back({{"text", each.text},
                     {"kind", to_string(each.kind)},
                     {"matched", {each.matched.begin, each.matched.end}},
                     {"documents", each.documents},
                     {"newest", each.newest},
                     {"score", each.score}});
  return {{"typed", typed}, {"suggestions", lines}};
}

int suggest(const Arguments& arguments, const Terminal& terminal) {
  std::string typed;
  for (const auto& word : arguments.words) typed += (typed.empty() ? "" : " ") + word;
  const Index index(arguments.index, {.schema = {}, .create = false});
  const auto suggestions = index.searcher().suggest(typed, arguments.options);
  if (arguments.json) {
    std::cout << printed(to_json(typed, suggestions)) << '\n';
    return kSuccess;
  }
  for (const auto& each : suggestions) {
    const auto about = std::to_string(each.documents) + "  " + to_string(each.kind) +
                       (each.newest.empty() ? "" : "  " + each.newest.substr(0, 10));
    std::cout << terminal.highlighted(each.text, {each.matched}) << "  " << terminal.faint(about) << '\n';
  }
  if (suggestions.empty()) std::cout << "nothing to suggest\n";
  return kSuccess;
}

}  // namespace

void add_suggest_command(CLI::App& app, Program& program) {
  auto* command = app.add_subcommand("suggest", "Show what somebody who has typed this far may be about to type");
  auto arguments = std::make_shared<Arguments>();
  command->add_option("index", arguments->index, "Directory or file of the index")->required();
  command
      ->add_option("words", arguments->words,
                   "What is typed; in quotes with a blank at the end for a word that is finished")
      ->required();
  add_limit(*command, arguments->options.limit, "Lines to show");
  add_off_switch(*command, "--no-keystrokes", arguments->options.keystrokes, "Do not read nghij as nghị");
  command->add_flag("--json", arguments->json, "Print JSON");
  command->callback(
      [&program, arguments] { program.run = [&program, arguments] { return suggest(*arguments, program.terminal); }; });
}

}  // namespace tracuu::cli
