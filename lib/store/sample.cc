// store: posting lists read by leaps: documents for what only looking at some can tell, asked through a Snapshot.
#include "store/sample.h"

#include <algorithm>
#include <cmath>

namespace tracuu::detail {
namespace {

constexpr double kGoldenRatio = 0.6180339887;

/// Walks the documents of a query upwards.
class Walk {
 public:
  virtual ~Walk() = default;
  /// The first document from `from` on; 0 behind the last. `from` never falls.
  virtual Xapian::docid seek(Xapian::docid from) = 0;
};

class TermWalk : public Walk {
 public:
  TermWalk(const Xapian::Database& database, const std::string& term)
      : at_(database.postlist_begin(term)), end_(database.postlist_end(term)) {}
  Xapian::docid seek(Xapian::docid from) override {
    if (at_ != end_ && *at_ < from) at_.skip_to(from);
    return at_ == end_ ? 0 : *at_;
  }

 private:
  Xapian::PostingIterator at_, end_;
};

using Walks = std::vector<std::unique_ptr<Walk>>;

/// Best with the most frequent first: when one is at the place already, the others are not asked.
class AnyWalk : public Walk {
 public:
  explicit AnyWalk(Walks walks) : walks_(std::move(walks)), next_(walks_.size()) {}
  Xapian::docid seek(Xapian::docid from) override {
    Xapian::docid first = 0;
    for (std::size_t i = 0; i < walks_.size() && first != from; ++i) {
      if (!next_[i] || (*next_[i] != 0 && *next_[i] < from)) next_[i] = walks_[i]->seek(from);
      if (*next_[i] != 0 && (first == 0 || *next_[i] < first)) first = *next_[i];
    }
    return first;
  }

 private:
  Walks walks_;
  std::vector<std::optional<Xapian::docid>> next_;  // nothing: not asked yet
};

/// The first one leads: the others are asked for its documents only.
class AllWalk : public Walk {
 public:
  explicit AllWalk(Walks walks) : walks_(std::move(walks)) {}
  Xapian::docid seek(Xapian::docid from) override {
    while (!walks_.empty()) {
      const Xapian::docid led = walks_.front()->seek(from);
      Xapian::docid found = led;
      for (std::size_t i = 1; i < walks_.size() && found != 0 && found == led; ++i) found = walks_[i]->seek(led);
      if (found == 0 || found == led) return found;
      from = found;
    }
    return 0;
  }

 private:
  Walks walks_;
};

struct Source {
  const Xapian::Database& database;
  const Frequency& frequency;
};

struct Bounds {
  double least = 0, most = 0;
};

/// How many documents match, as far as that is known without reading.
Bounds bounds(const Source& source, const TermQuery& query) {
  if (query.op == TermQuery::Op::term) {
    const double frequency = source.frequency(query.term);
    return {frequency, frequency};
  }
  const bool all = query.op == TermQuery::Op::all && !query.children.empty();
  Bounds out{0, all ? static_cast<double>(source.database.get_doccount()) : 0};
  for (const TermQuery& child : query.children) {
    const Bounds one = bounds(source, child);
    if (!all || query.children.size() == 1) out.least = std::max(out.least, one.least);
    out.most = all ? std::min(out.most, one.most) : out.most + one.most;
  }
  return out;
}

std::unique_ptr<Walk> walk_over(const Source& source, const TermQuery& query) {
  if (query.op == TermQuery::Op::term) return std::make_unique<TermWalk>(source.database, query.term);
  std::vector<std::pair<double, const TermQuery*>> rarest_first;
  for (const TermQuery& child : query.children) rarest_first.emplace_back(bounds(source, child).most, &child);
  std::stable_sort(rarest_first.begin(), rarest_first.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  Walks walks;
  for (const auto& [most, child] : rarest_first) walks.push_back(walk_over(source, *child));
  if (query.op == TermQuery::Op::all) return std::make_unique<AllWalk>(std::move(walks));
  std::reverse(walks.begin(), walks.end());
  return std::make_unique<AnyWalk>(std::move(walks));
}

/// All documents if they are at most `count`.
std::optional<Sample> all_of(const Source& source, const TermQuery& query, std::size_t count) {
  Sample sample;
  const auto walk = walk_over(source, query);
  for (Xapian::docid found = walk->seek(1); found != 0; found = walk->seek(found + 1)) {
    if (sample.documents.size() == count) return std::nullopt;
    sample.documents.push_back(found);
  }
  sample.matching = static_cast<double>(sample.documents.size());
  return sample;
}

}  // namespace

Sample take_sample(const Xapian::Database& database, const Frequency& frequency, const TermQuery& query,
                   std::size_t count) {
  const Source source{database, frequency};
  const Bounds known = bounds(source, query);
  if (known.most == 0) return {};
  if (known.least <= static_cast<double>(count))
    if (auto all = all_of(source, query, count)) return *all;
  // The next one from each of as many places, one in each even part, out of step with the documents. The gaps tell how dense
  // these are.
  Sample sample;
  const auto walk = walk_over(source, query);
  const std::uint64_t last = database.get_lastdocid();
  std::uint64_t read = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const double within = static_cast<double>(i) * kGoldenRatio;
    const double part = (static_cast<double>(i) + within - std::floor(within)) / static_cast<double>(count);
    const auto place = static_cast<Xapian::docid>(1 + static_cast<double>(last) * part);
    const bool passed = !sample.documents.empty() && place <= sample.documents.back();
    const Xapian::docid from = passed ? sample.documents.back() + 1 : place;
    const Xapian::docid next = walk->seek(from);
    read += (next == 0 ? last : next) - from + 1;
    if (next == 0) break;
    sample.documents.push_back(next);
  }
  const auto density =
      static_cast<double>(sample.documents.size()) / static_cast<double>(std::max<std::uint64_t>(read, 1));
  const double least = std::max(known.least, static_cast<double>(sample.documents.size()) + 1);
  sample.matching = std::clamp(density * static_cast<double>(last), least, std::max(least, known.most));
  return sample;
}

}  // namespace tracuu::detail
