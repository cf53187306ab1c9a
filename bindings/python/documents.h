// What may stand where a document is wanted: Document, Report, mapping, dataclass, named tuple. tracuu/_documents.py reads the last three.
#pragma once

#include "bindings.h"
#include "tracuu/report.h"

/// In signatures.
#define TRACUU_DOCUMENT_LIKE \
  "Document | Report | collections.abc.Mapping[str, typing.Any] | tracuu._documents.DataclassInstance | " \
  "tracuu._documents.NamedTupleInstance"

namespace tracuu::python {

inline Document as_document(nb::handle given) {
  if (nb::isinstance<Document>(given)) return nb::cast<Document>(given);
  if (nb::isinstance<Report>(given)) return nb::cast<const Report&>(given).document();
  return nb::cast<Document>(in_python("_documents", "document")(given));
}

}  // namespace tracuu::python
