// words: tokens → words, by longest match over a trie of syllable codes, then names by their capitals.
#include <algorithm>
#include <unordered_map>
#include <utility>

#include "tracuu/error.h"
#include "tracuu/words.h"
#include "words/key.h"
#include "words/scanner.h"
#include "words/word_lists.h"

namespace tracuu {
namespace detail {
namespace {

constexpr unsigned kMaxWordTokens = 8;
constexpr unsigned kMaxNameSyllables = 4;
// Of a token that is in no word of the list.
constexpr std::uint32_t kNoNumber = 0xFFFFFFFF;

// Words as paths of numbers, one a token; node 0 is the root. Edges lie in one flat table, since every token asks it twice.
class Trie {
 public:
  // False if the word has fewer than two or more than kMaxWordTokens tokens.
  bool add(std::string_view word) {
    std::vector<std::uint32_t> path;
    for (const Token& token : tokenize(word)) {
      if (token.part) continue;
      const std::uint64_t key = word_key(token.kind, token.text, token.folded).exact;
      const auto fresh = static_cast<std::uint32_t>(kSyllableCodes + others_.size());
      path.push_back(key < kSyllableCodes ? static_cast<std::uint32_t>(key)
                                          : others_.try_emplace(key, fresh).first->second);
    }
    if (path.size() < 2 || path.size() > kMaxWordTokens) return false;
    std::uint32_t node = 0;
    for (const std::uint32_t number : path) node = grow(node, number);
    size_ += !ends_[node];
    ends_[node] = true;
    return true;
  }

  // The number of a token that is no syllable.
  std::uint32_t number_of(std::uint64_t key) const {
    const auto found = others_.find(key);
    return found == others_.end() ? kNoNumber : found->second;
  }

  // How many of the tokens, from the first on, are the longest word; 1 if none.
  template <class Piece>
  std::size_t longest(const Piece* first, const Piece* last) const {
    std::uint32_t node = 0;
    std::size_t best = 1;
    for (const Piece* piece = first; piece < last; ++piece) {
      const Edge& edge = edges_[slot_of(node, piece->number)];
      if (edge.to == 0) break;
      node = edge.to;
      if (ends_[node]) best = static_cast<std::size_t>(piece - first) + 1;
    }
    return best;
  }

  std::size_t size() const { return size_; }

 private:
  struct Edge {
    std::uint32_t from = 0, number = 0, to = 0;  // to == 0: empty
  };

  // Where the edge is, or the empty slot where it would be.
  std::size_t slot_of(std::uint32_t from, std::uint32_t number) const {
    const std::uint64_t hash = (std::uint64_t{from} << 32 | number) * 0x9E3779B97F4A7C15u;
    std::size_t slot = (hash ^ hash >> 32) & (edges_.size() - 1);
    while (edges_[slot].to != 0 && (edges_[slot].from != from || edges_[slot].number != number))
      slot = (slot + 1) & (edges_.size() - 1);
    return slot;
  }

  std::uint32_t grow(std::uint32_t from, std::uint32_t number) {
    if (ends_.size() * 2 > edges_.size()) rehash();
    Edge& edge = edges_[slot_of(from, number)];
    if (edge.to == 0) {
      edge = {from, number, static_cast<std::uint32_t>(ends_.size())};
      ends_.push_back(false);
    }
    return edge.to;
  }

  void rehash() {
    const std::vector<Edge> old = std::exchange(edges_, std::vector<Edge>(edges_.size() * 2));
    for (const Edge& edge : old)
      if (edge.to != 0) edges_[slot_of(edge.from, edge.number)] = edge;
  }

