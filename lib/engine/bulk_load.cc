// engine: bulk load: this thread reads documents, workers make records and put them into the store's segments.
#include "engine/bulk_load.h"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <thread>

#include "engine/learned.h"
#include "terms/analysis.h"

namespace tracuu::detail {
namespace {

// What waits for a worker is bounded in bytes, so that a fast reader fills no memory.
constexpr std::size_t kQueueBytes = std::size_t{16} << 20;
constexpr std::chrono::milliseconds kBetweenLooks{10};
constexpr unsigned kMostThreads = 64;

struct Job {
  Document document;
  std::uint64_t order = 0;
};

std::size_t size_of(const Document& document) { return document.text.size() + document.title.size() + 256; }

class Queue {
 public:
  // False when the workers have failed. While there is no room, `look_up` is called now and then; it may throw.
  bool push(Job job, const std::function<void()>& look_up) {
    std::unique_lock lock(mutex_);
    while (!room_.wait_for(lock, kBetweenLooks, [&] { return bytes_ < kQueueBytes || closed_; })) {
      lock.unlock();
      look_up();
      lock.lock();
    }
    if (closed_) return false;
    bytes_ += size_of(job.document);
    jobs_.push_back(std::move(job));
    work_.notify_one();
    return true;
  }
  // Nothing when the queue is closed and empty.
  std::optional<Job> pop() {
    std::unique_lock lock(mutex_);
    work_.wait(lock, [&] { return !jobs_.empty() || closed_; });
    if (jobs_.empty()) return std::nullopt;
    Job job = std::move(jobs_.front());
    jobs_.pop_front();
    bytes_ -= size_of(job.document);
    room_.notify_one();
    return job;
  }
  void close(bool forget = false) {
    const std::lock_guard lock(mutex_);
    closed_ = true;
    if (forget) jobs_.clear();
    work_.notify_all();
    room_.notify_all();
  }

 private:
  std::mutex mutex_;
  std::condition_variable work_, room_;
  std::deque<Job> jobs_;
  std::size_t bytes_ = 0;
  bool closed_ = false;
};

class Load {
 public:
  Load(BulkBuilder& builder, const Schema& schema, const BulkOptions& options)
      : builder_(builder), schema_(schema), options_(options) {}

  void run(unsigned threads, const std::function<std::optional<Document>()>& next) {
    std::vector<std::jthread> workers;
    working_ = threads;
    try {
      for (unsigned i = 0; i < threads; ++i) workers.emplace_back([this] { work(); });
      feed(next);
      queue_.close();
      wait();
    } catch (...) {
      queue_.close(true);
      throw;  // the workers join first
    }
    workers.clear();
    if (failure_) std::rethrow_exception(failure_);
  }
  std::size_t refused() const { return refused_; }

 private:
  void feed(const std::function<std::optional<Document>()>& next) {
    while (std::optional<Document> document = next()) {
      look_up();
      if (!queue_.push({std::move(*document), order_}, [this] { look_up(); })) return;
      ++order_;
    }
  }

  // What is in the queue may take seconds.
  void wait() {
    std::unique_lock lock(mutex_);
    while (!ended_.wait_for(lock, kBetweenLooks, [this] { return working_ == 0; })) {
      lock.unlock();
      look_up();
      lock.lock();
    }
  }

  void look_up() const {
    if (options_.stop.stop_requested()) throw Error(ErrorKind::cancelled, "the bulk load was stopped: the index is as before");
    if (options_.progress && !options_.progress(order_, 0))
      throw Error(ErrorKind::cancelled, "the bulk load was cancelled: the index is as before");
  }

  void work() {
    try {
      while (std::optional<Job> job = queue_.pop()) put(*job);
    } catch (...) {
      const std::lock_guard lock(mutex_);
      if (!failure_) failure_ = std::current_exception();
      queue_.close(true);
    }
    const std::lock_guard lock(mutex_);
    --working_;
    ended_.notify_one();
  }

  void put(Job& job) {
    try {
      builder_.put(make_record(job.document, schema_), job.order);
    } catch (const Error& error) {
      if (error.kind() != ErrorKind::invalid_argument && error.kind() != ErrorKind::too_large) throw;
      const std::lock_guard lock(mutex_);
      ++refused_;
      if (options_.on_refusal) options_.on_refusal({job.document.id, error.kind(), error.what()});
    }
  }

  BulkBuilder& builder_;
  const Schema& schema_;
  const BulkOptions& options_;
  Queue queue_;
  std::uint64_t order_ = 0;  // of the next document; the feeding thread's own
  std::mutex mutex_;
  std::condition_variable ended_;
  unsigned working_ = 0;
  std::exception_ptr failure_;
  std::size_t refused_ = 0;
};

}  // namespace

BulkResult bulk_load(Store& store, const Schema& schema, const std::function<std::optional<Document>()>& next,
                     const BulkOptions& options) {
  const unsigned asked = options.threads != 0 ? options.threads : std::max(1u, std::thread::hardware_concurrency());
  const unsigned threads = std::min(asked, kMostThreads);
  const std::unique_ptr<BulkBuilder> builder = store.bulk(threads, options.memory_bytes, learn_from(schema));
  Load load(*builder, schema, options);
  load.run(threads, next);
  BulkResult result;
  result.added = builder->finish(options.progress, options.stop);
  result.refused = load.refused();
  return result;
}

}  // namespace tracuu::detail
