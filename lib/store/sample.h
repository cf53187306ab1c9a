// Some of the documents that hold certain terms, spread over the index, at a cost that does not grow with it.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <functional>
#include <string>

#include "store/store.h"

namespace tracuu::detail {

using Frequency = std::function<std::uint32_t(const std::string& term)>;

/// See Snapshot::sample. `frequency`: how many documents of the database hold a term; asked several times of each.
Sample take_sample(const Xapian::Database& database, const Frequency& frequency, const TermQuery& query,
                   std::size_t count);

}  // namespace tracuu::detail
