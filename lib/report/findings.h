// Everything that can be found in a report's text, written into the report.
#pragma once

#include "report/page.h"
#include "tracuu/report.h"

namespace tracuu::detail {

/// Fills report.findings, and what else the text says and the report does not know yet: source, author, section, a made
/// title. `page` is of report.text.
void find_all(const Page& page, Report& report);

}  // namespace tracuu::detail
