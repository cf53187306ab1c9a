// engine: plan → candidates, where many documents answer: all are weighed at once.
#include "engine/dense_search.h"

#include <algorithm>

#include "engine/best_candidates.h"

namespace tracuu::detail {

using Op = TermQuery::Op;

CandidateList DenseSearch::best(const Sized& query) const {
  const Weights weights = weights_of(query);
  BestCandidates best(request_.first + request_.count);
  for (std::uint32_t docid = 0; docid < weights.size(); ++docid) best.add({docid, weights[docid]});
  CandidateList found = CandidateList::exactly(weights.size() - static_cast<std::size_t>(std::count(weights.begin(), weights.end(), kAbsent)));
  found.items = best.from(request_.first);
  return found;
}

DenseSearch::Weights DenseSearch::weights_of(const Sized& query) const {
  Weights weights;
  const Op op = query.query->op;
  if (op == Op::term || op == Op::any) {
    add(query, weights);
  } else if (!query.children.empty()) {
    weights = weights_of(query.children.front());
    for (std::size_t i = 1; i < query.children.size(); ++i) bind(op, query.children[i], weights);
  }
  return weights;
}

// The weights of another query.
void DenseSearch::add(const Sized& query, Weights& weights) const {
  request_.time.check();
  if (query.query->op == Op::term) {
    if (query.frequency == 0) return;
    const PictureCache::List list = cache_.postings(query.query->term, snapshot_);
    if (weights.size() < list->end()) weights.resize(list->end(), kAbsent);
    const TermWeight weight = term_weight(query, snapshot_);
    list->for_each([&](std::uint32_t docid, std::uint8_t count) { weights[docid] = std::max(weights[docid], 0.0) + weight(count); });
  } else if (query.query->op == Op::any) {
    for (const Sized& child : query.children) add(child, weights);
  } else {
    const Weights other = weights_of(query);
    if (weights.size() < other.size()) weights.resize(other.size(), kAbsent);
    for (std::size_t docid = 0; docid < other.size(); ++docid)
      if (other[docid] != kAbsent) weights[docid] = std::max(weights[docid], 0.0) + other[docid];
  }
}

// The same for documents that have a weight already.
void DenseSearch::add_where_present(const Sized& query, Weights& weights) const {
  request_.time.check();
  if (query.query->op == Op::term) {
    if (query.frequency == 0) return;
    const TermWeight weight = term_weight(query, snapshot_);
    cache_.postings(query.query->term, snapshot_)->for_each([&](std::uint32_t docid, std::uint8_t count) {
      if (docid < weights.size() && weights[docid] != kAbsent) weights[docid] += weight(count);
    });
  } else if (query.query->op == Op::any) {
    for (const Sized& child : query.children) add_where_present(child, weights);
  } else {
    const Weights other = weights_of(query);
    for (std::size_t docid = 0; docid < std::min(weights.size(), other.size()); ++docid)
      if (weights[docid] != kAbsent && other[docid] != kAbsent) weights[docid] += other[docid];
  }
}

// What another child of the query does to the weights of the first.
void DenseSearch::bind(Op op, const Sized& child, Weights& weights) const {
  if (op == Op::prefer) return add_where_present(child, weights);
  Holding held = held_by(child);
  held.resize(weights.size());
  for (std::size_t docid = 0; docid < weights.size(); ++docid)
    if ((held[docid] != 0) == (op == Op::and_not)) weights[docid] = kAbsent;
  if (op == Op::all && child.scored) add_where_present(child, weights);
}

std::size_t DenseSearch::count(const Sized& query) const {
  const Holding held = held_by(query);
  return held.size() - static_cast<std::size_t>(std::count(held.begin(), held.end(), 0));
}

DenseSearch::Holding DenseSearch::held_by(const Sized& query) const {
  request_.time.check();
  const Op op = query.query->op;
  if (op == Op::term && query.frequency > 0) return cache_.postings(query.query->term, snapshot_)->by_document();
  if (query.children.empty()) return {};
  Holding held = held_by(query.children.front());
  for (std::size_t i = 1; i < query.children.size() && op != Op::prefer; ++i) {
    Holding other = held_by(query.children[i]);
    if (op == Op::any && other.size() > held.size()) held.swap(other);
    if (op == Op::all || op == Op::filter) held.resize(std::min(held.size(), other.size()));
    other.resize(std::min(held.size(), other.size()));
    const auto combine = [&](auto combined) {
      std::transform(other.begin(), other.end(), held.begin(), held.begin(), combined);
    };
    if (op == Op::any) combine([](std::uint8_t a, std::uint8_t b) { return static_cast<std::uint8_t>(a | b); });
    else if (op == Op::and_not) combine([](std::uint8_t a, std::uint8_t b) { return a == 0 ? b : std::uint8_t{0}; });
    else combine([](std::uint8_t a, std::uint8_t b) { return a == 0 ? std::uint8_t{0} : b; });
  }
  return held;
}

}  // namespace tracuu::detail
