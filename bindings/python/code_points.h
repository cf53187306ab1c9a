// The one place where byte ranges become ranges of str.
#pragma once

#include <string_view>
#include <vector>

#include "bindings.h"
#include "tracuu/hits.h"
#include "tracuu/suggest.h"
#include "tracuu/words.h"

namespace tracuu::python {

/// Converts byte offsets of one text. Neighbouring questions are cheap: it counts on from the last one. Bad bytes count one
/// each, as to_str() shows them. The text must outlive it.
class CodePoints {
 public:
  explicit CodePoints(std::string_view text);
  /// Of text that is known to be valid UTF-8, as that of every str is.
  static CodePoints of_valid(std::string_view text);

  std::size_t at(std::size_t byte);  ///< what reaches out of the text is at its end
  ByteRange of(ByteRange bytes);

 private:
  CodePoints() = default;

  std::string_view text_;
  std::vector<std::size_t> begins_;        // of every code point, if the text has bad bytes; else empty
  std::size_t byte_ = 0, code_point_ = 0;  // the last question and its answer
};

/// These values have their ranges converted as they are made; from then on their ByteRange counts code points.
void in_code_points(std::vector<Word>& words, std::string_view text);
void in_code_points(NearMiss& near_miss, std::string_view typed);
void in_code_points(std::vector<Suggestion>& suggestions);
/// The first `of_query` problems are about `typed`; those after it, about filters and limits, point nowhere.
void in_code_points(std::vector<Problem>& problems, std::string_view typed, std::size_t of_query);
/// The hits of this query, or of what it was meant to be.
void in_code_points(Hits& hits, const Query& query);
void in_code_points(Interpretation& interpretation);

/// A range of code points as `slice`: text[slice].
nb::object as_slice(ByteRange code_points);
/// Byte ranges of `text` as slices; what reaches out of it is cut off.
nb::list slices_of(std::string_view text, const std::vector<ByteRange>& bytes);
/// The other way round: slices of the str whose UTF-8 `text` is. Empty ones are left out.
std::vector<ByteRange> bytes_of(std::string_view text, nb::iterable slices);

}  // namespace tracuu::python
