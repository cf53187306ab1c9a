// From matched tokens to the passages shown for a hit. Values in, values out; no index.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "engine/window.h"
#include "tracuu/hits.h"

namespace tracuu::detail {

struct SnippetOptions {
  std::size_t length = 240;  ///< code points, at most, over all passages
  std::size_t passages = 3;  ///< at most
  std::vector<ByteRange> unquoted = {};  ///< no passage reaches into these; sorted, merged, without matches
};

/// The passages of `text` that show best what matched (window.h says what best is), in the order of the text.
///
/// One passage may have the whole length, two a half each, three a third. Passages are chosen one after the other, each
/// the best window that is left; one more passage is made only if a matched word is not shown yet and the scores' sum
/// grows by more than an eighth. A passage reaches from its window to the beginning and end of a sentence if they are
/// near enough, else to the ends of a clause, else to a blank, never into a word; sentences before it fill what is
/// left. Passages that touch are one. No two have the same text. Neighbouring matched words are one highlight. Without
/// matches it is the beginning of the text.
///
/// `matches` are in order of their begin, within `text`, at the edges of code points.
/// Complexity O(matches + text of the passages + text between matches near each other).
TRACUU_API Snippet make_snippet(std::string_view text, std::span<const MatchSpan> matches,
                                const SnippetOptions& options = {});

}  // namespace tracuu::detail
