// JSON → values, whoever wrote it.
#pragma once

#include <cstddef>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace tracuu::detail {

/// Objects and arrays within each other deeper than this are refused.
inline constexpr std::size_t kMaxJsonDepth = 64;

/// Parses without recursion and refuses what is nested too deep. @return what is wrong; empty if all is well.
std::string parse_json(std::string_view text, nlohmann::json& value);

}  // namespace tracuu::detail
