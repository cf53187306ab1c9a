// Options that commands share.
#pragma once

#include <CLI/CLI.hpp>
#include <cstddef>
#include <string>

#include "tracuu/search_options.h"

namespace tracuu::cli {

/// --limit, and -n for short. `limit` must outlive the command.
void add_limit(CLI::App& command, std::size_t& limit, const std::string& what);
/// A flag that switches `option` off.
void add_off_switch(CLI::App& command, const std::string& name, bool& option, const std::string& what);
/// Which reports to show, and what of them. `options` and `json` must outlive the command.
void add_hit_options(CLI::App& command, SearchOptions& options, bool& json);

}  // namespace tracuu::cli
