// store: many documents at once: segments on every thread, then one merge into a new generation.
#include "store/bulk_builder.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <thread>
#include <utility>

#include "base/escape.h"
#include "store/child.h"
#include "store/database.h"
#include "store/deduplicate.h"
#include "store/merge.h"
#include "store/packing.h"
#include "store/translate.h"

namespace tracuu::detail {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMaxSegmentDocuments = 2000;
constexpr std::size_t kMaxSources = 64;  // of one merge, which keeps three files open for each

}  // namespace

SegmentBuilder::SegmentBuilder(std::shared_ptr<const Directory> directory, unsigned threads, std::size_t memory_bytes,
                               Learn learn)
    : directory_(std::move(directory)),
      lock_(directory_->path()),
      learn_(std::move(learn)),
      threads_(std::max(threads, 1u)),
      segment_bytes_(memory_bytes / threads_),
      build_((directory_->sweep(), directory_->build_directory())) {}

void SegmentBuilder::put(Record record, std::uint64_t order) {
  require_storable(record);
  const Xapian::Document document = pack(record);
  const std::string doing = "storing document " + in_quotes(record.id);
  try {
    translating(doing, [&] {
      std::unique_ptr<Segment> segment = borrow();
      segment->add(document, order);
      if (segment->memory() >= segment_bytes_ || segment->size() >= kMaxSegmentDocuments)
        return close(std::move(segment));
      const std::lock_guard hold(mutex_);
      open_.push_back(std::move(segment));
    });
  } catch (const std::exception& error) {
    const std::lock_guard hold(mutex_);
    if (failed_.empty()) failed_ = error.what();
    throw;
  }
}

std::unique_ptr<Segment> SegmentBuilder::borrow() {
  fs::path path;
  {
    const std::lock_guard hold(mutex_);
    if (!failed_.empty()) throw Error(ErrorKind::io, "the bulk load failed before: " + failed_);
    if (!open_.empty()) {
      auto segment = std::move(open_.back());
      open_.pop_back();
      return segment;
    }
    path = build_.path() / ("segment" + std::to_string(made_++));
  }
  return std::make_unique<Segment>(path);
}

void SegmentBuilder::close(std::unique_ptr<Segment> segment) {
  ClosedSegment closed = segment->close();
  const std::lock_guard hold(mutex_);
  closed_.push_back(std::move(closed));
}

std::size_t SegmentBuilder::finish(const Progress& progress, std::stop_token stop) {
  if (!failed_.empty()) throw Error(ErrorKind::io, "nothing was loaded: " + failed_);
  return translating("loading into '" + directory_->path().string() + "'", [&]() -> std::size_t {
    in_parallel(open_.size(), [&](std::size_t i) { close(std::move(open_[i])); });
    open_.clear();
    if (closed_.empty()) return 0;
    const fs::path generation = directory_->generation(directory_->require_current());
    Deduplicated kept;
    std::mutex asking;
    std::function<bool()> keep_going;  // empty if nobody can stop it
    if (progress || stop.stop_possible()) {
      keep_going = [&] {
        const std::lock_guard hold(asking);
        return !stop.stop_requested() && (!progress || progress(kept.documents, kept.documents));
      };
    }
    for (const ClosedSegment& segment : closed_) kept.documents += segment.orders.size();
    kept = deduplicate(generation, closed_, build_.path(), keep_going);
    merge_in_groups(kept.sources, keep_going);
    publish_merged(*directory_, kept.sources, keep_going, learn_);
    return kept.documents;
  });
}

void SegmentBuilder::merge_in_groups(std::vector<fs::path>& sources, const std::function<bool()>& keep_going) {
  while (sources.size() > kMaxSources) {
    const std::size_t groups = (sources.size() + kMaxSources - 1) / kMaxSources;
    std::vector<fs::path> merged;
    for (std::size_t i = 0; i < groups; ++i) merged.push_back(build_.path() / ("merged" + std::to_string(made_++)));
    in_parallel(groups, [&](std::size_t i) {
      const auto at = [&](std::size_t group) {
        return sources.begin() + static_cast<std::ptrdiff_t>(group * sources.size() / groups);
      };
      const std::vector<fs::path> group(at(i), at(i + 1));
      merge_databases(group, merged[i], keep_going);
      const auto remove = [&] {
        for (const fs::path& source : group) {
          if (source.parent_path() == build_.path()) fs::remove_all(source);  // never the generation itself
        }
      };
      do_in_child(remove, keep_going);  // of a large load it takes a second
    });
    sources = std::move(merged);
  }
}

void SegmentBuilder::in_parallel(std::size_t jobs, const std::function<void(std::size_t)>& job) const {
  std::atomic<std::size_t> next{0};
  std::exception_ptr problem;
  std::mutex mutex;
  const auto work = [&] {
    for (std::size_t i = next++; i < jobs; i = next++) {
      try {
        translating("loading into '" + directory_->path().string() + "'", [&] { job(i); });
      } catch (...) {
        const std::lock_guard hold(mutex);
        if (!problem) problem = std::current_exception();
      }
    }
  };
  {
    std::vector<std::jthread> helpers;
    for (std::size_t i = 1; i < std::min<std::size_t>(threads_, jobs); ++i) helpers.emplace_back(work);
    work();
  }
  if (problem) std::rethrow_exception(problem);
}

}  // namespace tracuu::detail
