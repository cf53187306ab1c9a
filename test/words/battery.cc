#include "words/battery.h"

#include <unicode/normalizer2.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <thread>

#include "base/utf8.h"
#include "text/letters.h"
#include "tracuu/syllable.h"
#include "tracuu/text.h"

namespace {

using tracuu::ByteRange;
using tracuu::Token;
using tracuu::tokenize;
using tracuu::TokenKind;
using namespace tracuu::detail;
using Tokens = std::vector<Token>;

bool is_whole(TokenKind kind) {
  return kind == TokenKind::code || kind == TokenKind::period || kind == TokenKind::email || kind == TokenKind::url;
}

bool operator==(const Token& a, const Token& b) {
  return a.kind == b.kind && a.text == b.text && a.folded == b.folded && a.source == b.source &&
         a.letter_case == b.letter_case && a.part == b.part && a.starts_sentence == b.starts_sentence;
}

bool equal(const Tokens& a, const Tokens& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const Token& x, const Token& y) { return x == y; });
}

bool same_words(const Tokens& a, const Tokens& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const Token& x, const Token& y) {
    return x.kind == y.kind && x.text == y.text && x.folded == y.folded && x.part == y.part;
  });
}

std::string normal_form(std::string_view text, const char* name, UNormalization2Mode mode) {
  UErrorCode status = U_ZERO_ERROR;
  const auto* form = icu::Normalizer2::getInstance(nullptr, name, mode, status);
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  form->normalizeUTF8(0, icu::StringPiece(text.data(), static_cast<int32_t>(text.size())), sink, nullptr, status);
  return out;
}

std::string broken_offsets(std::string_view text, const Tokens& tokens) {
  std::vector<bool> boundary(text.size() + 1), covered(text.size());
  for (std::size_t i = 0; i < text.size(); i += decode_utf8(text, i).size) boundary[i] = true;
  boundary[text.size()] = true;
  std::size_t begin = 0, leaf_end = 0;
  for (const Token& token : tokens) {
    const ByteRange at = token.source;
    if (at.begin >= at.end || at.end > text.size()) return "a range is empty or outside the text";
    if (at.begin < begin) return "begins go backwards";
    if (!boundary[at.begin] || !boundary[at.end]) return "a range cuts a code point";
    if (!is_utf8(at.of(text))) return "a token holds a bad byte";
    begin = at.begin;
    if (is_whole(token.kind)) continue;
    if (at.begin < leaf_end) return "two tokens overlap";
    leaf_end = at.end;
    std::fill(covered.begin() + static_cast<long>(at.begin), covered.begin() + static_cast<long>(at.end), true);
  }
  for (std::size_t i = 0; i < text.size(); i += decode_utf8(text, i).size) {
    const Letter letter = letter_of(decode_utf8(text, i).value);
    if (letter.in_word() && !letter.mark() && !covered[i]) return "a letter or digit is in no token";
  }
  return "";
}

std::string broken_wholes(const Tokens& tokens) {
  ByteRange whole{0, 0};
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const Token& token = tokens[i];
    if (token.part && (is_whole(token.kind) || token.source.begin < whole.begin || token.source.end > whole.end))
      return "a part is outside its whole";
    if (!token.part && token.source.begin < whole.end) return "a token inside a whole is no part";
    if (!is_whole(token.kind)) continue;
    if (token.part || i + 1 == tokens.size() || tokens[i + 1].source.begin != token.source.begin || !tokens[i + 1].part)
      return "a whole has no parts";
    whole = token.source;
  }
  return "";
}

