// Answers as columns for Arrow, named as to_dicts() names them.
#pragma once

#include "arrow.h"
#include "tracuu/hits.h"

namespace tracuu::python {

ArrowColumns columns_of_hits(const Hits& hits);
ArrowColumns columns_of_facet(const Facet& facet);
ArrowColumns columns_of_explanation(const Explanation& explanation);

}  // namespace tracuu::python
