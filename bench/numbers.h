// What benches do with lists of figures, and of what is measured.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

namespace bench {

/// The median, or another quantile.
inline double quantile(std::vector<double> samples, double q = 0.5) {
  std::sort(samples.begin(), samples.end());
  return samples.empty() ? 0 : samples[static_cast<std::size_t>(q * static_cast<double>(samples.size() - 1))];
}

/// `count` of them, evenly spread.
template <class Value>
std::vector<Value> some_of(const std::vector<Value>& all, std::size_t count) {
  std::vector<Value> some;
  count = std::min(count, all.size());
  for (std::size_t i = 0; i < count; ++i) some.push_back(all[i * all.size() / count]);
  return some;
}

}  // namespace bench
