// terms: schema ↔ text.
#include "terms/schema_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>
#include <vector>

#include "base/escape.h"
#include "base/split.h"
#include "tracuu/error.h"

namespace tracuu::detail {
namespace {

constexpr std::array kKinds{FieldKind::text, FieldKind::keyword, FieldKind::name, FieldKind::date, FieldKind::number};
constexpr std::size_t kMaxFields = 100;  // a field's number is one byte of its terms

[[noreturn]] void damaged() {
  throw Error(ErrorKind::corrupt, "the index's schema cannot be read: run verify, then build the index anew");
}

bool is_name(std::string_view name) {
  const auto allowed = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; };
  return !name.empty() && name.size() <= 64 && std::all_of(name.begin(), name.end(), allowed);
}

}  // namespace

std::string write_schema(const Schema& schema) {
  std::string out;
  for (const Field& field : schema.fields) {
    std::array<char, 32> weight{};
    const auto end = std::to_chars(weight.data(), weight.data() + weight.size(), field.weight).ptr;
    out += field.name + "\t" + to_string(field.kind) + "\t" + std::string(weight.data(), end) + "\t" + (field.facet ? "1" : "0");
    for (const std::string& alias : field.aliases) out += "\t" + alias;
    out += "\n";
  }
  return out;
}

Schema read_schema(std::string_view text) {
  Schema schema;
  for (const std::string_view line : split(text, '\n')) {
    if (line.empty()) continue;
    const std::vector<std::string_view> parts = split(line, '\t');
    if (parts.size() < 4) damaged();
    Field field;
    field.name = parts[0];
    const auto kind = std::find_if(kKinds.begin(), kKinds.end(), [&](FieldKind k) { return parts[1] == to_string(k); });
    if (kind == kKinds.end()) damaged();
    field.kind = *kind;
    if (std::from_chars(parts[2].data(), parts[2].data() + parts[2].size(), field.weight).ec != std::errc()) damaged();
    field.facet = parts[3] == "1";
    field.aliases.assign(parts.begin() + 4, parts.end());
    schema.fields.push_back(std::move(field));
  }
  return schema;
}

void check_schema(const Schema& schema) {
  const auto refuse = [](const std::string& what) { throw Error(ErrorKind::invalid_argument, "schema: " + what); };
  if (schema.fields.size() > kMaxFields) refuse("more than " + std::to_string(kMaxFields) + " fields");
  std::set<std::string> names;
  for (const Field& field : schema.fields) {
    if (!is_name(field.name)) refuse(in_quotes(field.name) + " is no field name: use lower-case ASCII letters, digits and '_'");
    if (!names.insert(field.name).second) refuse("two fields are named '" + field.name + "'");
    if ((field.name == "title" || field.name == "text") && field.kind != FieldKind::text)
      refuse("'" + field.name + "' is always a text field, the document's own: name this one otherwise");
    if (!(field.weight >= 0 && field.weight <= 1000)) refuse("the weight of '" + field.name + "' is not between 0 and 1000");
    for (const std::string& alias : field.aliases)
      if (alias.empty() || alias.find_first_of("\t\n") != alias.npos) refuse("an alias of '" + field.name + "' is empty or has control characters");
  }
}

}  // namespace tracuu::detail
