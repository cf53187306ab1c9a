// Reads JSON-LD for the few members that a report has.
#include "report/linked_data.h"

#include <array>
#include <string_view>

#include "report/json_parse.h"

namespace tracuu::detail {
namespace {

using Json = nlohmann::json;

/// A string, the "name" of an object, or that of an array's first element.
std::string name_of(const Json& value) {
  if (value.is_string()) return value.get<std::string>();
  if (value.is_array()) return value.empty() ? std::string() : name_of(value.front());
  const auto name = value.is_object() ? value.find("name") : value.end();
  return value.is_object() && name != value.end() && name->is_string() ? name->get<std::string>() : std::string();
}

std::string member(const Json& object, const char* name) {
  const auto found = object.find(name);
  return found == object.end() ? std::string() : name_of(*found);
}

bool is_article(const Json& object) {
  const auto type = member(object, "@type");
  return type.ends_with("Article") || type == "BlogPosting" || type == "Report";
}

/// Looks through arrays and @graph; parse_json bounds the depth.
bool read(const Json& value, LinkedData& data) {
  if (value.is_array()) {
    for (const auto& element : value)
      if (read(element, data)) return true;
    return false;
  }
  if (!value.is_object()) return false;
  if (!is_article(value)) return value.contains("@graph") && read(value["@graph"], data);
  data = {member(value, "headline"), member(value, "datePublished"), member(value, "author"),
          member(value, "publisher"), member(value, "articleSection")};
  return true;
}

}  // namespace

LinkedData read_linked_data(const std::vector<std::string>& bodies) {
  LinkedData data;
  for (const auto& body : bodies) {
    Json value;
    if (parse_json(body, value).empty() && read(value, data)) break;
  }
  return data;
}

}  // namespace tracuu::detail
