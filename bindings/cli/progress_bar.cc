// Draws how far long work is.
#include "progress_bar.h"

#include <algorithm>
#include <iostream>
#include <utility>

#include "terminal.h"

namespace tracuu::cli {

ProgressBar::ProgressBar(std::string what) : what_(std::move(what)), draws_(draws_progress()) {}

ProgressBar::~ProgressBar() {
  if (draws_) std::cerr << "\r\033[K" << std::flush;
}

void ProgressBar::show(std::size_t done, std::size_t total, std::size_t count) {
  const auto now = std::chrono::steady_clock::now();
  if (!draws_ || now < next_) return;
  next_ = now + std::chrono::milliseconds(100);
  constexpr std::size_t kWidth = 30;
  std::string bar;
  if (total > 0) {
    const auto filled = std::min(done, total) * kWidth / total;
    bar = " [" + std::string(filled, '#') + std::string(kWidth - filled, ' ') + "]";
  }
  std::cerr << '\r' << what_ << bar << ' ' << count << "\033[K" << std::flush;
}

}  // namespace tracuu::cli
