// Where the words of a query stand in another: that which was typed, where another was read.
#pragma once

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <vector>

#include "query/ast.h"

namespace tracuu::detail {

/// Places of the query that was searched for → places of the one typed.
class Places {
 public:
  explicit Places(const std::vector<Respelling>& words) : words_(words) {}

  ByteRange typed(ByteRange meant) const { return {place(meant.begin, &ByteRange::begin), place(meant.end, &ByteRange::end)}; }
  /// The word that this stands for, or is a part of; null if there is none.
  const Respelling* word(ByteRange meant) const {
    const Respelling* last = last_before(meant.begin + 1);
    return last && meant.end <= last->meant.end ? last : nullptr;
  }

 private:
  const Respelling* last_before(std::size_t place) const {
    const auto after = std::partition_point(words_.begin(), words_.end(), [&](const Respelling& each) { return each.meant.begin < place; });
    return after == words_.begin() ? nullptr : &*std::prev(after);
  }
  std::size_t place(std::size_t meant, std::size_t ByteRange::*side) const {
    const Respelling* last = last_before(side == &ByteRange::begin ? meant + 1 : meant);
    if (!last) return meant;
    return meant > last->meant.end || (side == &ByteRange::begin && meant == last->meant.end) ? last->typed.end + (meant - last->meant.end)
                                                                                               : last->typed.*side;
  }

  const std::vector<Respelling>& words_;
};

}  // namespace tracuu::detail
