// A side door into the query room: words with weights → a query, as if they had been typed in quotes.
#include "query/example.h"

#include <algorithm>
#include <utility>

#include "query/ast.h"

namespace tracuu::detail {
namespace {

void weigh(std::vector<QueryToken>& tokens, double weight) {
  for (QueryToken& token : tokens) {
    token.weight = tokens.size() == 1 ? weight : weight * kSyllableShare;
    token.pair_weight = weight;
    weigh(token.parts, weight);
  }
}

// A phrase must be there as a whole; as a group of its own its words score alone, too, and are nobody else's neighbours.
Node grouped(Node phrase, double weight) {
  weigh(phrase.tokens, weight);
  Node group;
  group.source = phrase.source;
  for (QueryToken& token : phrase.tokens) {
    Node& word = group.children.emplace_back();
    word.kind = NodeKind::word;
    word.source = token.source;
    word.tokens.push_back(std::move(token));
  }
  return group;
}

}  // namespace

Query query_of(const std::vector<ExampleWord>& words, const Schema& schema) {
  std::string typed;
  for (const ExampleWord& each : words) typed += (typed.empty() ? "\"" : " \"") + each.word + '"';
  auto impl = std::make_shared<Query::Impl>(Query(typed, schema, {.abbreviations = false, .keystrokes = false, .own = {}}).impl());
  std::vector<Node>& nodes = impl->root.children;
  for (std::size_t i = 0; i < nodes.size(); ++i) nodes[i] = grouped(std::move(nodes[i]), words[i].weight);
  return Query(std::move(impl));
}

}  // namespace tracuu::detail
