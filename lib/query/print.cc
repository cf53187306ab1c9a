// The way back from the tree to text, for Query::to_string() and tree().
#include "query/print.h"

#include <algorithm>
#include <string_view>

#include "base/utf8.h"
#include "query/dates.h"
#include "query/leaves.h"
#include "query/pasted.h"
#include "query/tree.h"
#include "text/letters.h"
#include "tracuu/tokenize.h"

namespace tracuu::detail {
namespace {

/// Whether the tokenizer would read a document number across a blank between the two: it begins with digits.
bool grows_across(std::string_view before, std::string_view piece) {
  constexpr std::size_t kReach = 120;
  const std::string joined = std::string(before.substr(before.size() - std::min(before.size(), kReach))) + ' ';
  if (joined.find_first_of("0123456789") == std::string::npos) return false;
  const std::vector<Token> tokens = tokenize(joined + std::string(piece));
  return std::any_of(tokens.begin(), tokens.end(), [&](const Token& token) {
    return token.source.begin < joined.size() && joined.size() < token.source.end;
  });
}

/// Appends a piece of query after a blank; after a comma where the tokenizer would read a document number across the
/// blank.
void append_piece(std::string& out, std::string_view piece) {
  if (out.empty()) {
    out = piece;
    return;
  }
  out.append(grows_across(out, piece) ? " , " : " ").append(piece);
}

std::string capitals(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode_utf8(text, at);
    const Letter letter = letter_of(c.value);
    append_utf8(out, letter.id() != 0 && !letter.mark() ? compose(letter.id(), letter.tone(), true) : c.value);
    at += c.size;
  }
  return out;
}

std::string quoted(std::string_view text) { return '"' + std::string(text) + '"'; }

/// Whether the word, written bare, would be read as something else: `-2020` is no exclusion, a colon makes a field.
bool needs_quotes(std::string_view text, Occur occur) {
  const bool digit = text[0] >= '0' && text[0] <= '9';
  return (occur == Occur::must_not && digit) || text.find_first_of("\"()*:+") != std::string::npos || text[0] == '-';
}

class CanonicalForm {
 public:
  explicit CanonicalForm(std::string_view typed) : typed_(typed) {}

  std::string children(const Node& group) const {
    std::string out;
    for (const Node& node : group.children) append_piece(out, child(node, group.field));
    return out;
  }

 private:
  std::string child(const Node& node, std::string_view field) const {
    std::string out = node.occur == Occur::must ? "+" : node.occur == Occur::must_not ? "-" : "";
    const bool named = node.field != field && !node.field.empty();
    if (named) out += node.field + ':';
    const bool bare_after_sign = !out.empty() && !named && node.kind == NodeKind::range;
    return out + (bare_after_sign ? quoted(body(node)) : body(node));
  }

  std::string body(const Node& node) const {
    switch (node.kind) {
      case NodeKind::range: return print_range(node);
      case NodeKind::keyword: return quoted(node.value);
      case NodeKind::group: return '(' + children(node) + ')';
      default: break;
    }
    if (node.kind == NodeKind::abbreviation) return std::string(node.source.of(typed_));
    if (node.literal) return quoted(node.tokens.front().source.of(typed_));  // its capitals are what is quoted
    std::string text;
    for (const QueryToken& token : node.tokens) append_piece(text, spelled(token));
    const bool quotes = node.tokens.size() > 1 || needs_quotes(text, node.occur);
    if (node.kind == NodeKind::prefix) text += '*';
    return quotes ? quoted(text) : text;
  }

  /// The token as it must be typed to be read again: digits glued to letters are read in capitals
  /// only, and a few odd letters only as they were typed.
  std::string spelled(const QueryToken& token) const {
    const auto reads_back = [&](const std::string& text) {
      const std::vector<Token> tokens = tokenize(text);
      return !tokens.empty() && tokens.front().text == token.text && tokens.front().source.end == text.size();
    };
    if (token.kind == TokenKind::syllable || reads_back(token.text)) return token.text;
    const std::string upper = capitals(token.text);
    return reads_back(upper) ? upper : std::string(token.source.of(typed_));
  }

  std::string_view typed_;
};

std::string tree_of(const Node& node, std::string_view field);

std::string group_tree(const Node& group) {
  const auto positives = std::count_if(group.children.begin(), group.children.end(),
                                       [](const Node& child) { return child.occur != Occur::must_not; });
  const bool ranked = std::any_of(group.children.begin(), group.children.end(),
                                  [](const Node& child) { return child.occur == Occur::should; });
  const bool any = ranked && positives > 1;
  std::string out = any ? "any(" : "all(";
  for (const Node& child : group.children) {
    if (&child != &group.children.front()) out += ", ";
    const bool marked = child.occur == Occur::must && (any || positives == 1);
    const std::string text = tree_of(child, group.field);
    out += child.occur == Occur::must_not ? "not(" + text + ')' : marked ? "must(" + text + ')' : text;
  }
  return out + ')';
}

std::string bound(const std::string& text) { return text.empty() ? "*" : text; }

std::string leaf_tree(const Node& node) {
  switch (node.kind) {
    case NodeKind::phrase: return "phrase(" + joined(node.tokens) + ')';
    case NodeKind::prefix: return "prefix(" + joined(node.tokens) + ')';
    case NodeKind::range: return "range(" + node.field + ", " + bound(node.from) + ", " + bound(node.to) + ')';
    case NodeKind::keyword: return "keyword(" + node.field + ", " + node.value + ')';
    case NodeKind::abbreviation: return "abbreviation(" + joined(node.shorts.front()) + ", " + joined(node.tokens) + ')';
    default: return joined(node.tokens);
  }
}

std::string tree_of(const Node& node, std::string_view field) {
  const std::string text = node.kind == NodeKind::group ? group_tree(node) : leaf_tree(node);
  return is_value(node) || node.field.empty() || node.field == field ? text : "field(" + node.field + ", " + text + ')';
}

}  // namespace

std::string print_range(const Node& node) {
  // The bounds of dates are days, and the last one is typed inclusively; those of numbers are typed as they are.
  const bool date = (node.to.empty() ? node.from : node.to).find('-', 1) != std::string::npos;
  return node.from + ".." + (date && !node.to.empty() ? day_before(node.to) : node.to);
}

std::string print_query(const Node& root, std::string_view typed) {
  std::string canonical = CanonicalForm(typed).children(root);
  // What would be taken for an old charset is told from it by a blank that none of them has.
  if (decode_pasted(canonical)) canonical.replace(canonical.find(' '), 1, "\u2002");
  return canonical;
}

std::string print_tree(const Node& root) {
  if (root.children.empty()) return {};
  if (root.children.size() > 1) return group_tree(root);
  const Node& only = root.children.front();
  const std::string text = tree_of(only, root.field);
  return only.occur == Occur::must ? "must(" + text + ')' : only.occur == Occur::must_not ? "not(" + text + ')' : text;
}

}  // namespace tracuu::detail
