// Called by parser.cc for every leaf: tokenises words, reads values and dates.
#include "query/leaves.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/utf8.h"
#include "query/dates.h"
#include "query/parser.h"
#include "tracuu/text.h"
#include "tracuu/tokenize.h"

namespace tracuu::detail {
namespace {

/// Valid UTF-8 in canonical spelling, blanks and control characters as single spaces, none at the ends.
std::string tidy_value(std::string_view typed) {
  std::string valid;
  for (std::size_t at = 0; at < typed.size();) {
    const CodePoint c = decode_utf8(typed, at);
    valid.append(is_blank_at(typed, at) ? std::string_view(" ") : typed.substr(at, c.size));
    at += c.size;
  }
  const std::string canonical = normalize(valid);
  std::string out;
  for (std::size_t at = 0; at < canonical.size();) {
    const CodePoint c = decode_utf8(canonical, at);
    if (!is_blank_at(canonical, at)) {
      out.append(canonical, at, c.size);
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
    at += c.size;
  }
  if (out.ends_with(' ')) out.pop_back();
  return out;
}

std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

std::vector<Node> single(Node node) {
  std::vector<Node> nodes;
  nodes.push_back(std::move(node));
  return nodes;
}

/// Whether a word that was left as typed would, written alone and in small letters, be read as keystrokes.
bool is_kept(const QueryToken& token) {
  const bool syllable = token.kind == TokenKind::syllable && !token.text.ends_with("oong");  // as most words are
  return !syllable && !token.any_mark && token.keys_sure == 0 && token.parts.empty() && is_plainly_keys(token.text);
}

std::vector<QueryToken> only(QueryToken token) {
  std::vector<QueryToken> tokens;
  tokens.push_back(std::move(token));
  return tokens;
}

}  // namespace

QueryToken query_token(Token token, std::size_t offset) {
  QueryToken out;
  out.kind = token.kind;
  out.key = word_key(token.kind, token.text, token.folded);
  out.any_mark = token.text != token.folded;
  out.source = {token.source.begin + offset, token.source.end + offset};
  out.text = std::move(token.text);
  out.folded = std::move(token.folded);
  return out;
}

std::string joined(const std::vector<QueryToken>& tokens, std::string QueryToken::*text) {
  std::string out;
  for (const QueryToken& token : tokens) out.append(out.empty() ? "" : " ").append(token.*text);
  return out;
}

std::vector<QueryToken> Leaves::tokens(ByteRange range) const {
  std::vector<QueryToken> found;
  for (Token& token : tokenize(range.of(typed_))) {
    const bool part = token.part && !found.empty();
    auto& list = part ? found.back().parts : found;
    list.push_back(query_token(std::move(token), range.begin));
  }
  read_keys(found, range);
  return found;
}

/// Words that are keystrokes become what they write; the tokenizer cuts some of them: `quye`, `6`, `t1`.
void Leaves::read_keys(std::vector<QueryToken>& tokens, ByteRange range) const {
  const auto begins_before = [](const QueryToken& token, std::size_t place) { return token.source.begin < place; };
  for (const KeyedWord& word : keyed_) {
    if (word.source.begin < range.begin || word.source.end > range.end) continue;
    const auto first = std::lower_bound(tokens.begin(), tokens.end(), word.source.begin, begins_before);
    const auto past = std::lower_bound(first, tokens.end(), word.source.end, begins_before);
    if (first == past || ByteRange{first->source.begin, std::prev(past)->source.end} != word.source) continue;
    if (word.sure == 0) {
      first->keys_for = word.text;
      continue;
    }
    *first = query_token(std::move(tokenize(word.text).front()), 0);
    first->source = word.source;
    first->keys_sure = word.sure;
    tokens.erase(std::next(first), past);
  }
}

bool Leaves::starred_at(std::size_t end, std::size_t limit) const { return end < limit && typed_[end] == '*'; }

std::vector<Node> Leaves::text_node(std::vector<QueryToken> tokens, bool starred, const Field* field,
                                    ByteRange source) const {
  if (tokens.empty()) return {};
  if (tokens.size() > kMaxPhraseTokens) {
    problems_.add({tokens[kMaxPhraseTokens].source.begin, source.end},
                  "a phrase has at most 64 words: the rest is ignored");
    tokens.resize(kMaxPhraseTokens);
    starred = false;
  }
  if (starred && characters(tokens.back().text) < 2) {
    problems_.add({tokens.back().source.begin, tokens.back().source.end + 1},
                  "a prefix needs two letters or more; read as a word");
    starred = false;
  }
  Node node;
  node.kind = starred ? NodeKind::prefix : tokens.size() == 1 ? NodeKind::word : NodeKind::phrase;
  if (field) node.field = field->name;
  node.tokens = std::move(tokens);
  node.source = source;
  node.literal = node.kind == NodeKind::word && is_kept(node.tokens.front());
  return single(std::move(node));
}

std::vector<Node> Leaves::words(ByteRange range, const Field* field) const {
  std::vector<Node> nodes;
  std::vector<QueryToken> found = tokens(range);
  for (std::size_t i = 0; i < found.size(); ++i) {
    const std::size_t end = found[i].source.end;
    const bool more = i + 1 < found.size() && found[i + 1].source.begin == end + 1;
    const bool starred = !more && starred_at(end, range.end);
    const ByteRange source{found[i].source.begin, end + (starred ? 1 : 0)};
    for (Node& node : text_node(only(std::move(found[i])), starred, field, source)) nodes.push_back(std::move(node));
  }
  return nodes;
}

std::vector<Node> Leaves::unit(ByteRange stretch, ByteRange chunk, const Field* field) const {
  std::vector<QueryToken> found = tokens(stretch);
  const auto past = std::find_if(found.begin(), found.end(),
                                 [&](const QueryToken& token) { return token.source.begin >= chunk.end; });
  found.erase(past, found.end());
  if (found.empty()) return {};
  const std::size_t end = found.back().source.end;
  const bool starred = starred_at(end, stretch.end);
  const ByteRange source{found.front().source.begin, end + (starred ? 1 : 0)};
  return text_node(std::move(found), starred, field, source);
}

std::vector<Node> Leaves::quoted(const Item& item, FieldUse use) const {
  if (use.field && use.field->kind != FieldKind::text) return listed_value(item, use);
  std::vector<QueryToken> found = tokens(item.inner);
  if (found.empty()) {
    problems_.add(item.source, "nothing in these quotes: ignored");
    return {};
  }
  const bool starred = starred_at(found.back().source.end, item.inner.end);
  return text_node(std::move(found), starred, use.field, item.source);
}

std::vector<Node> Leaves::value(const Item& item, FieldUse use) const {
  if (use.field->kind == FieldKind::text) return quoted(item, use);
  const ByteRange inner = item.kind == ItemKind::quoted ? item.inner : item.source;
  if (!is_named(use.field->kind)) return range(inner.of(typed_), use, item.source);
  std::string_view typed = inner.of(typed_);
  if (item.kind == ItemKind::plain) {
    while (!typed.empty() && (typed.back() == ',' || typed.back() == ';')) typed.remove_suffix(1);
  }
  return keyword(typed, *use.field, item.source);
}

std::vector<Node> Leaves::listed_value(const Item& item, FieldUse use) const {
  std::vector<Node> nodes = value(item, use);
  if (nodes.empty() && !is_named(use.field->kind)) problems_.add(item.source, unreadable(use) + ": ignored");
  return nodes;
}

std::vector<Node> Leaves::keyword(std::string_view typed, const Field& field, ByteRange source) const {
  Node node;
  node.kind = NodeKind::keyword;
  node.field = field.name;
  node.value = tidy_value(typed);
  node.source = source;
  if (!node.value.empty()) return single(std::move(node));
  problems_.add(source, "no value for \"" + field.name + "\": ignored");
  return {};
}

std::vector<Node> Leaves::range(std::string_view typed, FieldUse use, ByteRange source) const {
  std::optional<Bounds> bounds = use.field->kind == FieldKind::date ? read_dates(typed) : read_numbers(typed);
  if (!bounds || (use.side == Side::before && bounds->from.empty())) return {};
  Node node;
  node.kind = NodeKind::range;
  node.field = use.field->name;
  node.from = use.side == Side::before ? std::string() : bounds->from;
  node.to = use.side == Side::whole ? bounds->to : use.side == Side::before ? bounds->from : std::string();
  node.source = source;
  if (node.from.empty() && node.to.empty()) return {};
  if (bounds->backwards) problems_.add(source, "this range runs backwards: turned around");
  return single(std::move(node));
}

std::string Leaves::unreadable(FieldUse use) const {
  return use.field->kind == FieldKind::date ? "this is no date" : "this is no number";
}

}  // namespace tracuu::detail
