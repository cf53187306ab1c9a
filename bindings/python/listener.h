// Long work that Python can watch and stop.
#pragma once

#include <exception>
#include <functional>

#include "bindings.h"
#include "tracuu/index.h"

namespace tracuu::python {

/// Hands the library a Progress that asks for Ctrl-C and calls a Python function (done, total), if there is one; the function
/// cancels by returning False. What Python raised on the way is raised by run() once the work has stopped.
class Listener {
 public:
  explicit Listener(nb::object on_progress) : on_progress_(std::move(on_progress)) {}

  Progress progress() {
    return [this](std::size_t done, std::size_t total) { return told(done, total); };
  }

  /// Does the work with the GIL released.
  void run(const std::function<void()>& work);

 private:
  bool told(std::size_t done, std::size_t total);

  nb::object on_progress_;
  std::exception_ptr raised_;
};

/// Raises what a signal handler raised, above all KeyboardInterrupt. Needs the GIL; only the main thread is ever told.
void check_signals();

}  // namespace tracuu::python
