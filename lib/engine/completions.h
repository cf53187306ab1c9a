// Documents that may hold what is being typed → the lines that it may become, counted.
#pragma once

#include <algorithm>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/decoded.h"
#include "engine/picture_cache.h"
#include "query/typing.h"
#include "store/store.h"
#include "tracuu/suggest.h"
#include "words/scanner.h"

namespace tracuu::detail {

/// The date of a document.
struct Dated {
  std::string text;   ///< ISO 8601; empty: none
  double recent = 0;  ///< halves with every two years it is older; 0 without a date
};

/// How often, and how lately: adds up over documents.
class Weight {
 public:
  /// Views the date.
  void add(const Dated& date) {
    ++documents_;
    recent_ += date.recent;
    newest_ = std::max<std::string_view>(newest_, date.text);
  }
  double documents() const { return documents_; }
  std::string_view newest() const { return newest_; }
  /// Documents, each counted ½, and up to ½ more the newer it is: by half of that for every two years before `now`.
  double score(const Dated& now) const { return (documents_ + (now.recent > 0 ? recent_ / now.recent : 0)) / 2; }

 private:
  double documents_ = 0, recent_ = 0;
  std::string_view newest_;
};

/// A line that the typed words may become.
struct Completion {
  SuggestionKind kind = SuggestionKind::phrase;
  std::string text;    ///< empty of titles and phrases until they are read
  std::size_t at = 0;  ///< which word of it the typed words begin with
  Weight weight;
  double share = 1;                  ///< documents that match, by documents looked at
  std::vector<std::uint32_t> documents;  ///< that have it for a title
  std::vector<std::uint64_t> words;  ///< of a phrase: exact keys
};

/// A document that was looked at for phrases.
struct Read {
  std::uint32_t docid = 0;
  const Dated* date = nullptr;
  const std::vector<DecodedToken>* words = nullptr;
};

/// A text and its words in order, without document numbers and other wholes; read only as far as it is looked at.
class ScannedText {
 public:
  struct Word {
    ScanToken token;
    std::uint64_t exact = 0;
  };
  explicit ScannedText(std::string text) : text_(std::move(text)), scanner_(text_) {}
  ScannedText(const ScannedText&) = delete;
  ScannedText& operator=(const ScannedText&) = delete;

  const std::string& text() const { return text_; }
  /// Whether it has so many words: then they are in words().
  bool has(std::size_t count);
  const std::vector<Word>& words() const { return words_; }

 private:
  std::string text_;
  Scanner scanner_;
  std::vector<Word> words_;
  std::string canonical_, folded_;  // their capacity is reused
};

/// One picture of an index, and what was read of it for one line.
class CompletionSource {
 public:
  CompletionSource(const Snapshot& snapshot, PictureCache& cache, std::optional<unsigned> date_slot)
      : snapshot_(snapshot), cache_(cache), lines_(cache.shared_lines(snapshot)), date_slot_(date_slot) {}

  /// Runs of two to four words and more that begin with those typed, if two documents or more hold them.
  std::vector<Completion> phrases(const Typing& typing, std::size_t first, const Sample& sample);
  /// Titles that hold the words side by side.
  std::vector<Completion> titles(const Typing& typing, std::size_t first, const Sample& sample);
  /// Values of a field of names that hold them so.
  std::vector<Completion> names(const Typing& typing, std::size_t first, const Sample& sample, unsigned slot,
                                SuggestionKind kind);

  /// Writes the text of a title, or of one of the phrases found last, as most documents do. @return false if it is no line to show.
  bool spell(Completion& completion);
  /// The newest date met so far.
  const Dated& now() const { return now_; }

 private:
  std::string spelled_phrase(const std::vector<std::uint64_t>& words);
  const Dated& date(std::uint32_t docid);
  const std::string& title(std::uint32_t docid);
  ScannedText& text(std::uint32_t docid);
  std::vector<DecodedToken> tokens(std::uint32_t docid, std::optional<unsigned> field = {});
  const std::vector<DecodedToken>& words(std::uint32_t docid);

  const Snapshot& snapshot_;
  PictureCache& cache_;
  std::shared_ptr<const SharedLines> lines_;
  std::optional<unsigned> date_slot_;
  std::map<std::uint32_t, Dated> dates_;
  std::map<std::uint32_t, std::string> titles_;
  std::map<std::uint32_t, ScannedText> texts_;
  std::map<std::uint32_t, std::vector<DecodedToken>> words_;  // tails of a line meet the same documents
  std::vector<Read> read_;  // for the phrases found last, newest first
  Dated now_;
};

/// What the typed words, from `first` on, cover of a completion's text.
ByteRange typed_part(const Typing& typing, std::size_t first, const Completion& completion);

/// Where the typed words, from `first` on, stand in these; the place of the first one. `from`: not before.
template <class Words, class Fits>
std::optional<std::size_t> place_of(const Typing& typing, std::size_t first, const Words& words, std::size_t from,
                                    const Fits& begun_fits) {
  const std::size_t size = typing.size() - first, whole = size - (typing.begun ? 1 : 0);
  for (std::size_t at = from; at + size <= words.size(); ++at) {
    std::size_t i = 0;
    while (i < whole && typing.words[first + i].fits(words[at + i].key)) ++i;
    if (i == whole && (whole == size || begun_fits(words[at + whole]))) return at;
  }
  return std::nullopt;
}

}  // namespace tracuu::detail
