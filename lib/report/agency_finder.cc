// Agencies (Sở Y tế Nghệ An, UBND tỉnh) and places (Nghệ An, huyện Lục Nam).
#include <algorithm>

#include "report/finders.h"
#include "report/phrases.h"
#include "tracuu/words.h"

namespace tracuu::detail {
namespace {

constexpr std::size_t kMaxPlaceWords = 4;

/// Whether a name may go on at word i behind a head of so many words; `Trường học`, `Phòng chống` are none.
bool may_follow(const Page& page, std::size_t i, std::size_t head) {
  constexpr std::size_t kLongHead = 3;  // Ban quản lý
  if (head >= kLongHead && i < page.size() && page.joined(i)) return true;
  return i < page.size() && page.joined(i) &&
         (page[i].capital() || area_words().has(page, i) || page[i].text == "các" || page[i].text == "nhân");
}

/// `HỘI NGHỊ`, `BAN ĐẦU` in a headline: half a word is no head.
bool is_another_word(const Page& page, std::size_t i, std::size_t head) {
  if (head > 1 || i + 1 >= page.size() || !page.joined(i + 1) || page[i + 1].letter_case != LetterCase::upper) return false;
  return page[i].letter_case == LetterCase::upper && words(page.range(i, i + 2).of(page.text())).size() == 1;
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
    if (size == 0 || role_heads().match(page, i) > size || is_another_word(page, i, size)) {
      ++i;
      continue;
    }
    const auto end = may_follow(page, i + size, size) ? noun_phrase_end(page, i + size, Reach::sure) : i + size;
    add(found, page, i, end);
    i = end;
  }
  return found;
}

void forget_heads(const Page& page, std::vector<FoundName>& agencies) {
  std::erase_if(agencies, [&](const FoundName& agency) {
    const auto first = page.word_at(agency.range.begin);
    const auto words = page.word_at(agency.range.end) - first;
    return agency_heads().match(page, first) == words && agencies_alone().match(page, first) != words;
  });
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
