// store: step one of search, asked through a Snapshot: Xapian ranks by BM25, the engine looks again.
#include "store/candidates.h"

#include <algorithm>
#include <limits>
#include <memory>

#include "store/xapian_query.h"

namespace tracuu::detail {
namespace {

// b 0: documents' lengths stay unread; the engine's second look knows them.
// k2 0: no reward for the query's length. k3 only weighs terms repeated in a query, which ours repeat by weight.
Xapian::BM25Weight bm25() { return {kCandidatesK1, 0, 1, 0, 0.5}; }

/// Ends a match when its time is over: Xapian's own time limit does not. It runs on matching documents only.
class Watch : public Xapian::MatchDecider {
 public:
  explicit Watch(const TimeLimit& time) : time_(time) {}

  bool operator()(const Xapian::Document&) const override {
    if (calls_++ % 64 == 0) time_.check();
    return true;
  }

 private:
  const TimeLimit& time_;
  mutable unsigned calls_ = 0;
};

/// Ascending values with the documents that have none at the end.
class Ascending : public Xapian::KeyMaker {
 public:
  explicit Ascending(Xapian::valueno slot) : slot_(slot) {}
  std::string operator()(const Xapian::Document& document) const override {
    const std::string value = document.get_value(slot_);
    return value.empty() ? "1" : "0" + value;
  }

 private:
  Xapian::valueno slot_;
};

void set_order(Xapian::Enquire& enquire, const CandidateRequest& request, Ascending& ascending) {
  if (!request.order_by_slot) return enquire.set_weighting_scheme(bm25());
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  if (request.descending) enquire.set_sort_by_value(*request.order_by_slot, true);
  else enquire.set_sort_by_key(&ascending, false);
}

/// What Xapian calls check_at_least: totals up to one less are exact.
Xapian::doccount depth(const CandidateRequest& request, Xapian::doccount size) {
  if (!request.count_slots.empty() || request.check_at_least >= size) return size;
  return static_cast<Xapian::doccount>(request.check_at_least) + 1;
}

std::map<std::string, std::size_t> counts(const Xapian::ValueCountMatchSpy& spy) {
  std::map<std::string, std::size_t> out;
  for (auto value = spy.values_begin(); value != spy.values_end(); ++value) out[*value] = value.get_termfreq();
  return out;
}

}  // namespace

CandidateList candidates_in(const Xapian::Database& database, const TermQuery& query, const CandidateRequest& request) {
  request.time.check();
  Xapian::Enquire enquire(database);
  enquire.set_query(to_xapian(query, database));
  Ascending ascending(request.order_by_slot.value_or(0));
  set_order(enquire, request, ascending);
  std::vector<std::unique_ptr<Xapian::ValueCountMatchSpy>> spies;
  for (const unsigned slot : request.count_slots) {
    enquire.add_matchspy(spies.emplace_back(std::make_unique<Xapian::ValueCountMatchSpy>(slot)).get());
  }
  const Xapian::doccount size = database.get_doccount();
  const auto first = static_cast<Xapian::doccount>(std::min<std::size_t>(request.first, size));
  const auto count = static_cast<Xapian::doccount>(std::min<std::size_t>(request.count, size));
  const Watch watch(request.time);
  const Xapian::MSet found =
      enquire.get_mset(first, count, depth(request, size), nullptr, request.time.is_set() ? &watch : nullptr);
  request.time.check();

  CandidateList list;
  list.items.reserve(found.size());
  for (auto item = found.begin(); item != found.end(); ++item) list.items.push_back({*item, item.get_weight()});
  list.total_low = found.get_matches_lower_bound();
  list.total = found.get_matches_estimated();
  list.total_high = found.get_matches_upper_bound();
  for (const auto& spy : spies) list.value_counts.push_back(counts(*spy));
  return list;
}

}  // namespace tracuu::detail
