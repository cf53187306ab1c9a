// query: forms that syllables may have → the likeliest, by how they stand side by side.
#include "query/likeliest_forms.h"

#include <algorithm>
#include <bitset>
#include <cmath>
#include <unordered_set>

#include "query/best_path.h"
#include "tracuu/tokenize.h"
#include "words/word_lists.h"

namespace tracuu::detail {
namespace {

// A syllable with more forms keeps the most frequent.
constexpr std::size_t kMostForms = 16;
// What is expected beside what is counted, in occurrences. A form: by the whole index. A pair: kPairPrior times as many as by
// chance, and a few. A triple: by its pairs. A pair in a word of the list: as if seen so often.
constexpr double kWordPrior = 20, kPairPrior = 2, kUnseenPair = 0.02, kUnseenWord = 0.01, kTriplePrior = 4, kListedPair = 3;
struct Form {
  std::uint64_t exact = 0;
  double probability = 0;  // among the forms, by itself
  double preference = 0;
};
using Forms = std::vector<Form>;

Forms forms_of(const FormChoices& choices, const NeighbourSample& sample, const SpellingStatistics& statistics) {
  if (choices.size() == 1) return {{choices.front().exact, 1, choices.front().preference}};
  Forms forms;
  double local = 0, global = 1;
  for (const FormChoice& choice : choices) {
    forms.push_back({choice.exact, static_cast<double>(statistics.occurrences(choice.exact)), choice.preference});
    global += forms.back().probability;
    local += sample.word(choice.exact);
  }
  for (Form& form : forms)
    form.probability = (sample.word(form.exact) + kWordPrior * (form.probability + kUnseenWord) / global) / (local + kWordPrior);
  std::sort(forms.begin(), forms.end(), [](const Form& a, const Form& b) {
    return a.probability != b.probability ? a.probability > b.probability : a.exact < b.exact;
  });
  if (forms.size() > kMostForms) forms.resize(kMostForms);
  return forms;
}

// Neighbours in words of the list, as accented.
class ListedPairs {
 public:
  ListedPairs() {
    for_each_entry(word_list(), [&](std::string_view entry) {
      std::uint64_t last = kAnyOther;
      TokenStream token(entry);
      while (token.next()) {
        const bool syllable = token.kind() == TokenKind::syllable;
        const std::uint64_t now = syllable ? word_key(token.kind(), token.text(), token.folded()).exact : kAnyOther;
        if (last != kAnyOther && now != kAnyOther) insert(packed(last, now));
        last = now;
      }
    });
  }
  bool contain(std::uint64_t a, std::uint64_t b) const {
    const std::uint32_t pair = packed(a, b);
    return maybe_[filter_bit(pair)] && pairs_.contains(pair);
  }

 private:
  // Most that are asked for are none, which 64 KB tell sooner than the set.
  static constexpr unsigned kFilterBits = 19;
  static std::size_t filter_bit(std::uint32_t pair) { return pair * 0x9E3779B1u >> (32 - kFilterBits); }
  void insert(std::uint32_t pair) {
    pairs_.insert(pair);
    maybe_.set(filter_bit(pair));
  }
  static std::uint32_t packed(std::uint64_t a, std::uint64_t b) { return static_cast<std::uint32_t>(a << 16 | b); }
  std::unordered_set<std::uint32_t> pairs_;
  std::bitset<std::size_t{1} << kFilterBits> maybe_;
};

// Probabilities of forms side by side, given the bare letters of all.
class Likelihood {
 public:
  Likelihood(const std::vector<Forms>& columns, const NeighbourSample& sample) : columns_(columns), sample_(sample) {
    for (std::size_t i = 0; i + 1 < columns.size(); ++i) pairs_.push_back(pairs_at(i));
    for (std::size_t i = 0; i + 2 < columns.size(); ++i) triple_sums_.push_back(triple_sum(i));
  }

  /// The logarithm of what choice c of column i adds after a and b: P(a, b, c) / P(a, b).
  double operator()(std::size_t i, std::size_t a, std::size_t b, std::size_t c) const {
    const Form& now = columns_[i][c];
    if (i == 0) return std::log(now.probability) + now.preference;
    const double after = pair(i - 1, b, c) / columns_[i - 1][b].probability;
    if (i == 1) return std::log(after) + now.preference;
    const double before = pair(i - 2, a, b);
    const double all_three = (triple(i - 2, a, b, c) + kTriplePrior * before * after) / (triple_sums_[i - 2] + kTriplePrior);
    return std::log(all_three / before) + now.preference;
  }

 private:
  std::vector<double> pairs_at(std::size_t i) const {
    std::vector<double> pairs;
    const double by_chance = count_of(columns_[i]) * count_of(columns_[i + 1]) / std::max(1.0, sample_.words());
    const double prior = kUnseenPair + kPairPrior * by_chance;
    double sum = prior;
    for (const Form& a : columns_[i])
      for (const Form& b : columns_[i + 1]) {
        const double count = sample_.pair(a.exact, b.exact) + (is_listed_pair(a.exact, b.exact) ? kListedPair : 0);
        pairs.push_back(count + prior * a.probability * b.probability);
        sum += count;
      }
    for (double& each : pairs) each /= sum;
    return pairs;
  }
  double count_of(const Forms& forms) const {
    double sum = 1;
    for (const Form& form : forms) sum += sample_.word(form.exact);
    return sum;
  }
  double triple_sum(std::size_t i) const {
    double sum = 0;
    for (std::size_t a = 0; a < columns_[i].size(); ++a)
      for (std::size_t b = 0; b < columns_[i + 1].size(); ++b)
        for (std::size_t c = 0; c < columns_[i + 2].size(); ++c) sum += triple(i, a, b, c);
    return sum;
  }
  // Of choice a of column i and b of the next.
  double pair(std::size_t i, std::size_t a, std::size_t b) const { return pairs_[i][a * columns_[i + 1].size() + b]; }
  double triple(std::size_t i, std::size_t a, std::size_t b, std::size_t c) const {
    return sample_.triple(columns_[i][a].exact, columns_[i + 1][b].exact, columns_[i + 2][c].exact);
  }

  const std::vector<Forms>& columns_;
  const NeighbourSample& sample_;
  std::vector<std::vector<double>> pairs_;
  std::vector<double> triple_sums_;
};

}  // namespace

bool is_listed_pair(std::uint64_t a, std::uint64_t b) {
  static const ListedPairs pairs;
  return pairs.contain(a, b);
}

std::vector<std::uint64_t> likeliest_forms(const std::vector<FormChoices>& columns, const NeighbourSample& sample,
                                           const SpellingStatistics& statistics) {
  std::vector<Forms> forms;
  std::vector<std::size_t> sizes;
  for (const FormChoices& choices : columns) {
    forms.push_back(forms_of(choices, sample, statistics));
    sizes.push_back(forms.back().size());
  }
  const std::vector<std::size_t> path = best_path(sizes, Likelihood(forms, sample));
  std::vector<std::uint64_t> likeliest;
  for (std::size_t i = 0; i < path.size(); ++i) likeliest.push_back(forms[i][path[i]].exact);
  return likeliest;
}

}  // namespace tracuu::detail
