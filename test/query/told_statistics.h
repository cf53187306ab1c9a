// Statistics of a few sentences told by a test: what an index of them would say.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "query/spelling_statistics.h"
#include "tracuu/tokenize.h"

namespace tracuu::test {

/// Each sentence is a document; all are counted whatever is asked.
class ToldStatistics : public detail::SpellingStatistics {
 public:
  /// `times`: how many documents say each of the sentences.
  ToldStatistics(const std::vector<std::string>& sentences, unsigned times) : times_(times) {
    for (const std::string& sentence : sentences) read(sentence);
    documents_ = static_cast<std::uint32_t>(sentences.size() * times);
  }

  /// The documents that hold most of any query are these, and of its pairs so many.
  void set_closest(const ToldStatistics& documents, double pairs_held = 0) {
    closest_ = documents.sample_;
    sample_.set_closest({1});
    pairs_held_ = pairs_held;
  }

  std::uint32_t documents() const override { return documents_; }
  std::uint32_t folded_frequency(const detail::WordKey& key, std::string_view) const override { return of(folded_, key.folded); }
  std::uint64_t occurrences(std::uint64_t exact) const override { return of(exact_, exact); }
  std::uint32_t pair_frequency(std::uint64_t first, std::uint64_t second) const override {
    const auto found = pairs_.find({first, second});
    return found == pairs_.end() ? 0 : found->second;
  }
  detail::NeighbourSample sample(const std::vector<detail::FoldedRun>&) const override { return sample_; }
  detail::NeighbourSample sample_of(const std::vector<detail::WeightedDocument>&, const std::vector<detail::FoldedRun>&) const override {
    return closest_;
  }
  detail::PairsHeld pairs_held(const std::vector<std::uint32_t>& documents, const std::vector<detail::FoldedRun>& runs) const override {
    return {static_cast<double>(runs.front().size()) - 1, std::vector<double>(documents.size(), pairs_held_)};
  }

 private:
  using Counts = std::map<std::uint64_t, std::uint32_t>;
  static std::uint32_t of(const Counts& counts, std::uint64_t key) {
    const auto found = counts.find(key);
    return found == counts.end() ? 0 : found->second;
  }
  void read(const std::string& sentence) {
    detail::WordKey before{detail::kAnyOther, 0}, last = before;
    for (const Token& token : tokenize(sentence)) {
      const detail::WordKey now = detail::word_key(token.kind, token.text, token.folded);
      folded_[now.folded] += times_;
      exact_[now.exact] += times_;
      const bool function = detail::is_function_syllable(now.exact) || detail::is_function_syllable(last.exact);
      for (unsigned i = 0; i < times_; ++i) {
        sample_.add_word(now.exact);
        if (last.exact != detail::kAnyOther) sample_.add_pair(last.exact, now.exact);
        if (before.exact != detail::kAnyOther) sample_.add_triple(before.exact, last.exact, now.exact);
        sample_.add_words(1);
      }
      if (last.exact != detail::kAnyOther && !function) pairs_[{last.folded, now.folded}] += times_;
      before = last;
      last = now;
    }
  }

  unsigned times_;
  double pairs_held_ = 0;
  std::uint32_t documents_ = 0;
  Counts folded_, exact_;
  std::map<std::pair<std::uint64_t, std::uint64_t>, std::uint32_t> pairs_;
  detail::NeighbourSample sample_, closest_;
};

}  // namespace tracuu::test
