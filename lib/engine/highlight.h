// Which bytes of a text agree with the query: tokens again, this time of the original text.
#pragma once

#include <string_view>
#include <vector>

#include "engine/second_look.h"
#include "engine/snippet.h"

namespace tracuu::detail {

/// The tokens of `text` that agree with a word of the plan, in order, for snippets and highlights. Function words count only
/// beside another match: nobody wants every "và" marked.
std::vector<MatchSpan> find_matches(std::string_view text, unsigned field, const Plan& plan, SecondLook& look);

/// The spans as highlights: neighbours with only blanks between are one.
std::vector<ByteRange> merged_highlights(std::string_view text, const std::vector<MatchSpan>& matches);

}  // namespace tracuu::detail
