// What a report's findings are for Python.
#pragma once

#include "code_points.h"
#include "tracuu/findings.h"

namespace tracuu::python {

/// The same findings with ranges that count the code points of `text`.
Findings in_code_points(Findings findings, std::string_view text);

}  // namespace tracuu::python
