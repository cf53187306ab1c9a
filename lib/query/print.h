// A query's tree, written for people and for the parser.
#pragma once

#include <string>
#include <string_view>

#include "query/ast.h"

namespace tracuu::detail {

/// The canonical form: words, quotes, `+`, `-`, parentheses and fields only, no operators. Parses back to the same
/// tree. `typed` is the text the tree was read from.
std::string print_query(const Node& root, std::string_view typed);

/// `all(phrase(học sinh), not(toán))`; any() ranks its children and marks must(), in all() each child is required.
std::string print_tree(const Node& root);

/// A range as it is typed: `2020-01-01..2020-12-31`.
std::string print_range(const Node& range);

}  // namespace tracuu::detail
