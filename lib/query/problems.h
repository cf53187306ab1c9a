// What a reader of a query has to say about it, each with its place.
#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "tracuu/query.h"

namespace tracuu::detail {

/// Collects problems; a hostile query cannot make it grow: after kMost the rest goes untold.
class Problems {
 public:
  static constexpr std::size_t kMost = 64;

  void add(ByteRange source, std::string message) {
    if (found_.size() < kMost) found_.push_back({source, std::move(message)});
  }
  /// In the order of the query.
  std::vector<Problem> take() {
    std::stable_sort(found_.begin(), found_.end(),
                     [](const Problem& a, const Problem& b) { return a.source.begin < b.source.begin; });
    return std::move(found_);
  }

 private:
  std::vector<Problem> found_;
};

}  // namespace tracuu::detail
