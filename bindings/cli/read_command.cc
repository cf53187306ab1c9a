// tracuu read <words…>
#include <iostream>
#include <memory>

#include "command.h"
#include "hit_options.h"
#include "tracuu/query.h"

namespace tracuu::cli {
namespace {

struct Arguments {
  std::vector<std::string> words;
  QueryOptions options;
  bool json = false, html = false;
};

int read(const Arguments& arguments) {
  std::string typed;
  for (const auto& word : arguments.words) typed += (typed.empty() ? "" : " ") + word;
  const Query query(typed, Schema::reports(), arguments.options);
  const auto interpretation = query.interpretation();
  if (arguments.json || arguments.html) {
    std::cout << (arguments.json ? interpretation.json() : interpretation.html()) << '\n';
    return kSuccess;
  }
  std::cout << printable(interpretation.query) << "\n\n" << interpretation.to_string();
  for (const auto& problem : query.problems()) std::cout << "note: " << printable(problem.message) << '\n';
  return kSuccess;
}

}  // namespace

void add_read_command(CLI::App& app, Program& program) {
  auto* command = app.add_subcommand("read", "Show how a query is read: what each word was taken for, how sure that is");
  auto arguments = std::make_shared<Arguments>();
  command->add_option("words", arguments->words, "The query; write -- before words that begin with -")->required();
  add_off_switch(*command, "--no-keystrokes", arguments->options.keystrokes, "Do not read nghij as nghị");
  add_off_switch(*command, "--no-abbreviations", arguments->options.abbreviations, "Do not read UBND as ủy ban nhân dân");
  auto* json = command->add_flag("--json", arguments->json, "Print JSON");
  command->add_flag("--html", arguments->html, "Print a table of HTML")->excludes(json);
  command->callback([&program, arguments] { program.run = [arguments] { return read(*arguments); }; });
}

}  // namespace tracuu::cli
