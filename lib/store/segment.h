// store: a private database of a bulk load, small enough to be built fast.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <filesystem>
#include <vector>

#include "store/database.h"

namespace tracuu::detail {

/// A segment on disk. Document n (from 1) came with orders[n - 1].
struct ClosedSegment {
  std::filesystem::path path;
  std::vector<std::uint64_t> orders;
};

/// A segment being filled, by one thread at a time. Thrown away on failure, so it syncs nothing.
class Segment {
 public:
  explicit Segment(std::filesystem::path path);
  ~Segment();
  Segment(const Segment&) = delete;
  Segment& operator=(const Segment&) = delete;

  void add(const Xapian::Document& document, std::uint64_t order);
  std::size_t size() const { return closed_.orders.size(); }
  /// Memory its documents took while they were unwritten, about.
  std::size_t memory() const { return memory_; }
  ClosedSegment close();

 private:
  ClosedSegment closed_;
  Xapian::WritableDatabase database_;
  UnwrittenPostings unwritten_{std::size_t{2} << 20};  // 25 news articles, written in 12 ms; fits a core's own memory
  std::size_t memory_ = 0;
};

}  // namespace tracuu::detail
