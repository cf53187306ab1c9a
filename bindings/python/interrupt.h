// Ctrl-C for work that asks a stop token and calls nobody back. A search takes less than a second: to hand it to another
// thread and wait would cost more than it may, above all on a busy machine.
#pragma once

#include <signal.h>

#include <stop_token>

namespace tracuu::python {

/// Whether this is the thread that signals speak to.
bool is_main_thread();

/// While it lives, an interrupt stops the token, and is told to Python as ever. One at a time, in the main thread.
class StopOnInterrupt {
 public:
  StopOnInterrupt();
  ~StopOnInterrupt();
  StopOnInterrupt(const StopOnInterrupt&) = delete;
  StopOnInterrupt& operator=(const StopOnInterrupt&) = delete;

  std::stop_token token() const { return stop_.get_token(); }

 private:
  static void handle(int number);

  std::stop_source stop_;
  struct sigaction before_ {};
  bool installed_ = false;
};

}  // namespace tracuu::python
