// The module tracuu._tracuu: one part a public header. The package around it says what is public.
#include <cstdlib>

#include "bindings.h"
#include "tracuu/version.h"

NB_MODULE(_tracuu, module) {
  module.doc() = "The binding of the C++ library; import tracuu instead.";
  nb::set_leak_warnings(std::getenv("TRACUU_LEAK_WARNINGS") != nullptr);  // a thread left running is no leak of ours
  module.def("version", &tracuu::version, "The version of the library, e.g. '0.1.0'.");
  tracuu::python::bind_error(module);
  tracuu::python::bind_syllable(module);
  tracuu::python::bind_text(module);
  tracuu::python::bind_keystrokes(module);
  tracuu::python::bind_tokenize(module);
  tracuu::python::bind_words(module);
  tracuu::python::bind_schema(module);
  tracuu::python::bind_document(module);
  tracuu::python::bind_findings(module);
  tracuu::python::bind_report(module);
  tracuu::python::bind_interpretation(module);
  tracuu::python::bind_query(module);
  tracuu::python::bind_spelling(module);
  tracuu::python::bind_suggest(module);
  tracuu::python::bind_keywords(module);
  tracuu::python::bind_hits(module);
  tracuu::python::bind_writer(module);
  tracuu::python::bind_searcher(module);
  tracuu::python::bind_index(module);
  tracuu::python::bind_evaluate(module);
}
