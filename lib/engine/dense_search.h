// Candidates of queries that a large part of the index may answer: every document has its place in an array.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/picture_cache.h"
#include "engine/sized_query.h"

namespace tracuu::detail {

/// Where postings to be listed are one for so many documents, or more, all documents are weighed.
inline constexpr double kDense = 4;

/// For one search. Queries of terms alone. Complexity: linear in the documents and in all lists of the query.
class DenseSearch {
 public:
  DenseSearch(const CandidateRequest& request, const Snapshot& snapshot, PictureCache& cache)
      : request_(request), snapshot_(snapshot), cache_(cache) {}

  /// How many documents answer.
  std::size_t count(const Sized& query) const;
  /// The candidates asked for.
  CandidateList best(const Sized& query) const;

 private:
  using Weights = std::vector<double>;      // by docid; kAbsent where the query is not
  using Holding = std::vector<std::uint8_t>;  // by docid; not 0 where the query is

  Weights weights_of(const Sized& query) const;
  void add(const Sized& query, Weights& weights) const;
  void add_where_present(const Sized& query, Weights& weights) const;
  void bind(TermQuery::Op op, const Sized& child, Weights& weights) const;
  Holding held_by(const Sized& query) const;

  const CandidateRequest& request_;
  const Snapshot& snapshot_;
  PictureCache& cache_;
};

}  // namespace tracuu::detail
