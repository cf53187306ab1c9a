// Document frequencies of short terms, a line of the processor's cache away.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string_view>
#include <vector>

namespace tracuu::detail {

/// Frequencies by term, for most terms: those of syllables, pairs and wholes fit. A set-associative cache, as of a processor: a term has
/// its place in one set of four, the oldest of which makes room. 1 MB. Not to be shared between threads.
class FrequencyCache {
 public:
  static bool has_room_for(std::string_view term) { return !term.empty() && term.size() <= kMostBytes; }

  /// `term` must fit. Complexity: constant.
  std::optional<std::uint32_t> find(std::string_view term) const {
    const Key key(term);
    for (const Entry& entry : sets_[key.set()].entries)
      if (entry.key == key) return entry.frequency;
    return std::nullopt;
  }
  void keep(std::string_view term, std::uint32_t frequency) {
    const Key key(term);
    auto& entries = sets_[key.set()].entries;
    std::copy_backward(entries.begin(), entries.end() - 1, entries.end());
    entries.front() = {key, frequency};
  }

 private:
  static constexpr std::size_t kMostBytes = 11, kSetBits = 14;

  // The term's bytes, zeros, and its length: nothing else has the same. All zeros: none.
  struct Key {
    std::array<std::uint32_t, 3> words{};

    Key() = default;
    explicit Key(std::string_view term) {
      std::memcpy(words.data(), term.data(), term.size());
      words[2] |= static_cast<std::uint32_t>(term.size()) << 24;
    }
    bool operator==(const Key&) const = default;
    // Fibonacci hashing (Knuth 6.4).
    std::size_t set() const {
      const std::uint64_t mixed = (words[0] | std::uint64_t{words[1]} << 32) ^ std::uint64_t{words[2]} * 0xFF51AFD7ED558CCD;
      return static_cast<std::size_t>((mixed ^ mixed >> 29) * 0x9E3779B97F4A7C15 >> (64 - kSetBits));
    }
  };
  struct Entry {
    Key key;
    std::uint32_t frequency = 0;
  };
  struct alignas(64) Set {
    std::array<Entry, 4> entries;
  };

  std::vector<Set> sets_ = std::vector<Set>(std::size_t{1} << kSetBits);
};

}  // namespace tracuu::detail
