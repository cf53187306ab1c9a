// engine: candidates → ranking. The two steps of search meet here.
#include "engine/ranking.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <tuple>

#include "base/escape.h"
#include "engine/collapse.h"
#include "engine/posting_search.h"
#include "terms/analysis.h"
#include "terms/document_data.h"
#include "terms/title_key.h"
#include "terms/vocabulary.h"
#include "tracuu/text.h"

namespace tracuu::detail {
namespace {

using Clock = std::chrono::steady_clock;

// Adds the time of its life to a stage.
class Stage {
 public:
  explicit Stage(std::chrono::nanoseconds& sum) : sum_(sum), begin_(Clock::now()) {}
  ~Stage() { sum_ += Clock::now() - begin_; }

 private:
  std::chrono::nanoseconds& sum_;
  Clock::time_point begin_;
};

// What a list is ordered by.
struct ListOrder {
  std::optional<unsigned> slot;
  bool descending = true;
  bool by_title = false;  // values are the beginnings of keys
};

// Candidates in blocks of kBlock, the last one shorter. Asked for many at a time, for every request is a search: first as
// many as the page may need, then as many as may be looked at. Of several queries, one after the other.
class CandidateBlocks {
 public:
  CandidateBlocks(std::vector<const TermQuery*> queries, const SearchRequest& request, const Snapshot& snapshot,
                  PictureCache& cache, std::chrono::nanoseconds& time)
      : queries_(std::move(queries)), snapshot_(snapshot), cache_(cache), time_(time) {
    const std::size_t page_end = request.options->offset + request.options->limit;
    asked_.count = (page_end + kBlock - 1) / kBlock * kBlock;
    asked_.time = request.time;
  }
  void order_by(const ListOrder& order) {
    asked_.order_by_slot = order.slot;
    asked_.descending = order.descending;
    if (order.by_title) asked_.count += kBlock;  // where the page ends, the next title decides
  }

  std::span<const Candidate> next() {
    while (fetched_.size() - at_ < kBlock && query_ < queries_.size()) fetch();
    const std::size_t size = std::min(kBlock, fetched_.size() - at_);
    at_ += size;
    return {fetched_.data() + at_ - size, size};
  }
  std::uint64_t total() const { return total_; }

 private:
  void fetch() {
    const Stage stage(time_);
    const CandidateList list = find_candidates(*queries_[query_], asked_, snapshot_, cache_);
    fetched_.erase(fetched_.begin(), fetched_.begin() + static_cast<std::ptrdiff_t>(at_));
    fetched_.insert(fetched_.end(), list.items.begin(), list.items.end());
    at_ = 0;
    if (asked_.first == 0) total_ += list.total;
    asked_.first += asked_.count;
    if (list.items.size() < asked_.count) {
      ++query_;
      asked_.first = 0;
    }
    asked_.count = kBlock * kMaxBlocks;
  }

