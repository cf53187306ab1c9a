// A bar on standard error while long work goes on.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>

namespace tracuu::cli {

/// Draws nothing unless standard error is a terminal. Ten times a second at most. Cleared when it ends.
class ProgressBar {
 public:
  explicit ProgressBar(std::string what);
  ~ProgressBar();
  ProgressBar(const ProgressBar&) = delete;
  ProgressBar& operator=(const ProgressBar&) = delete;

  /// `total` 0: unknown. `count` is shown beside the bar.
  void show(std::size_t done, std::size_t total, std::size_t count);

 private:
  std::string what_;
  bool draws_;
  std::chrono::steady_clock::time_point next_{};
};

}  // namespace tracuu::cli
