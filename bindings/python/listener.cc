// Long work that Python can watch and stop.
#include "listener.h"

namespace tracuu::python {

void check_signals() {
  if (PyErr_CheckSignals() != 0) throw nb::python_error();
}

void Listener::run(const std::function<void()>& work) {
  try {
    const nb::gil_scoped_release release;
    work();
  } catch (const Error&) {
    if (!raised_) throw;
  }
  if (raised_) std::rethrow_exception(raised_);
}

bool Listener::told(std::size_t done, std::size_t total) {
  const nb::gil_scoped_acquire hold;
  if (raised_) return false;
  try {
    check_signals();
    if (on_progress_.is_none()) return true;
    return !on_progress_(done, total).is(nb::bool_(false));
  } catch (...) {
    raised_ = std::current_exception();
    return false;
  }
}

}  // namespace tracuu::python
