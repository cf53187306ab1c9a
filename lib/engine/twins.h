// engine: one document → those that say mostly the same, over the whole index.
#pragma once

#include <cstdint>
#include <vector>

#include "store/store.h"
#include "tracuu/hits.h"

namespace tracuu::detail {

/// The most alike first. Complexity: linear in the documents that share a band.
std::vector<Twin> find_twins(std::uint32_t docid, double at_least, const Snapshot& snapshot);

}  // namespace tracuu::detail
