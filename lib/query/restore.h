// Bare text → text with its marks, by what stands side by side in an index. The letters typed are never changed.
#pragma once

#include <string>
#include <string_view>

#include "query/spelling_statistics.h"
#include "tracuu/byte_range.h"

namespace tracuu::detail {

/// See Searcher::restore.
TRACUU_API std::string restore(std::string_view text, const SpellingStatistics& statistics);

/// The letters as they stand, in their case, with the marks of a syllable of the same letters; as they are, if they are others.
TRACUU_API std::string with_marks_of(std::uint64_t exact, std::string_view letters);

}  // namespace tracuu::detail
