// words: tokens → words, by longest match over a trie of syllable codes, then names by their capitals.
#include <algorithm>
#include <unordered_map>

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

// Words as paths of keys; node 0 is the root.
class Trie {
 public:
  // False if the word has fewer than two or more than kMaxWordTokens tokens.
  bool add(std::string_view word) {
    std::vector<std::uint64_t> keys;
    for (const Token& token : tokenize(word))
      if (!token.part) keys.push_back(word_key(token.kind, token.text, token.folded).exact);
    if (keys.size() < 2 || keys.size() > kMaxWordTokens) return false;
    std::uint32_t node = 0;
    for (const std::uint64_t key : keys) {
      const auto [edge, fresh] = edges_.try_emplace(edge_of(node, key), nodes_);
      nodes_ += fresh;
      node = edge->second;
    }
    if (ends_.size() < nodes_) ends_.resize(nodes_);
    size_ += !ends_[node];
    ends_[node] = true;
    return true;
  }

  // How many of the keys from `first` are the longest word; 1 if none.
  std::size_t longest(const std::vector<std::uint64_t>& keys, std::size_t first) const {
    std::uint32_t node = 0;
    std::size_t best = 1;
    for (std::size_t i = first; i < keys.size() && i < first + kMaxWordTokens; ++i) {
      const auto edge = edges_.find(edge_of(node, keys[i]));
      if (edge == edges_.end()) break;
      node = edge->second;
      if (node < ends_.size() && ends_[node]) best = i - first + 1;
    }
    return best;
  }

  std::size_t size() const { return size_; }

 private:
  static std::uint64_t edge_of(std::uint32_t node, std::uint64_t key) { return (key * 0x9E3779B97F4A7C15u) ^ node; }

  std::unordered_map<std::uint64_t, std::uint32_t> edges_;
  std::vector<bool> ends_;
  std::uint32_t nodes_ = 1;
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

// Neighbours with only blanks between and no sentence end: what may be one word.
struct Stretch {
  std::vector<ScanToken> tokens;
  std::vector<std::uint64_t> keys;
};

bool only_blanks(std::string_view text) { return text.find_first_not_of(" \t\n\r\xC2\xA0") == text.npos; }

bool capitalised(const ScanToken& token) {
  return token.kind == TokenKind::syllable && token.letter_case == LetterCase::title;
}

// A run of capitalised words from `first` that is no longer than a name; 1 if there is none.
std::size_t name_length(const Stretch& stretch, std::size_t first) {
  if (stretch.tokens[first].starts_sentence) return 1;
  std::size_t length = 0;
  while (first + length < stretch.tokens.size() && length < kMaxNameSyllables && capitalised(stretch.tokens[first + length]))
    ++length;
  return std::max<std::size_t>(length, 1);
}

}  // namespace
}  // namespace detail

struct Segmenter::Impl {
  std::shared_ptr<const detail::Trie> trie;

  void cut(const detail::Stretch& stretch, std::string_view text, std::vector<Word>& out) const {
    std::string canonical, folded;
    for (std::size_t i = 0; i < stretch.tokens.size();) {
      const std::size_t listed = trie->longest(stretch.keys, i);
      const std::size_t named = listed > 1 ? 1 : detail::name_length(stretch, i);
      const std::size_t length = std::max(listed, named);
      Word& word = out.emplace_back();
      word.source = {stretch.tokens[i].source.begin, stretch.tokens[i + length - 1].source.end};
      word.name = named > 1;
      for (std::size_t k = i; k < i + length; ++k) {
        detail::canonical_text(stretch.tokens[k], text, canonical, folded);
        if (k > i) word.text.push_back(' ');
        word.text += canonical;
      }
      i += length;
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
  const auto flush = [&] {
    impl_->cut(stretch, text, out);
    stretch.tokens.clear();
    stretch.keys.clear();
  };
  detail::Scanner scanner(text);
  detail::ScanToken token;
  std::string canonical, folded;
  while (scanner.next(token)) {
    if (token.part) continue;
    if (!stretch.tokens.empty()) {
      const std::size_t end = stretch.tokens.back().source.end;
      if (token.starts_sentence || !detail::only_blanks(text.substr(end, token.source.begin - end))) flush();
    }
    std::uint64_t key = token.code == detail::kNoSyllable ? 0 : detail::match_code(token.code);
    if (token.code == detail::kNoSyllable) {
      detail::canonical_text(token, text, canonical, folded);
      key = detail::word_key(token.kind, canonical, folded).exact;
    }
    stretch.tokens.push_back(token);
    stretch.keys.push_back(key);
  }
  flush();
  return out;
}

std::vector<Word> words(std::string_view text) {
  static const Segmenter segmenter;
  return segmenter.words(text);
}

}  // namespace tracuu
