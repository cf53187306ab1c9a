// The program tracuu: reads the command line, runs one command, turns what went wrong into one line and an exit code.
#include <algorithm>
#include <csignal>
#include <exception>
#include <iostream>
#include <string>

#include "command.h"
#include "tracuu/error.h"
#include "tracuu/version.h"

namespace tracuu::cli {
namespace {

void add_commands(CLI::App& app, Program& program) {
  app.require_subcommand(1);
  app.fallthrough();
  app.set_version_flag("--version", std::string("tracuu ") + version());
  add_index_command(app, program);
  add_search_command(app, program);
  add_keywords_command(app, program);
  add_like_command(app, program);
  add_read_command(app, program);
  add_suggest_command(app, program);
  add_show_command(app, program);
  add_tokenize_command(app, program);
  add_stats_command(app, program);
  add_verify_command(app, program);
  add_repair_command(app, program);
  add_compact_command(app, program);
  add_export_command(app, program);
}

// What is wrong with the command line, and what to do.
std::string told(const CLI::ParseError& error, const CLI::App& app) {
  const auto commands = app.get_subcommands();
  const auto unread = app.remaining(true);
  if (commands.empty())
    return (unread.empty() ? std::string(error.what()) : "there is no command '" + unread.front() + "'") + "; see tracuu --help";
  const std::string name = commands.front()->get_name();
  const bool takes_words = name == "search" || name == "read" || name == "suggest";
  const bool excluded_word = takes_words && std::ranges::any_of(unread, [](const auto& each) { return each.starts_with('-'); });
  return error.what() + (excluded_word ? std::string("; write -- before words that begin with -") : "; see tracuu " + name + " --help");
}

int run(int argc, char** argv) {
  Program program;
  std::string color = "auto";
  CLI::App app("Full-text search for Vietnamese", "tracuu");
  app.add_option("--color", color, "Highlight in bold: auto, always, never")
      ->check(CLI::IsMember({"auto", "always", "never"}))
      ->capture_default_str();
  add_commands(app, program);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    if (error.get_exit_code() == 0) return app.exit(error);  // --help, --version
    complain(told(error, app));
    return kUsage;
  }
  program.terminal.choose(color);
  const int code = program.run();
  if (std::cout.flush()) return code;
  complain("cannot write the output: is the disk full?");
  return kFailure;
}

}  // namespace
}  // namespace tracuu::cli

int main(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_DFL);  // `tracuu search … | head` ends quietly, even if a parent ignored the signal
  std::ios::sync_with_stdio(false);
  try {
    return tracuu::cli::run(argc, argv);
  } catch (const std::exception& error) {
    std::cout.flush();
    tracuu::cli::complain(error.what());
    return tracuu::cli::kFailure;
  }
}
