// store: looking after an index: measure, verify, repair, compact, ship.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "store/directory.h"
#include "store/store.h"

namespace tracuu::detail {

StoreSizes measure(const std::shared_ptr<const Directory>& directory);

/// @throws Error cancelled.
std::vector<Damage> find_damage(const std::shared_ptr<const Directory>& directory, const Progress& progress);

std::vector<std::string> repair_index(const std::filesystem::path& path);

/// Points `current` at the newest generation that can be opened. Requires the lock. @throws Error corrupt if none can.
std::string restore_current(const Directory& directory);

void compact_index(const Directory& directory, const Progress& progress, const Learn& learn);

/// @throws Error already_exists, io.
void save_as_single_file(const std::shared_ptr<const Directory>& directory, const std::filesystem::path& file);

}  // namespace tracuu::detail
