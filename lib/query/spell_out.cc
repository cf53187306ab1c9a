// Last stage of reading a query: its short forms stand for long ones, its long forms for short ones.
#include "query/spell_out.h"

#include <algorithm>
#include <utility>

#include "query/leaves.h"
#include "query/lexer.h"

namespace tracuu::detail {
namespace {

bool is_plain_word(const Node& node) { return node.kind == NodeKind::word && node.tokens.front().parts.empty(); }
bool is_quoted(const Node& node) { return node.source != node.tokens.front().source; }

bool has_small_letter(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

// `+đ/c` is a phrase without quotes.
bool is_glued_pair(const Node& node) {
  return node.kind == NodeKind::phrase && node.tokens.size() == 2 && node.source.begin == node.tokens.front().source.begin;
}

// Words of the tree with a small letter, and all.
struct WordCount {
  std::size_t small = 0, all = 0;
};

WordCount count_words(const Node& node, std::string_view typed) {
  WordCount count;
  for (const QueryToken& token : node.tokens) {
    ++count.all;
    count.small += has_small_letter(token.source.of(typed));
  }
  for (const Node& child : node.children) {
    const WordCount more = count_words(child, typed);
    count.small += more.small;
    count.all += more.all;
  }
  return count;
}

class SpellingOut {
 public:
  SpellingOut(const Node& root, std::string_view typed, const Abbreviations& abbreviations)
      : typed_(typed), abbreviations_(abbreviations) {
    const WordCount words = count_words(root, typed);
    capitals_tell_ = words.small > 0 || words.all == 1;
  }

  void group(Node& group) {
    for (std::size_t i = 0; i < group.children.size(); ++i) {
      Node& node = group.children[i];
      if (node.kind == NodeKind::group) this->group(node);
      if (is_glued_pair(node)) read_pair(group.children, i);
      if (!is_plain_word(node)) continue;
      if (!read_short(group.children, i)) i += read_long(group.children, i);
    }
  }

  std::vector<ReadWord> take() { return std::move(readings_); }

 private:
  using Nodes = std::vector<Node>;

  // Words glued by one character, as in đ/c, first.
  bool read_short(Nodes& nodes, std::size_t at) {
    const bool glued = at + 1 < nodes.size() && is_alike(nodes[at], nodes[at + 1]) &&
                       nodes[at + 1].source.begin == nodes[at].source.end + 1 && !is_blank_at(typed_, nodes[at].source.end);
    return (glued && read_short(nodes, at, 2)) || read_short(nodes, at, 1);
  }

  bool read_short(Nodes& nodes, std::size_t at, std::size_t size) {
    Node& node = nodes[at];
    const QueryToken* second = size == 2 ? &nodes[at + 1].tokens.front() : nullptr;
    const ShortForm* form = choose(abbreviations_.read_short(node.tokens.front(), second), nodes, at, size);
    if (!form) return false;
    if (is_quoted(node)) {
      node.literal = true;
      return true;
    }
    if (readings_.size() >= kMostReadings) return true;
    if (second) node.tokens.push_back(*second);
    node.source.end = nodes[at + size - 1].source.end;
    turn_into(node, *form);
    nodes.erase(nodes.begin() + static_cast<std::ptrdiff_t>(at) + 1, nodes.begin() + static_cast<std::ptrdiff_t>(at + size));
    return true;
  }

  void read_pair(Nodes& nodes, std::size_t at) {
    Node& node = nodes[at];
    const auto forms = abbreviations_.read_short(node.tokens.front(), &node.tokens.back());
    const ShortForm* form = readings_.size() < kMostReadings ? choose(forms, nodes, at, 1) : nullptr;
    if (form) turn_into(node, *form);
  }

  // The tokens of `node` are the short form as typed.
  void turn_into(Node& node, const ShortForm& form) {
    node.kind = NodeKind::abbreviation;
    node.shorts.push_back(std::exchange(node.tokens, form.meaning));
    for (QueryToken& token : node.tokens) token.source = node.source;
    for (const ShortForm* same : abbreviations_.same_meaning(form)) add_short(node, *same);
    tell(node.source, joined(node.tokens));
  }

  void tell(ByteRange source, std::string as) {
    const std::string typed(source.of(typed_));
    readings_.push_back({source, typed, WordForm::abbreviation, std::move(as), 1, {}, "abbreviations"});
  }

  // @return how many words to skip: those the long form takes besides its first.
  std::size_t read_long(Nodes& nodes, std::size_t at) {
    Node& node = nodes[at];
    if (readings_.size() >= kMostReadings || is_quoted(node) || node.occur == Occur::must_not) return 0;
    const ShortForm* longest = nullptr;
    for (const ShortForm* form : abbreviations_.meanings_from(node.tokens.front()))
      if (form->meaning.size() > 1 && !form->syllable && (!longest || form->meaning.size() > longest->meaning.size()) && spells(nodes, at, *form) &&
          holds(*form, nodes, at, form->meaning.size()))
        longest = form;
    if (!longest) return 0;
    node.spelled = longest->meaning.size();
    for (const ShortForm* same : abbreviations_.same_meaning(*longest)) add_short(node, *same);
    tell({node.source.begin, nodes[at + node.spelled - 1].source.end}, longest->text);
    return node.spelled - 1;
  }

  static bool is_alike(const Node& a, const Node& b) {
    return is_plain_word(b) && a.occur == b.occur && a.field == b.field && is_quoted(a) == is_quoted(b);
  }

  static bool spells(const Nodes& nodes, std::size_t at, const ShortForm& form) {
    if (at + form.meaning.size() > nodes.size()) return false;
    for (std::size_t i = 0; i < form.meaning.size(); ++i)
      if (!is_alike(nodes[at], nodes[at + i]) || !may_spell(nodes[at + i].tokens.front(), form.meaning[i])) return false;
    return true;
  }

  static void add_short(Node& node, const ShortForm& form) {
    const auto is_same = [&](const std::vector<QueryToken>& other) {
      return other.size() == form.tokens.size() && other.front().key.folded == form.tokens.front().key.folded &&
             other.back().key.folded == form.tokens.back().key.folded;
    };
    if (std::none_of(node.shorts.begin(), node.shorts.end(), is_same)) node.shorts.push_back(form.tokens);
  }

  // The one that holds here: the first of those for this field, else the only one for all.
  const ShortForm* choose(const std::vector<const ShortForm*>& forms, const Nodes& nodes, std::size_t at, std::size_t size) const {
    const ShortForm* chosen = nullptr;
    for (const ShortForm* form : forms) {
      if (form->syllable && (!capitals_tell_ || has_small_letter(nodes[at].source.of(typed_)))) continue;
      if (!holds(*form, nodes, at, size)) continue;
      if (!form->fields.empty()) return form;
      if (!chosen) chosen = form;
    }
    return chosen;
  }

  static bool holds(const ShortForm& form, const Nodes& nodes, std::size_t at, std::size_t size) {
    const auto is_number = [&](std::size_t i) {
      return i < nodes.size() && nodes[i].kind == NodeKind::word && nodes[i].tokens.front().kind == TokenKind::number;
    };
    return form.fields.empty() || std::any_of(form.fields.begin(), form.fields.end(), [&](const std::string& field) {
      return field == nodes[at].field || (field == "number" && (is_number(at + size) || (at > 0 && is_number(at - 1))));
    });
  }

  std::string_view typed_;
  const Abbreviations& abbreviations_;
  std::vector<ReadWord> readings_;
  bool capitals_tell_ = false;  // not all is in capitals
};

}  // namespace

std::vector<ReadWord> spell_out(Node& root, std::string_view typed, const Abbreviations& abbreviations) {
  SpellingOut work(root, typed, abbreviations);
  work.group(root);
  return work.take();
}

}  // namespace tracuu::detail