  const std::vector<const TermQuery*> queries_;
  const Snapshot& snapshot_;
  PictureCache& cache_;
  std::chrono::nanoseconds& time_;
  CandidateRequest asked_;
  std::vector<Candidate> fetched_;
  std::size_t at_ = 0, query_ = 0;
  std::uint64_t total_ = 0;
};

// Stable: equal scores by id, which is asked for only where it decides.
void order_equals_by_id(std::vector<Ranked>& items, const Snapshot& snapshot) {
  for (std::size_t begin = 0, end = 0; begin < items.size(); begin = end) {
    while (end < items.size() && items[begin].score == items[end].score) ++end;
    if (end - begin < 2) continue;
    std::vector<std::pair<std::string, Ranked>> named;
    for (std::size_t i = begin; i < end; ++i) named.emplace_back(snapshot.id(items[i].docid), items[i]);
    std::sort(named.begin(), named.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    for (std::size_t i = begin; i < end; ++i) items[i] = named[i - begin].second;
  }
}

// Newer reports gain up to `recency` × the block's best score; half of it for one that is two years older than the newest.
void favour_recent(std::vector<Ranked>& block, double recency, unsigned slot, const Snapshot& snapshot) {
  double best = 0, newest = 0;
  std::vector<double> days;
  for (const Ranked& item : block) {
    const std::string date = snapshot.value(item.docid, slot);
    days.push_back(date.empty() ? -1 : day_number(date));
    best = std::max(best, item.score);
    newest = std::max(newest, days.back());
  }
  for (std::size_t i = 0; i < block.size(); ++i)
    if (days[i] >= 0) block[i].score += recency * best * std::exp2((days[i] - newest) / kHalfLifeDays);
}

// Values of other kinds are kept as they were written, not as bytes that sort.
unsigned sortable_slot(const std::string& name, const Schema& schema) {
  std::string known;
  const Field* const wanted = schema.find(name);
  for (std::size_t i = 0; i < schema.fields.size(); ++i) {
    const Field& field = schema.fields[i];
    if (field.kind != FieldKind::date && field.kind != FieldKind::number) continue;
    if (&field == wanted) return kFirstFieldSlot + static_cast<unsigned>(i);
    known += (known.empty() ? "" : ", ") + field.name;
  }
  throw Error(ErrorKind::invalid_argument, "search: sort_field " + in_quotes(name) +
                                               " is no date or number field: this index has " + (known.empty() ? "none" : known));
}

ListOrder order_of(const SearchOptions& options, const Schema& schema, const Snapshot& snapshot) {
  const Sort sort = options.sort;
  if (sort == Sort::field || sort == Sort::field_descending)
    return {sortable_slot(options.sort_field, schema), sort == Sort::field_descending, false};
  if (sort != Sort::title && sort != Sort::title_descending) return {date_slot(schema), sort != Sort::oldest, false};
  if (snapshot.metadata(kTitleKeysKey) != title_keys_version())
    throw Error(ErrorKind::incompatible, "search: the index was made without an order of titles, or by another version of ICU: "
                                         "build it anew from the documents, or sort by date");
  return {kTitleKeySlot, sort == Sort::title_descending, true};
}

struct Listed {
  std::uint32_t docid = 0;
  std::string value;
};
using ListedPlace = std::vector<Listed>::iterator;

// Where those that have the last one's value begin.
ListedPlace last_run(std::vector<Listed>& listed) {
  return std::find_if(listed.begin(), listed.end(), [&](const Listed& each) { return each.value == listed.back().value; });
}

// Of one value: titles that begin alike by all of their keys, then by id.
void order_run(ListedPlace begin, ListedPlace end, const ListOrder& order, const Snapshot& snapshot) {
  if (end - begin < 2) return;
  const bool cut = order.by_title && begin->value.size() == kTitleKeyBytes;
  std::vector<std::tuple<std::string, std::string, std::uint32_t>> named;  // key, id, document
  for (auto each = begin; each != end; ++each) {
    const std::uint32_t docid = each->docid;
    std::string key = cut ? collation_key(read_head(snapshot.value(docid, kHeadSlot)).title) : std::string();
    named.emplace_back(std::move(key), snapshot.id(docid), docid);
  }
  std::sort(named.begin(), named.end(), [&](const auto& a, const auto& b) {
    const int keys = std::get<0>(a).compare(std::get<0>(b));
    return keys != 0 ? (order.descending ? keys > 0 : keys < 0) : std::get<1>(a) < std::get<1>(b);
  });
  for (const auto& each : named) begin++->docid = std::get<2>(each);
}

// Those before `end` go to the page, each run of one value in its order.
void show_listed(std::vector<Listed>& listed, ListedPlace end, const ListOrder& order, const Snapshot& snapshot, std::vector<Ranked>& page) {
  for (auto run = listed.begin(); run != end;) {
    const auto next = std::find_if(run, end, [&](const Listed& each) { return each.value != run->value; });
    order_run(run, next, order, snapshot);
    run = next;
  }
  for (auto each = listed.begin(); each != end; ++each) page.push_back({each->docid, 0});
  listed.erase(listed.begin(), end);
}

bool page_is_full(const Ranking& ranking, const SearchOptions& options) {
  return ranking.page.size() >= options.offset + options.limit;
}

void cut_page(Ranking& ranking, const SearchOptions& options) {
  std::vector<Ranked>& page = ranking.page;
  for (const Ranked& item : page) ranking.seen.push_back(item.docid);
  for (const auto& [docid, twins] : ranking.twins) ranking.seen.insert(ranking.seen.end(), twins.begin(), twins.end());
  page.resize(std::min(page.size(), options.offset + options.limit));
  page.erase(page.begin(), page.begin() + static_cast<std::ptrdiff_t>(std::min(options.offset, page.size())));
}

// Far down nobody reads closely: the candidates' own order, scores kept from rising.
void append_unlooked(Ranking& ranking, std::span<const Candidate> candidates, std::optional<std::uint32_t> left_out) {
  for (const Candidate& candidate : candidates) {
    if (candidate.docid == left_out) continue;
    const double last = ranking.page.empty() ? candidate.weight : ranking.page.back().score;
    ranking.page.push_back({candidate.docid, std::min(last, candidate.weight)});
  }
}

}  // namespace

double day_number(std::string_view iso) {
  const auto [year, month, day] = numbers_of_date(iso);
  return year * 365.25 + month * 30.44 + day;
}

std::optional<unsigned> date_slot(const Schema& schema) {
  for (std::size_t i = 0; i < schema.fields.size(); ++i)
    if (schema.fields[i].kind == FieldKind::date) return kFirstFieldSlot + static_cast<unsigned>(i);
  return std::nullopt;
}

Ranking rank(const SearchRequest& request, const Plan& plan, SecondLook& look, const Verifier& verifier,
             const Schema& schema, const Snapshot& snapshot, PictureCache& cache) {
  Ranking ranking;
  const SearchOptions& options = *request.options;
  Collapse collapse;
  CandidateBlocks blocks({&plan.candidates, &plan.further_candidates}, request, snapshot, cache, ranking.times.candidates);
  for (std::size_t block = 0; !page_is_full(ranking, options); ++block) {
    if (plan.verify && block >= kMaxBlocks) {
      ranking.capped = true;
      break;
    }
    const std::span<const Candidate> candidates = blocks.next();
    if (block == 0) ranking.candidates = blocks.total();
    ranking.looked += candidates.size();
    if (block >= kMaxBlocks) {
      append_unlooked(ranking, candidates, request.left_out);
    } else {
      std::vector<PictureCache::Codes> fetched;
      {
        const Stage stage(ranking.times.fetch);
        fetched = cache.codes(candidates, snapshot);
      }
      const Stage stage(ranking.times.second_look);
      std::vector<Ranked> looked;
      for (std::size_t i = 0; i < candidates.size(); ++i) {
        request.time.check();
        const std::uint32_t docid = candidates[i].docid;
        if (docid == request.left_out) {
          ranking.met_left_out = true;
          continue;
        }
        const std::string& codes = *fetched[i];
        const bool met = look.count(codes);
        const bool known = plan.any_word_answers && look.met_word_alone();
        if (!met || (plan.verify && !known && !verifier.accepts(docid, codes))) {
          look.drop();
          continue;
        }
        looked.push_back({docid, 0});
        if (options.collapse) collapse.note(docid, codes);
      }
      if (block == 0) look.learn(snapshot);
      const std::vector<double> scores = look.scores();
      for (std::size_t i = 0; i < looked.size(); ++i) looked[i].score = scores[i];
      if (const auto slot = date_slot(schema); options.recency > 0 && slot) favour_recent(looked, options.recency, *slot, snapshot);
      std::stable_sort(looked.begin(), looked.end(), [](const Ranked& a, const Ranked& b) { return a.score > b.score; });
      order_equals_by_id(looked, snapshot);
      if (options.collapse) collapse.fold(looked, ranking.twins);
      ranking.page.insert(ranking.page.end(), looked.begin(), looked.end());
    }
    if (candidates.size() < kBlock) {
      ranking.exhausted = true;
      break;
    }
  }
  cut_page(ranking, options);
  return ranking;
}

Ranking list_in_order(const SearchRequest& request, const Plan& plan, const Verifier& verifier, const Schema& schema,
                      const Snapshot& snapshot, PictureCache& cache) {
  Ranking ranking;
  const SearchOptions& options = *request.options;
  const ListOrder order = order_of(options, schema, snapshot);
  CandidateBlocks blocks({&plan.all_words}, request, snapshot, cache, ranking.times.candidates);
  blocks.order_by(order);
  std::vector<Listed> waiting;  // ordered and shown as soon as they are known to be all of their value
  std::size_t block = 0;
  for (; !ranking.exhausted && !page_is_full(ranking, options) && !(plan.verify_all && block >= kMaxBlocks); ++block) {
    const std::span<const Candidate> candidates = blocks.next();
    ranking.looked += candidates.size();
    const Stage stage(ranking.times.second_look);
    for (const Candidate& candidate : candidates) {
      request.time.check();
      if (plan.verify_all && !verifier.accepts(candidate.docid, snapshot.value(candidate.docid, kCodesSlot))) continue;
      waiting.push_back({candidate.docid, order.slot ? snapshot.value(candidate.docid, *order.slot) : std::string()});
    }
    ranking.exhausted = candidates.size() < kBlock;
    const bool complete = !order.by_title || ranking.exhausted || waiting.size() >= kBlock * kMaxBlocks;
    show_listed(waiting, complete ? waiting.end() : last_run(waiting), order, snapshot, ranking.page);
  }
  show_listed(waiting, waiting.end(), order, snapshot, ranking.page);
  ranking.capped = !ranking.exhausted && !page_is_full(ranking, options);
  cut_page(ranking, options);
  return ranking;
}

}  // namespace tracuu::detail
