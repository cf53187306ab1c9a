// query.h
#include "tracuu/query.h"

#include "code_points.h"

namespace tracuu::python {

void bind_query(nb::module_& module) {
  nb::class_<Problem>(module, "Problem",
                      "Something in a typed query that was read otherwise than meant, or not at all.")
      .def_prop_ro(
          "source", [](const Problem& self) { return as_slice(self.source); },
          nb::sig("def source(self) -> slice[int, int, None]"),
          "Where in the typed query; empty for what concerns filters and limits.")
      .def_ro("message", &Problem::message, "What was done about it.")
      .def("__repr__", [](const Problem& self) {
        return nb::str("Problem({!r}, {}:{})").format(self.message, self.source.begin, self.source.end);
      });

  nb::class_<Query>(module, "Query",
                    R"(What a person typed, as understood. Reading never fails: `problems` says what was read otherwise.

>>> query = tracuu.Query('+covid -tiêm "hội nghị"')
>>> str(query)
'+covid -tiêm "hội nghị"'
>>> query.tree
'any(must(covid), not(tiêm), phrase(hội nghị))'
>>> [problem.message for problem in tracuu.Query('"chi bộ').problems]
['this quote is not closed: the phrase goes on to the end']
)")
      .def(
          "__init__",
          [](Query* self, std::string_view typed, std::optional<Schema> schema) {
            new (self) Query(typed, schema ? *schema : Schema::reports());
          },
          "typed"_a = "", "schema"_a = nb::none())
      .def_prop_ro(
          "typed", [](const Query& self) { return self.typed(); }, "The text as typed.")
      .def_prop_ro("problems",
                   [](const Query& self) {
                     std::vector<Problem> problems = self.problems();
                     in_code_points(problems, self.typed(), problems.size());
                     return problems;
                   })
      .def_prop_ro("tree", &Query::tree, "The tree as read.")
      .def("__str__", &Query::to_string, "The query in canonical form; it parses back to the same query.")
      .def(
          "__bool__", [](const Query& self) { return !self.empty(); }, "Whether anything can be searched for.")
      .def("__repr__", [](const Query& self) { return nb::str("Query({!r})").format(self.typed()); })
      .def(
          "_repr_html_", [](nb::handle self) { return in_python("_html", "query")(self); },
          nb::sig("def _repr_html_(self) -> str"));
}

}  // namespace tracuu::python
