// A Searcher as Python holds it.
#pragma once

#include "tracuu/index.h"

namespace tracuu::python {

/// A Searcher with the schema its queries are read by.
struct OpenSearcher {
  Searcher searcher;
  Schema schema;
};

}  // namespace tracuu::python
