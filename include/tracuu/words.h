#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "tracuu/byte_range.h"
#include "tracuu/export.h"

namespace tracuu {

/// One word: one or more neighbouring syllables, or another token.
struct Word {
  std::string text;  ///< canonical, syllables joined by one space: "nghị quyết"
  ByteRange source;
  bool name = false;  ///< joined because its syllables are capitalised
};

/// Cuts text into Vietnamese words: longest match over the built-in list, then runs of up to four capitalised
/// syllables (not the first of a sentence) joined as names. Search does not depend on it.
/// Complexity O(n). Safe from any thread.
TRACUU_API std::vector<Word> words(std::string_view text);

/// A segmenter with words of one's own beside the built-in list. Cheap to copy; safe to share between threads.
class TRACUU_API Segmenter {
 public:
  /// With the built-in list alone.
  Segmenter();
  /// Adds words, each of two syllables or more, in any letter case and normal form.
  /// @throws Error invalid_argument if a word has fewer than two or more than eight tokens.
  explicit Segmenter(const std::vector<std::string>& more_words);

  std::vector<Word> words(std::string_view text) const;
  /// How many words of two syllables or more the list holds.
  std::size_t size() const noexcept;

 private:
  struct Impl;
  std::shared_ptr<const Impl> impl_;
};

}  // namespace tracuu
