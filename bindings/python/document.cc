// document.h
#include "code_points.h"
#include "documents.h"
#include "pickle.h"

namespace tracuu::python {
namespace {

using Fields = std::map<std::string, std::vector<std::string>>;

}  // namespace

void bind_document(nb::module_& module) {
  nb::class_<Document> document(module, "Document", R"(What an index keeps: an id, a title, a text, and further fields by name. It does not change.

Values of fields are str, dates, numbers, or lists of them; they are kept as text. None stands for nothing.

>>> import datetime
>>> document = tracuu.Document("1", "Họp chi bộ", fields={"published": datetime.date(2021, 3, 5)})
>>> document.fields
{'published': ['2021-03-05']}
>>> page = tracuu.Document("2", text="Trang chủ | Liên hệ. Chi bộ họp.", unweighted=[slice(0, 20)])
>>> [page.text[menu] for menu in page.unweighted]
['Trang chủ | Liên hệ.']
)");
  document
      .def(
          "__init__",
          [](Document* self, std::string id, std::string title, std::string text, nb::object fields,
             nb::iterable unweighted) {
            std::vector<ByteRange> ranges = bytes_of(text, unweighted);
            new (self) Document{std::move(id), std::move(title), std::move(text),
                                nb::cast<Fields>(in_python("_documents", "field_values")(fields)), std::move(ranges)};
          },
          "id"_a, "title"_a = "", "text"_a = "", "fields"_a = nb::none(), nb::kw_only(), "unweighted"_a = nb::tuple(),
          nb::sig("def __init__(self, id: str, title: str = '', text: str = '', "
                  "fields: collections.abc.Mapping[str, typing.Any] | None = None, *, "
                  "unweighted: collections.abc.Iterable[slice] = ()) -> None"))
      .def_ro("id", &Document::id, "Unique in the index: adding another document with this id replaces it.")
      .def_ro("title", &Document::title)
      .def_ro("text", &Document::text)
      .def_prop_ro(
          "fields", [](const Document& self) { return self.fields; }, "A copy of the further fields.")
      .def_prop_ro(
          "unweighted", [](const Document& self) { return slices_of(self.text, self.unweighted); },
          nb::sig("def unweighted(self) -> list[slice[int, int, None]]"),
          "Ranges of `text` that are stored and shown but not searched: menus, footers.")
      .def(
          "to_dict", [](nb::handle self) { return in_python("_tables", "document_row")(self); },
          nb::sig("def to_dict(self) -> dict[str, typing.Any]"),
          "id, title, text and the fields: a mapping that is this document again, but for `unweighted`.")
      .def(
          "__repr__", [](nb::handle self) { return in_python("_plain", "document")(self); },
          nb::sig("def __repr__(self) -> str"))
      .def(
          "_repr_html_", [](nb::handle self) { return in_python("_html", "document")(self); },
          nb::sig("def _repr_html_(self) -> str"));
  bind_value(document, &Document::id, &Document::title, &Document::text, &Document::fields, &Document::unweighted);
}

}  // namespace tracuu::python
