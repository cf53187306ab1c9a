// engine: plan → candidates. Lists the documents of the rarest terms, and looks the others up for these. Where these would be a
// large part of the index, dense_search.cc weighs all documents.
#include "engine/posting_search.h"

#include <algorithm>
#include <span>
#include <utility>

#include "engine/best_candidates.h"
#include "engine/dense_search.h"
#include "engine/sized_query.h"

namespace tracuu::detail {
namespace {

using Op = TermQuery::Op;

void add_weight(double& sum, double weight) {
  if (weight != kAbsent) sum = sum == kAbsent ? weight : sum + weight;
}

class PostingSearch {
 public:
  PostingSearch(const CandidateRequest& request, const Snapshot& snapshot, PictureCache& cache)
      : request_(request), snapshot_(snapshot), cache_(cache) {}

  // The documents that answer, ascending.
  std::vector<Candidate> list(const Sized& sized) const {
    request_.time.check();
    const Op op = sized.query->op;
    if (op == Op::term) return list_term(sized);
    if (sized.children.empty()) return {};
    if (op == Op::any) return list_any(sized.children);
    std::vector<const Sized*> order;
    for (const Sized& child : sized.children) order.push_back(&child);
    if (op == Op::all)  // rarest first: little is left for the others
      std::stable_sort(order.begin(), order.end(), [](const Sized* a, const Sized* b) { return a->listed < b->listed; });
    std::vector<Candidate> found = list(*order.front());
    for (std::size_t i = 1; i < order.size() && !found.empty(); ++i) bind(op, *order[i], found);
    return found;
  }

 private:
  // What another child of the query does to the documents that the first one found.
  void bind(Op op, const Sized& child, std::vector<Candidate>& found) const {
    if (op == Op::filter || op == Op::and_not || (op == Op::all && !child.scored)) return keep(op != Op::and_not, child, found);
    const std::vector<double> weights = weights_in(found, child);
    std::size_t kept = 0;
    for (std::size_t i = 0; i < found.size(); ++i) {
      const bool there = weights[i] != kAbsent;
      if (op != Op::prefer && !there) continue;
      found[kept] = found[i];
      if (there) found[kept].weight += weights[i];
      ++kept;
    }
    found.resize(kept);
  }

  // Those that hold the query, or those that do not.
  void keep(bool holding, const Sized& sized, std::vector<Candidate>& found) const {
    const std::vector<std::uint8_t> held = held_in(found, sized);
    std::size_t kept = 0;
    for (std::size_t i = 0; i < found.size(); ++i) {
      found[kept] = found[i];
      kept += (held[i] != 0) == holding;
    }
    found.resize(kept);
  }

  // Not 0 for each of these documents that holds the query.
  std::vector<std::uint8_t> held_in(std::span<const Candidate> documents, const Sized& sized) const {
    request_.time.check();
    if (sized.query->op == Op::term && sized.frequency > 0) return cache_.counts_in(documents, sized.query->term, snapshot_);
    std::vector<std::uint8_t> held(documents.size());
    if (sized.query->op == Op::any) {
      for (const Sized& child : sized.children) {
        const std::vector<std::uint8_t> counts = held_in(documents, child);
        for (std::size_t i = 0; i < held.size(); ++i) held[i] |= counts[i];
      }
    } else if (!sized.children.empty()) {
      const std::vector<double> weights = weights_in(documents, sized);
      for (std::size_t i = 0; i < held.size(); ++i) held[i] = weights[i] != kAbsent;
    }
    return held;
  }

  // The query's weight in each of these documents, which ascend.
  std::vector<double> weights_in(std::span<const Candidate> documents, const Sized& sized) const {
    request_.time.check();
    const Op op = sized.query->op;
    std::vector<double> sums(documents.size(), kAbsent);
    if (op == Op::term) add_weights_of_term(documents, sized, sums);
    if (sized.children.empty()) return sums;
    if (op == Op::any) {
      for (const Sized& child : sized.children) add_weights(documents, child, sums);
      return sums;
    }
    std::vector<Candidate> found(documents.begin(), documents.end());
    for (Candidate& each : found) each.weight = 0;
    bind(Op::all, sized.children.front(), found);
    for (std::size_t i = 1; i < sized.children.size(); ++i) bind(op, sized.children[i], found);
    auto at = found.begin();
    for (std::size_t i = 0; i < documents.size() && at != found.end(); ++i)
      if (at->docid == documents[i].docid) sums[i] = (at++)->weight;
    return sums;
  }

