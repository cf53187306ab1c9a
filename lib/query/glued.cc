// query: a word that is no syllable → the syllables it may be made of, for readings_of_word.cc.
#include "query/glued.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "text/orthography.h"
#include "tracuu/tokenize.h"

namespace tracuu::detail {
namespace {

// Shorter words may be anything; more bytes than this are no slip.
constexpr std::size_t kFewestBytes = 6, kMostBytes = 64;
// Beside function syllables pairs are not counted: as if so many documents held one.
constexpr double kUncounted = 1;

// A piece of the word that is a syllable, and the best way to it.
struct Piece {
  std::size_t begin = 0, end = 0;
  GluedSyllable syllable;
  double score = -std::numeric_limits<double>::infinity();
  const Piece* before = nullptr;
};

class Cutter {
 public:
  Cutter(std::string_view word, const SpellingStatistics& statistics) : word_(word), statistics_(statistics) {}

  std::vector<GluedSyllable> cut() {
    gather();
    for (Piece& piece : pieces_) find_way(piece);
    const Piece* best = nullptr;
    for (const Piece& piece : pieces_)
      if (piece.end == word_.size() && piece.before && (!best || piece.score > best->score)) best = &piece;
    std::vector<GluedSyllable> syllables;
    for (; best; best = best->before) syllables.push_back(best->syllable);
    std::reverse(syllables.begin(), syllables.end());
    return syllables;
  }

 private:
  bool is_inside_letter(std::size_t at) const { return at < word_.size() && (static_cast<unsigned char>(word_[at]) & 0xC0) == 0x80; }

  // By their beginnings.
  void gather() {
    for (std::size_t begin = 0; begin < word_.size(); ++begin) {
      if (is_inside_letter(begin)) continue;
      std::size_t letters = 0;
      for (std::size_t end = begin + 1; end <= word_.size() && letters < kMaxSyllableLetters; ++end) {
        if (is_inside_letter(end)) continue;
        ++letters;
        add(begin, end);
      }
    }
  }

  // One letter is a syllable only where it is marked, or is y: any letter of a foreign word would be.
  void add(std::size_t begin, std::size_t end) {
    const std::string_view text = word_.substr(begin, end - begin);
    if (text.size() == 1 && text != "y") return;
    const std::vector<Token> tokens = tokenize(text);
    if (tokens.size() != 1 || tokens[0].kind != TokenKind::syllable) return;
    Piece piece;
    piece.begin = begin, piece.end = end;
    piece.syllable = {word_key(tokens[0].kind, tokens[0].text, tokens[0].folded), tokens[0].folded, 0};
    piece.syllable.frequency = statistics_.folded_frequency(piece.syllable.key, piece.syllable.folded);
    if (piece.syllable.frequency > 0) pieces_.push_back(std::move(piece));
  }

  void find_way(Piece& piece) const {
    if (piece.begin == 0) piece.score = std::log(piece.syllable.frequency);
    for (const Piece& before : pieces_) {
      if (before.begin >= piece.begin) break;
      if (before.end != piece.begin || std::isinf(before.score)) continue;
      const double both = beside(before.syllable, piece.syllable);
      const double score = before.score + std::log(both / (before.syllable.frequency + 1));
      if (both > 0 && score > piece.score) piece.score = score, piece.before = &before;
    }
  }

  double beside(const GluedSyllable& a, const GluedSyllable& b) const {
    const double held = statistics_.pair_frequency(a.key.folded, b.key.folded);
    return held == 0 && (may_be_function_syllable(a.key.folded) || may_be_function_syllable(b.key.folded)) ? kUncounted : held;
  }

  std::string_view word_;
  const SpellingStatistics& statistics_;
  std::vector<Piece> pieces_;
};

}  // namespace

std::vector<GluedSyllable> cut_glued(std::string_view word, const SpellingStatistics& statistics) {
  if (word.size() < kFewestBytes || word.size() > kMostBytes) return {};
  return Cutter(word, statistics).cut();
}

}  // namespace tracuu::detail
