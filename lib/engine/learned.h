// What an index learns of itself.
#pragma once

#include "store/store.h"
#include "tracuu/schema.h"

namespace tracuu::detail {

/// Learns from all documents of an index with this schema.
Learn learn_from(const Schema& schema);

}  // namespace tracuu::detail
