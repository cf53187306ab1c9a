// query: what stands in a search box while somebody types → words. No operators, no fields: these are for who has finished.
#include "query/typing.h"

#include <algorithm>

#include "base/utf8.h"
#include "query/keyed_words.h"
#include "text/keystrokes.h"
#include "text/letters.h"
#include "tracuu/keystrokes.h"
#include "tracuu/text.h"
#include "words/scanner.h"

namespace tracuu::detail {
namespace {

// Lines are as long as titles; further up nobody looks.
constexpr std::size_t kLongestLine = 1000;

// Whether the marks of `typed` stand in a spelling whose bare letters begin with its own. A tone moves as the word grows, so
// its place does not count.
bool marks_begin(std::string_view typed, std::string_view spelled, unsigned tone_spelled) {
  for (std::size_t at = 0, there = 0; at < typed.size() && there < spelled.size();) {
    const CodePoint wanted = decode_utf8(typed, at), found = decode_utf8(spelled, there);
    const Letter letter = letter_of(wanted.value);
    if (letter.tone() != 0 && letter.tone() != tone_spelled) return false;
    if (letter.id() > 26 && letter.id() != letter_of(found.value).id()) return false;
    at += wanted.size;
    there += found.size;
  }
  return true;
}

bool is_blank(char c) { return static_cast<unsigned char>(c) <= ' '; }

bool is_of_keys(std::string_view chunk) {
  return chunk.size() <= kMostKeys && std::all_of(chunk.begin(), chunk.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
         });
}

std::string lower(std::string_view ascii) {
  std::string out(ascii);
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
  return out;
}

// What the keys of a chunk would have written; nothing if it is written as it is.
std::optional<std::string> written_by(std::string_view chunk, bool unfinished) {
  if (!is_of_keys(chunk)) return std::nullopt;
  if (is_plainly_keys(chunk)) return decode_keystrokes(chunk);
  const std::string keys = lower(chunk);
  if (!unfinished || !folded_syllables_with_prefix(keys).empty()) return std::nullopt;
  std::optional<std::string> letters = read_unfinished_keystrokes(keys);
  return letters && !folded_syllables_with_prefix(fold(*letters)).empty() ? letters : std::nullopt;
}

class Reader {
 public:
  Reader(std::string_view typed, bool keystrokes) : typed_(typed), keystrokes_(keystrokes) {}

  void read() {
    std::size_t at = typed_.size() > kLongestLine ? typed_.size() - kLongestLine : 0;
    while (at < typed_.size()) {
      while (at < typed_.size() && is_blank(typed_[at])) ++at;
      const std::size_t begin = at;
      while (at < typed_.size() && !is_blank(typed_[at])) ++at;
      if (at > begin) chunk({begin, at});
    }
  }

  Typing take(std::size_t most) {
    Typing out;
    const bool open = !words_.empty() && words_.back().source.end == typed_.size();
    out.whole = words_.size() <= most && typed_.size() <= kLongestLine;
    if (words_.size() > most) words_.erase(words_.begin(), words_.end() - static_cast<std::ptrdiff_t>(most));
    if (open) {
      const TypedWord& last = words_.back();
      const std::string literal = by_keys_ ? lower(last.source.of(typed_)) : last.folded;
      out.begun.emplace(last.text, last.folded, literal);
    }
    out.words = std::move(words_);
    return out;
  }

 private:
  void chunk(ByteRange source) {
    const std::string_view text = source.of(typed_);
    const bool unfinished = source.end == typed_.size();
    const std::optional<std::string> written = keystrokes_ ? written_by(text, unfinished) : std::nullopt;
    by_keys_ = written.has_value();
    if (!written) return scan(text, source.begin, std::nullopt);
    scan(*written, 0, source);
  }

  void scan(std::string_view text, std::size_t offset, std::optional<ByteRange> source) {
    Scanner scanner(text);
    ScanToken token;
    while (scanner.next(token)) {
      if (is_whole(token.kind)) continue;  // its parts follow
      TypedWord word;
      word.kind = token.kind;
      canonical_text(token, text, word.text, word.folded);
      word.key =
          token.kind == TokenKind::syllable ? syllable_key(token.code) : word_key(token.kind, word.text, word.folded);
      word.source = source.value_or(ByteRange{token.source.begin + offset, token.source.end + offset});
      words_.push_back(std::move(word));
    }
  }

  std::string_view typed_;
  bool keystrokes_;
  bool by_keys_ = false;  // of the last chunk
  std::vector<TypedWord> words_;
};

}  // namespace

Beginning::Beginning(std::string_view text, std::string_view folded, std::string_view literal)
    : exact_(kSyllableCodes), literal_(literal) {
  folded_ = folded_syllables_with_prefix(folded);
  // `ky` is also kĩ, whose key is spelled with i.
  if (folded.ends_with('y')) {
    std::string with_i(folded);
    with_i.back() = 'i';
    for (const std::uint64_t each : folded_syllables_with_prefix(with_i))
      if (folded_spelling(static_cast<std::uint32_t>(each)) == with_i) folded_.push_back(each);
    std::sort(folded_.begin(), folded_.end());
  }
  std::erase_if(folded_, [&](std::uint64_t each) {
    const std::size_t before = syllables_.size();
    for (const std::uint16_t form : syllables_that_fold_to(each))
      if (text == folded || marks_begin(text, spelling(form), parts_of(form).tone)) syllables_.push_back(form);
    return syllables_.size() == before;
  });
  std::sort(syllables_.begin(), syllables_.end());
  for (const std::uint64_t each : syllables_) exact_[each] = true;
}

Typing read_typing(std::string_view typed, std::size_t most, bool keystrokes) {
  Reader reader(typed, keystrokes);
  reader.read();
  return reader.take(most);
}

}  // namespace tracuu::detail
