// query.h
#include "tracuu/query.h"

#include "code_points.h"
#include "pickle.h"
#include "query.h"

namespace tracuu::python {

void bind_query(nb::module_& module) {
  nb::class_<Problem> problem(module, "Problem",
                              "Something in a typed query that was read otherwise than meant, or not at all.");
  problem
      .def_prop_ro(
          "source", [](const Problem& self) { return as_slice(self.source); },
          nb::sig("def source(self) -> slice[int, int, None]"),
          "Where in the typed query; empty for what concerns filters and limits.")
      .def_ro("message", &Problem::message, "What was done about it.")
      .def("__repr__", [](const Problem& self) {
        return nb::str("Problem({!r}, {}:{})").format(self.message, self.source.begin, self.source.end);
      });
  bind_pickle(problem, &Problem::source, &Problem::message);

  nb::class_<Reading> reading(module, "Reading",
                              "Something in a typed query that was read as more than its letters. Quotes undo it.");
  reading
      .def_prop_ro(
          "source", [](const Reading& self) { return as_slice(self.source); },
          nb::sig("def source(self) -> slice[int, int, None]"), "Where in the typed query.")
      .def_ro("typed", &Reading::typed)
      .def_ro("stands_for", &Reading::as, "What it was taken for besides.")
      .def("__repr__", [](const Reading& self) { return nb::str("Reading({!r} = {!r})").format(self.typed, self.as); });
  bind_pickle(reading, &Reading::source, &Reading::typed, &Reading::as);

  nb::class_<TypedQuery>(module, "Query",
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
          [](TypedQuery* self, std::string_view typed, std::optional<Schema> schema) {
            new (self) TypedQuery(typed, schema ? *schema : Schema::reports());
          },
          "typed"_a = "", "schema"_a = nb::none())
      .def_prop_ro(
          "typed", [](const TypedQuery& self) { return self.typed(); }, "The text as typed.")
      .def_prop_ro("problems",
                   [](const TypedQuery& self) {
                     std::vector<Problem> problems = self.problems();
                     in_code_points(problems, self.typed(), problems.size());
                     return problems;
                   })
      .def_prop_ro(
          "readings",
          [](const TypedQuery& self) {
            std::vector<Reading> readings = self.readings();
            in_code_points(readings, self.typed());
            return readings;
          },
          "What was read as what, in the order typed.")
      .def_prop_ro(
          "tree", [](const TypedQuery& self) { return self.tree(); }, "The tree as read.")
      .def(
          "__str__", [](const TypedQuery& self) { return self.to_string(); },
          "The query in canonical form; it parses back to the same query.")
      .def(
          "__bool__", [](const TypedQuery& self) { return !self.empty(); }, "Whether anything can be searched for.")
      .def("__repr__", [](const TypedQuery& self) { return nb::str("Query({!r})").format(self.typed()); })
      .def(
          "__reduce__",
          [](nb::handle_t<TypedQuery> self) {
            const auto& query = nb::cast<const TypedQuery&>(self);
            return nb::make_tuple(self.type(), nb::make_tuple(query.typed(), query.schema));
          },
          nb::sig("def __reduce__(self) -> tuple[typing.Any, ...]"))
      .def(
          "_repr_html_", [](nb::handle self) { return in_python("_html", "query")(self); },
          nb::sig("def _repr_html_(self) -> str"));
}

}  // namespace tracuu::python
