// engine: Searcher: checks what is asked, opens a picture, and searches it.
#include <algorithm>

#include "base/escape.h"
#include "engine/handles.h"
#include "engine/ranking.h"
#include "engine/search.h"
#include "engine/twins.h"
#include "terms/document_data.h"
#include "terms/vocabulary.h"

namespace tracuu {
namespace {

using Clock = std::chrono::steady_clock;
constexpr std::size_t kMaxLimit = 1000, kMaxOffset = 100000;

void check(const SearchOptions& options) {
  const auto refuse = [](const std::string& what) { throw Error(ErrorKind::invalid_argument, "search: " + what); };
  if (options.limit > kMaxLimit) refuse("limit is over " + std::to_string(kMaxLimit) + ": page with offset");
  if (options.offset > kMaxOffset) refuse("offset is over " + std::to_string(kMaxOffset) + ": narrow the query");
  const bool by_field = options.sort == Sort::field || options.sort == Sort::field_descending;
  if (by_field == options.sort_field.empty())
    refuse(by_field ? "sort by field: sort_field names none" : "sort_field has a meaning with sort field and field_descending only");
  if (!(options.recency >= 0 && options.recency <= 1)) refuse("recency is not between 0 and 1");
}

// A deadline that the clock cannot tell, as milliseconds::max(), is none.
std::optional<Clock::time_point> end_of(Clock::time_point begin, std::optional<std::chrono::milliseconds> deadline) {
  constexpr auto kMost = std::chrono::milliseconds(std::chrono::hours(24 * 365 * 100));
  if (!deadline || *deadline > kMost) return std::nullopt;
  return begin + std::max(*deadline, std::chrono::milliseconds(0));
}

// A day of the options as the query language reads it.
std::string day_filter(const char* name, const std::string& day, const Schema& schema) {
  if (day.empty()) return {};
  const std::string begin = std::string("search: ") + name;
  if (!detail::date_slot(schema)) throw Error(ErrorKind::invalid_argument, begin + ": the schema has no date field");
  const std::string clause = std::string(name) + ":" + day;
  const Query query(clause, schema);
  if (!query.problems().empty() || query.empty() || query.impl().root.children[0].kind != detail::NodeKind::range)
    throw Error(ErrorKind::invalid_argument,
                begin + " " + detail::in_quotes(day) + " is no date: write 2020-12-21, 2020-12 or 2020");
  return clause + " ";
}

}  // namespace

Query detail::filter_of(const SearchOptions& options, const Schema& schema) {
  const std::string days = day_filter("after", options.after, schema) + day_filter("before", options.before, schema);
  return Query(days + options.filter, schema, options.reading);
}

Searcher::Searcher(std::shared_ptr<Impl> impl) : impl_(std::move(impl)) {}
Searcher::~Searcher() = default;
Searcher::Searcher(const Searcher&) = default;
Searcher::Searcher(Searcher&&) noexcept = default;
Searcher& Searcher::operator=(const Searcher&) = default;
Searcher& Searcher::operator=(Searcher&&) noexcept = default;

Hits Searcher::search(std::string_view typed, const SearchOptions& options) const {
  const auto begin = Clock::now();
  const Query query(typed, impl_->schema, options.reading);
  const auto parsed = Clock::now() - begin;
  Hits hits = search(query, options);
  hits.times.parse += parsed;
  hits.times.total += parsed;
  return hits;
}

Hits Searcher::search(const Query& query, const SearchOptions& options) const {
  check(options);
  const Query filter = detail::filter_of(options, impl_->schema);
  if (!query.empty() || !filter.empty()) return with_near_miss(query, filter, options);
  Hits hits;
  hits.problems = query.problems();
  if (hits.problems.empty()) hits.problems.push_back({{}, "nothing to search for"});  // a Query that was not read from text
  hits.generation = generation();
  return hits;
}

Hits Searcher::documents(std::string_view filter, const SearchOptions& options) const {
  SearchOptions browsing = options;
  if (browsing.sort == Sort::relevance) browsing.sort = Sort::newest;
  return run(Query(filter, impl_->schema, options.reading), detail::filter_of(options, impl_->schema), browsing);
}

Hits Searcher::run(const Query& query, const Query& filter, const SearchOptions& options, const std::string* example) const {
  const auto begin = Clock::now();
  check(options);
  detail::SearchRequest request{&query.impl().root, &filter.impl().root, &options, {{}, options.stop}, example != nullptr, std::nullopt};
  request.time.deadline = end_of(begin, options.deadline);
  Hits hits;
  impl_->reader->with_snapshot([&](const detail::Snapshot& snapshot) {
    if (example) request.left_out = snapshot.find(*example);
    hits = detail::search(request, impl_->schema, snapshot, impl_->cache);
  });
  if (!filter.typed().empty()) hits.problems.insert(hits.problems.begin(), filter.problems().begin(), filter.problems().end());
  if (!query.typed().empty()) hits.problems.insert(hits.problems.begin(), query.problems().begin(), query.problems().end());
  hits.interpretation = query.interpretation();
  hits.times.total = Clock::now() - begin;
  return hits;
}

std::optional<Document> Searcher::get(std::string_view id) const {
  std::optional<Document> document;
  impl_->reader->with_snapshot([&](const detail::Snapshot& snapshot) {
    document.reset();
    const auto docid = snapshot.find(id);
    if (!docid) return;
    document = detail::read_head(snapshot.value(*docid, detail::kHeadSlot));
    detail::read_body(snapshot.data(*docid), *document);
  });
  return document;
}

std::vector<Twin> Searcher::near_duplicates(std::string_view id, double at_least) const {
  if (!(at_least >= 0 && at_least <= 1))
    throw Error(ErrorKind::invalid_argument, "near_duplicates: at_least is a share, between 0 and 1");
  std::vector<Twin> twins;
  impl_->reader->with_snapshot([&](const detail::Snapshot& snapshot) {
    const auto docid = snapshot.find(id);
    if (!docid) throw detail::no_such_document(id);
    twins = detail::find_twins(*docid, at_least, snapshot);
  });
  return twins;
}

bool Searcher::contains(std::string_view id) const {
  bool found = false;
  impl_->reader->with_snapshot([&](const detail::Snapshot& snapshot) { found = snapshot.find(id).has_value(); });
  return found;
}

std::size_t Searcher::size() const {
  std::size_t size = 0;
  impl_->reader->with_snapshot([&](const detail::Snapshot& snapshot) { size = snapshot.size(); });
  return size;
}

void Searcher::for_each_id(const std::function<bool(std::string_view)>& visit) const {
  // Ids are gathered first: were the picture to change halfway, the visitor would be told some of them twice.
  std::vector<std::string> ids;
  impl_->reader->with_snapshot([&](const detail::Snapshot& snapshot) {
    ids.clear();
    snapshot.for_each_id([&](std::string_view id) {
      ids.emplace_back(id);
      return true;
    });
  });
  for (const std::string& id : ids)
    if (!visit(id)) return;
}

bool Searcher::refresh() { return impl_->reader->refresh(); }
std::uint64_t Searcher::generation() const { return impl_->reader->generation(); }

}  // namespace tracuu
