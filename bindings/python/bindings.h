// What the files of the binding share: nanobind, how text crosses, and the parts that make up the module.
#pragma once

#include <nanobind/nanobind.h>
#include <nanobind/stl/filesystem.h>
#include <nanobind/stl/map.h>
#include <nanobind/stl/optional.h>
#include <nanobind/stl/pair.h>
#include <nanobind/stl/unique_ptr.h>
#include <nanobind/stl/vector.h>

#include "str.h"

/// As type checkers want an __eq__ to be: other types are told NotImplemented.
#define TRACUU_EQ nb::sig("def __eq__(self, other: object, /) -> bool")

namespace nb = nanobind;
using namespace nb::literals;

namespace tracuu::python {

void bind_error(nb::module_& module);
void bind_syllable(nb::module_& module);
void bind_text(nb::module_& module);
void bind_keystrokes(nb::module_& module);
void bind_tokenize(nb::module_& module);
void bind_words(nb::module_& module);
void bind_schema(nb::module_& module);
void bind_document(nb::module_& module);
void bind_findings(nb::module_& module);
void bind_report(nb::module_& module);
void bind_interpretation(nb::module_& module);
void bind_query(nb::module_& module);
void bind_spelling(nb::module_& module);
void bind_suggest(nb::module_& module);
void bind_keywords(nb::module_& module);
void bind_hits(nb::module_& module);
void bind_searcher(nb::module_& module);
void bind_index(nb::module_& module);
void bind_writer(nb::module_& module);
void bind_evaluate(nb::module_& module);

/// A function of one of the package's Python files, imported when first needed: `import tracuu` stays quick.
inline nb::object in_python(const char* file, const char* name) {
  return nb::module_::import_((std::string("tracuu.") + file).c_str()).attr(name);
}

}  // namespace tracuu::python
