// document.h
#include "documents.h"
#include "pickle.h"

namespace tracuu::python {
namespace {

using Fields = std::map<std::string, std::vector<std::string>>;

}  // namespace

void bind_document(nb::module_& module) {
  nb::class_<Document>(module, "Document",
                       R"(What an index keeps: an id, a title, a text, and further fields by name. It does not change.

Values of fields are str, dates, numbers, or lists of them; they are kept as text. None stands for nothing.

>>> import datetime
>>> document = tracuu.Document("1", "Họp chi bộ", fields={"published": datetime.date(2021, 3, 5)})
>>> document.fields
{'published': ['2021-03-05']}
)")
      .def(
          "__init__",
          [](Document* self, std::string id, std::string title, std::string text, nb::object fields) {
            new (self) Document{std::move(id), std::move(title), std::move(text),
                                nb::cast<Fields>(in_python("_documents", "field_values")(fields))};
          },
          "id"_a, "title"_a = "", "text"_a = "", "fields"_a = nb::none(),
          nb::sig("def __init__(self, id: str, title: str = '', text: str = '', "
                  "fields: collections.abc.Mapping[str, typing.Any] | None = None) -> None"))
      .def_ro("id", &Document::id, "Unique in the index: adding another document with this id replaces it.")
      .def_ro("title", &Document::title)
      .def_ro("text", &Document::text)
      .def_prop_ro(
          "fields", [](const Document& self) { return self.fields; }, "A copy of the further fields.")
      .def(
          "__eq__", [](const Document& self, const Document& other) { return self == other; }, nb::is_operator(),
          TRACUU_EQ)
      .def(
          "__getstate__",
          [](const Document& self) {
            return nb::make_tuple(self.id, self.title, self.text, self.fields,
                                  Packed<std::vector<ByteRange>>::from(self.unweighted));
          },
          nb::sig("def __getstate__(self) -> tuple[typing.Any, ...]"))
      .def(
          "__setstate__",
          [](Document& self, nb::tuple state) {
            new (&self) Document{nb::cast<std::string>(state[0]), nb::cast<std::string>(state[1]),
                                 nb::cast<std::string>(state[2]), nb::cast<Fields>(state[3]),
                                 Packed<std::vector<ByteRange>>::to(state[4])};
          },
          nb::sig("def __setstate__(self, state: tuple[typing.Any, ...], /) -> None"))
      .def(
          "__repr__", [](nb::handle self) { return in_python("_plain", "document")(self); },
          nb::sig("def __repr__(self) -> str"))
      .def(
          "_repr_html_", [](nb::handle self) { return in_python("_html", "document")(self); },
          nb::sig("def _repr_html_(self) -> str"));
}

}  // namespace tracuu::python
