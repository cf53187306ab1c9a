// A title → bytes that a slot sorts by.
#pragma once

#include <string>
#include <string_view>

#include "tracuu/export.h"

namespace tracuu::detail {

/// How long a title's key is at most: of 20,000 headlines 24 share theirs with another title.
inline constexpr std::size_t kTitleKeyBytes = 48;

/// The beginning of the title's collation_key: two that differ compare as the titles do. A document without a title has none.
TRACUU_API std::string title_key(std::string_view title);

/// What an index says its keys were made by, among its metadata; one without it has none.
inline constexpr const char* kTitleKeysKey = "title_keys";
TRACUU_API std::string title_keys_version();

}  // namespace tracuu::detail
