// engine: token codes → tokens.
#include "engine/decoded.h"

#include "terms/token_codes.h"

namespace tracuu::detail {

std::vector<DecodedToken> decode(std::string_view token_codes, const SharedLines& unweighted) {
  std::vector<DecodedToken> tokens;
  for (const FieldCodes& field : read_token_codes(token_codes)) {
    bool starts = true;
    for (const std::uint16_t* unit = field.begin; unit < field.end; ++unit) {
      DecodedToken token{{}, field.field, starts};
      switch (*unit) {
        case kSentence: starts = true; continue;
        case kWhole: unit += 3; continue;
        case kLine:
          if (unweighted.contains(read_key(unit + 1))) unit += unit[kLineHeadUnits];  // the next line starts a sentence
          unit += kLineHeadUnits;
          continue;
        case kOther:
          token.key.exact = token.key.folded = read_key(unit + 1);
          unit += 3;
          break;
        case kOtherMarked:
          token.key = {read_key(unit + 1), read_key(unit + 4)};
          unit += 6;
          break;
        default: token.key = {*unit, folded_code(*unit)};
      }
      tokens.push_back(token);
      starts = false;
    }
  }
  return tokens;
}

}  // namespace tracuu::detail
