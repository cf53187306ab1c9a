// The best way through columns of choices, where a choice is judged by the two before it (Viterbi 1967, of second order).
#pragma once

#include <cstddef>
#include <limits>
#include <vector>

namespace tracuu::detail {

/// One choice a column, the sum of whose scores is greatest; the first of equals. `sizes`: how many choices each column has, 1 or
/// more. `score(i, a, b, c)` is what choice c of column i adds after b of column i - 1 and a of column i - 2; of columns before
/// the first, a and b are 0. Complexity: the sum over columns of the product of three sizes.
template <class Score>
std::vector<std::size_t> best_path(const std::vector<std::size_t>& sizes, Score score) {
  const auto size = [&](std::size_t column) { return column < sizes.size() ? sizes[column] : 1; };  // -1 wraps round
  std::vector<std::vector<std::size_t>> from(sizes.size());  // by (b, c): the best a
  std::vector<double> best(1, 0);                            // by (a, b)
  for (std::size_t i = 0; i < sizes.size(); ++i) {
    const std::size_t as = size(i - 2), bs = size(i - 1), cs = sizes[i];
    std::vector<double> next(bs * cs, -std::numeric_limits<double>::infinity());
    from[i].assign(bs * cs, 0);
    for (std::size_t a = 0; a < as; ++a)
      for (std::size_t b = 0; b < bs; ++b)
        for (std::size_t c = 0; c < cs; ++c) {
          const double sum = best[a * bs + b] + score(i, a, b, c);
          if (sum <= next[b * cs + c]) continue;
          next[b * cs + c] = sum;
          from[i][b * cs + c] = a;
        }
    best = std::move(next);
  }
  std::vector<std::size_t> path(sizes.size());
  if (sizes.empty()) return path;
  std::size_t end = 0;  // (b, c) of the last column
  for (std::size_t i = 1; i < best.size(); ++i)
    if (best[i] > best[end]) end = i;
  for (std::size_t i = sizes.size(); i-- > 0;) {
    path[i] = end % sizes[i];
    const std::size_t b = end / sizes[i];
    end = from[i][end] * size(i - 1) + b;
  }
  return path;
}

}  // namespace tracuu::detail
