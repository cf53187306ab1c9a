// The one door to nlohmann/json's parser: its exceptions end here.
#include "report/json_parse.h"

#include <algorithm>

namespace tracuu::detail {

std::string parse_json(std::string_view text, nlohmann::json& value) {
  bool too_deep = false;
  const auto watch = [&](int depth, nlohmann::json::parse_event_t, nlohmann::json&) {
    too_deep = too_deep || static_cast<std::size_t>(depth) > kMaxJsonDepth;
    return !too_deep;
  };
  try {
    value = nlohmann::json::parse(text.begin(), text.end(), watch);
  } catch (const nlohmann::json::exception& error) {
    const std::string what = error.what();  // "[json.exception.parse_error.101] parse error at line 1, column 5: …"
    return "is no JSON: " + what.substr(std::min(what.find("] ") + 2, what.size()));
  }
  return too_deep ? "is nested deeper than " + std::to_string(kMaxJsonDepth) + " levels" : std::string();
}

}  // namespace tracuu::detail
