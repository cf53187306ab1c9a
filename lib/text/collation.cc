// text: dictionary order, by Boost.Locale over ICU's Vietnamese collation.
#include "text/collation.h"

#include <unicode/uversion.h>

#include <boost/locale.hpp>

#include "base/utf8.h"
#include "tracuu/text.h"

namespace tracuu {
namespace {

const std::locale& vietnamese() {
  static const std::locale locale = [] {
    auto backends = boost::locale::localization_backend_manager::global();
    backends.select("icu");
    boost::locale::generator generator(backends);
    generator.categories(boost::locale::collation_facet);
    return generator("vi_VN.UTF-8");
  }();
  return locale;
}

}  // namespace

std::string collation_key(std::string_view text) {
  const std::string valid = detail::to_valid_utf8(text);
  const auto& collator = std::use_facet<boost::locale::collator<char>>(vietnamese());
  return collator.transform(boost::locale::collator_base::tertiary, valid);
}

// A minor version of ICU mends errors only, and asking it is cheaper than making a collator.
std::string detail::collation_version() {
  UVersionInfo icu{};
  u_getVersion(icu);
  return "icu " + std::to_string(icu[0]);
}

}  // namespace tracuu
