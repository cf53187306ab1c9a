// spelling.h
#include "tracuu/spelling.h"

#include "code_points.h"
#include "pickle.h"

namespace tracuu::python {
namespace {

void bind_correction(nb::module_& module) {
  nb::class_<Correction> correction(module, "Correction", "One word that was probably meant otherwise than typed.");
  correction
      .def_prop_ro(
          "source", [](const Correction& self) { return as_slice(self.source); },
          nb::sig("def source(self) -> slice[int, int, None]"), "Where in the typed query.")
      .def_ro("typed", &Correction::typed)
      .def_ro("meant", &Correction::meant, "In the same letter case; two words where a blank was missing.")
      .def_ro("confidence", &Correction::confidence, "0 to 0.99: an order rather than a measure.")
      .def("__repr__",
           [](const Correction& self) { return nb::str("Correction({!r} = {!r})").format(self.typed, self.meant); });
  bind_value(correction, &Correction::source, &Correction::typed, &Correction::meant, &Correction::confidence);
}

}  // namespace

void bind_spelling(nb::module_& module) {
  bind_correction(module);
  nb::class_<NearMiss> near_miss(module, "NearMiss",
                                 R"(What a query was probably meant to be; false if nothing better is known.

>>> near_miss = reports.searcher().did_you_mean("nghi quyet dai hio")
>>> str(near_miss)
'nghị quyết đại hội'
>>> near_miss.corrections
[Correction('hio' = 'hội')]
)");
  near_miss
      .def_ro("text", &NearMiss::text, "The whole query with its corrections, and with the marks put back; or empty.")
      .def_prop_ro(
          "corrections", [](const NearMiss& self) { return self.corrections; }, "In the order typed.")
      .def_ro("confidence", &NearMiss::confidence, "Of the least sure correction.")
      .def("__bool__", [](const NearMiss& self) { return !self.empty(); })
      .def("__str__", [](const NearMiss& self) { return self.text; })
      .def("__repr__", [](const NearMiss& self) { return nb::str("NearMiss({!r})").format(self.text); })
      .def(
          "_repr_html_", [](nb::handle self) { return in_python("_html", "near_miss")(self); },
          nb::sig("def _repr_html_(self) -> str"));
  bind_value(near_miss, &NearMiss::text, &NearMiss::corrections, &NearMiss::confidence);
}

}  // namespace tracuu::python
