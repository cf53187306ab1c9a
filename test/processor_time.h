// How long the processor worked: what a test may bound on a machine that does other things, too.
#pragma once

#include <time.h>

#include <algorithm>

namespace tracuu::test {

/// Of this thread, in milliseconds.
inline double processor_milliseconds() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

/// The least that a few runs of `work` took.
template <class Work>
double least_processor_milliseconds(const Work& work, int runs = 3) {
  double least = 1e9;
  for (int run = 0; run < runs; ++run) {
    const double start = processor_milliseconds();
    work();
    least = std::min(least, processor_milliseconds() - start);
  }
  return least;
}

/// What a time bound is multiplied with: sanitizers look at every access.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr double kSlower = 4;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
inline constexpr double kSlower = 4;
#else
inline constexpr double kSlower = 1;
#endif
#else
inline constexpr double kSlower = 1;
#endif

}  // namespace tracuu::test
