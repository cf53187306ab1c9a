// First stage of the query room, before parser.cc: scans items, then judges operators by their neighbours.
#include "query/lexer.h"

#include <algorithm>
#include <optional>
#include <string>

#include "base/utf8.h"
#include "tracuu/text.h"
#include "tracuu/tokenize.h"
#include "words/key.h"

namespace tracuu::detail {
namespace {

bool is_blank(char32_t c) {
  return c <= 0x20 || (c >= 0x7F && c <= 0xA0) || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 ||
         c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000 || c == kBadByte;
}

bool is_quote(char32_t c) { return c == '"' || c == 0xAB || c == 0xBB || (c >= 0x201C && c <= 0x201F) || c == 0xFF02; }

bool has_lower_case(const Token& token) {
  if (token.letter_case == LetterCase::title) return decode_utf8(token.text, 0).size < token.text.size();
  return token.letter_case == LetterCase::lower || token.letter_case == LetterCase::mixed;
}

bool has_upper_case(const Token& token) {
  return token.letter_case == LetterCase::upper || token.letter_case == LetterCase::title;
}

std::optional<ItemKind> operator_of(std::string_view chunk) {
  if (chunk.size() > 16) return std::nullopt;
  const std::string word = normalize(chunk);
  if (word == "AND" || word == "VÀ") return ItemKind::op_and;
  if (word == "OR" || word == "HOẶC") return ItemKind::op_or;
  if (word == "NOT" || word == "KHÔNG") return ItemKind::op_not;
  return std::nullopt;
}

bool is_operator(ItemKind kind) {
  return kind == ItemKind::op_and || kind == ItemKind::op_or || kind == ItemKind::op_not;
}

class Scanner {
 public:
  Scanner(std::string_view typed, const Schema& schema, Problems& problems)
      : typed_(typed), schema_(schema), problems_(problems), tokens_(tokenize(typed)) {}

  std::vector<Item> scan() {
    for (std::size_t at = 0; at < typed_.size();) at = next(at);
    if (all_capitals()) operators_to_words();
    return std::move(items_);
  }

 private:
  std::size_t next(std::size_t at) {
    const CodePoint c = decode_utf8(typed_, at);
    if (is_blank(c.value)) return at + c.size;
    if (is_quote(c.value)) return quoted(at, c.size);
    if (c.value == '(') return add(ItemKind::open, at, at + 1);
    if (c.value == ')') return add(ItemKind::close, at, at + 1);
    if (is_sign(at)) return add(c.value == '+' ? ItemKind::plus : ItemKind::minus, at, at + 1);
    return chunk(at);
  }

  std::size_t add(ItemKind kind, std::size_t begin, std::size_t end) {
    items_.push_back({kind, {begin, end}, {}, {}});
    return end;
  }

  std::size_t quoted(std::size_t at, std::size_t size) {
    const std::size_t inner = at + size;
    std::size_t close = inner;
    unsigned width = 0;
    for (; close < typed_.size(); close += width) {
      const CodePoint c = decode_utf8(typed_, close);
      width = c.size;
      if (is_quote(c.value)) break;
    }
    const bool closed = close < typed_.size();
    if (!closed && !names_a_field() && words_behind(inner) > kMostWordsOfOpenPhrase) {
      problems_.add({at, inner}, "this quote is not closed: ignored");
      return inner;
    }
    if (!closed) problems_.add({at, inner}, "this quote is not closed: the phrase goes on to the end");
    const std::size_t end = closed ? close + width : close;
    items_.push_back({ItemKind::quoted, {at, end}, {inner, close}, {}});
    return end;
  }

  // What is being typed is a phrase; of a passage that was pasted only one end of a quotation was caught.
  static constexpr std::size_t kMostWordsOfOpenPhrase = 4;

  bool names_a_field() const {
    return std::any_of(items_.begin(), items_.end(), [](const Item& item) { return item.kind == ItemKind::field; });
  }

  std::size_t words_behind(std::size_t at) const {
    return static_cast<std::size_t>(std::count_if(tokens_.begin(), tokens_.end(), [at](const Token& token) {
      return token.source.begin >= at && !token.part;
    }));
  }

