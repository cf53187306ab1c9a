// A query of terms, and what is known of it before any posting is read.
#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <vector>

#include "store/store.h"
#include "terms/term_query.h"

namespace tracuu::detail {

inline constexpr double kNever = std::numeric_limits<double>::infinity();

/// Views the query.
struct Sized {
  const TermQuery* query = nullptr;
  std::uint32_t frequency = 0;  ///< of a term
  double listed = 0;            ///< postings to be listed; kNever if terms alone do not decide
  bool scored = false;          ///< whether it has a weight
  std::vector<Sized> children;
};

Sized sized(const TermQuery& query, const Snapshot& snapshot);

/// The weight of a document that does not hold the query.
inline constexpr double kAbsent = -1;

/// What a term's occurrences in a document weigh; most are few, and are not divided again.
class TermWeight {
 public:
  explicit TermWeight(double weight) : weight_(weight) {
    for (std::size_t count = 0; count < few_.size(); ++count) few_[count] = saturated(static_cast<double>(count));
  }
  double operator()(std::uint8_t count) const { return count < few_.size() ? few_[count] : saturated(count); }

 private:
  double saturated(double count) const { return weight_ * count / (count + kCandidatesK1); }

  double weight_;
  std::array<double, 16> few_;
};

/// What Snapshot::candidates weighs a term by.
TermWeight term_weight(const Sized& term, const Snapshot& snapshot);

}  // namespace tracuu::detail
