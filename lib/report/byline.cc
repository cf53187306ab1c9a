// Who wrote the page, who printed it first, and in which section: short lines and marks around the body.
#include <algorithm>
#include <array>

#include "report/finders.h"
#include "report/page_words.h"
#include "report/phrases.h"
#include "tracuu/text.h"

namespace tracuu::detail {
namespace {

constexpr std::size_t kMaxSourceBytes = 40;
constexpr std::size_t kMaxAuthorWords = 8;
constexpr std::size_t kAuthorLines = 4;  // a writer's name stands that near to the body

constexpr std::array<std::string_view, 14> kAuthorLabels = {
    "tin, bai, anh:", "tin va anh:", "tin, anh:", "tin, bai:", "bai, anh:", "bai va anh:", "tin bai:",
    "tac gia:",       "nguoi viet:", "thuc hien:", "phong vien:", "pv:",     "tin:",        "bai:"};

bool is_blank(char c) { return c == ' ' || c == '\t'; }

ByteRange trimmed(std::string_view text, ByteRange range) {
  while (range.begin < range.end && is_blank(text[range.begin])) ++range.begin;
  while (range.begin < range.end && is_blank(text[range.end - 1])) --range.end;
  return range;
}

/// Behind the colon of one of the labels; empty if the line has none.
ByteRange behind_label(const Page& page, const Line& line) {
  for (const auto label : kAuthorLabels) {
    if (!line.folded.starts_with(label)) continue;
    const auto colon = line.text.find(':');
    return trimmed(page.text(), {line.range.begin + colon + 1, line.range.end});
  }
  return {};
}

/// `Mai Hương`, `T.Nguyên`, `Quốc Đạt - Bảo Trân`: names and initials alone.
bool is_writers_name(std::string_view text) {
  std::size_t words = 0;
  TokenStream tokens(text);
  while (tokens.next()) {
    if (tokens.kind() == TokenKind::number || tokens.kind() == TokenKind::code) return false;
    if (tokens.letter_case() == LetterCase::lower && tokens.text() != "và") return false;
    ++words;
  }
  return words >= 1 && words <= kMaxAuthorWords && text.find_first_of(":|?!;/<>\"") == std::string_view::npos;
}

/// `Phòng Công tác xã hội`, `Ban Biên tập trang tin Viện`: a desk that signs.
bool is_desk(const Page& page, const Line& line) {
  const auto at = page.word_at(line.range.begin);
  const auto size = agency_heads().match(page, at);
  return size > 0 && line.words <= kMaxAuthorWords &&
         page[noun_phrase_end(page, at + size, Reach::open) - 1].range.end >= line.range.end;
}

/// `Hải Yến (Văn phòng Sở)`, `Hoài Thu - Công an huyện`, `Diệp Hạ; ảnh: Duy Anh`: the name alone.
ByteRange without_desk(const Page& page, ByteRange range) {
  const auto text = range.of(page.text());
  auto end = std::min(text.find(" ("), text.find(';'));
  for (const std::string_view dash : {" - ", " – "}) {
    const auto at = text.find(dash);
    if (at == std::string_view::npos) continue;
    const auto next = page.word_at(range.begin + at + dash.size());
    const bool desk = next < page.size() && agency_heads().has(page, next);
    if (desk) end = std::min(end, at);
  }
  return end == std::string_view::npos ? range : trimmed(page.text(), {range.begin, range.begin + end});
}

std::size_t behind_body(const Page& page) {
  std::size_t end = page.lines.size();
  while (end > 0 && page.lines[end - 1].kind != LineKind::body) --end;
  return end;
}

ByteRange find_author(const Page& page, std::optional<ByteRange> title) {
  for (const auto& line : page.lines) {
    if (line.kind == LineKind::body || (title && title->begin == line.range.begin)) continue;
    if (const auto named = behind_label(page, line); !named.empty()) {
      const auto text = named.of(page.text());
      return without_desk(page, trimmed(page.text(), {named.begin, named.begin + text.substr(0, text.find('|')).size()}));
    }
  }
  for (const auto& line : page.lines)
    if (line.date && !line.date->author.empty())
      return {line.range.begin + line.date->author.begin, line.range.begin + line.date->author.end};
  const auto first = behind_body(page);
  if (first == 0) return {};
  for (std::size_t i = first; i < std::min(page.lines.size(), first + kAuthorLines); ++i) {
    const auto& line = page.lines[i];
    if (line.kind == LineKind::date || line.folded.starts_with("nguon") || line.folded.starts_with("theo ")) continue;
    if (line.kind == LineKind::navigation || is_boilerplate_line(line.folded)) break;
    auto range = line.range;
    const auto text = line.text;
    if (text.starts_with('(') && text.ends_with(')')) range = {range.begin + 1, range.end - 1};
    range = without_desk(page, range);
    if (is_writers_name(range.of(page.text())) || is_desk(page, line)) return range;
  }
  return {};
}

/// `SKĐS - Ngày 21/12 …`, `Dân số Online - Một trạm …`, `(MIC) – Sáng …`
ByteRange mark_of(const Page& page, const Line& line) {
  const auto text = line.text.substr(0, kMaxSourceBytes + 8);
  const bool bracketed = text.starts_with('(');
  std::size_t end = std::string_view::npos;
  if (bracketed) {
    end = text.find(')');
  } else {
    for (const std::string_view dash : {" - ", " – ", "- ", "– "}) end = std::min(end, text.find(dash));
  }
  const std::size_t begin = bracketed ? 1 : 0;
  if (end == std::string_view::npos || end <= begin || end > kMaxSourceBytes) return {};
  const auto range = trimmed(page.text(), {line.range.begin + begin, line.range.begin + end});
  const auto first = page.word_at(range.begin);
  const auto next = page.word_at(range.end);
  if (next >= page.size() || first >= next || next - first > 4 || !page[first].capital()) return {};
  const auto behind = page.gap(next);
  const bool parted = bracketed || behind.find('-') != std::string_view::npos || behind.find("–") != std::string_view::npos;
  if (!parted || behind.size() > 8 || (!page[next].capital() && page[next].kind != TokenKind::number) || provinces().match(page, first) == next - first) return {};
  for (auto i = first; i < next; ++i)
    if (page[i].kind == TokenKind::number || page[i].kind == TokenKind::code) return {};
  const bool named = name_size(page, first, NameTrust::bare) == next - first;
  const bool person = (named && role_heads().has(page, next)) || honorifics().has(page, first) || role_heads().has(page, first);
  const bool sure = page[first].letter_case != LetterCase::title || next - first > 1;
  return person || !sure ? ByteRange() : range;
}

/// `Nguồn: Báo Đại biểu Đồng Nai (25.05.2019, 7:15)`, `Theo Báo Đồng Nai`
ByteRange named_source(const Page& page, const Line& line) {
  const bool labelled = line.folded.starts_with("nguon:") || line.folded.starts_with("nguon tin:");
  const auto first = page.word_at(line.range.begin) + 1;  // `Theo Báo Đồng Nai`, not `Theo dõi …`
  const bool told = line.folded.starts_with("theo ") && line.words <= 7 && first < page.size() && page[first].capital();
  if (!labelled && !told) return {};
  const auto begin = labelled ? line.text.find(':') + 1 : std::size_t{5};
  auto rest = line.text.substr(begin);
  rest = rest.substr(0, rest.find_first_of("(|"));
  return trimmed(page.text(), {line.range.begin + begin, line.range.begin + begin + rest.size()});
}

ByteRange find_source(const Page& page) {
  const auto body = std::ranges::find(page.lines, LineKind::body, &Line::kind);
  for (auto line = body; line != page.lines.end() && line - body < 3; ++line) {
    if (line->kind != LineKind::body) continue;
    if (const auto mark = mark_of(page, *line); !mark.empty()) return mark;
    break;
  }
  for (const auto& line : page.lines) {
    if (line.kind == LineKind::body) continue;
    if (const auto source = named_source(page, line); !source.empty()) return source;
  }
  return {};
}

/// The last link of `Trang chủ » Thời sự » Xây dựng Đảng`; the short line `Dân số - Gia đình` above the title.
ByteRange find_section(const Page& page, std::optional<ByteRange> title) {
  for (const auto& line : page.lines) {
    if (line.kind == LineKind::body || (title && line.range.begin >= title->begin)) break;
    for (const std::string_view sign : {"»", "›", ">>", " > "}) {
      const auto at = line.text.rfind(sign);
      if (at == std::string_view::npos) continue;
      const auto last = trimmed(page.text(), {line.range.begin + at + sign.size(), line.range.end});
      if (!last.empty()) return last;
    }
    if (std::ranges::find(kSections, line.folded) != kSections.end()) return line.range;
    const bool pair = line.text.find(" - ") != std::string_view::npos || line.text.find(" – ") != std::string_view::npos;
    if (pair && line.words <= 6 && line.kind == LineKind::plain) return line.range;
  }
  return {};
}

}  // namespace

Byline find_byline(const Page& page, std::optional<ByteRange> title) {
  return {find_source(page), find_author(page, title), find_section(page, title)};
}

}  // namespace tracuu::detail
