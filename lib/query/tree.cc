// Last stage of reading a query, after parser.cc: one shape for every meaning.
#include "query/tree.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "query/lexer.h"
#include "query/print.h"

namespace tracuu::detail {
namespace {

/// What a group of one child does to that child. Two such groups stay, for bare their child would mean more among
/// others: an exclusion, and a value of another field, which would restrict.
void unwrap(Node& group, const Node& around) {
  if (group.kind != NodeKind::group || group.children.size() != 1) return;
  Node& only = group.children.front();
  const bool among_others = around.children.size() > 1;
  const bool restricts = among_others && is_value(only) && only.field != around.field;
  Occur occur = group.occur;
  if (only.occur == Occur::must_not) {
    if (group.occur == Occur::should && among_others) return;
    occur = group.occur == Occur::must_not ? Occur::must : Occur::must_not;
  } else if (restricts && group.occur == Occur::should) {
    if (only.field != group.field) return;
    occur = Occur::must;
  }
  Node child = std::move(only);
  child.occur = occur;
  group = std::move(child);
}

/// Moves the children of a group that lies too deep into the one around it.
void splice(Node& group, std::vector<Node>& around) {
  for (Node& child : group.children) {
    if (is_value(child) && child.occur == Occur::should) child.occur = Occur::must;
    around.push_back(std::move(child));
  }
}

bool tidy_children(Node& group, std::size_t level) {
  bool too_deep = false;
  for (Node& child : group.children) {
    if (child.kind == NodeKind::group) too_deep = tidy_children(child, level + 1) || too_deep;
  }
  std::erase_if(group.children,
                [](const Node& child) { return child.kind == NodeKind::group && child.children.empty(); });
  for (Node& child : group.children) unwrap(child, group);
  if (level < kMaxLevels) return too_deep;
  std::vector<Node> kept;
  for (Node& child : group.children) {
    if (child.kind == NodeKind::group) {
      too_deep = true;
      splice(child, kept);
    } else {
      kept.push_back(std::move(child));
    }
  }
  group.children = std::move(kept);
  return too_deep;
}

bool drop_last_leaf(Node& group) {
  while (!group.children.empty()) {
    Node& last = group.children.back();
    if (last.kind == NodeKind::group && drop_last_leaf(last)) return true;
    const bool leaf = last.kind != NodeKind::group;
    group.children.pop_back();
    if (leaf) return true;
  }
  return false;
}

/// No less than the canonical form has, signs, quotes and commas counted generously.
std::size_t most_bytes(const Node& node) {
  constexpr std::size_t kAround = 16;
  std::size_t bytes = node.field.size() + node.value.size() + node.from.size() + node.to.size() + kAround;
  for (const QueryToken& token : node.tokens)
    bytes += std::max(token.text.size(), token.source.end - token.source.begin) + kAround;
  for (const Node& child : node.children) bytes += most_bytes(child);
  return bytes;
}

}  // namespace

bool is_value(const Node& node) {
  if (node.kind != NodeKind::group) return node.kind == NodeKind::keyword || node.kind == NodeKind::range;
  return !node.field.empty() && std::all_of(node.children.begin(), node.children.end(), [&](const Node& child) {
    return child.field == node.field && is_value(child);
  });
}

bool tidy(Node& root) {
  const bool too_deep = tidy_children(root, 0);
  if (root.children.size() != 1) return too_deep;
  Node& only = root.children.front();
  if (only.kind == NodeKind::group && only.occur == Occur::should && only.field.empty()) {
    std::vector<Node> inner = std::move(only.children);
    root.children = std::move(inner);
  }
  return too_deep;
}

bool fit(Node& root, std::string_view typed, std::size_t bytes) {
  bool dropped = false;
  if (most_bytes(root) <= bytes) return false;  // nearly always: printing takes a quarter of reading a query
  while (print_query(root, typed).size() > bytes && drop_last_leaf(root)) {
    dropped = true;
    tidy(root);
  }
  return dropped;
}

}  // namespace tracuu::detail
