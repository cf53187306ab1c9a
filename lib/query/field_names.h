// The names a query may put before a colon, and what they stand for.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "tracuu/schema.h"

namespace tracuu::detail {

/// Which side of a date its name asks for: `published:2020` the whole, `before:2020`, `after:2020`.
enum class Side : std::uint8_t { whole, before, after };

/// Whether a value of the field is any text, not a date or a number, and not words to be ranked.
constexpr bool is_named(FieldKind kind) { return kind == FieldKind::keyword || kind == FieldKind::name; }

struct FieldUse {
  const Field* field = nullptr;
  Side side = Side::whole;
};

/// The schema's names and aliases; and for its first date field `date`, `ngày`, `before`, `trước`, `after`, `sau`,
/// where the schema itself does not use them. Case is ignored; each word is bare or has its accents: `noi` is `nơi`, `nói` is a word.
/// The schema must outlive it.
class FieldNames {
 public:
  explicit FieldNames(const Schema& schema);
  std::optional<FieldUse> find(std::string_view name) const;
  /// How many words the longest name has.
  std::size_t most_words() const { return most_words_; }

 private:
  struct Named {
    std::string_view name;  // of the schema, or constant
    FieldUse use;
  };
  void add(std::string_view name, FieldUse use);

  std::unordered_map<std::string, std::vector<Named>> uses_;  // by the bare name
  std::size_t most_words_ = 1;
};

}  // namespace tracuu::detail
