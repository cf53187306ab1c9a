// How long a search may take.
#pragma once

#include <chrono>
#include <optional>
#include <stop_token>

#include "tracuu/error.h"

namespace tracuu::detail {

/// Until when a search may go on, and who may stop it before. A value.
struct TimeLimit {
  std::optional<std::chrono::steady_clock::time_point> deadline = {};
  std::stop_token stop = {};

  bool is_set() const { return deadline || stop.stop_possible(); }
  /// @throws Error cancelled if the deadline has passed or the stop token was asked.
  void check() const {
    if (stop.stop_requested()) throw Error(ErrorKind::cancelled, "the search was stopped");
    if (deadline && std::chrono::steady_clock::now() >= *deadline)
      throw Error(ErrorKind::cancelled, "the search's deadline has passed");
  }
};

}  // namespace tracuu::detail
