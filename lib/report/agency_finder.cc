// Agencies (Sở Y tế Nghệ An, UBND tỉnh) and places (Nghệ An, huyện Lục Nam).
#include <algorithm>
#include <array>

#include "report/finders.h"
#include "report/phrases.h"

namespace tracuu::detail {
namespace {

constexpr std::size_t kMaxPlaceWords = 4;

/// Heads that are an agency without anything behind.
bool stands_alone(const Page& page, std::size_t i, std::size_t size) {
  constexpr std::array<std::string_view, 14> kAlone = {"ubnd", "hđnd", "ubkt",   "ubmttq", "bch", "btv",    "tand",
                                                       "vksnd", "lđlđ", "quốc", "chính",  "tỉnh", "huyện", "thành"};
  return size > 1 || std::ranges::find(kAlone, page[i].text) != kAlone.end();
}

bool may_follow(const Page& page, std::size_t i) {
  return i < page.size() && page.joined(i) &&
         (page[i].capital() || area_words().has(page, i) || page[i].text == "các" || page[i].text == "nhân");
}

/// The capitals behind an area word: Krông Bông.
std::size_t place_end(const Page& page, std::size_t i) {
  std::size_t end = i;
  while (end < page.size() && end < i + kMaxPlaceWords && page.joined(end) && page[end].capital() &&
         page[end].letter_case != LetterCase::upper && page[end].kind == TokenKind::syllable)
    ++end;
  return end;
}

void add(std::vector<FoundName>& found, const Page& page, std::size_t begin, std::size_t end) {
  const auto range = page.range(begin, end);
  found.push_back({range, page.written(range)});
}

}  // namespace

std::vector<FoundName> find_agencies(const Page& page) {
  std::vector<FoundName> found;
  for (std::size_t i = 0; i < page.size();) {
    const auto size = page[i].capital() ? agency_heads().match(page, i) : 0;
    if (size == 0 || role_heads().match(page, i) > size) {
      ++i;
      continue;
    }
    const auto end = may_follow(page, i + size) ? noun_phrase_end(page, i + size) : i + size;
    if (end > i + size || stands_alone(page, i, size)) add(found, page, i, end);
    i = end;
  }
  return found;
}

std::vector<FoundName> find_places(const Page& page) {
  std::vector<FoundName> found;
  for (std::size_t i = 0; i < page.size();) {
    if (const auto size = provinces().match(page, i); size > 0 && page[i].capital()) {
      add(found, page, i, i + size);
      i += size;
      continue;
    }
    const auto area = area_words().match(page, i);
    const auto begin = i + area;
    const bool named = area > 0 && begin < page.size() && !provinces().has(page, begin) &&
                       !agency_heads().has(page, begin) && !role_heads().has(page, begin);
    const auto end = named ? place_end(page, begin) : begin;
    if (named && end > begin) add(found, page, begin, end);
    i = std::max(i + 1, named ? end : i + 1);
  }
  return found;
}

}  // namespace tracuu::detail
