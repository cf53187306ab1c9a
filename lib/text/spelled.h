// Bytes → a whole syllable in one look-up, for those that are written as nearly all of a text is.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

#include "text/orthography.h"

namespace tracuu::detail {

/// The bytes of a spelling as two numbers, the first byte lowest, zeros behind the last; and what they spell.
struct Spelling {
  std::uint64_t low = 0;
  std::uint32_t high = 0;
  std::uint16_t code = 0;
  bool capital = false;  ///< the first letter, if it is none of ASCII

  bool empty() const { return low == 0; }
  bool same_bytes(const Spelling& other) const { return low == other.low && high == other.high; }
};
static_assert(sizeof(Spelling) == 16, "four fill a line of the cache");

/// Every syllable that is spelled right or bare, in composed small letters; those that begin with none of ASCII also with a capital.
class TRACUU_API Spellings {
 public:
  static const Spellings& all();

  /// The one with these bytes; an empty one if there is none.
  const Spelling& find(const Spelling& bytes) const { return slots_[slot_of(bytes)]; }

 private:
  static constexpr unsigned kSlotBits = 16;
  static constexpr std::size_t kSlots = std::size_t{1} << kSlotBits;

  Spellings();
  void add_ways(std::string_view text, std::uint32_t code);
  void add(std::string_view text, std::uint32_t code, bool capital);
  // Where it stands, or would stand.
  std::size_t slot_of(const Spelling& bytes) const {
    std::size_t slot = ((bytes.low ^ bytes.high * 0x9E3779B97F4A7C15u) * 0xD6E8FEB86659FD93u) >> (64 - kSlotBits);
    while (!slots_[slot].same_bytes(bytes) && !slots_[slot].empty()) slot = (slot + 1) % kSlots;
    return slot;
  }

  std::vector<Spelling> slots_;  // linear probing
};

/// A syllable at the beginning of a text.
struct SpelledSyllable {
  std::uint32_t code = kNoSyllable;
  unsigned size = 0;     ///< bytes
  bool capital = false;  ///< its first letter is
};

/// Reading ahead takes this many bytes.
inline constexpr std::size_t kReadAhead = 16;

/// The syllable that stands at `text`, of which kReadAhead bytes can be read, if its spelling is in the table, or is with a small first
/// letter, and an ASCII character that is neither a letter nor a digit follows. kNoSyllable says only that the letters must be
/// read one by one. Looks at eight bytes at a time; no branch depends on which letters they are.
inline SpelledSyllable read_spelled(const Spellings& spellings, const char* text) {
  if constexpr (std::endian::native != std::endian::little) return {};
  constexpr std::uint64_t kEach = 0x0101010101010101, kHigh = 0x80 * kEach;
  // The high bit of each byte that is no letter. Added to, the bytes from a and those behind z overflow into it.
  const auto no_letters = [](std::uint64_t bytes) {
    const std::uint64_t small = (bytes | 0x20 * kEach) & ~kHigh;
    const std::uint64_t from_a = small + (0x80 - 'a') * kEach, behind_z = small + (0x80 - 'z' - 1) * kEach;
    return ~((from_a & ~behind_z) | bytes) & kHigh;
  };
  struct Mask {
    std::uint64_t low;
    std::uint32_t high;
  };
  constexpr unsigned kMaxBytes = 12;  // nghiêng with a tone has 9
  static constexpr auto kMasks = [] {
    std::array<Mask, kMaxBytes + 1> masks{};
    for (unsigned size = 1; size <= kMaxBytes; ++size) {
      masks[size].low = size < 8 ? (std::uint64_t{1} << 8 * size) - 1 : ~std::uint64_t{0};
      masks[size].high = size <= 8 ? 0 : size < 12 ? (std::uint32_t{1} << 8 * (size - 8)) - 1 : ~std::uint32_t{0};
    }
    return masks;
  }();

  std::uint64_t low, high;
  std::memcpy(&low, text, 8);
  std::memcpy(&high, text + 8, 8);
  const std::uint64_t low_end = no_letters(low);
  const auto bits = low_end != 0 ? std::countr_zero(low_end) : 64 + std::countr_zero(no_letters(high));
  const auto size = static_cast<unsigned>(bits) / 8;
  if (size == 0 || size > kMaxBytes || (text[size] >= '0' && text[size] <= '9')) return {};
  const bool capital = text[0] >= 'A' && text[0] <= 'Z';
  low |= std::uint64_t{capital} << 5;
  const Spelling& found =
      spellings.find({.low = low & kMasks[size].low, .high = static_cast<std::uint32_t>(high) & kMasks[size].high});
  if (found.empty()) return {};
  return {found.code, size, bool(capital | found.capital)};
}

}  // namespace tracuu::detail
