// The word lists of lib/words/data, compiled in.
#pragma once

#include <string_view>

#include "tracuu/export.h"

namespace tracuu::detail {

/// All words of two syllables and more; entries end with a line feed, comment lines begin with '#'.
TRACUU_API std::string_view word_list();
/// Syllables that carry grammar rather than topic.
TRACUU_API std::string_view function_word_list();
/// Words of one syllable or more that do, too; nothing of an index depends on them.
TRACUU_API std::string_view grammar_word_list();
/// How common words and syllables are, "CLASS: word, word, …" a line; the lower the class, the more common.
TRACUU_API std::string_view word_costs();
/// Syllables that begin the name of a person.
std::string_view surname_list();

template <class Visit>
void for_each_entry(std::string_view list, Visit visit) {
  while (!list.empty()) {
    const std::size_t end = list.find('\n');
    const std::string_view entry = list.substr(0, end);
    list = end == list.npos ? std::string_view() : list.substr(end + 1);
    if (!entry.empty() && entry.front() != '#') visit(entry);
  }
}

}  // namespace tracuu::detail
