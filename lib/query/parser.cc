// Second stage of the query room, after lexer.cc: items become a tree, with leaves from leaves.cc, tidied by tree.cc.
#include "query/parser.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "base/utf8.h"
#include "query/keyed_words.h"
#include "query/leaves.h"
#include "query/lexer.h"
#include "query/tree.h"

namespace tracuu::detail {
namespace {

/// The query as far as it is read: at most kMaxQueryBytes, never a broken code point at its end.
std::string_view cut(std::string_view typed, Problems& problems) {
  if (typed.size() <= kMaxQueryBytes) return typed;
  std::size_t end = kMaxQueryBytes;
  for (unsigned back = 0; back < 3 && (typed[end] & 0xC0) == 0x80; ++back) --end;
  if ((typed[end] & 0xC0) == 0x80) end = kMaxQueryBytes;
  problems.add({end, typed.size()}, "a query has at most 4 KiB: the rest is ignored");
  return typed.substr(0, end);
}

class Parser {
 public:
  Parser(std::string_view typed, const Schema& schema, bool keystrokes, Problems& problems)
      : typed_(typed),
        problems_(problems),
        items_(lex(typed, schema, problems)),
        keyed_(find_keyed_words(typed, items_, keystrokes)),
        leaves_(typed, keyed_, problems) {}

  Node parse() {
    Node root = group_of(alternatives(nullptr), nullptr, {0, typed_.size()});
    if (words_ > kMaxWords) {
      problems_.add({first_dropped_, typed_.size()}, "a query has at most 64 words: the rest is ignored");
    }
    return root;
  }

  bool too_deep() const { return too_deep_; }

 private:
  using Nodes = std::vector<Node>;

  bool at(ItemKind kind) const { return next_ < items_.size() && items_[next_].kind == kind; }
  const Item& take() { return items_[next_++]; }

  static Node group_of(Nodes children, const Field* field, ByteRange source) {
    Node group;
    if (field) group.field = field->name;
    group.children = std::move(children);
    group.source = source;
    return group;
  }

  /// Several words as one operand; one exclusion or one value too, which among others would bind them all.
  static Node operand_of(Nodes run, const Field* field) {
    const bool alone = run.size() == 1 && run.front().occur != Occur::must_not;
    if (alone && !(is_filter(run.front(), field) && run.front().occur == Occur::should)) return std::move(run.front());
    const ByteRange source{run.front().source.begin, run.back().source.end};
    return group_of(std::move(run), field, source);
  }

  Nodes alternatives(const Field* field) {
    Nodes first = required(field);
    if (!at(ItemKind::op_or)) return first;
    Nodes all;
    if (!first.empty()) all.push_back(operand_of(std::move(first), field));
    while (at(ItemKind::op_or)) {
      take();
      if (Nodes more = required(field); !more.empty()) all.push_back(operand_of(std::move(more), field));
    }
    return all;
  }

  Nodes required(const Field* field) {
    Nodes first = side_by_side(field);
    if (!at(ItemKind::op_and)) return first;
    Nodes all;
    add_required(all, std::move(first), field);
    while (at(ItemKind::op_and)) {
      take();
      add_required(all, side_by_side(field), field);
    }
    return all;
  }

  static void add_required(Nodes& all, Nodes run, const Field* field) {
    if (run.empty()) return;
    for (Node& node : run) {
      if (node.occur == Occur::should) node.occur = Occur::must;
    }
    if (run.size() == 1) {
      all.push_back(std::move(run.front()));
      return;
    }
    all.push_back(operand_of(std::move(run), field));
    all.back().occur = Occur::must;
  }

  Nodes side_by_side(const Field* field) {
    Nodes nodes;
    while (next_ < items_.size() && !at(ItemKind::close) && !at(ItemKind::op_and) && !at(ItemKind::op_or)) {
      signed_or_plain(field, nodes);
    }
    require_filters(field, nodes);
    return nodes;
  }

  /// A value of another field than the one in whose parentheses it stands.
  static bool is_filter(const Node& node, const Field* around) {
    return is_value(node) && (!around || node.field != around->name);
  }

  /// Values beside words restrict; several of one keyword field are alternatives, for a document mostly has one.
  static void require_filters(const Field* field, Nodes& nodes) {
    for (std::size_t i = 0; i < nodes.size() && nodes.size() > 1; ++i) {
      if (nodes[i].occur != Occur::should || !is_filter(nodes[i], field)) continue;
      if (nodes[i].kind == NodeKind::keyword) gather_alternatives(nodes, i);
      if (nodes.size() > 1) nodes[i].occur = Occur::must;
    }
  }

  static void gather_alternatives(Nodes& nodes, std::size_t first) {
    const std::string name = nodes[first].field;
    const auto rest = std::stable_partition(
        nodes.begin() + static_cast<std::ptrdiff_t>(first) + 1, nodes.end(), [&](const Node& node) {
          return node.kind != NodeKind::keyword || node.occur != Occur::should || node.field != name;
        });
    if (rest == nodes.end()) return;
    Node group;
    group.field = name;
    group.source = {nodes[first].source.begin, nodes.back().source.end};
    group.children.push_back(std::move(nodes[first]));
    std::move(rest, nodes.end(), std::back_inserter(group.children));
    nodes.erase(rest, nodes.end());
    nodes[first] = std::move(group);
  }