  std::unordered_map<std::uint64_t, std::uint32_t> others_;  // words that are no syllables
  std::vector<Edge> edges_ = std::vector<Edge>(1024);
  std::vector<bool> ends_ = std::vector<bool>(1);  // of nodes, the root first
  std::size_t size_ = 0;
};

std::shared_ptr<const Trie> built_in() {
  static const std::shared_ptr<const Trie> trie = [] {
    auto made = std::make_shared<Trie>();
    for_each_entry(word_list(), [&](std::string_view entry) { made->add(entry); });
    return made;
  }();
  return trie;
}

struct Piece {
  ScanToken token;
  std::uint32_t number = kNoNumber;
  ByteRange text;  // in Stretch::texts, of what is no syllable
};

// Neighbours with only blanks between and no sentence end: what may be one word.
struct Stretch {
  std::vector<Piece> pieces;
  std::string texts;

  void clear() {
    pieces.clear();
    texts.clear();
  }
};

bool only_blanks(std::string_view text) {
  return text == " " || text.find_first_not_of(" \t\n\r\xC2\xA0") == text.npos;
}

bool capitalised(const ScanToken& token) { return token.letter_case == LetterCase::title; }

// A run of capitalised words that is no longer than a name; 1 if there is none.
std::size_t name_length(const Piece* first, const Piece* last) {
  if (first->token.starts_sentence) return 1;
  const Piece* end = first;
  while (end < last && end - first < kMaxNameSyllables && capitalised(end->token)) ++end;
  return std::max<std::size_t>(static_cast<std::size_t>(end - first), 1);
}

}  // namespace
}  // namespace detail

struct Segmenter::Impl {
  std::shared_ptr<const detail::Trie> trie;

  void cut(const detail::Stretch& stretch, std::vector<Word>& out) const {
    const detail::Piece* const last = stretch.pieces.data() + stretch.pieces.size();
    for (const detail::Piece* first = stretch.pieces.data(); first < last;) {
      const std::size_t listed = trie->longest(first, last);
      const std::size_t named = listed > 1 ? 1 : detail::name_length(first, last);
      const detail::Piece* const end = first + std::max(listed, named);
      Word& word = out.emplace_back();
      word.source = {first->token.source.begin, end[-1].token.source.end};
      word.name = named > 1;
      for (; first < end; ++first) {
        if (!word.text.empty()) word.text.push_back(' ');
        word.text += first->token.code == detail::kNoSyllable ? first->text.of(stretch.texts)
                                                              : detail::spelling(first->token.code);
      }
    }
  }
};

Segmenter::Segmenter() : impl_(std::make_shared<Impl>(Impl{detail::built_in()})) {}

Segmenter::Segmenter(const std::vector<std::string>& more_words) {
  auto trie = std::make_shared<detail::Trie>(*detail::built_in());
  for (const std::string& word : more_words)
    if (!trie->add(word))
      throw Error(ErrorKind::invalid_argument, "cannot add the word '" + word + "': give two to eight syllables");
  impl_ = std::make_shared<Impl>(Impl{std::move(trie)});
}

std::size_t Segmenter::size() const noexcept { return impl_->trie->size(); }

std::vector<Word> Segmenter::words(std::string_view text) const {
  std::vector<Word> out;
  detail::Stretch stretch;
  detail::Scanner scanner(text);
  detail::Piece piece;
  std::string canonical, folded;
  while (scanner.next(piece.token)) {
    const detail::ScanToken& token = piece.token;
    if (token.part) continue;
    if (!stretch.pieces.empty()) {
      const std::size_t end = stretch.pieces.back().token.source.end;
      if (token.starts_sentence || !detail::only_blanks(text.substr(end, token.source.begin - end))) {
        impl_->cut(stretch, out);
        stretch.clear();
      }
    }
    if (token.code == detail::kNoSyllable) {
      detail::canonical_text(token, text, canonical, folded);
      piece.number = impl_->trie->number_of(detail::word_key(token.kind, canonical, folded).exact);
      piece.text = {stretch.texts.size(), stretch.texts.size() + canonical.size()};
      stretch.texts += canonical;
    } else {
      piece.number = detail::match_code(token.code);
    }
    stretch.pieces.push_back(piece);
  }
  impl_->cut(stretch, out);
  return out;
}

std::vector<Word> words(std::string_view text) {
  static const Segmenter segmenter;
  return segmenter.words(text);
}

}  // namespace tracuu