  /// A sign stands after a blank, a parenthesis or at the start, and directly before a word, a quote or a parenthesis;
  /// a minus not before a digit (`COVID -19`), and neither inside a document number (`04 -KH/ĐU`).
  bool is_sign(std::size_t at) const {
    const char sign = typed_[at];
    if ((sign != '+' && sign != '-') || at + 1 == typed_.size() || is_after_value(at) || inside_whole(at)) return false;
    if (at > 0 && typed_[at - 1] != '(' && !ends_with_blank(at)) return false;
    const CodePoint after = decode_utf8(typed_, at + 1);
    if (is_quote(after.value) || after.value == '(') return true;
    const bool digit = after.value >= '0' && after.value <= '9';
    return token_begins(at + 1) && (sign == '+' || !digit);
  }

  bool ends_with_blank(std::size_t at) const {
    std::size_t before = at - 1;
    for (unsigned back = 0; back < 3 && before > 0 && (typed_[before] & 0xC0) == 0x80; ++back) --before;
    const CodePoint c = decode_utf8(typed_, before);
    return before + c.size != at || is_blank(c.value);
  }

  /// Directly after a field's colon everything is its value.
  bool is_after_value(std::size_t at) const {
    return !items_.empty() && items_.back().kind == ItemKind::field && items_.back().source.end == at;
  }

  bool is_signed(std::size_t at) const {
    return !items_.empty() && items_.back().source.end == at &&
           (items_.back().kind == ItemKind::plus || items_.back().kind == ItemKind::minus);
  }

  bool token_begins(std::size_t at) const {
    const auto token = std::lower_bound(tokens_.begin(), tokens_.end(), at,
                                        [](const Token& t, std::size_t place) { return t.source.begin < place; });
    return token != tokens_.end() && token->source.begin == at;
  }

  bool inside_whole(std::size_t at) const {
    return std::any_of(tokens_.begin(), tokens_.end(), [at](const Token& token) {
      return is_whole(token.kind) && token.source.begin < at && at < token.source.end;
    });
  }

  std::size_t chunk(std::size_t at) {
    std::size_t end = at;
    while (end < typed_.size()) {
      const CodePoint c = decode_utf8(typed_, end);
      if (is_blank(c.value) || is_quote(c.value) || c.value == '(' || c.value == ')') break;
      end += c.size;
    }
    const ByteRange source{at, end};
    if (is_after_value(at)) return add(ItemKind::plain, at, end);
    const std::optional<ItemKind> op = is_signed(at) ? std::nullopt : operator_of(source.of(typed_));
    if (op) return add(*op, at, end);
    const std::size_t colon = source.of(typed_).find(':');
    if (colon != std::string_view::npos && colon > 0 && field(at, at + colon)) return at + colon + 1;
    return add(ItemKind::plain, at, end);
  }

  /// Reads `name:` where the name ends at `colon` and its last word begins at `at`.
  bool field(std::size_t at, std::size_t colon) {
    if (inside_whole(colon)) return false;
    std::size_t words_before = 0;
    const std::optional<FieldUse> use = find_name(at, colon, words_before);
    const std::size_t begin = words_before > 0 ? items_[items_.size() - words_before].source.begin : at;
    const ByteRange source{begin, colon + 1};
    const bool has_value = colon + 1 < typed_.size() && !is_blank_at(typed_, colon + 1) && typed_[colon + 1] != ')';
    if (use && has_value) {
      items_.resize(items_.size() - words_before);
      items_.push_back({ItemKind::field, source, {}, *use});
      return true;
    }
    const std::string name(ByteRange{begin, colon}.of(typed_));
    if (use) {
      problems_.add(source, "a value must follow \"" + name + ":\" directly; read as words");
    } else if (has_value && looks_like_name({at, colon}) && typed_.substr(colon + 1, 2) != "//") {
      problems_.add(source, "there is no field \"" + to_valid_utf8(name) + "\"; read as words");
    }
    return false;
  }

  /// The longest known name that ends at the colon: `tác giả:` before `giả:`.
  std::optional<FieldUse> find_name(std::size_t at, std::size_t colon, std::size_t& words_before) {
    if (!names_) names_.emplace(schema_);
    std::vector<std::string> names{std::string(ByteRange{at, colon}.of(typed_))};
    for (std::size_t i = items_.size(); i > 0 && names.size() < names_->most_words(); --i) {
      const bool is_value = i >= 2 && items_[i - 2].kind == ItemKind::field;
      if (items_[i - 1].kind != ItemKind::plain || is_value) break;
      names.push_back(std::string(items_[i - 1].source.of(typed_)) + ' ' + names.back());
    }
    for (words_before = names.size() - 1;; --words_before) {
      if (const std::optional<FieldUse> use = names_->find(names[words_before])) return use;
      if (words_before == 0) return std::nullopt;
    }
  }

