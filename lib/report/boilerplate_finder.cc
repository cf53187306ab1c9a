// Lines that stand around every article of a site, and lines under pictures.
#include <algorithm>
#include <array>

#include "report/finders.h"
#include "report/phrases.h"

namespace tracuu::detail {
namespace {

constexpr std::size_t kMaxFooterWords = 40;
constexpr std::size_t kMinSpeechWords = 6;  // `Bộ trưởng Bộ Y tế phát biểu`

bool overlaps(const std::vector<ByteRange>& ranges, ByteRange range) {
  return std::ranges::any_of(ranges, [&](ByteRange r) { return r.begin < range.end && range.begin < r.end; });
}

/// `<< < 1 2 3 [4] 5 ... > >>`, `« Trước 1 2 3 Tiếp »`, `1 2 3 4 5`
bool is_pager(std::string_view folded) {
  std::size_t numbers = 0, letters = 0;
  bool inside = false;
  for (const char c : folded) {
    const bool digit = c >= '0' && c <= '9';
    numbers += digit && !inside;
    letters += c >= 'a' && c <= 'z';
    inside = digit;
  }
  return numbers >= 3 && letters <= 12 && folded.find_first_of("/:%") == std::string_view::npos;
}

/// Lines that name a writer, a source or a picture look like buttons to the header's reader.
bool tells_something(std::string_view folded) {
  constexpr std::array<std::string_view, 8> kTellers = {"tac gia", "nguon",     "anh:",      "anh va",
                                                        "tin, anh", "bai va anh", "bai, anh", "theo "};
  if (folded.starts_with("theo doi")) return false;
  return std::ranges::any_of(kTellers, [&](std::string_view teller) { return folded.starts_with(teller); });
}

/// Amid the body only what sites are known to print there counts; around it shapes do, too.
bool is_button(const Page& page, const Line& line, bool amid) {
  if (tells_something(line.folded)) return false;
  if (is_boilerplate_line(line.folded) || is_pager(line.folded)) return true;
  return !amid && line.kind == LineKind::navigation && !caption_starts().has(page, page.word_at(line.range.begin));
}

bool all_capitals(std::string_view text) {
  TokenStream tokens(text);
  std::size_t words = 0;
  while (tokens.next()) {
    if (tokens.letter_case() == LetterCase::lower || tokens.letter_case() == LetterCase::mixed) return false;
    words += tokens.letter_case() == LetterCase::upper;
  }
  return words >= 3;
}

std::size_t first_body(const Page& page) {
  const auto body = std::ranges::find(page.lines, LineKind::body, &Line::kind);
  return static_cast<std::size_t>(body - page.lines.begin());
}

std::size_t behind_body(const Page& page) {
  std::size_t end = page.lines.size();
  while (end > 0 && page.lines[end - 1].kind != LineKind::body) --end;
  return end;
}

}  // namespace

std::vector<ByteRange> find_boilerplate(const Page& page, const std::vector<ByteRange>& keep) {
  std::vector<ByteRange> found;
  const auto body = first_body(page), footer = behind_body(page);
  bool in_footer = false;
  for (std::size_t i = 0; i < page.lines.size(); ++i) {
    const auto& line = page.lines[i];
    const bool says_nothing = page.word_at(line.range.begin) == page.word_at(line.range.end);  // `|`
    if (line.kind == LineKind::body || says_nothing || overlaps(keep, line.range)) continue;
    const bool above = i < body, below = i >= footer && footer > 0;
    const bool button = is_button(page, line, !above && !below);
    const bool dated_menu = line.date && line.text.find('|') != std::string_view::npos && below;
    if (line.date && !dated_menu && !(below && in_footer)) continue;
    const bool banner = line.kind == LineKind::banner && (above || below);
    const bool shouted = below && all_capitals(line.text);
    if (button || banner || shouted || (below && in_footer && line.words <= kMaxFooterWords)) {
      found.push_back(line.range);
      in_footer = in_footer || (below && (button || shouted));
    }
  }
  return found;
}

std::vector<ByteRange> find_captions(const Page& page, const std::vector<ByteRange>& not_these,
                                     const std::vector<FoundPerson>& people) {
  std::vector<ByteRange> found;
  const auto footer = behind_body(page);
  for (std::size_t i = first_body(page); i < footer; ++i) {
    const auto& line = page.lines[i];
    if (line.kind == LineKind::body || overlaps(not_these, line.range)) continue;
    const auto first = page.word_at(line.range.begin);
    const bool speaker = line.kind == LineKind::plain && line.words >= kMinSpeechWords && line.text.find_first_of(".:") == std::string_view::npos &&
                         page[first].capital() && (honorifics().has(page, first) || role_heads().has(page, first));
    const bool opens = speaker || caption_starts().has(page, first);
    const bool names = std::ranges::any_of(people, [&](const FoundPerson& person) {
      return std::ranges::any_of(person.mentions, [&](const PersonMention& mention) {
        return line.range.begin <= mention.name.begin && mention.name.end <= line.range.end;
      });
    });
    if (opens || names) found.push_back(line.range);
  }
  return found;
}

}  // namespace tracuu::detail
