// Which words of a query were typed on a Vietnamese keyboard that was off, and are keystrokes.
//
// A word that is no syllable as typed, and one as keys, is plainly keys, weakly keys, or neither. Weak is what may as well
// be foreign: it is on the list of foreign words; it is capitalised and only one key makes a mark (`Hans`); its keys come in
// an order few people use (`mama`); it is two keys long (`as`); it is one letter with digits (`a4`), or ends with a digit that
// may count (`quan1`). In capitals only long words with two such keys, or with dd, are plain, and three that would be
// in small letters where all of the query is in capitals (`UYR BAN NHAAN DAAN`). Neither are words in mixed
// case and abbreviations of the genre. Weak words are read as keys only where plain ones stand in the query, more of them
// than foreign words: `car` in `taats car`, not in `xe car`, `car box`.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "query/lexer.h"
#include "tracuu/byte_range.h"

namespace tracuu::detail {

/// A word that may be keystrokes.
struct KeyedWord {
  ByteRange source;
  std::string text;  ///< what the keys write, lower case
  double sure = 0;   ///< 0 to 1, an order rather than a probability; 0: it is left as typed
};

/// Those of the plain items but values of fields that hold no words, in the order typed. `read` false: all left as typed.
std::vector<KeyedWord> find_keyed_words(std::string_view typed, const std::vector<Item>& items, bool read);

/// Whether this word alone, in small letters, would be read as keystrokes.
bool is_plainly_keys(std::string_view word);

/// Whether the word, in small letters, is on that list.
TRACUU_API bool is_foreign_word(std::string_view word);

/// Words that are also the keys of a syllable, divided by blanks; lines that begin with '#' are comments.
TRACUU_API std::string_view foreign_word_list();

}  // namespace tracuu::detail