  bool looks_like_name(ByteRange name) const {
    const std::string_view text = name.of(typed_);
    return token_begins(name.begin) && text.find_first_not_of("0123456789") != std::string_view::npos &&
           std::none_of(text.begin(), text.end(), [](char c) {
             return static_cast<unsigned char>(c) < 0x80 && c != '_' && !(c >= '0' && c <= '9') &&
                    !((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
           });
  }

  /// Whether every letter outside quotes and operators is a capital: then the query is a pasted title, and its VÀ is a
  /// word.
  bool all_capitals() const {
    bool upper = false;
    auto token = tokens_.begin();
    for (const Item& item : items_) {
      const bool counts = item.kind == ItemKind::plain || item.kind == ItemKind::field;
      for (; token != tokens_.end() && token->source.begin < item.source.end; ++token) {
        if (!counts || token->source.begin < item.source.begin) continue;
        if (has_lower_case(*token)) return false;
        upper = upper || has_upper_case(*token);
      }
    }
    return upper;
  }

  void operators_to_words() {
    for (Item& item : items_) {
      if (!is_operator(item.kind)) continue;
      item.kind = ItemKind::plain;
      problems_.add(item.source, "no operator in a query of capitals only; read as a word");
    }
  }

  std::string_view typed_;
  const Schema& schema_;
  std::optional<FieldNames> names_;  // made at the first colon: most queries have none
  Problems& problems_;
  std::vector<Token> tokens_;
  std::vector<Item> items_;
};

/// Drops parentheses that have no partner or lie too deep, and closes open ones at the end.
void match_parentheses(std::vector<Item>& items, std::size_t end, Problems& problems) {
  std::vector<Item> kept;
  std::vector<bool> opened;  // whether each open parenthesis was kept
  bool too_deep = false;
  std::size_t levels = 0;
  for (const Item& item : items) {
    if (item.kind == ItemKind::open) {
      const bool fits = levels < kMaxLevels;
      if (!fits && !too_deep) {
        problems.add(item.source,
                     "more than " + std::to_string(kMaxLevels) + " levels: the parentheses within are ignored");
      }
      too_deep = too_deep || !fits;
      opened.push_back(fits);
      if (!fits) continue;
      ++levels;
    } else if (item.kind == ItemKind::close) {
      if (opened.empty()) problems.add(item.source, "this parenthesis was never opened: ignored");
      const bool partner = !opened.empty() && opened.back();
      if (!opened.empty()) opened.pop_back();
      if (!partner) continue;
      --levels;
    }
    kept.push_back(item);
  }
  if (!opened.empty()) problems.add({end, end}, "a parenthesis is not closed: closed at the end");
  for (; levels > 0; --levels) kept.push_back({ItemKind::close, {end, end}, {}, {}});
  items = std::move(kept);
}

bool ends_operand(const Item& item) {
  return item.kind == ItemKind::plain || item.kind == ItemKind::quoted || item.kind == ItemKind::close;
}

bool begins_operand(const Item& item) { return !is_operator(item.kind) && item.kind != ItemKind::close; }

/// Turns operators without operands into words. From the right, for what follows an operator must be judged before it.
void judge_operators(std::vector<Item>& items, Problems& problems) {
  bool operand_follows = false;
  for (std::size_t i = items.size(); i-- > 0;) {
    Item& item = items[i];
    if (item.kind == ItemKind::op_not && operand_follows) continue;
    if (item.kind == ItemKind::op_and || item.kind == ItemKind::op_or) {
      const bool operand_before = i > 0 && (ends_operand(items[i - 1]) || is_operator(items[i - 1].kind));
      if (operand_follows && operand_before) {
        operand_follows = false;
        continue;
      }
    }
    if (is_operator(item.kind)) {
      problems.add(item.source, "an operator with nothing to join; read as a word");
      item.kind = ItemKind::plain;
    }
    operand_follows = begins_operand(item);
  }
}

}  // namespace

bool is_blank_at(std::string_view text, std::size_t at) { return is_blank(decode_utf8(text, at).value); }

std::vector<Item> lex(std::string_view typed, const Schema& schema, Problems& problems) {
  std::vector<Item> items = Scanner(typed, schema, problems).scan();
  match_parentheses(items, typed.size(), problems);
  judge_operators(items, problems);
  return items;
}

}  // namespace tracuu::detail
