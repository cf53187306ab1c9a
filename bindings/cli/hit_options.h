// Options of the commands that answer with hits.
#pragma once

#include <CLI/CLI.hpp>

#include "tracuu/search_options.h"

namespace tracuu::cli {

/// Which reports to show, and what of them. `options` and `json` must outlive the command.
void add_hit_options(CLI::App& command, SearchOptions& options, bool& json);

}  // namespace tracuu::cli
