// Passages said twice: a title under its picture, a sentence glued to itself.
#include <unordered_map>

#include "base/hash.h"
#include "report/finders.h"

namespace tracuu::detail {
namespace {

constexpr std::size_t kMinWords = 6;

/// `… tại Hội nghịĐ/c Đỗ Xuân Tuyên …`: a capital that touches the word before.
bool is_glued(const Page& page, std::size_t i) {
  return page.gap(i).empty() && page[i].letter_case == LetterCase::title && page[i - 1].letter_case != LetterCase::upper;
}

}  // namespace

std::vector<FoundRepeat> find_repeats(const Page& page) {
  std::vector<FoundRepeat> found;
  std::unordered_map<std::uint64_t, ByteRange> said;
  std::uint64_t hash = 0;
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= page.size(); ++i) {
    const bool cut = i == page.size() || page[i].starts_sentence || (i > 0 && is_glued(page, i));
    if (cut && i >= begin + kMinWords) {
      const auto range = page.range(begin, i);
      const auto [first, is_new] = said.emplace(hash, range);
      if (!is_new) found.push_back({range, first->second});
    }
    if (i == page.size()) break;
    if (cut) {
      begin = i;
      hash = 0;
    }
    hash = hash64(page[i].folded) ^ (hash * 0x9E3779B97F4A7C15u);
  }
  return found;
}

}  // namespace tracuu::detail
