// What a searcher keeps of its picture between searches: token codes of documents it has looked at, and what was learned.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "store/store.h"
#include "terms/shared_lines.h"

namespace tracuu::detail {

/// Safe to share between threads. Forgets everything when it is shown a newer picture.
class PictureCache {
 public:
  using Codes = std::shared_ptr<const std::string>;

  /// `bytes`: of token codes, at most.
  explicit PictureCache(std::size_t bytes) : bytes_(bytes) {}

  std::shared_ptr<const SharedLines> shared_lines(const Snapshot& snapshot);
  /// The token codes of these documents, in their order.
  std::vector<Codes> codes(std::span<const Candidate> documents, const Snapshot& snapshot);

 private:
  using Table = std::unordered_map<std::uint32_t, Codes>;
  bool shows(const Snapshot& snapshot);
  Codes find(std::uint32_t docid);
  void keep(std::uint32_t docid, const Codes& codes);

  const std::size_t bytes_;
  std::mutex mutex_;
  std::uint64_t generation_ = 0;
  std::shared_ptr<const SharedLines> lines_;
  Table recent_, older_;  // when the recent ones fill half the room, they become the older ones, and those are forgotten
  std::size_t recent_bytes_ = 0;
};

}  // namespace tracuu::detail
