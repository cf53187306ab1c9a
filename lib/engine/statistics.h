// The spelling of an index's words, read from one picture of it.
#pragma once

#include <set>
#include <utility>

#include "query/spelling_statistics.h"
#include "store/store.h"

namespace tracuu::detail {

/// Frequencies are those of terms; neighbours as accented have no terms and are counted in token codes of documents.
class SnapshotStatistics : public SpellingStatistics {
 public:
  /// Views the snapshot.
  explicit SnapshotStatistics(const Snapshot& snapshot) : snapshot_(snapshot) {}

  std::uint32_t documents() const override;
  std::uint32_t folded_frequency(const WordKey& key, std::string_view folded) const override;
  std::uint64_t occurrences(std::uint64_t exact) const override;
  std::uint32_t pair_frequency(std::uint64_t first_folded, std::uint64_t second_folded) const override;
  /// Reads at most 120 documents that hold many of the pairs, and twenty of each pair.
  NeighbourSample sample(const std::vector<FoldedRun>& runs) const override;
  /// Reads these.
  NeighbourSample sample_of(const std::vector<WeightedDocument>& documents, const std::vector<FoldedRun>& runs) const override;
  PairsHeld pairs_held(const std::vector<std::uint32_t>& documents, const std::vector<FoldedRun>& runs) const override;

 private:
  std::vector<std::uint32_t> documents_with(const TermQuery& query, std::size_t count) const;
  void add_unsure(std::pair<std::uint64_t, std::uint64_t> pair, NeighbourSample& sample) const;

  const Snapshot& snapshot_;
};

}  // namespace tracuu::detail
