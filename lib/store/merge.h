// store: several databases made one.
#pragma once

#include <filesystem>
#include <functional>
#include <vector>

#include "store/directory.h"
#include "store/store.h"

namespace tracuu::detail {

/// Merges databases, in order, by Xapian's compaction: a k-way merge of sorted tables. No two may hold the same id; of
/// metadata the first counts. `keep_going`, if there is one, is asked a hundred times a second, and a child process does the
/// work: Xapian itself can be stopped between tables only. @throws Error cancelled when it says no.
void merge_databases(const std::vector<std::filesystem::path>& sources, const std::filesystem::path& destination,
                     const std::function<bool()>& keep_going);

/// Merges databases into a new generation with the metadata of the present one and those that are learned from it, if any
/// are to be, and publishes it. Requires the lock.
void publish_merged(const Directory& directory, const std::vector<std::filesystem::path>& sources,
                    const std::function<bool()>& keep_going, const Learn& learn);

}  // namespace tracuu::detail
