// What a query asks for without typing it as such.
#pragma once

#include <cstdint>
#include <vector>

#include "query/ast.h"
#include "store/store.h"

namespace tracuu::detail {

/// Stands in documents as a whole, however they write it: a document cited by kind and number, a person, a day.
struct MeantWhole {
  std::uint64_t key;
  const char* name;  ///< for people: "kind and number"
};

/// In the order of the query. People by name and days only if documents have them.
std::vector<MeantWhole> meant_wholes(const Node& root, const Snapshot& snapshot);

}  // namespace tracuu::detail
