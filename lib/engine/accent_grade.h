// When is a word of the text the word that was typed?
#pragma once

#include <optional>

#include "tracuu/hits.h"
#include "tracuu/search_options.h"
#include "words/key.h"

namespace tracuu::detail {

/// The grade of agreement; nothing if `found` is not what was typed.
/// graded: typed marks bind, missing marks are free, and a word without any mark in the text agrees with all its forms.
inline std::optional<AccentGrade> accent_grade(Accents accents, const WordKey& typed, const WordKey& found) {
  if (typed.folded != found.folded) return std::nullopt;
  if (typed.exact == found.exact) return AccentGrade::exact;
  if (accents == Accents::exact) return std::nullopt;
  if (typed.exact == typed.folded || marks_hold(typed.exact, found.exact)) return AccentGrade::holds;
  if (accents == Accents::ignore || found.exact == found.folded) return AccentGrade::folded;
  return std::nullopt;
}

}  // namespace tracuu::detail
