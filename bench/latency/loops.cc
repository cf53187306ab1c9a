#include "latency/loops.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <cmath>
#include <random>
#include <thread>

namespace bench {
namespace {

using Clock = std::chrono::steady_clock;

double milliseconds(Clock::duration duration) { return std::chrono::duration<double, std::milli>(duration).count(); }

// Calls work(i) for each query, by `threads` threads that take the next one free.
template <class Work>
void share_out(std::size_t count, unsigned threads, Work work) {
  std::atomic<std::size_t> next = 0;
  std::vector<std::jthread> workers;
  for (unsigned t = 0; t < threads; ++t)
    workers.emplace_back([&] {
      for (std::size_t i = next++; i < count; i = next++) work(i);
    });
}

// Pages of a file, and those of them in memory.
std::pair<std::size_t, std::size_t> pages_of(int file, std::size_t bytes) {
  const auto page = static_cast<std::size_t>(sysconf(_SC_PAGE_SIZE));
  std::vector<unsigned char> there((bytes + page - 1) / page);
  void* mapped = mmap(nullptr, bytes, PROT_READ, MAP_SHARED, file, 0);
  if (mapped == MAP_FAILED) return {0, 0};
  std::size_t resident = 0;
  if (mincore(mapped, bytes, there.data()) == 0)
    for (const unsigned char flags : there) resident += flags & 1U;
  munmap(mapped, bytes);
  return {there.size(), resident};
}

}  // namespace

Asked ask(const tracuu::Searcher& searcher, const TypedQuery& query, const Way& way) {
  tracuu::SearchOptions options;
  options.limit = way.limit;
  options.snippets = way.snippets;
  options.facets = way.facets;
  options.filter = query.filter;
  const auto begin = Clock::now();
  const tracuu::Hits hits = searcher.search(query.text, options);
  return {milliseconds(Clock::now() - begin), hits.times};
}

std::vector<double> closed_loop(const tracuu::Searcher& searcher, const std::vector<TypedQuery>& queries,
                                const Way& way, unsigned threads) {
  std::vector<double> took(queries.size());
  share_out(queries.size(), threads, [&](std::size_t i) { took[i] = ask(searcher, queries[i], way).milliseconds; });
  return took;
}

std::vector<double> open_loop(const tracuu::Searcher& searcher, const std::vector<TypedQuery>& queries, const Way& way,
                              unsigned threads, double rate, std::uint32_t seed) {
  std::mt19937 random(seed);
  std::vector<Clock::duration> planned;
  double at = 0;
  for (std::size_t i = 0; i < queries.size(); ++i) {
    at -= std::log((static_cast<double>(random()) + 1) / 4294967297.0) / rate;
    planned.push_back(std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(at)));
  }
  std::vector<double> took(queries.size());
  const auto begin = Clock::now();
  share_out(queries.size(), threads, [&](std::size_t i) {
    std::this_thread::sleep_until(begin + planned[i]);
    ask(searcher, queries[i], way);
    took[i] = milliseconds(Clock::now() - (begin + planned[i]));
  });
  return took;
}

double evict(const std::filesystem::path& index) {
  std::size_t pages = 0, left = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(index)) {
    if (!entry.is_regular_file() || entry.file_size() == 0) continue;
    const int file = ::open(entry.path().c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) continue;
    fsync(file);
    posix_fadvise(file, 0, 0, POSIX_FADV_DONTNEED);
    const auto [all, resident] = pages_of(file, entry.file_size());
    pages += all;
    left += resident;
    close(file);
  }
  return pages ? 1 - static_cast<double>(left) / static_cast<double>(pages) : 1;
}

}  // namespace bench
