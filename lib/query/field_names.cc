// Looked up by the lexer at every colon of a query.
#include "query/field_names.h"

#include <algorithm>

#include "tracuu/text.h"
#include "tracuu/tokenize.h"

namespace tracuu::detail {
namespace {

/// Whether each word typed, the same as that of the name but for accents, is bare or has the name's.
bool accents_hold(std::string_view typed, std::string_view name) {
  const std::vector<Token> has = tokenize(typed), wants = tokenize(name);
  return std::equal(has.begin(), has.end(), wants.begin(), wants.end(), [](const Token& a, const Token& b) {
    return a.folded == b.folded && (a.text == a.folded || a.text == b.text);
  });
}

}  // namespace

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
  uses_[fold(name)].push_back({name, use});
  const auto blanks = static_cast<std::size_t>(std::count(name.begin(), name.end(), ' '));
  most_words_ = std::max(most_words_, blanks + 1);
}

std::optional<FieldUse> FieldNames::find(std::string_view name) const {
  const auto found = uses_.find(fold(name));
  if (found == uses_.end()) return std::nullopt;
  const auto& all = found->second;
  const auto meant = std::find_if(all.begin(), all.end(), [&](const Named& each) { return accents_hold(name, each.name); });
  return meant == all.end() ? std::nullopt : std::optional(meant->use);
}

}  // namespace tracuu::detail
