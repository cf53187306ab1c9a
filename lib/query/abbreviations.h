// The abbreviations of the genre and the user's own: short forms, long forms, and where an ambiguous one holds. Other spellings
// of a name (Cam-pu-chia) are short forms, too.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "query/ast.h"
#include "tracuu/query.h"

namespace tracuu::detail {

/// A short form of up to six words (`đ/c`, `LĐ-TB&XH`), and what it stands for.
struct ShortForm {
  std::string text;                 ///< as in the list: UBND
  std::vector<QueryToken> tokens;   ///< of the short form
  std::vector<QueryToken> meaning;  ///< of the long form
  std::vector<std::string> fields;  ///< where it holds; empty: everywhere. `number` is also beside a number
  bool syllable = false;            ///< it could be a word of the language: read in capitals only
  bool spaced = false;              ///< blanks may stand between its words
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

  /// Forms that these tokens spell. In the order of the list.
  std::vector<const ShortForm*> read_short(std::span<const QueryToken* const> tokens) const;
  /// The most words of a form that begins with this one; 1 if none does.
  std::size_t most_words_from(const QueryToken& first) const;
  /// Forms whose meaning begins with this word.
  std::vector<const ShortForm*> meanings_from(const QueryToken& first) const;
  /// Forms of the same meaning that no syllable looks like.
  std::vector<const ShortForm*> same_meaning(const ShortForm& form) const;

 private:
  void add(const Abbreviation& each);
  void add_with_heads();

  const Abbreviations* others_;
  std::vector<ShortForm> forms_;
  std::vector<ShortForm> with_heads_;  // bộ LĐTBXH, in texts alone: queries read its parts
  std::unordered_map<std::uint64_t, std::size_t> most_words_;  // of forms of several, by the folded key of the first
  using ByKey = std::unordered_map<std::uint64_t, std::vector<const ShortForm*>>;
  ByKey by_short_;       // mixed folded keys of its words
  ByKey by_first_word_;  // of the meaning, its folded key
  std::map<std::string, std::vector<const ShortForm*>, std::less<>> by_meaning_;     // canonical
};

/// The words of `text` as a query would hold them; wholes by their parts.
TRACUU_API std::vector<QueryToken> words_of(std::string_view text);

inline std::vector<const QueryToken*> pointers_to(const std::vector<QueryToken>& tokens) {
  std::vector<const QueryToken*> pointers;
  for (const QueryToken& token : tokens) pointers.push_back(&token);
  return pointers;
}

/// Whether a word typed so can be this word of a long form: the same, marks that were left out being free.
bool may_spell(const QueryToken& typed, const QueryToken& meant);

/// Entries end with a line feed: short, tab, long, and in some a tab and fields.
TRACUU_API std::string_view abbreviation_list();
/// The same of names that are spelled in several ways.
TRACUU_API std::string_view other_spelling_list();

inline constexpr std::size_t kMostShortWords = 6;  // Vê-nê-xu-ê-la

}  // namespace tracuu::detail
