// Keeps a query's tree in canonical shape, so that what is printed is read back as the same tree.
#pragma once

#include <cstddef>
#include <string_view>

#include "query/ast.h"

namespace tracuu::detail {

/// Whether the node restricts by values of one field when it stands beside words: `source:skđs`, `before:2021`,
/// `source:(skđs OR vtv)`.
bool is_value(const Node& node);

/// Removes empty groups, replaces groups of one by their child, and merges groups deeper than kMaxLevels into the one
/// around them. `root` stays a group. @return whether a group was too deep.
bool tidy(Node& root);

/// Drops the last leaves until the canonical form of the query `typed` has at most `bytes`. @return whether any was
/// dropped.
bool fit(Node& root, std::string_view typed, std::size_t bytes);

}  // namespace tracuu::detail
