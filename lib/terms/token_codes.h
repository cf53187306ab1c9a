// A document's tokens as small integers: what the second look reads instead of text.
//
// A value of 16-bit little-endian units. Per field: field number, token count (2 units), unit count (2 units), units:
//   < 43,008      a syllable's exact key
//   kOther        another word: 3 units of key, exact = folded
//   kOtherMarked  another word: 3 units of exact key, 3 of folded key
//   kWhole        a document number, period or address begins here: 3 units of folded key; takes no position
//   kSentence     a sentence begins here; takes no position
//   kLine         a short line of the text begins here: 3 units of its key (shared_lines.h), 1 of how many units it has; takes no
//                 position
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "words/key.h"

namespace tracuu::detail {

inline constexpr std::uint16_t kOther = 0xFFFF, kOtherMarked = 0xFFFE, kWhole = 0xFFFD, kSentence = 0xFFFC, kLine = 0xFFFB;
inline constexpr std::uint16_t kFirstSpecial = kLine;
inline constexpr std::size_t kLineHeadUnits = 4;  // behind kLine

/// Units that belong to a special one and stand behind it; none for a syllable.
constexpr std::size_t units_behind(std::uint16_t unit) {
  switch (unit) {
    case kOther:
    case kWhole: return 3;
    case kOtherMarked: return 6;
    case kLine: return kLineHeadUnits;
    default: return 0;
  }
}

/// Writes one field after the other.
class TokenCodesWriter {
 public:
  void begin_field(unsigned field);
  void sentence() { put(kSentence); }
  void whole(std::uint64_t folded_key) {
    put(kWhole);
    put_key(folded_key);
  }
  void word(const WordKey& key) {
    ++tokens_;
    if (key.is_syllable()) return put(static_cast<std::uint16_t>(key.exact));
    put(key.exact == key.folded ? kOther : kOtherMarked);
    put_key(key.exact);
    if (key.exact != key.folded) put_key(key.folded);
  }
  /// Where a line begins.
  std::size_t here() const { return units_.size(); }
  /// The units from `begin` on were a line.
  void line(std::size_t begin, std::uint64_t key);
  void end_field();
  std::uint32_t tokens() const { return tokens_; }
  std::string take();

 private:
  void put(std::uint16_t unit) { units_.push_back(unit); }
  void put_key(std::uint64_t key) {
    for (unsigned shift = 0; shift < 48; shift += 16) put(static_cast<std::uint16_t>(key >> shift));
  }
  std::vector<std::uint16_t> units_;
  std::size_t header_ = 0;
  std::uint32_t tokens_ = 0;
};

/// One field as stored; views the value.
struct FieldCodes {
  unsigned field = 0;
  std::uint32_t tokens = 0;
  const std::uint16_t* begin = nullptr;
  const std::uint16_t* end = nullptr;
};

/// The fields of a value. Throws Error corrupt if it is cut short. The value's bytes must be 2-aligned and outlive the result.
TRACUU_API std::vector<FieldCodes> read_token_codes(std::string_view value);

inline std::uint64_t read_key(const std::uint16_t* units) {
  return kOtherWord | std::uint64_t{units[0]} | std::uint64_t{units[1]} << 16 | std::uint64_t{units[2]} << 32;
}

/// The word that stands at a unit; nothing at those that take no position. The next unit is 1 + units_behind further.
inline std::optional<WordKey> word_at(const std::uint16_t* unit) {
  if (*unit < kFirstSpecial) return WordKey{*unit, folded_code(*unit)};
  if (*unit == kOther) return WordKey{read_key(unit + 1), read_key(unit + 1)};
  if (*unit == kOtherMarked) return WordKey{read_key(unit + 1), read_key(unit + 4)};
  return std::nullopt;
}

}  // namespace tracuu::detail
