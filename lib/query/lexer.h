// First stage of the query room: typed bytes → items with their places.
#pragma once

#include <string_view>
#include <vector>

#include "query/field_names.h"
#include "query/problems.h"
#include "tracuu/byte_range.h"

namespace tracuu::detail {

/// The longest query that is read, in bytes, and the deepest nesting.
inline constexpr std::size_t kMaxQueryBytes = 4096;
inline constexpr std::size_t kMaxLevels = 16;

enum class ItemKind : std::uint8_t {
  plain,   ///< a run without blanks, quotes and parentheses
  quoted,  ///< what stands in double quotes of any shape
  open,
  close,
  plus,
  minus,
  field,  ///< a known name and its colon; its value follows at once
  op_and,
  op_or,
  op_not,
};

struct Item {
  ItemKind kind = ItemKind::plain;
  ByteRange source;  ///< with its quotes, with its colon
  ByteRange inner;   ///< of quoted: without its quotes
  FieldUse use;      ///< of field
};

/// Whether the code point at `at` separates words: blanks, control characters, NUL, bytes that are no UTF-8.
bool is_blank_at(std::string_view text, std::size_t at);

/// The items of a query of at most kMaxQueryBytes. Parentheses come out matched and at most kMaxLevels deep; an
/// operator that is left has something on both its sides (NOT: after it), others have become plain; a sign stands at
/// the beginning of a word. What was mended on the way is told to `problems`.
std::vector<Item> lex(std::string_view typed, const Schema& schema, Problems& problems);

}  // namespace tracuu::detail
