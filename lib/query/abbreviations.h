// The abbreviations of the genre and the user's own: short forms, long forms, and where an ambiguous one holds.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "query/ast.h"
#include "tracuu/query.h"

namespace tracuu::detail {

/// A short form of one or two words (`đ/c`), and what it stands for.
struct ShortForm {
  std::string text;                 ///< as in the list: UBND
  std::vector<QueryToken> tokens;   ///< of the short form
  std::vector<QueryToken> meaning;  ///< of the long form
  std::vector<std::string> fields;  ///< where it holds; empty: everywhere. `number` is also beside a number
  bool syllable = false;            ///< it could be a word of the language: read in capitals only
};

/// Looks words up. Immutable; safe to share between threads.
class Abbreviations {
 public:
  /// These, and behind them `others`, which must outlive this.
  explicit Abbreviations(const std::vector<Abbreviation>& list, const Abbreviations* others = nullptr);
  Abbreviations(const Abbreviations&) = delete;
  Abbreviations& operator=(const Abbreviations&) = delete;
  /// The list of the genre.
  static const Abbreviations& of_genre();

  /// Forms that these tokens, from the first on, spell: one token or two. In the order of the list.
  std::vector<const ShortForm*> read_short(const QueryToken& first, const QueryToken* second) const;
  /// Forms whose meaning begins with this word.
  std::vector<const ShortForm*> meanings_from(const QueryToken& first) const;
  /// Forms of the same meaning that no syllable looks like.
  std::vector<const ShortForm*> same_meaning(const ShortForm& form) const;

 private:
  void add(const Abbreviation& each);

  const Abbreviations* others_;
  std::vector<ShortForm> forms_;
  std::map<std::string, std::vector<const ShortForm*>, std::less<>> by_short_;       // folded, words joined by a blank
  std::map<std::string, std::vector<const ShortForm*>, std::less<>> by_first_word_;  // of the meaning, folded
  std::map<std::string, std::vector<const ShortForm*>, std::less<>> by_meaning_;     // canonical
};

/// The words of `text` as a query would hold them; wholes by their parts.
TRACUU_API std::vector<QueryToken> words_of(std::string_view text);

/// Whether a word typed so can be this word of a long form: the same, marks that were left out being free.
bool may_spell(const QueryToken& typed, const QueryToken& meant);

/// Entries end with a line feed: short, tab, long, and in some a tab and fields.
TRACUU_API std::string_view abbreviation_list();

}  // namespace tracuu::detail
