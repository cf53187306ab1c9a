// What was used lately, within so many bytes.
#pragma once

#include <cstddef>
#include <optional>
#include <unordered_map>
#include <utility>

namespace tracuu::detail {

/// Values by key. When the recent ones fill half the room they become the older ones, and those that were older and not used again
/// are forgotten. Not to be shared between threads without a lock.
template <class Key, class Value>
class RecentCache {
 public:
  explicit RecentCache(std::size_t bytes) : bytes_(bytes) {}

  std::optional<Value> find(const Key& key) {
    if (const auto recent = recent_.find(key); recent != recent_.end()) return recent->second.value;
    const auto older = older_.find(key);
    if (older == older_.end()) return std::nullopt;
    const Entry entry = older->second;
    keep(key, entry.value, entry.bytes);
    return entry.value;
  }
  /// Whether a value of this size would be kept.
  bool has_room_for(std::size_t bytes) const { return bytes + kEntryBytes <= bytes_ / 2; }
  void keep(const Key& key, const Value& value, std::size_t bytes) {
    if (!has_room_for(bytes) || !recent_.emplace(key, Entry{value, bytes}).second) return;
    recent_bytes_ += bytes + kEntryBytes;
    if (recent_bytes_ <= bytes_ / 2) return;
    older_ = std::exchange(recent_, {});
    recent_bytes_ = 0;
  }
  void clear() {
    recent_.clear();
    older_.clear();
    recent_bytes_ = 0;
  }

 private:
  static constexpr std::size_t kEntryBytes = 112;  // a table's node, the value's head, a pointer's counts
  struct Entry {
    Value value;
    std::size_t bytes = 0;
  };
  const std::size_t bytes_;
  std::unordered_map<Key, Entry> recent_, older_;
  std::size_t recent_bytes_ = 0;
};

}  // namespace tracuu::detail
