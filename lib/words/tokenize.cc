// words: the public doors tokenize and TokenStream, and a token's text.
#include "tracuu/tokenize.h"

#include <algorithm>

#include "text/forms.h"
#include "words/scanner.h"
#include "words/wholes.h"

namespace tracuu {
namespace detail {
namespace {

// One way of writing: every dash a hyphen, no blanks beside it, and where blanks alone part a code a hyphen too.
std::string without_blanks(std::string_view text) {
  const auto is_sign = [](char c) { return c == '-' || c == '/'; };
  std::string out;
  bool blank = false;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t blank_size = blank_at(text, i), dash_size = dash_at(text, i);
    blank |= blank_size != 0;
    i += blank_size;
    if (blank_size != 0) continue;
    const char c = dash_size != 0 ? '-' : text[i];
    if (blank && !is_sign(c) && !is_sign(out.back())) out.push_back('-');
    blank = false;
    out.push_back(c);
    i += std::max<std::size_t>(dash_size, 1);
  }
  return out;
}

void append_mixed_forms(std::string_view text, std::string& canonical, std::string& folded) {
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t sign = std::min(text.find_first_of("-/.:@_+?=&#%~()[],;!$*", i), text.size());
    append_forms(text.substr(i, sign - i), canonical, folded);
    if (sign < text.size()) {
      canonical.push_back(text[sign]);
      folded.push_back(text[sign]);
    }
    i = sign + 1;
  }
}

}  // namespace

void canonical_text(const ScanToken& token, std::string_view text, std::string& canonical, std::string& folded) {
  canonical.clear();
  folded.clear();
  const std::string_view source = token.source.of(text);
  switch (token.kind) {
    case TokenKind::syllable:
      canonical = spelling(token.code);
      folded = folded_spelling(token.code);
      return;
    case TokenKind::number:
      canonical = folded = source;
      return;
    case TokenKind::word: return append_forms(source, canonical, folded);
    default: return append_mixed_forms(without_blanks(source), canonical, folded);
  }
}

}  // namespace detail

const char* to_string(TokenKind kind) noexcept {
  switch (kind) {
    case TokenKind::syllable: return "syllable";
    case TokenKind::word: return "word";
    case TokenKind::number: return "number";
    case TokenKind::code: return "code";
    case TokenKind::period: return "period";
    case TokenKind::email: return "email";
    case TokenKind::url: return "url";
  }
  return "unknown";
}

std::vector<Token> tokenize(std::string_view text) {
  std::vector<Token> tokens;
  detail::Scanner scanner(text);
  detail::ScanToken found;
  while (scanner.next(found)) {
    Token& token = tokens.emplace_back();
    token.kind = found.kind;
    token.source = found.source;
    token.letter_case = found.letter_case;
    token.part = found.part;
    token.starts_sentence = found.starts_sentence;
    detail::canonical_text(found, text, token.text, token.folded);
  }
  return tokens;
}

struct TokenStream::Impl {
  explicit Impl(std::string_view t) : text(t), scanner(t) {}
  void spell() {
    if (spelled) return;
    detail::canonical_text(token, text, canonical, folded);
    spelled = true;
  }
  std::string_view text;
  detail::Scanner scanner;
  detail::ScanToken token;
  bool spelled = false;
  std::string canonical, folded;
};

TokenStream::TokenStream(std::string_view text) : impl_(std::make_unique<Impl>(text)) {}
TokenStream::~TokenStream() = default;
TokenStream::TokenStream(TokenStream&&) noexcept = default;
TokenStream& TokenStream::operator=(TokenStream&&) noexcept = default;

bool TokenStream::next() {
  impl_->spelled = false;
  return impl_->scanner.next(impl_->token);
}

TokenKind TokenStream::kind() const noexcept { return impl_->token.kind; }
ByteRange TokenStream::source() const noexcept { return impl_->token.source; }
LetterCase TokenStream::letter_case() const noexcept { return impl_->token.letter_case; }
bool TokenStream::part() const noexcept { return impl_->token.part; }
bool TokenStream::starts_sentence() const noexcept { return impl_->token.starts_sentence; }

std::string_view TokenStream::text() const {
  if (impl_->token.kind == TokenKind::syllable) return detail::spelling(impl_->token.code);
  impl_->spell();
  return impl_->canonical;
}
std::string_view TokenStream::folded() const {
  if (impl_->token.kind == TokenKind::syllable) return detail::folded_spelling(impl_->token.code);
  impl_->spell();
  return impl_->folded;
}

}  // namespace tracuu
