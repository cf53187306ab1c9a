// engine: the size of a query's posting lists decides how candidates are found.
#include "engine/sized_query.h"

#include <algorithm>
#include <cmath>

namespace tracuu::detail {
namespace {

using Op = TermQuery::Op;

// Robertson's idf as the store's BM25 reads it: what half the documents hold falls to 0 slowly, not below.
double store_idf(double documents, double frequency) {
  if (frequency >= documents) return 0;
  const double odds = (documents - frequency + 0.5) / (frequency + 0.5);
  return std::log(odds < 2 ? odds * 0.5 + 1 : odds);
}

}  // namespace

Sized sized(const TermQuery& query, const Snapshot& snapshot) {
  Sized out{&query, 0, 0, query.op == Op::term && query.weight > 0, {}};
  if (query.op == Op::everything || query.op == Op::value_range) out.listed = kNever;
  if (query.op == Op::term) out.listed = out.frequency = snapshot.frequency(query.term);
  double sum = 0, least = kNever;
  for (const TermQuery& child : query.children) {
    const double size = out.children.emplace_back(sized(child, snapshot)).listed;
    out.scored |= out.children.back().scored;
    sum += size;
    least = std::min(least, size);
  }
  if (out.children.empty()) return out;
  if (sum == kNever || query.op == Op::any) out.listed = sum;
  else out.listed = query.op == Op::all ? least : out.children.front().listed;
  return out;
}

TermWeight term_weight(const Sized& term, const Snapshot& snapshot) {
  const double weight = term.query->weight;
  return TermWeight(weight <= 0 ? 0 : weight * (kCandidatesK1 + 1) * store_idf(snapshot.size(), term.frequency));
}

}  // namespace tracuu::detail
