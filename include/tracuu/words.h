#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "tracuu/byte_range.h"
#include "tracuu/export.h"
#include "tracuu/tokenize.h"

namespace tracuu {

/// One word: one or more neighbouring syllables, or another token.
struct Word {
  std::string text;  ///< canonical, syllables joined by one space: "nghị quyết"
  ByteRange source;
  bool name = false;  ///< joined because its syllables are capitalised
};

/// Cuts text into Vietnamese words. Each word of the built-in list has a cost, as has each syllable alone, from how rare
/// they are in news; a sentence is cut where the sum is least, so that `không thể hiện` is `không` and `thể hiện`.
/// - Names: a run of two to four capitalised syllables may be one word; the first of a sentence only if it is a surname.
/// - What is written without a blank and is no two syllables is one word: 30-4, A-320, TP.HCM, 5h.
/// - The list is of our own writing (lib/words/data). It holds words, not phrases: verb and object, classifier and noun,
///   `hôm nay` but not `năm nay`; and the long terms of reports: `cải cách hành chính`, `phòng chống dịch`.
/// Search does not depend on it. Complexity O(n). Safe from any thread.
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
  friend class WordStream;
  struct Impl;
  std::shared_ptr<const Impl> impl_;
};

/// The same words one after the other, without an allocation per word. The text must outlive the stream; memory for the
/// longest run of tokens without punctuation. Not to be shared between threads; any number of streams may run in parallel.
class TRACUU_API WordStream {
 public:
  explicit WordStream(std::string_view text);
  WordStream(std::string_view text, const Segmenter& segmenter);
  ~WordStream();
  WordStream(WordStream&&) noexcept;
  WordStream& operator=(WordStream&&) noexcept;

  /// Moves to the next word. @return false at the end.
  bool next();

  ByteRange source() const noexcept;
  bool name() const noexcept;
  /// Of all its tokens that have letters, if they agree; else mixed.
  LetterCase letter_case() const noexcept;
  /// Whether a sentence begins with it.
  bool starts_sentence() const noexcept;
  /// Canonical text; valid until the next call of next().
  std::string_view text() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// How often a word stands in one text or several.
struct WordCount {
  std::string word;       ///< as Word::text; names, and short forms such as UBND, as they are written
  std::size_t count = 0;  ///< occurrences
  bool name = false;      ///< capitalised within sentences, more often than not
};

struct WordCountOptions {
  bool function_words = false;  ///< count words that carry grammar, too: và, của, tuy nhiên
  bool numbers = false;         ///< count what has no letter, too: 2020, 30-4
};

/// The `n` words that stand in the text, or in the texts together, most often: most frequent first, then in Vietnamese order.
/// Complexity O(text), about 30 MB a second; memory for the distinct words. Safe from any thread.
TRACUU_API std::vector<WordCount> most_frequent_words(std::string_view text, std::size_t n, const WordCountOptions& options = {});
TRACUU_API std::vector<WordCount> most_frequent_words(const std::vector<std::string>& texts, std::size_t n,
                                                      const WordCountOptions& options = {});

}  // namespace tracuu
