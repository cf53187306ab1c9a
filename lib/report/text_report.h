// A report from text as scraped.
#pragma once

#include <string>

#include "tracuu/report.h"

namespace tracuu::detail {

/// Reads title, date of publication and section out of `text`, which is well-formed UTF-8.
Report report_of_text(std::string text, std::string id);

}  // namespace tracuu::detail
