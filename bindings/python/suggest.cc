// suggest.h
#include "tracuu/suggest.h"

#include "code_points.h"
#include "pickle.h"

namespace tracuu::python {

void bind_suggest(nb::module_& module) {
  nb::class_<Suggestion> suggestion(module, "Suggestion", R"(A line that somebody may be about to type.

>>> suggestion = reports.searcher().suggest("bo y t")[0]
>>> str(suggestion), suggestion.kind, suggestion.newest[:10]
('Bộ Y tế', 'agency', '2021-01-14')
>>> suggestion.text[suggestion.matched]
'Bộ Y t'
)");
  suggestion.def_ro("text", &Suggestion::text, "The whole line for the box.")
      .def_prop_ro(
          "kind", [](const Suggestion& self) { return to_string(self.kind); },
          nb::sig("def kind(self) -> typing.Literal['title', 'person', 'agency', 'place', 'role', 'document', 'phrase']"),
          "What it was taken from.")
      .def_prop_ro(
          "matched", [](const Suggestion& self) { return as_slice(self.matched); },
          nb::sig("def matched(self) -> slice[int, int, None]"), "What of `text` is typed already and was completed.")
      .def_ro("documents", &Suggestion::documents, "How many hold it; an estimate if many hold what was typed.")
      .def_ro("newest", &Suggestion::newest, "Date of the newest of these that was looked at; empty: none has one.")
      .def_ro("score", &Suggestion::score, "An order: frequency and recency.")
      .def("__str__", [](const Suggestion& self) { return self.text; })
      .def("__repr__",
           [](const Suggestion& self) {
             return nb::str("Suggestion({!r}, {}, {} documents)")
                 .format(self.text, to_string(self.kind), self.documents);
           })
      .def(
          "_repr_html_", [](nb::handle self) { return in_python("_html", "suggestion")(self); },
          nb::sig("def _repr_html_(self) -> str"));
  bind_value(suggestion, &Suggestion::text, &Suggestion::kind, &Suggestion::matched, &Suggestion::documents,
             &Suggestion::newest, &Suggestion::score);
}

}  // namespace tracuu::python
