// A document as the store keeps it: terms, values and data.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace tracuu::detail {

struct TermCount {
  std::string term;
  std::uint32_t count = 1;  ///< occurrences within the document (wdf)
};

struct Record {
  std::string id;                 ///< the document's own id; the store derives its unique term from it
  std::vector<TermCount> terms;   ///< sorted, unique, without the unique term
  std::vector<std::pair<unsigned, std::string>> values;  ///< slot, bytes
  std::string data;               ///< opened for shown hits only
};

}  // namespace tracuu::detail
