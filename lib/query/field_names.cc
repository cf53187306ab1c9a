// Looked up by the lexer at every colon of a query.
#include "query/field_names.h"

#include <algorithm>

#include "tracuu/text.h"

namespace tracuu::detail {

FieldNames::FieldNames(const Schema& schema) {
  for (const Field& field : schema.fields) add(field.name, {&field, Side::whole});
  for (const Field& field : schema.fields) {
    for (const std::string& alias : field.aliases) add(alias, {&field, Side::whole});
  }
  const auto date = std::find_if(schema.fields.begin(), schema.fields.end(),
                                 [](const Field& field) { return field.kind == FieldKind::date; });
  if (date == schema.fields.end()) return;
  for (const char* name : {"date", "ngày"}) add(name, {&*date, Side::whole});
  for (const char* name : {"before", "trước"}) add(name, {&*date, Side::before});
  for (const char* name : {"after", "sau"}) add(name, {&*date, Side::after});
}

void FieldNames::add(std::string_view name, FieldUse use) {
  uses_.emplace(fold(name), use);
  const auto blanks = static_cast<std::size_t>(std::count(name.begin(), name.end(), ' '));
  most_words_ = std::max(most_words_, blanks + 1);
}

std::optional<FieldUse> FieldNames::find(std::string_view name) const {
  const auto found = uses_.find(fold(name));
  return found == uses_.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace tracuu::detail
