#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "tracuu/byte_range.h"
#include "tracuu/export.h"

namespace tracuu {

/// What a suggestion was taken from.
enum class SuggestionKind : std::uint8_t {
  title,     ///< of a document
  person,    ///< named in the field `person`
  agency,    ///< named in the field `agency`
  place,     ///< named in the field `place`
  role,      ///< what somebody is, in the field `role`
  document,  ///< a document number of the field `number`
  phrase,    ///< words that stand side by side in the texts
};

/// The kind's name as written in the enumeration, e.g. "phrase".
TRACUU_API const char* to_string(SuggestionKind kind) noexcept;

/// A line that somebody may be about to type. A value.
struct Suggestion {
  std::string text;         ///< the whole line for the box: words it does not complete stay in front as typed
  SuggestionKind kind = SuggestionKind::phrase;
  ByteRange matched;        ///< what of `text` is typed already and was completed, for printing in bold
  std::size_t documents = 0;  ///< that hold it; exact if few hold what was typed, else an estimate, see Searcher::suggest
  std::string newest;       ///< date of the newest of these documents that was looked at, ISO 8601; empty: none has one
  double score = 0;         ///< an order: frequency and recency, see Searcher::suggest

  friend bool operator==(const Suggestion&, const Suggestion&) = default;
};

struct SuggestOptions {
  std::size_t limit = 10;   ///< lines, at most 100
  bool keystrokes = true;   ///< Telex and VNI typed with the keyboard off is read as what it would have written
};

}  // namespace tracuu
