// A query pasted from a document in an old charset, or from one saved as UTF-8 twice: what it says.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "query/ast.h"

namespace tracuu::detail {

struct Decoded {
  std::string text;
  std::vector<Respelling> words;  ///< what stands between blanks, as pasted and as decoded
};

/// Nothing if the text is what it seems: if fewer than two words that are none become Vietnamese ones.
std::optional<Decoded> decode_pasted(std::string_view typed);

}  // namespace tracuu::detail
