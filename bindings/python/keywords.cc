// keywords.h
#include "tracuu/keywords.h"

#include "bindings.h"
#include "pickle.h"

namespace tracuu::python {

void bind_keywords(nb::module_& module) {
  nb::class_<Keyword> keyword(module, "Keyword", "A word that tells a document from the others of an index.");
  keyword.def_ro("word", &Keyword::word, "Canonical; names, and short forms such as UBND, as they are written.")
      .def_ro("count", &Keyword::count, "Occurrences in the document.")
      .def_ro("documents", &Keyword::documents,
              "Documents of the index that hold it; of a word of three syllables or more, at most so many.")
      .def_ro("score", &Keyword::score, "Comparable within one document only.")
      .def_ro("name", &Keyword::name, "Capitalised within sentences, more often than not.")
      .def("__str__", [](const Keyword& self) { return self.word; })
      .def("__repr__", [](const Keyword& self) {
        return nb::str("Keyword({!r}, {} times, in {} documents)").format(self.word, self.count, self.documents);
      });
  bind_value(keyword, &Keyword::word, &Keyword::count, &Keyword::documents, &Keyword::score, &Keyword::name);
}

}  // namespace tracuu::python
