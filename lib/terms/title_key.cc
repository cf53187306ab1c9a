// terms: titles → values that sort.
#include "terms/title_key.h"

#include "text/collation.h"
#include "tracuu/text.h"

namespace tracuu::detail {

std::string title_key(std::string_view title) { return collation_key(title).substr(0, kTitleKeyBytes); }

std::string title_keys_version() { return collation_version() + "/" + std::to_string(kTitleKeyBytes); }

}  // namespace tracuu::detail