  void add_weights(std::span<const Candidate> documents, const Sized& sized, std::vector<double>& sums) const {
    if (sized.query->op == Op::term) return add_weights_of_term(documents, sized, sums);
    const std::vector<double> weights = weights_in(documents, sized);
    for (std::size_t i = 0; i < sums.size(); ++i) add_weight(sums[i], weights[i]);
  }

  std::vector<Candidate> list_term(const Sized& sized) const {
    std::vector<Candidate> found;
    if (sized.frequency == 0) return found;
    const PictureCache::List list = cache_.postings(sized.query->term, snapshot_);
    found.resize(list->size());
    const TermWeight weight = term_weight(sized, snapshot_);
    auto next = found.begin();
    list->for_each([&](std::uint32_t docid, std::uint8_t count) { *next++ = {docid, weight(count)}; });
    return found;
  }

  void add_weights_of_term(std::span<const Candidate> documents, const Sized& sized, std::vector<double>& sums) const {
    if (sized.frequency == 0) return;
    const TermWeight weight = term_weight(sized, snapshot_);
    const std::vector<std::uint8_t> counts = cache_.counts_in(documents, sized.query->term, snapshot_);
    for (std::size_t i = 0; i < documents.size(); ++i)
      if (counts[i] != 0) add_weight(sums[i], weight(counts[i]));
  }

  std::vector<Candidate> list_any(const std::vector<Sized>& children) const {
    std::vector<std::vector<Candidate>> lists;
    for (const Sized& child : children) lists.push_back(list(child));
    std::stable_sort(lists.begin(), lists.end(), [](const auto& a, const auto& b) { return a.size() < b.size(); });
    std::vector<Candidate> all;
    for (std::vector<Candidate>& each : lists) all = all.empty() ? std::move(each) : united(all, each);
    return all;
  }

  static std::vector<Candidate> united(const std::vector<Candidate>& a, const std::vector<Candidate>& b) {
    std::vector<Candidate> all(a.size() + b.size());
    auto left = a.begin(), right = b.begin();
    auto out = all.begin();
    while (left != a.end() && right != b.end()) {
      if (left->docid < right->docid) *out++ = *left++;
      else if (right->docid < left->docid) *out++ = *right++;
      else *out++ = {left->docid, left++->weight + right++->weight};
    }
    out = std::copy(left, a.end(), out);
    out = std::copy(right, b.end(), out);
    all.erase(out, all.end());
    return all;
  }

  const CandidateRequest& request_;
  const Snapshot& snapshot_;
  PictureCache& cache_;
};

// From the first asked for on, as many as asked for, best first.
void cut(std::vector<Candidate>& found, std::size_t first, std::size_t count) {
  const auto begin = static_cast<std::ptrdiff_t>(std::min(first, found.size()));
  const auto end = begin + static_cast<std::ptrdiff_t>(std::min(count, found.size() - static_cast<std::size_t>(begin)));
  std::partial_sort(found.begin(), found.begin() + end, found.end(), kBestFirst);
  found.resize(static_cast<std::size_t>(end));
  found.erase(found.begin(), found.begin() + begin);
}

}  // namespace

CandidateList find_candidates(const TermQuery& query, const CandidateRequest& request, const Snapshot& snapshot,
                              PictureCache& cache) {
  if (request.order_by_slot || !request.count_slots.empty() || !cache.has_room_for_lists(snapshot))
    return snapshot.candidates(query, request);
  const Sized whole = sized(query, snapshot);
  if (whole.listed > kMostListed) return snapshot.candidates(query, request);
  if (whole.listed * kDense >= snapshot.size()) {
    const DenseSearch search(request, snapshot, cache);
    return request.count > 0 ? search.best(whole) : CandidateList::exactly(search.count(whole));
  }
  std::vector<Candidate> items = PostingSearch(request, snapshot, cache).list(whole);
  CandidateList found = CandidateList::exactly(items.size());
  cut(items, request.first, request.count);
  found.items = std::move(items);
  return found;
}

}  // namespace tracuu::detail
