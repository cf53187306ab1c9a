// engine, the last step of a search: matches of a hit → passages with highlights. window.cc finds, passage.cc cuts.
#include "engine/snippet.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "engine/passage.h"
#include "text/blanks.h"

namespace tracuu::detail {
namespace {

/// A part of the text that no passage has taken yet, with its matches.
struct Piece {
  ByteRange text;
  std::size_t first = 0, past = 0;
};

struct Choice {
  std::vector<ByteRange> passages;
  std::int64_t score = 0;
  bool shows_all = false;  ///< every word that matched
};

class Chooser {
 public:
  Chooser(std::string_view text, std::span<const MatchSpan> matches, const SnippetOptions& options)
      : text_(text), matches_(matches), options_(options), prepared_(prepare(text, matches, options.length)) {}

  /// Up to `most` passages of `length` code points each, best first.
  Choice choose(std::size_t most, std::size_t length) const {
    constexpr unsigned kMostRepeats = 16;
    Choice choice;
    WordSet shown;
    std::vector<Piece> pieces = quotable_pieces();
    for (unsigned repeats = 0; choice.passages.size() < most && repeats < kMostRepeats;) {
      std::size_t from = 0;
      const Window window = best_of(pieces, length, shown, from);
      if (window.score == 0) break;
      const ByteRange core = range_of(window);
      const ByteRange passage = stretch_around(text_, core, pieces[from].text, length);
      if (is_quoted(choice.passages, passage)) {
        ++repeats;
      } else {
        choice.passages.push_back(passage);
        choice.score += window.score;
        for (std::size_t i = pieces[from].first; i < pieces[from].past; ++i) {
          if (inside(matches_[i].source, passage)) shown.insert(matches_[i].word);
        }
      }
      take(pieces, from, passage);
    }
    choice.shows_all = shown.size() == prepared_.names.size();
    return choice;
  }

 private:
  /// The text between the unquoted ranges.
  std::vector<Piece> quotable_pieces() const {
    std::vector<Piece> pieces;
    Piece piece;
    for (const ByteRange range : options_.unquoted) {
      while (piece.past < matches_.size() && matches_[piece.past].source.end <= range.begin) ++piece.past;
      piece.text.end = range.begin;
      pieces.push_back(piece);
      while (piece.past < matches_.size() && matches_[piece.past].source.begin < range.end) ++piece.past;
      piece = {{range.end, range.end}, piece.past, piece.past};
    }
    piece.text.end = text_.size();
    piece.past = matches_.size();
    pieces.push_back(piece);
    return pieces;
  }

  bool is_quoted(const std::vector<ByteRange>& quoted, ByteRange passage) const {
    return !quoted.empty() && std::any_of(quoted.begin(), quoted.end(), [&, words = spaced_once(passage.of(text_))](ByteRange range) {
      return spaced_once(range.of(text_)) == words;
    });
  }

  static bool inside(ByteRange inner, ByteRange outer) { return outer.begin <= inner.begin && inner.end <= outer.end; }

  Window best_of(const std::vector<Piece>& pieces, std::size_t length, const WordSet& shown, std::size_t& from) const {
    Window best;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      const Window window = best_window(prepared_, pieces[i].first, pieces[i].past, length, shown);
      const bool earlier = window.score == best.score && window.first < best.first;
      if (window.score > best.score || earlier) {
        best = window;
        from = i;
      }
    }
    return best;
  }

  ByteRange range_of(const Window& window) const {
    ByteRange range = matches_[window.first].source;
    for (std::size_t i = window.first; i < window.past; ++i) range.end = std::max(range.end, matches_[i].source.end);
    return range;
  }

  /// Replaces a piece by what is left of it on both sides of the passage.
  void take(std::vector<Piece>& pieces, std::size_t from, ByteRange passage) const {
    const Piece whole = pieces[from];
    Piece left{{whole.text.begin, passage.begin}, whole.first, whole.first};
    while (left.past < whole.past && matches_[left.past].source.end <= passage.begin) ++left.past;
    Piece right{{passage.end, whole.text.end}, whole.past, whole.past};
    while (right.first > whole.first && matches_[right.first - 1].source.begin >= passage.end) --right.first;
    pieces[from] = left;
    pieces.push_back(right);
  }

