// A line that is being typed, as words: the last one may be unfinished.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "tracuu/byte_range.h"
#include "tracuu/export.h"
#include "words/key.h"

namespace tracuu::detail {

/// What a word may be that begins with these letters: typed marks bind, missing marks are free, case is free.
class TRACUU_API Beginning {
 public:
  /// `text` and `folded` are the canonical forms of what stands there; `literal` the folded letters as typed, if keys made them.
  Beginning(std::string_view text, std::string_view folded, std::string_view literal);

  /// Exact keys of the syllables it may become, sorted; and their folded keys, sorted.
  const std::vector<std::uint64_t>& syllables() const { return syllables_; }
  const std::vector<std::uint64_t>& folded_syllables() const { return folded_; }
  /// Other words begin with these.
  const std::string& letters() const { return literal_; }
  /// Says that this other word, by its folded key, begins so.
  void also(std::uint64_t folded) { others_.insert(folded); }

  /// By key: of other words those are known that also() was told of.
  bool fits(const WordKey& found) const {
    return found.is_syllable() ? exact_[found.exact] : others_.contains(found.folded);
  }
  /// By key, or folded text.
  bool fits(const WordKey& found, std::string_view folded) const {
    return found.is_syllable() ? exact_[found.exact] : folded.starts_with(literal_);
  }

 private:
  std::vector<bool> exact_;
  std::vector<std::uint64_t> syllables_, folded_;
  std::unordered_set<std::uint64_t> others_;
  std::string literal_;
};

struct TypedWord {
  WordKey key;
  std::string text, folded;  ///< canonical
  ByteRange source;          ///< where in what was typed
  TokenKind kind = TokenKind::word;

  /// Typed marks hold, bare letters are free.
  bool fits(const WordKey& found) const {
    return found.folded == key.folded && (key.exact == key.folded || marks_hold(key.exact, found.exact));
  }
};

/// The words of a line, and the one begun at its end.
struct Typing {
  std::vector<TypedWord> words;
  std::optional<Beginning> begun;  ///< of the last of `words`, if nothing stands behind it
  bool whole = true;               ///< `words` are all words of the line

  std::size_t size() const { return words.size(); }
};

/// The last words of a line, at most `most`; bytes that are no UTF-8 separate words. With `keystrokes` what is plainly Telex or
/// VNI is read as what it would have written. Complexity: linear in the line.
TRACUU_API Typing read_typing(std::string_view typed, std::size_t most, bool keystrokes);

}  // namespace tracuu::detail
