// Candidates → the page asked for: blocks of a hundred, each looked at again.
#pragma once

#include <cstddef>
#include <map>
#include <vector>

#include "engine/plan.h"
#include "engine/search.h"
#include "engine/second_look.h"
#include "engine/verifier.h"

namespace tracuu::detail {

/// Ranks 1–100 of the candidates are ranked anew among themselves, then 101–200 …; so a page is a prefix of a longer one.
inline constexpr std::size_t kBlock = 100;
/// After so many blocks the order is that of the candidates, and nothing more is verified.
inline constexpr std::size_t kMaxBlocks = 10;

struct Ranked {
  std::uint32_t docid = 0;
  double score = 0;
};

struct Ranking {
  std::vector<Ranked> page;
  std::map<std::uint32_t, std::vector<std::uint32_t>> twins;  ///< folded into a document of the page, best first
  std::vector<std::uint32_t> seen;  ///< answers met up to the page's end
  std::size_t looked = 0;  ///< candidates met on the way
  bool exhausted = false;  ///< all candidates were looked at: `seen` is all answers there are
  std::uint64_t candidates = 0;  ///< about how many there are
  bool met_left_out = false;     ///< the request's document that is no answer was a candidate
  bool capped = false;     ///< the page could not be filled within kMaxBlocks
  SearchTimes times;       ///< candidates, fetch, second look
};

/// By score, equal scores by id.
Ranking rank(const SearchRequest& request, const Plan& plan, SecondLook& look, const Verifier& verifier,
             const Schema& schema, const Snapshot& snapshot, PictureCache& cache);
/// In an order of Sort other than relevance; documents that hold everything typed. Those without a date, title or value last, equal
/// dates and values (of a block) and equal titles (of kMaxBlocks blocks) by id. @throws Error incompatible if the index has no keys for
/// titles, or others; invalid_argument (sort_field).
Ranking list_in_order(const SearchRequest& request, const Plan& plan, const Verifier& verifier, const Schema& schema,
                      const Snapshot& snapshot, PictureCache& cache);

/// The slot of the schema's first date field.
std::optional<unsigned> date_slot(const Schema& schema);
/// Days since year 0, roughly: enough to compare ages.
double day_number(std::string_view iso);
/// What newer documents gain halves with every two years.
inline constexpr double kHalfLifeDays = 730;

}  // namespace tracuu::detail
