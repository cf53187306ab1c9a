// A document's token codes, spread out: for what is read carefully and seldom (verification, explanation).
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "terms/shared_lines.h"
#include "words/key.h"

namespace tracuu::detail {

struct DecodedToken {
  WordKey key;
  unsigned field = 0;
  bool starts_sentence = false;  ///< or a field
};

/// Without the lines that have no weight; of one field only, if it is named.
std::vector<DecodedToken> decode(std::string_view token_codes, const SharedLines& unweighted, std::optional<unsigned> only = {});

}  // namespace tracuu::detail
