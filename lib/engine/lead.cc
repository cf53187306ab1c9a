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
  std::vector<TermQuery> leading, others, telling;
  double sum = 0;
  for (auto& [size, query] : order) {
    if (sum >= postings && size < snapshot.size()) telling.push_back(query);
    (sum < postings ? leading : others).push_back(std::move(query));
    sum += size;
  }
  const TermQuery first = TermQuery::of(Op::any, std::move(leading));
  if (others.empty()) return {first, TermQuery::of(Op::nothing)};
  const TermQuery further = TermQuery::of(Op::and_not, {TermQuery::of(Op::any, std::move(others)), first});
  if (telling.empty()) return {first, further};
  return {TermQuery::of(Op::prefer, {first, TermQuery::of(Op::any, std::move(telling))}), further};
}

}  // namespace tracuu::detail
