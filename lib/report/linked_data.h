// What a web page says of itself in JSON-LD.
#pragma once

#include <string>
#include <vector>

namespace tracuu::detail {

/// Members of the first Article (schema.org) found; empty where it does not say.
struct LinkedData {
  std::string headline, published, author, publisher, section;
};

/// Reads the bodies of <script type="application/ld+json">; what is no JSON is passed over.
LinkedData read_linked_data(const std::vector<std::string>& bodies);

}  // namespace tracuu::detail
