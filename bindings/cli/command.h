// The commands of the program: each adds itself to the command line and leaves behind what is to be run.
#pragma once

#include <CLI/CLI.hpp>
#include <functional>

#include "terminal.h"

namespace tracuu::cli {

struct Program {
  Terminal terminal;
  /// What the chosen command does. @return the exit code.
  std::function<int()> run;
};

inline constexpr int kSuccess = 0;
inline constexpr int kFailure = 1;
inline constexpr int kUsage = 2;

void add_index_command(CLI::App& app, Program& program);
void add_search_command(CLI::App& app, Program& program);
void add_keywords_command(CLI::App& app, Program& program);
void add_like_command(CLI::App& app, Program& program);
void add_read_command(CLI::App& app, Program& program);
void add_suggest_command(CLI::App& app, Program& program);
void add_show_command(CLI::App& app, Program& program);
void add_tokenize_command(CLI::App& app, Program& program);
void add_stats_command(CLI::App& app, Program& program);
void add_verify_command(CLI::App& app, Program& program);
void add_repair_command(CLI::App& app, Program& program);
void add_compact_command(CLI::App& app, Program& program);
void add_export_command(CLI::App& app, Program& program);

}  // namespace tracuu::cli
