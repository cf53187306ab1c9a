// evaluate.h
#include "tracuu/evaluate.h"

#include "pickle.h"

namespace tracuu::python {

void bind_evaluate(nb::module_& module) {
  nb::class_<Measures> measures(module, "Measures", "Means over the judged queries that have a relevant document.");
  measures
      .def_ro("ndcg_at_10", &Measures::ndcg_at_10)
      .def_ro("mrr_at_10", &Measures::mrr_at_10)
      .def_ro("recall_at_100", &Measures::recall_at_100)
      .def_ro("queries", &Measures::queries)
      .def(
          "to_dict", [](nb::handle self) { return in_python("_tables", "measures_row")(self); },
          nb::sig("def to_dict(self) -> dict[str, float]"))
      .def("__repr__", [](const Measures& self) {
        return nb::str("Measures(ndcg_at_10={:.4f}, mrr_at_10={:.4f}, recall_at_100={:.4f}, queries={})")
            .format(self.ndcg_at_10, self.mrr_at_10, self.recall_at_100, self.queries);
      });
  bind_value(measures, &Measures::ndcg_at_10, &Measures::mrr_at_10, &Measures::recall_at_100, &Measures::queries);

  module.def("measure", &evaluate, "rankings"_a, "judgements"_a, nb::call_guard<nb::gil_scoped_release>(),
             nb::sig("def measure(rankings: collections.abc.Mapping[str, collections.abc.Sequence[str]], "
                     "judgements: collections.abc.Mapping[str, collections.abc.Mapping[str, int]]) -> Measures"),
             R"(The measures of rankings that are already there; see evaluate().

>>> tracuu.measure({"q1": ["a", "b"]}, {"q1": {"b": 1}}).mrr_at_10
0.5
)");
}

}  // namespace tracuu::python
