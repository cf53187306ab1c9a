// SIGINT → a stop token, and on to Python's own handler.
#include "interrupt.h"

#include <unistd.h>

#include <cerrno>

namespace tracuu::python {
namespace {

StopOnInterrupt* present = nullptr;  // of the main thread, and read by it only

}  // namespace

bool is_main_thread() { return ::gettid() == ::getpid(); }

StopOnInterrupt::StopOnInterrupt() {
  if (::sigaction(SIGINT, nullptr, &before_) != 0) return;
  const bool has_handler = !(before_.sa_flags & SA_SIGINFO) && before_.sa_handler != SIG_DFL && before_.sa_handler != SIG_IGN;
  if (!has_handler || present) return;
  present = this;
  struct sigaction mine = before_;
  mine.sa_handler = &handle;
  installed_ = ::sigaction(SIGINT, &mine, nullptr) == 0;
  if (!installed_) present = nullptr;
}

StopOnInterrupt::~StopOnInterrupt() {
  if (!installed_) return;
  ::sigaction(SIGINT, &before_, nullptr);
  present = nullptr;
}

// Nobody registers callbacks with the token, so that to stop it takes no lock.
void StopOnInterrupt::handle(int number) {
  const int error = errno;
  if (!is_main_thread()) {
    ::tgkill(::getpid(), ::getpid(), number);
  } else if (present) {
    present->stop_.request_stop();
    present->before_.sa_handler(number);
  }
  errno = error;
}

}  // namespace tracuu::python
