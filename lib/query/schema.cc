// The fields a query may name: built-in and looked up; both sides of the index read them from here.
#include "tracuu/schema.h"

#include "tracuu/text.h"

namespace tracuu {

const char* to_string(FieldKind kind) noexcept {
  switch (kind) {
    case FieldKind::text: return "text";
    case FieldKind::keyword: return "keyword";
    case FieldKind::name: return "name";
    case FieldKind::date: return "date";
    case FieldKind::number: return "number";
  }
  return "unknown";
}

Schema Schema::reports() {
  return {{
      {.name = "title", .kind = FieldKind::text, .weight = 2, .aliases = {"tiêu đề"}},
      {.name = "text", .kind = FieldKind::text, .aliases = {"nội dung"}},
      {.name = "published", .kind = FieldKind::date, .facet = true, .aliases = {"ngày", "date"}},
      {.name = "source", .kind = FieldKind::keyword, .facet = true, .aliases = {"nguồn"}},
      {.name = "author", .kind = FieldKind::keyword, .facet = true, .aliases = {"tác giả"}},
      {.name = "section", .kind = FieldKind::keyword, .facet = true, .aliases = {"mục"}},
      {.name = "event", .kind = FieldKind::date, .facet = true, .aliases = {"ngày họp"}},
      {.name = "person", .kind = FieldKind::name, .facet = true, .aliases = {"người"}},
      {.name = "role", .kind = FieldKind::name, .facet = true, .aliases = {"chức vụ"}},
      {.name = "agency", .kind = FieldKind::name, .facet = true, .aliases = {"cơ quan"}},
      {.name = "place", .kind = FieldKind::name, .facet = true, .aliases = {"nơi"}},
      {.name = "number", .kind = FieldKind::name, .facet = true, .aliases = {"số"}},
      {.name = "kind", .kind = FieldKind::name, .facet = true, .aliases = {"loại"}},
      {.name = "term", .kind = FieldKind::name, .facet = true, .aliases = {"khóa"}},
  }};
}

const Field* Schema::find(std::string_view name_or_alias) const {
  const std::string wanted = fold(name_or_alias);
  for (const Field& field : fields) {
    if (fold(field.name) == wanted) return &field;
    for (const std::string& alias : field.aliases) {
      if (fold(alias) == wanted) return &field;
    }
  }
  return nullptr;
}

}  // namespace tracuu
