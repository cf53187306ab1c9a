// Keeps an index in step with folders of reports.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "tracuu/index.h"

namespace tracuu::cli {

struct Changes {
  std::size_t added = 0, replaced = 0, removed = 0, unchanged = 0;
  std::vector<std::string> problems;  ///< what could not be read or stored, one line each
};

/// Told of bytes read so far, of all, and of reports so far.
using ShowProgress = std::function<void(std::size_t bytes, std::size_t total, std::size_t reports)>;

/// Loads every report below `paths` into the empty `index`.
Changes load(Index& index, const std::vector<std::filesystem::path>& paths, const ShowProgress& show);

/// Adds what is new below `paths`, replaces what changed, removes what came from there and is gone. Reports of other
/// folders stay, and so do those a pattern does not match while their file is there. A file that cannot be read keeps its
/// reports. Nothing is committed if nothing changed.
Changes synchronize(Index& index, const std::vector<std::filesystem::path>& paths, const ShowProgress& show);

}  // namespace tracuu::cli
