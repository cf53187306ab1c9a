// engine: token codes → tokens.
#include "engine/decoded.h"

#include <utility>

#include "terms/token_codes.h"

namespace tracuu::detail {

std::vector<DecodedToken> decode(std::string_view token_codes, const SharedLines& unweighted, std::optional<unsigned> only) {
  std::vector<DecodedToken> tokens;
  for (const FieldCodes& field : read_token_codes(token_codes)) {
    if (only && field.field != *only) continue;
    tokens.reserve(tokens.size() + field.tokens);
    bool starts = true;
    for (const std::uint16_t *unit = field.begin, *next = unit; unit < field.end; unit = next) {
      next = unit + 1 + units_behind(*unit);
      if (*unit == kSentence) starts = true;
      if (*unit == kLine && unweighted.contains(read_key(unit + 1))) next += unit[kLineHeadUnits];
      if (const auto word = word_at(unit)) tokens.push_back({*word, field.field, std::exchange(starts, false)});
    }
  }
  return tokens;
}

}  // namespace tracuu::detail
