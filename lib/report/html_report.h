// A report from a web page.
#pragma once

#include <string>

#include "report/detect.h"
#include "tracuu/report.h"

namespace tracuu::detail {

/// The text as a reader of the page sees it; title, date, author, source, section and address from the page's head (JSON-LD,
/// then <meta>, then <time> and <h1>) before the text is asked. @throws Error too_large as read_html does.
TRACUU_API Report report_of_html(const DecodedPage& page, std::string id);

}  // namespace tracuu::detail
