// words: the public doors words, Segmenter and WordStream; here tokens are gathered into stretches.
#include <algorithm>
#include <utility>

#include "tracuu/error.h"
#include "tracuu/words.h"
#include "words/cutter.h"

namespace tracuu {
namespace detail {
namespace {

bool only_blanks(std::string_view text) { return text.find_first_not_of(" \t\n\r\xC2\xA0") == text.npos; }

bool all_capitals(const ScanToken& token) {
  return token.letter_case == LetterCase::upper || (token.letter_case == LetterCase::title && token.source.size() <= 3);
}

// 30-4, 1/4, A-320, đ/c, TP.HCM, 5h: written without a blank. Two syllables are two words, whatever stands between them.
bool are_glued(const ScanToken& left, const ScanToken& right, std::string_view gap) {
  const bool both_syllables = left.kind == TokenKind::syllable && right.kind == TokenKind::syllable;
  if (gap.empty())
    return left.kind == TokenKind::number && right.kind != TokenKind::number && right.source.size() <= 2;
  if (gap == "-" || gap == "/") return !both_syllables;
  return gap == "." && all_capitals(left) && all_capitals(right) && !right.starts_sentence;
}

// Gathers the tokens of a text, parts left out, into stretches.
class Stretches {
 public:
  Stretches(std::string_view text, const Lexicon& lexicon) : text_(text), scanner_(text), lexicon_(lexicon) { read(); }

  bool next(Stretch& stretch) {
    stretch.clear();
    if (!more_) return false;
    do {
      stretch.push_back(piece_);
      read();
    } while (more_ && goes_on(stretch.back().token));
    return true;
  }

 private:
  void read() {
    do more_ = scanner_.next(piece_.token);
    while (more_ && piece_.token.part);
    if (!more_) return;
    piece_.glued = false;
    piece_.number = piece_.token.code == kNoSyllable ? other_number() : Lexicon::number_of_syllable(piece_.token.code);
  }

  bool goes_on(const ScanToken& last) {
    const ScanToken& token = piece_.token;
    if (token.starts_sentence) return false;
    const std::string_view gap = text_.substr(last.source.end, token.source.begin - last.source.end);
    if (gap == " ") return true;
    piece_.glued = are_glued(last, token, gap);
    return piece_.glued || only_blanks(gap);
  }

  std::uint32_t other_number() {
    if (!lexicon_.has_others()) return Lexicon::kUnknown;
    canonical_text(piece_.token, text_, canonical_, folded_);
    return lexicon_.number_of(canonical_, piece_.token.kind);
  }

  std::string_view text_;
  Scanner scanner_;
  const Lexicon& lexicon_;
  Piece piece_;  // read, and not yet in a stretch
  bool more_ = false;
  std::string canonical_, folded_;
};

}  // namespace
}  // namespace detail

struct Segmenter::Impl {
  detail::Lexicon lexicon;

  static std::shared_ptr<const Impl> built_in() {
    static const auto made = std::make_shared<const Impl>(Impl{detail::Lexicon::built_in()});
    return made;
  }
};

Segmenter::Segmenter() : impl_(Impl::built_in()) {}

Segmenter::Segmenter(const std::vector<std::string>& more_words) {
  auto own = std::make_shared<Impl>(*Impl::built_in());
  for (const std::string& word : more_words)
    if (!own->lexicon.add(word, detail::Lexicon::kOwnWord))
      throw Error(ErrorKind::invalid_argument, "cannot add the word '" + word + "': give two to eight syllables");
  impl_ = std::move(own);
}

std::size_t Segmenter::size() const noexcept { return impl_->lexicon.size(); }

std::vector<Word> Segmenter::words(std::string_view text) const {
  std::vector<Word> out;
  out.reserve(text.size() / 8);  // Vietnamese has a word in about eight bytes
  for (WordStream stream(text, *this); stream.next();)
    out.push_back({std::string(stream.text()), stream.source(), stream.name()});
  return out;
}

struct WordStream::Impl {
  Impl(std::string_view t, std::shared_ptr<const Segmenter::Impl> s)
      : text(t), segmenter(std::move(s)), stretches(t, segmenter->lexicon), cutter(segmenter->lexicon) {}

  bool next() {
    first += word < cuts.size() ? cuts[word].tokens : 0;
    if (++word >= cuts.size()) {
      if (!stretches.next(stretch)) {
        cuts.clear();
        return false;
      }
      cutter.cut(stretch, cuts);
      first = word = 0;
    }
    spelled = false;
    return true;
  }

  ByteRange source() const {
    return {stretch[first].token.source.begin, stretch[first + cuts[word].tokens - 1].token.source.end};
  }

  LetterCase letter_case() const {
    LetterCase all = LetterCase::none;
    for (std::size_t i = first; i < first + cuts[word].tokens; ++i) {
      const LetterCase each = stretch[i].token.letter_case;
      if (each == LetterCase::none || each == all) continue;
      if (all != LetterCase::none) return LetterCase::mixed;
      all = each;
    }
    return all;
  }

  std::string_view spell() {
    if (cuts[word].tokens == 1 && stretch[first].token.code != detail::kNoSyllable)
      return detail::spelling(stretch[first].token.code);
    if (spelled) return spelling;
    spelling.clear();
    for (std::size_t i = first; i < first + cuts[word].tokens; ++i) append(i);
    spelled = true;
    return spelling;
  }

  // "-", "/", "." or nothing.
  std::string_view gap_before(std::size_t i) const {
    const std::size_t begin = stretch[i - 1].token.source.end;
    return text.substr(begin, stretch[i].token.source.begin - begin);
  }

  void append(std::size_t i) {
    const detail::ScanToken& token = stretch[i].token;
    if (i > first) spelling += stretch[i].glued ? gap_before(i) : " ";
    if (token.code != detail::kNoSyllable) {
      spelling += detail::spelling(token.code);
    } else {
      detail::canonical_text(token, text, canonical, folded);
      spelling += canonical;
    }
  }

  std::string_view text;
  std::shared_ptr<const Segmenter::Impl> segmenter;
  detail::Stretches stretches;
  detail::Cutter cutter;
  detail::Stretch stretch;
  std::vector<detail::Cut> cuts;  // of the stretch
  std::size_t word = 0;           // where we are in the cuts,
  std::size_t first = 0;          // and in the stretch's tokens
  bool spelled = false;
  std::string spelling, canonical, folded;
};

WordStream::WordStream(std::string_view text) : WordStream(text, Segmenter()) {}
WordStream::WordStream(std::string_view text, const Segmenter& segmenter)
    : impl_(std::make_unique<Impl>(text, segmenter.impl_)) {}
WordStream::~WordStream() = default;
WordStream::WordStream(WordStream&&) noexcept = default;
WordStream& WordStream::operator=(WordStream&&) noexcept = default;

bool WordStream::next() { return impl_->next(); }
ByteRange WordStream::source() const noexcept { return impl_->source(); }
bool WordStream::name() const noexcept { return impl_->cuts[impl_->word].name; }
LetterCase WordStream::letter_case() const noexcept { return impl_->letter_case(); }
bool WordStream::starts_sentence() const noexcept { return impl_->stretch[impl_->first].token.starts_sentence; }
std::string_view WordStream::text() const { return impl_->spell(); }

std::vector<Word> words(std::string_view text) { return Segmenter().words(text); }

}  // namespace tracuu