  std::string_view text_;
  std::span<const MatchSpan> matches_;
  const SnippetOptions& options_;
  Prepared prepared_;
};

/// The first stretch with words in it between the unquoted ranges; the whole text if there is none.
ByteRange first_quotable(std::string_view text, const std::vector<ByteRange>& unquoted) {
  std::size_t begin = 0;
  for (const ByteRange range : unquoted) {
    if (!only_spaces(text, {begin, range.begin})) return {begin, range.begin};
    begin = range.end;
  }
  return only_spaces(text, {begin, text.size()}) ? ByteRange{0, text.size()} : ByteRange{begin, text.size()};
}

std::vector<ByteRange> choose(std::string_view text, std::span<const MatchSpan> matches,
                              const SnippetOptions& options) {
  Choice best;
  if (!matches.empty()) {
    const Chooser chooser(text, matches, options);
    for (std::size_t n = 1; n <= options.passages && !best.shows_all; ++n) {
      Choice choice = chooser.choose(n, options.length / n);
      if (choice.passages.size() < n && n > 1) break;
      if (n == 1 || choice.score > best.score + best.score / 8) best = std::move(choice);
    }
  }
  if (best.passages.empty()) {
    const ByteRange opening = first_quotable(text, options.unquoted);
    best.passages.push_back(stretch_around(text, {opening.begin, opening.begin}, opening, options.length));
  }
  return std::move(best.passages);
}

/// In order; those with only blanks between them become one.
std::vector<ByteRange> joined(std::string_view text, std::vector<ByteRange> ranges) {
  std::sort(ranges.begin(), ranges.end(), [](ByteRange a, ByteRange b) { return a.begin < b.begin; });
  std::vector<ByteRange> out;
  for (const ByteRange range : ranges) {
    const bool touches =
        !out.empty() && (range.begin <= out.back().end || only_spaces(text, {out.back().end, range.begin}));
    if (touches) {
      out.back().end = std::max(out.back().end, range.end);
    } else {
      out.push_back(range);
    }
  }
  return out;
}

Passage quote(std::string_view text, std::span<const MatchSpan> matches, ByteRange source) {
  std::vector<ByteRange> highlights;
  const auto first = std::lower_bound(matches.begin(), matches.end(), source.begin,
                                      [](const MatchSpan& match, std::size_t at) { return match.source.begin < at; });
  for (auto match = first; match != matches.end() && match->source.begin < source.end; ++match) {
    if (match->source.end > source.end) continue;
    highlights.push_back({match->source.begin - source.begin, match->source.end - source.begin});
  }
  Passage passage{source, std::string(source.of(text)), joined(source.of(text), std::move(highlights))};
  passage.cut_before = !only_spaces(text, {0, source.begin});
  passage.cut_after = !only_spaces(text, {source.end, text.size()});
  return passage;
}

}  // namespace

Snippet make_snippet(std::string_view text, std::span<const MatchSpan> matches, const SnippetOptions& options) {
  Snippet snippet;
  std::vector<ByteRange> chosen = choose(text, matches, options);
  std::vector<ByteRange> sources = joined(text, chosen);
  // Joining takes in the blanks between; where they are too many the passages stay apart.
  std::size_t length = 0;
  for (const ByteRange source : sources) length += count_code_points(text, source);
  if (length > options.length) {
    std::sort(chosen.begin(), chosen.end(), [](ByteRange a, ByteRange b) { return a.begin < b.begin; });
    sources = std::move(chosen);
  }
  for (const ByteRange source : sources) {
    if (!source.empty()) snippet.passages.push_back(quote(text, matches, source));
  }
  return snippet;
}

}  // namespace tracuu::detail
