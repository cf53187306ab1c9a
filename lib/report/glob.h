// Patterns of paths: `reports/**/*.html`.
#pragma once

#include <filesystem>
#include <string_view>

#include "tracuu/export.h"

namespace tracuu::detail {

/// Whether the path has a wildcard: `*`, `?` or `[`.
TRACUU_API bool is_pattern(const std::filesystem::path& path);

/// The folder before the first part with a wildcard; "." if there is none.
TRACUU_API std::filesystem::path folder_of_pattern(const std::filesystem::path& pattern);

/// Whether the pattern, with '/' between its parts, matches the whole path. `*` stands for any bytes of a part, `?` for a
/// character, `[a-z]` and `[!a-z]` for a byte, a part `**` for any number of parts, none among them.
TRACUU_API bool matches_pattern(std::string_view pattern, std::string_view path);

}  // namespace tracuu::detail
