// Documents as people name them, by kind and number alone: nghị quyết (số) 04, NQ 04, 04 NQ, and the head of 04-NQ/ĐUK.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "tracuu/export.h"
#include "words/key.h"
#include "words/seen_token.h"

namespace tracuu::detail {

/// Keys that are the same however the document is cited; no token has them.
struct Citation {
  std::uint64_t numbered = 0;           ///< kind and number
  std::optional<std::uint64_t> issued;  ///< and who issued it, if a short form says so: 04-NQ/ĐUK, nghị quyết 04 ĐUK
};

/// Follows the tokens of a text.
class TRACUU_API Citations {
 public:
  /// The citation that is complete with this token, which may be one before: a number is judged by what follows (kế hoạch 12
  /// is one, kế hoạch 12 tháng is none).
  std::optional<Citation> next(const SeenToken& token);
  /// A sentence ends: the citation that waited for what follows.
  std::optional<Citation> end();

 private:
  std::optional<Citation> after_number(const SeenToken& token);
  std::optional<Citation> behind_kind(std::string_view code) const;
  std::optional<std::size_t> kind_before() const;
  void remember(std::uint64_t id);

  std::array<std::uint64_t, 5> last_{};  // ids, newest first
  std::optional<std::size_t> kind_;      // named before the number
  std::string number_;                   // the last token, if it was one
};

/// Of a document number in canonical form, folded: 04-nq/duk. Nothing if its kind is unknown.
TRACUU_API std::optional<Citation> citation_of_code(std::string_view folded);

}  // namespace tracuu::detail
