// A report from text as scraped.
#pragma once

#include <string>

#include "report/detect.h"
#include "tracuu/report.h"

namespace tracuu::detail {

/// Reads title, date of publication and section out of `text`, which is well-formed UTF-8; finds nothing else yet.
Report read_header(std::string text, std::string id);

/// The title as given from elsewhere; its range where the text begins with the same words.
void set_title(Report& report, std::string title);

/// read_header with all findings.
Report report_of_text(std::string text, std::string id);

/// The same, with the page's charset.
Report report_of_page(DecodedPage page, std::string id);

}  // namespace tracuu::detail
