// Queries → hits, one or many at once, with the GIL released.
#include "batch.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

#include "code_points.h"
#include "interrupt.h"
#include "listener.h"
#include "query.h"

namespace tracuu::python {
namespace {

constexpr std::chrono::milliseconds kBetweenLooks{10};
constexpr std::size_t kMostThreads = 64;

Query query_of(nb::handle given, const Schema& schema, const QueryOptions& reading) {
  if (nb::isinstance<TypedQuery>(given)) return nb::cast<const TypedQuery&>(given);
  std::string typed;
  if (!nb::try_cast(given, typed)) throw nb::type_error("search: the query is neither str nor Query");
  return Query(typed, schema, reading);
}

Hits answer(const Searcher& searcher, const Query& query, const SearchOptions& options) {
  Hits hits = searcher.search(query, options);
  in_code_points(hits, query);
  return hits;
}

// Threads that answer queries until none is left or one has failed.
class Batch {
 public:
  Batch(const Searcher& searcher, const std::vector<Query>& queries, SearchOptions options)
      : searcher_(searcher), queries_(queries), options_(std::move(options)), answers_(queries.size()) {
    options_.stop = stop_.get_token();
  }

  std::vector<Hits> run(unsigned threads) {
    working_ = threads;
    std::vector<std::jthread> workers;
    try {
      for (unsigned i = 0; i < threads; ++i) workers.emplace_back([this] { work(); });
      wait();
    } catch (...) {
      stop_.request_stop();
      throw;  // the workers join first
    }
    workers.clear();
    if (failure_) std::rethrow_exception(failure_);
    return std::move(answers_);
  }

 private:
  void work() {
    try {
      for (std::size_t i = next_++; i < queries_.size() && !stop_.stop_requested(); i = next_++)
        answers_[i] = answer(searcher_, queries_[i], options_);
    } catch (...) {
      const std::lock_guard hold(mutex_);
      if (!failure_) failure_ = std::current_exception();
      stop_.request_stop();
    }
    const std::lock_guard hold(mutex_);
    --working_;
    done_.notify_one();
  }

  // Waits for the workers, and looks up for signals.
  void wait() {
    std::unique_lock lock(mutex_);
    while (!done_.wait_for(lock, kBetweenLooks, [this] { return working_ == 0; })) {
      lock.unlock();
      {
        const nb::gil_scoped_acquire hold;
        check_signals();
      }
      lock.lock();
    }
  }

  const Searcher& searcher_;
  const std::vector<Query>& queries_;
  SearchOptions options_;
  std::vector<Hits> answers_;
  std::stop_source stop_;
  std::atomic<std::size_t> next_{0};
  std::mutex mutex_;
  std::condition_variable done_;
  unsigned working_ = 0;
  std::exception_ptr failure_;
};

}  // namespace

Hits search_one(const Searcher& searcher, const Schema& schema, nb::handle query, const SearchOptions& options) {
  const Query read = query_of(query, schema, options.reading);
  return watched(options, [&](const SearchOptions& stoppable) { return answer(searcher, read, stoppable); });
}

Hits search_one(const Index& index, nb::handle query, const SearchOptions& options) {
  if (nb::isinstance<TypedQuery>(query)) return search_one(index.searcher(), index.schema(), query, options);
  const Query read = query_of(query, index.schema(), options.reading);
  return watched(options, [&](const SearchOptions& stoppable) {
    Hits hits = index.search(read.typed(), stoppable);  // by the searcher that the index keeps
    in_code_points(hits, read);
    return hits;
  });
}

Hits watched(SearchOptions options, const std::function<Hits(const SearchOptions&)>& search) {
  const nb::gil_scoped_release released;
  if (!is_main_thread()) return search(options);
  while (true) {
    StopOnInterrupt interrupt;
    options.stop = interrupt.token();
    try {
      return search(options);
    } catch (const Error&) {
      if (!options.stop.stop_requested()) throw;
    }
    const nb::gil_scoped_acquire hold;
    check_signals();  // if its handler raises nothing, the search begins anew
  }
}

std::vector<Hits> search_many(const Searcher& searcher, const Schema& schema, nb::iterable queries, unsigned threads,
                              const SearchOptions& options) {
  if (nb::isinstance<nb::str>(queries)) throw nb::type_error("search_many: the queries are one str: write a list, or search()");
  std::vector<Query> read;
  for (const nb::handle query : queries) {
    check_signals();
    read.push_back(query_of(query, schema, options.reading));
  }
  const nb::gil_scoped_release released;
  if (threads == 0) threads = std::max(1u, std::thread::hardware_concurrency());
  return Batch(searcher, read, options).run(static_cast<unsigned>(std::min<std::size_t>({threads, read.size(), kMostThreads})));
}

}  // namespace tracuu::python
