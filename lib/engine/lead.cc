// engine: which candidates come first. Long posting lists rank documents well and find them badly.
#include "engine/lead.h"

#include <algorithm>
#include <utility>

namespace tracuu::detail {
namespace {

using Op = TermQuery::Op;

double postings_of(const TermQuery& query, const Snapshot& snapshot) {
  if (query.op == Op::term) return snapshot.frequency(query.term);
  double sum = 0;
  for (const TermQuery& child : query.children) sum += postings_of(child, snapshot);
  return sum;
}

}  // namespace

Lead led_by_rarest(std::vector<TermQuery> choice, const Snapshot& snapshot, double postings) {
  std::vector<std::pair<double, TermQuery>> order;
  for (TermQuery& query : choice)
    if (const double size = postings_of(query, snapshot); size > 0) order.emplace_back(size, std::move(query));
  std::stable_sort(order.begin(), order.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<TermQuery> leading, others;
  double sum = 0;
  for (auto& [size, query] : order) {
    (sum < postings ? leading : others).push_back(std::move(query));
    sum += size;
  }
  const TermQuery first = TermQuery::of(Op::any, std::move(leading));
  if (others.empty()) return {first, TermQuery::of(Op::nothing)};
  const TermQuery rest = TermQuery::of(Op::any, std::move(others));
  return {TermQuery::of(Op::prefer, {first, rest}), TermQuery::of(Op::and_not, {rest, first})};
}

}  // namespace tracuu::detail
