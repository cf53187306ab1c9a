// store: many documents at once.
#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "store/directory.h"
#include "store/segment.h"
#include "store/store.h"

namespace tracuu::detail {

/// Every thread in put() fills a segment that no other thread has at that moment. Segments are merged in finish().
class SegmentBuilder : public BulkBuilder {
 public:
  SegmentBuilder(std::shared_ptr<const Directory> directory, unsigned threads, std::size_t memory_bytes, Learn learn);

  void put(Record record, std::uint64_t order) override;
  std::size_t finish(const Progress& progress, std::stop_token stop) override;

 private:
  std::unique_ptr<Segment> borrow();
  void close(std::unique_ptr<Segment> segment);
  void merge_in_groups(std::vector<std::filesystem::path>& sources, const std::function<bool()>& keep_going);
  void in_parallel(std::size_t jobs, const std::function<void(std::size_t)>& job) const;

  const std::shared_ptr<const Directory> directory_;
  const IndexLock lock_;
  const Learn learn_;
  const unsigned threads_;
  const std::size_t segment_bytes_;
  TemporaryDirectory build_;
  std::mutex mutex_;
  std::size_t made_ = 0;
  std::string failed_;  // why nothing can be published any more
  std::vector<std::unique_ptr<Segment>> open_;
  std::vector<ClosedSegment> closed_;
};

}  // namespace tracuu::detail
