// The last stage of reading: a report as the index takes it.
#include "tracuu/report.h"

#include "report/fields.h"

namespace tracuu {

Document Report::document() const {
  Document document{id, title, text, more, detail::unweighted_ranges(*this)};
  const auto set = [&](const char* name, const std::string& value) {
    if (!value.empty()) document.fields[name] = {value};
  };
  set("published", published);
  set("source", source);
  set("author", author);
  set("section", section);
  set("url", url);
  detail::add_found_fields(*this, document);
  return document;
}

}  // namespace tracuu