  void signed_or_plain(const Field* field, Nodes& nodes) {
    bool required = false, excluded = false, any_sign = false;
    for (; at(ItemKind::op_not) || at(ItemKind::plus) || at(ItemKind::minus); take()) {
      any_sign = true;
      if (at(ItemKind::plus)) {
        required = true;
      } else {
        required = required || excluded;
        excluded = !excluded;
      }
    }
    for (Node& node : primary(field, any_sign)) {
      if (any_sign) node.occur = excluded ? Occur::must_not : required ? Occur::must : node.occur;
      nodes.push_back(std::move(node));
    }
  }

  Nodes within_limit(Nodes leaves) {
    const std::size_t room = kMaxWords - std::min(words_, kMaxWords);
    if (leaves.size() > room && words_ <= kMaxWords) first_dropped_ = leaves[room].source.begin;
    words_ += leaves.size();
    if (leaves.size() > room) leaves.resize(room);
    return leaves;
  }

  Nodes primary(const Field* field, bool one_only) {
    if (at(ItemKind::open)) return group(field, false);
    if (at(ItemKind::quoted)) return within_limit(leaves_.quoted(take(), {field, Side::whole}));
    if (at(ItemKind::field)) return field_value(field, one_only);
    if (at(ItemKind::plain)) return within_limit(plain(field, one_only));
    return {};
  }

  /// @param named whether the parentheses stand after a field's colon: `source:(a)` is `source:a`.
  Nodes group(const Field* field, bool named) {
    const std::size_t begin = take().source.begin;
    Node node = group_of(alternatives(field), field, {});
    if (next_ < items_.size()) node.source = {begin, take().source.end};
    too_deep_ = tidy(node) || too_deep_;
    if (node.children.empty()) {
      if (words_ <= kMaxWords) problems_.add(node.source, "nothing in these parentheses: ignored");
      return {};
    }
    const bool alone = node.children.size() == 1 && node.children.front().occur != Occur::must_not;
    if (alone && (named || !is_value(node.children.front()))) {
      node.children.front().occur = Occur::should;
      return std::move(node.children);
    }
    return single(std::move(node));
  }

  static Nodes single(Node node) {
    Nodes nodes;
    nodes.push_back(std::move(node));
    return nodes;
  }

  Nodes field_value(const Field* around, bool one_only) {
    const Item& name = take();
    if (at(ItemKind::open) && name.use.side == Side::whole) return group(name.use.field, true);
    if (at(ItemKind::plain) || at(ItemKind::quoted)) return within_limit(direct_value(name, around, one_only));
    return within_limit(as_words("no value for this field", name.source, around, one_only));
  }

  Nodes direct_value(const Item& name, const Field* around, bool one_only) {
    const bool is_text = name.use.field->kind == FieldKind::text;
    const Item& value = items_[next_];
    const ByteRange both{name.source.begin, value.source.end};
    if (is_text && value.kind == ItemKind::plain) {
      Nodes nodes = plain(name.use.field, true);
      if (nodes.empty()) problems_.add(both, "no word for this field: ignored");
      return nodes;
    }
    take();
    Nodes nodes = leaves_.value(value, name.use);
    if (!nodes.empty() || is_text || is_named(name.use.field->kind)) return nodes;
    return as_words(leaves_.unreadable(name.use), both, around, one_only);
  }

  /// A field that cannot be read, as the words it is made of; among values words have no place.
  Nodes as_words(const std::string& reason, ByteRange source, const Field* around, bool one_only) {
    const bool among_values = around && around->kind != FieldKind::text;
    problems_.add(source, reason + (among_values ? ": ignored" : "; read as words"));
    if (among_values) return {};
    return one_only ? leaves_.unit(source, source, around) : leaves_.words(source, around);
  }

  /// A stretch of plain items, tokenised together, for a document number may hold blanks.
  Nodes plain(const Field* field, bool one_only) {
    const std::size_t first = next_;
    const ByteRange chunk = items_[first].source;
    while (at(ItemKind::plain)) ++next_;
    ByteRange stretch{std::max(chunk.begin, read_to_), items_[next_ - 1].source.end};
    if (stretch.begin >= stretch.end) return {};
    if (field && field->kind != FieldKind::text) {
      if (!one_only && is_named(field->kind))
        return leaves_.value({ItemKind::plain, stretch, stretch, {}}, {field});
      next_ = first + 1;
      return leaves_.listed_value(items_[first], {field});
    }
    if (!one_only) return leaves_.words(stretch, field);
    next_ = first + 1;
    Nodes nodes = leaves_.unit(stretch, chunk, field);
    if (!nodes.empty()) read_to_ = nodes.back().source.end;
    return nodes;
  }

  std::string_view typed_;
  Problems& problems_;
  std::vector<Item> items_;
  std::vector<KeyedWord> keyed_;
  Leaves leaves_;
  std::size_t next_ = 0;
  std::size_t read_to_ = 0;  ///< a document number may reach into the plain items after its own
  std::size_t words_ = 0;
  std::size_t first_dropped_ = 0;
  bool too_deep_ = false;
};

}  // namespace

Node parse(std::string_view typed, const Schema& schema, bool keystrokes, Problems& problems) {
  const std::string_view read = cut(typed, problems);
  Parser parser(read, schema, keystrokes, problems);
  Node root = parser.parse();
  if (tidy(root) || parser.too_deep())
    problems.add({0, read.size()}, "more than 16 levels: the inner groups are read as one");
  if (fit(root, read, kMaxQueryBytes))
    problems.add({0, read.size()}, "too long once written out: the last words are ignored");
  return root;
}

}  // namespace tracuu::detail
