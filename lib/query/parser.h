// Second stage of the query room: items → tree. How an odd query is read:
//
// - Words side by side are any of them, ranked. They bind tightest, for a Vietnamese word is several syllables: `nghị
//   quyết AND đại hội` has two operands of two words, `a OR b c` is a, or b and c ranked.
// - AND binds tighter than OR. Both sides of AND must be there; in an operand without parentheses every word of it,
//   `nghị quyết AND đại hội` is all(all(nghị, quyết), all(đại, hội)). In parentheses words are any again.
// - OR lists alternatives: `a OR b` is `a b`; an operand of several words is a group of its own.
// - `+`, `-` and NOT take what follows directly: a word, a phrase, a field, a group. A run without blanks that holds
//   several words is then a phrase: `-covid-19`, `title:covid-19`. NOT before `-` cancels it: the word is required.
// - A field takes the next word, phrase or group; the words after it are free again. A keyword field takes the run up
//   to the next blank, in parentheses all that stands between operators. A date or number field takes dates or
//   numbers; another value is read as words, in parentheses ignored.
// - Values beside words restrict: `đại hội published:2020` requires the year, `a source:x source:y` one of the two. As
//   an alternative, after OR or alone in parentheses, a value is one of several: `đại hội OR source:x`.
// - `quy*` is a prefix of one word, whatever stands before it; `"nghị quy*"` is a prefix of two. A phrase of one word
//   is a word.
// - Groups of one are their child; empty groups and phrases are ignored.
#pragma once

#include <string_view>

#include "query/ast.h"
#include "query/problems.h"

namespace tracuu::detail {

/// The most words, phrases, prefixes and values together, and the most tokens of a phrase.
inline constexpr std::size_t kMaxWords = 64;
inline constexpr std::size_t kMaxPhraseTokens = 64;

/// The tree of a typed query of any length and content; a group in any case. Never throws but for memory. The tree's
/// canonical form (print.h) is read back as the same tree. `keystrokes`: whether words may be read as such.
Node parse(std::string_view typed, const Schema& schema, bool keystrokes, Problems& problems);

}  // namespace tracuu::detail
