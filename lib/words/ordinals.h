// Congresses, councils and sessions as people count them: lần thứ XIII, khóa 13, lần thứ mười ba; kỳ họp thứ 5, kỳ họp thứ năm.
#pragma once

#include <cstdint>

#include "tracuu/export.h"
#include "words/key.h"
#include "words/seen_token.h"

namespace tracuu::detail {

/// Follows the tokens of a text. Keys are the same however the ordinal is written; no token has them.
class TRACUU_API Ordinals {
 public:
  Ordinals();

  /// The key of the ordinal that is complete with this token, which may be one before (mười goes on in mười ba); 0: none.
  std::uint64_t next(const SeenToken& token) {
    if (token.part) return 0;
    const std::uint64_t before = before_;
    before_ = token.folded;
    return counts_ != Counts::nothing || is_lead(token.folded) ? read(token, before) : 0;
  }
  /// A sentence ends: the ordinal that waited for what follows.
  std::uint64_t end();

 private:
  enum class Counts { nothing, times, terms, congresses, sessions };

  bool is_lead(std::uint64_t folded) const { return folded == times_ || folded == term_ || folded == met_ || folded == meeting_; }
  std::uint64_t read(const SeenToken& token, std::uint64_t before);
  std::uint64_t go_on(std::uint64_t folded, bool& took);
  std::uint64_t take();
  Counts counted_by(std::uint64_t folded, std::uint64_t before) const;

  std::uint64_t times_, term_, met_, meeting_, great_, session_, sitting_, nth_;  // lần, khóa, họp, hội, đại, kỳ, phiên, thứ
  std::uint64_t before_ = 0;            // the last token
  Counts counts_ = Counts::nothing;     // named right before
  bool behind_nth_ = false;             // thứ stands between
  int spoken_ = 0;                      // waits for more
};

}  // namespace tracuu::detail
