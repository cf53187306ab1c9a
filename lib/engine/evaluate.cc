// engine: rankings and judgements → measures.
#include "tracuu/evaluate.h"

#include <algorithm>
#include <cmath>

namespace tracuu {
namespace {

constexpr std::size_t kDepth = 10, kRecallDepth = 100;

double discounted_gain(const std::vector<int>& gains) {
  double sum = 0;
  for (std::size_t i = 0; i < std::min(gains.size(), kDepth); ++i) sum += gains[i] / std::log2(static_cast<double>(i) + 2);
  return sum;
}

}  // namespace

Measures evaluate(const Rankings& rankings, const Judgements& judgements) {
  Measures sums;
  for (const auto& [query, judged] : judgements) {
    std::vector<int> ideal;
    for (const auto& [document, gain] : judged)
      if (gain > 0) ideal.push_back(gain);
    if (ideal.empty()) continue;
    ++sums.queries;
    const auto ranking = rankings.find(query);
    if (ranking == rankings.end()) continue;
    std::sort(ideal.rbegin(), ideal.rend());
    std::vector<int> gains;
    for (const std::string& document : ranking->second) {
      const auto found = judged.find(document);
      gains.push_back(found == judged.end() ? 0 : std::max(found->second, 0));
    }
    sums.ndcg_at_10 += discounted_gain(gains) / discounted_gain(ideal);
    const auto relevant = [](int gain) { return gain > 0; };
    const auto ten = gains.begin() + static_cast<std::ptrdiff_t>(std::min(gains.size(), kDepth));
    const auto hundred = gains.begin() + static_cast<std::ptrdiff_t>(std::min(gains.size(), kRecallDepth));
    if (const auto first = std::find_if(gains.begin(), ten, relevant); first != ten) sums.mrr_at_10 += 1.0 / double(first - gains.begin() + 1);
    sums.recall_at_100 += double(std::count_if(gains.begin(), hundred, relevant)) / double(ideal.size());
  }
  const double n = sums.queries == 0 ? 1 : static_cast<double>(sums.queries);
  return {sums.ndcg_at_10 / n, sums.mrr_at_10 / n, sums.recall_at_100 / n, sums.queries};
}

}  // namespace tracuu
