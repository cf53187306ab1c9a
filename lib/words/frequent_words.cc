// words: the public door most_frequent_words: a tally, ordered for people.
#include <algorithm>
#include <utility>

#include "tracuu/text.h"
#include "words/tally.h"

namespace tracuu {
namespace {

std::vector<WordCount> most_frequent(const detail::Tally& tally, std::size_t n, const WordCountOptions& options) {
  std::vector<const detail::Tally::Words::value_type*> words;
  for (const auto& each : tally.words()) {
    if (!options.numbers && !detail::has_letters(each.first)) continue;
    if (!options.function_words && detail::is_grammar_word(each.first)) continue;
    words.push_back(&each);
  }
  n = std::min(n, words.size());
  if (n == 0) return {};
  const auto oftener = [](const auto* a, const auto* b) { return a->second.count > b->second.count; };
  std::nth_element(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(n - 1), words.end(), oftener);
  // Keys are dear: only for those that may be among the first n.
  std::vector<std::pair<std::string, WordCount>> ordered;
  const std::size_t least = words[n - 1]->second.count;
  for (const auto* each : words)
    if (const auto& [word, tallied] = *each; tallied.count >= least)
      ordered.push_back({collation_key(word), {tallied.shown(word), tallied.count, tallied.is_name()}});
  std::sort(ordered.begin(), ordered.end(), [](const auto& a, const auto& b) {
    return a.second.count != b.second.count ? a.second.count > b.second.count : a.first < b.first;
  });
  std::vector<WordCount> counts;
  for (std::size_t i = 0; i < n; ++i) counts.push_back(std::move(ordered[i].second));
  return counts;
}

}  // namespace

std::vector<WordCount> most_frequent_words(std::string_view text, std::size_t n, const WordCountOptions& options) {
  detail::Tally tally;
  tally.add(text);
  return most_frequent(tally, n, options);
}

std::vector<WordCount> most_frequent_words(const std::vector<std::string>& texts, std::size_t n, const WordCountOptions& options) {
  detail::Tally tally;
  for (const std::string& text : texts) tally.add(text);
  return most_frequent(tally, n, options);
}

}  // namespace tracuu
