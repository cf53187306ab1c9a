// A Writer as Python needs it: closed in so many words, safe against careless threads, and no lock-out in a rerun cell.
#pragma once

#include <mutex>
#include <optional>
#include <thread>

#include "bindings.h"
#include "tracuu/index.h"

namespace tracuu::python {

/// Holds the index's lock until it is closed. One more writer asked for by the same thread takes the place of one that was
/// left behind outside a `with`: in a notebook the variable of an earlier run keeps it alive.
class OpenWriter {
 public:
  /// Needs the GIL. @throws Error locked.
  explicit OpenWriter(Index index);
  ~OpenWriter();
  OpenWriter(const OpenWriter&) = delete;
  OpenWriter& operator=(const OpenWriter&) = delete;

  /// Does `work(Writer&)` with the GIL released, one thread at a time. @throws Error stale if it was closed.
  template <typename Work>
  auto run(Work work) {
    const nb::gil_scoped_release release;
    const std::lock_guard hold(mutex_);
    if (!writer_)
      throw Error(ErrorKind::stale,
                  "the writer of '" + index_.path().string() + "' is closed: ask the index for another");
    return work(*writer_);
  }

  void enter();
  /// The end of a `with`: commits, or forgets all if there was an exception, and closes.
  void exit(bool failed);
  void close();
  bool closed();

 private:
  static void replace_forgotten(const Index& index);

  Index index_;
  std::optional<Writer> writer_;
  std::mutex mutex_;
  std::thread::id thread_ = std::this_thread::get_id();
  bool in_with_ = false;
};

}  // namespace tracuu::python
