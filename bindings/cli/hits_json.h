// The answer to a search as JSON.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "tracuu/hits.h"

namespace tracuu::cli {

using Json = nlohmann::ordered_json;

/// Everything a Hits holds but fields whose names begin with '_', which are the program's own.
Json to_json(const std::string& typed, const Hits& hits);

/// As printed: two spaces a level; bytes that are no UTF-8 become U+FFFD.
std::string printed(const Json& json);

}  // namespace tracuu::cli