std::string broken_texts(std::string_view text, const Tokens& tokens) {
  for (const Token& token : tokens) {
    if (token.text.empty() || token.folded.empty()) return "a token has no text";
    if (!is_utf8(token.text) || !is_utf8(token.folded)) return "a token's text is no UTF-8";
    const std::string_view source = token.source.of(text);
    if (token.kind == TokenKind::number && (token.text != source || token.folded != source))
      return "a number was changed";
    if (is_whole(token.kind) && token.text.find_first_of(" \n") != std::string::npos) return "a whole has blanks";
    const bool word = token.kind == TokenKind::syllable || token.kind == TokenKind::word;
    if (word && tracuu::fold(source) != token.folded) return "fold(slice) is not the folded text";
    if (tracuu::fold(token.text) != token.folded) return "fold(text) is not the folded text";
  }
  return "";
}

std::string broken_repeats(std::string_view text, const Tokens& tokens) {
  Tokens other, streamed;
  std::thread thread([&] { other = tokenize(text); });
  const Tokens again = tokenize(text);
  thread.join();
  if (!equal(tokens, again)) return "twice is not the same";
  if (!equal(tokens, other)) return "another thread does not see the same";
  tracuu::TokenStream stream(text);
  while (stream.next())
    streamed.push_back({stream.kind(), std::string(stream.text()), std::string(stream.folded()), stream.source(),
                        stream.letter_case(), stream.part(), stream.starts_sentence()});
  return equal(tokens, streamed) ? "" : "the stream does not give the same";
}

// The text with every open oa, oe, uy in the newer style: òa → oà.
std::string newer_style(std::string_view nfc) {
  std::string out;
  std::size_t copied = 0;
  for (const Token& token : tokenize(nfc)) {
    const std::string_view source = token.source.of(nfc);
    const auto syllable = token.kind == TokenKind::syllable ? tracuu::syllable(source) : std::nullopt;
    if (!syllable || syllable->onset == "qu" || syllable->tone == tracuu::Tone::ngang) continue;
    if (syllable->rime != "oa" && syllable->rime != "oe" && syllable->rime != "uy") continue;
    std::vector<Letter> letters;
    for (std::size_t i = 0; i < source.size(); i += decode_utf8(source, i).size)
      letters.push_back(letter_of(decode_utf8(source, i).value));
    out += nfc.substr(copied, token.source.begin - copied);
    for (std::size_t i = 0; i < letters.size(); ++i)
      append_utf8(out, compose(letters[i].id(), i + 1 == letters.size() ? static_cast<unsigned>(syllable->tone) : 0,
                               letters[i].upper()));
    copied = token.source.end;
  }
  return out += nfc.substr(copied);
}

std::string broken_forms(std::string_view text) {
  const std::string valid = to_valid_utf8(text);
  const std::string nfc = normal_form(valid, "nfc", UNORM2_COMPOSE), nfd = normal_form(valid, "nfc", UNORM2_DECOMPOSE);
  const Tokens tokens = tokenize(nfc);
  if (!same_words(tokens, tokenize(nfd)))
    return "NFD is not cut as NFC is: " + print(tokens) + " | " + print(tokenize(nfd));
  const std::string newer = newer_style(nfc);
  if (!same_words(tokens, tokenize(newer)))
    return "uỷ is not cut as ủy is: " + print(tokens) + " | " + print(tokenize(newer));
  return "";
}

std::string first_broken(std::string_view text) {
  const Tokens tokens = tokenize(text);
  for (const std::string& broken : {broken_offsets(text, tokens), broken_wholes(tokens), broken_texts(text, tokens),
                                    broken_repeats(text, tokens), broken_forms(text)})
    if (!broken.empty()) return broken + "\n" + print(tokens);
  return "";
}

}  // namespace

void check_token_contract(std::string_view text) {
  const std::string broken = first_broken(text);
  INFO("text: " << text);
  REQUIRE(broken == "");
}

std::string print(const std::vector<tracuu::Token>& tokens) {
  std::string out;
  for (const tracuu::Token& token : tokens) {
    if (!out.empty()) out += ' ';
    out += token.part ? "[" : "";
    out += std::string(to_string(token.kind)) + ":" + token.text;
    out += token.part ? "]" : "";
  }
  return out;
}
