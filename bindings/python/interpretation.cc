// interpretation.h
#include "tracuu/interpretation.h"

#include "code_points.h"
#include "pickle.h"

namespace tracuu::python {
namespace {

void bind_read_word(nb::module_& module) {
  nb::class_<ReadWord> word(module, "ReadWord", "One typed word, or a run of them, as it was read.");
  word.def_prop_ro(
          "source", [](const ReadWord& self) { return as_slice(self.source); },
          nb::sig("def source(self) -> slice[int, int, None]"), "Where in the typed query.")
      .def_ro("typed", &ReadWord::typed)
      .def_prop_ro(
          "form", [](const ReadWord& self) { return to_string(self.form); },
          nb::sig("def form(self) -> typing.Literal['accented', 'half_accented', 'bare', 'keystrokes', 'abbreviation', "
                  "'number', 'date', 'name', 'typo', 'word']"),
          "What it was taken for.")
      .def_ro("stands_for", &ReadWord::as, "What it was read as, or stands for besides itself; empty: as it was typed.")
      .def_ro("confidence", &ReadWord::confidence, "0 to 1: an order, not a probability; at most 0.99 for other letters or marks than typed.")
      .def_prop_ro(
          "others", [](const ReadWord& self) { return self.others; },
          "What it could stand for, too, and was not taken for.")
      .def_ro("undo", &ReadWord::undo, "The keyword that has it read as typed, as quotes do; empty: nothing to undo.")
      .def("__repr__", [](const ReadWord& self) {
        return self.as.empty() ? nb::str("ReadWord({!r} {})").format(self.typed, to_string(self.form))
                               : nb::str("ReadWord({!r} {} = {!r})").format(self.typed, to_string(self.form), self.as);
      });
  bind_value(word, &ReadWord::source, &ReadWord::typed, &ReadWord::form, &ReadWord::as, &ReadWord::confidence,
             &ReadWord::others, &ReadWord::undo);
}

}  // namespace

void bind_interpretation(nb::module_& module) {
  bind_read_word(module);
  nb::class_<Interpretation> interpretation(module, "Interpretation", R"(A query as read, word for word.

>>> interpretation = tracuu.Query("nghij quyeets UBND").interpretation
>>> interpretation.query
'nghị quyết UBND'
>>> interpretation.words[1]
ReadWord('nghij' keystrokes = 'nghị')
)");
  interpretation.def_ro("typed", &Interpretation::typed)
      .def_ro("query", &Interpretation::query, "Canonical form, as str(query).")
      .def_prop_ro(
          "words", [](const Interpretation& self) { return self.words; },
          "In the order typed. What several words are together stands before them.")
      .def_prop_ro("changed", &Interpretation::changed,
                   "Whether any word was read otherwise than typed, or as more than that.")
      .def("json", &Interpretation::json, "As an object of JSON; `source` as [begin, end].")
      .def("html", &Interpretation::html, "As a <table>, escaped, in the colours of its surroundings.")
      .def("__str__", &Interpretation::to_string, "A table: one line a word.")
      .def("__repr__", [](const Interpretation& self) { return nb::str("Interpretation({!r})").format(self.query); })
      .def("_repr_html_", &Interpretation::html);
  bind_value(interpretation, &Interpretation::typed, &Interpretation::query, &Interpretation::words);
}

}  // namespace tracuu::python
