// store: several databases made one.
#pragma once

#include <filesystem>
#include <functional>
#include <vector>

#include "store/directory.h"

namespace tracuu::detail {

enum class MergeInto { directory, single_file };

/// Merges databases, in order, by Xapian's compaction: a k-way merge of sorted tables. No two may hold the same id; of
/// metadata the first counts. `keep_going` is asked between tables. @throws Error cancelled when it says no.
void merge_databases(const std::vector<std::filesystem::path>& sources, const std::filesystem::path& destination,
                     MergeInto into, const std::function<bool()>& keep_going);

/// Merges databases into a new generation with the metadata of the present one, and publishes it. Requires the lock.
void publish_merged(const Directory& directory, const std::vector<std::filesystem::path>& sources,
                    const std::function<bool()>& keep_going);

}  // namespace tracuu::detail
