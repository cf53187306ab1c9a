// Documents → a new generation, on all cores.
#pragma once

#include <functional>
#include <optional>

#include "store/store.h"
#include "tracuu/index.h"

namespace tracuu::detail {

/// See Index::bulk_load.
BulkResult bulk_load(Store& store, const Schema& schema, const std::function<std::optional<Document>()>& next,
                     const BulkOptions& options);

}  // namespace tracuu::detail
