// query.h
#include "tracuu/query.h"

#include "code_points.h"
#include "options.h"
#include "pickle.h"
#include "query.h"

namespace tracuu::python {

namespace {

void bind_abbreviation(nb::module_& module) {
  nb::class_<Abbreviation> abbreviation(module, "Abbreviation", R"(A short form and what it stands for, beside the library's own list.

>>> own = [tracuu.Abbreviation("NVHTT", "nhà văn hóa trung tâm"), tracuu.Abbreviation("CT", "chủ tịch", fields=["role"])]
>>> tracuu.Query("NVHTT", own_abbreviations=own).interpretation.words
[ReadWord('NVHTT' abbreviation = 'nhà văn hóa trung tâm')]
)");
  abbreviation
      .def(
          "__init__",
          [](Abbreviation* self, std::string text, std::string meaning, std::vector<std::string> fields) {
            new (self) Abbreviation{std::move(text), std::move(meaning), std::move(fields)};
          },
          "text"_a, "meaning"_a, "fields"_a = std::vector<std::string>())
      .def_ro("text", &Abbreviation::text, "One word, or two as in đ/c.")
      .def_ro("meaning", &Abbreviation::meaning, "At most 12 words.")
      .def_prop_ro(
          "fields", [](const Abbreviation& self) { return self.fields; },
          "Where it holds, by the schema's names; `number` is also beside a number; none: everywhere.")
      .def("__repr__", [](const Abbreviation& self) {
        return nb::str("Abbreviation({!r}, {!r}{})")
            .format(self.text, self.meaning,
                    self.fields.empty() ? nb::str("") : nb::str(", {!r}").format(self.fields));
      });
  bind_value(abbreviation, &Abbreviation::text, &Abbreviation::meaning, &Abbreviation::fields);
}

}  // namespace

void bind_query(nb::module_& module) {
  bind_abbreviation(module);
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
  bind_value(problem, &Problem::source, &Problem::message);

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
          [](TypedQuery* self, std::string_view typed, std::optional<Schema> schema, bool abbreviations, bool keystrokes,
             nb::object own) {
            new (self) TypedQuery(typed, schema ? *schema : Schema::reports(),
                                  reading_from(abbreviations, keystrokes, own));
          },
          "typed"_a = "", "schema"_a = nb::none(), "abbreviations"_a = true, "keystrokes"_a = true,
          "own_abbreviations"_a = nb::tuple(),
          nb::sig("def __init__(self, typed: str = '', schema: Schema | None = None, " TRACUU_READING_KEYWORDS ") -> None"))
      .def_prop_ro(
          "typed", [](const TypedQuery& self) { return self.typed(); }, "The text as typed.")
      .def_prop_ro("problems",
                   [](const TypedQuery& self) {
                     std::vector<Problem> problems = self.problems();
                     in_code_points(problems, self.typed(), problems.size());
                     return problems;
                   })
      .def_prop_ro(
          "interpretation",
          [](const TypedQuery& self) {
            Interpretation interpretation = self.interpretation();
            in_code_points(interpretation);
            return interpretation;
          },
          "What each word was taken for.")
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
            const QueryOptions& how = query.options;
            return nb::make_tuple(self.type(), nb::make_tuple(query.typed(), query.schema, how.abbreviations,
                                                              how.keystrokes, how.own));
          },
          nb::sig("def __reduce__(self) -> tuple[typing.Any, ...]"))
      .def(
          "_repr_html_", [](nb::handle self) { return in_python("_html", "query")(self); },
          nb::sig("def _repr_html_(self) -> str"));
}

}  // namespace tracuu::python
