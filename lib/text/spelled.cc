// text: fills the table of all spellings, at the first use.
#include "text/spelled.h"

#include <algorithm>
#include <string>

#include "base/utf8.h"

namespace tracuu::detail {

const Spellings& Spellings::all() {
  static const Spellings spellings;
  return spellings;
}

Spellings::Spellings() : slots_(kSlots) {
  for (std::uint32_t code = 0; code < kSyllableCodes; ++code) {
    if (is_spelled_right(code)) add_ways(spelling(code), code);
    if (code % kTones == 0) add_ways(folded_spelling(code), folded_code(code));
  }
}

void Spellings::add_ways(std::string_view text, std::uint32_t code) {
  if (text.empty()) return;
  add(text, code, false);
  const CodePoint first = decode_utf8(text, 0);
  if (first.size == 1) return;
  const Letter letter = letter_of(first.value);
  std::string capital;
  append_utf8(capital, compose(letter.id(), letter.tone(), true));
  add(capital.append(text.substr(first.size)), code, true);
}

void Spellings::add(std::string_view text, std::uint32_t code, bool capital) {
  Spelling added{.code = static_cast<std::uint16_t>(code), .capital = capital};
  std::memcpy(&added.low, text.data(), std::min<std::size_t>(text.size(), 8));
  if (text.size() > 8) std::memcpy(&added.high, text.data() + 8, text.size() - 8);
  Spelling& slot = slots_[slot_of(added)];
  if (slot.empty()) slot = added;
}

}  // namespace tracuu::detail
