// schema.h
#include "tracuu/schema.h"

#include "pickle.h"

namespace tracuu::python {
namespace {

FieldKind kind_named(const std::string& name) {
  for (const FieldKind kind : {FieldKind::text, FieldKind::keyword, FieldKind::name, FieldKind::date, FieldKind::number})
    if (name == to_string(kind)) return kind;
  throw nb::value_error(("kind is '" + name + "', not one of: text, keyword, name, date, number").c_str());
}

}  // namespace

void bind_schema(nb::module_& module) {
  nb::class_<Field> field(module, "Field", "A field of a Schema, and how it is searched.");
  field
      .def(
          "__init__",
          [](Field* self, std::string name, const std::string& kind, double weight, bool facet,
             std::vector<std::string> aliases) {
            new (self) Field{std::move(name), kind_named(kind), weight, facet, std::move(aliases)};
          },
          "name"_a, "kind"_a = "keyword", nb::kw_only(), "weight"_a = 1.0, "facet"_a = false,
          "aliases"_a = std::vector<std::string>(),
          nb::sig(
              "def __init__(self, name: str, kind: typing.Literal['text', 'keyword', 'name', 'date', 'number'] = 'keyword', *, "
              "weight: float = 1.0, facet: bool = False, aliases: collections.abc.Sequence[str] = ()) -> None"))
      .def_ro("name", &Field::name)
      .def_prop_ro(
          "kind", [](const Field& self) { return to_string(self.kind); },
          nb::sig("def kind(self) -> typing.Literal['text', 'keyword', 'name', 'date', 'number']"))
      .def_ro("weight", &Field::weight, "Of a text field in ranking.")
      .def_ro("facet", &Field::facet, "May be counted over a result.")
      .def_ro("aliases", &Field::aliases, "Other names a query may use.")
      .def("__repr__", [](const Field& self) {
        return nb::str("Field({!r}, {!r}{}{})")
            .format(self.name, to_string(self.kind), self.facet ? ", facet=True" : "",
                    self.aliases.empty() ? nb::str("") : nb::str(", aliases={!r}").format(self.aliases));
      });
  bind_value(field, &Field::name, &Field::kind, &Field::weight, &Field::facet, &Field::aliases);

  nb::class_<Schema> schema(module, "Schema", R"(The fields of an index, kept in it.

>>> schema = tracuu.Schema([*tracuu.Schema.reports().fields, tracuu.Field("level", facet=True)])
>>> schema.find("NGÀY").name
'published'
)");
  schema
      .def(
          "__init__", [](Schema* self, std::vector<Field> fields) { new (self) Schema{std::move(fields)}; }, "fields"_a)
      .def_ro("fields", &Schema::fields)
      .def_static("reports", &Schema::reports, R"(What suits meeting reports: what the page says, and what was found in its text.

>>> [field.name for field in tracuu.Schema.reports().fields if field.kind == "name"]
['person', 'role', 'agency', 'place', 'number', 'kind', 'term']
)")
      .def(
          "find",
          [](const Schema& self, std::string_view name) -> std::optional<Field> {
            const Field* found = self.find(name);
            return found ? std::optional(*found) : std::nullopt;
          },
          "name_or_alias"_a, "The field of this name or alias, accents and case ignored.")
      .def("__repr__", [](const Schema& self) { return nb::str("Schema({!r})").format(self.fields); });
  bind_value(schema, &Schema::fields);
}

}  // namespace tracuu::python
