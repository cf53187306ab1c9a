#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "tracuu/byte_range.h"
#include "tracuu/export.h"

namespace tracuu {

/// What a typed word was taken for.
enum class WordForm : std::uint8_t {
  accented,       ///< a syllable with its marks: its marks bind
  half_accented,  ///< marks, but not enough of them for a syllable (quyêt): those typed bind, the others are free
  bare,           ///< a syllable without marks: they are free
  keystrokes,     ///< typed in Telex or VNI while the keyboard was off
  abbreviation,   ///< a short form, or words that spell out what has one
  number,         ///< a number, or that of a document
  date,           ///< a day, years, or a range of days
  name,           ///< a value asked of a field, or words in capitals among others
  typo,           ///< a near miss of a word that the index holds
  word,           ///< any other word: COVID, Facebook
};

/// The form's name as written in the enumeration, e.g. "half_accented".
TRACUU_API const char* to_string(WordForm form) noexcept;

/// One typed word as it was read.
struct ReadWord {
  ByteRange source;                 ///< where in the typed query
  std::string typed;                ///< those bytes
  WordForm form = WordForm::word;
  std::string as;                   ///< what it was read as, or stands for besides itself; empty: as it was typed
  double confidence = 1;            ///< 0 to 1: an order, not a probability; at most 0.99 for what was read as other letters or marks than typed
  std::vector<std::string> others;  ///< what it could stand for, too, and was not taken for
  /// The option that has it read as typed: keystrokes and abbreviations, as quotes do; did_you_mean; empty: none.
  std::string undo;
};

/// A query as read, word for word. A value.
struct TRACUU_API Interpretation {
  std::string typed;
  std::string query;            ///< canonical form, see Query::to_string
  std::vector<ReadWord> words;  ///< in the order typed; what several words are together (a long form, a name) stands before them

  /// Whether any word was read otherwise than typed, or as more than that.
  bool changed() const noexcept;
  /// A table for people: one line a word, in the order typed.
  std::string to_string() const;
  /// The same, escaped, as one <table> in the colours and the font of its surroundings.
  std::string html() const;
  /// An object: `typed`, `query`, `words`, each with its members above: `source` as [begin, end], `form` by name.
  std::string json() const;
};

}  // namespace tracuu
