// Sorts the lines at both ends of a page into running text, dates, navigation, banners and the rest. The rules are about
// the shape of lines; the few word lists name what web sites of Vietnamese agencies print around every article.
#include "report/lines.h"

#include <algorithm>
#include <array>

#include "report/page_words.h"
#include "tracuu/text.h"
#include "tracuu/tokenize.h"

namespace tracuu::detail {
namespace {

constexpr std::size_t kMaxLines = 40;
constexpr std::size_t kMaxTitleBytes = 600;  // about 300 letters
constexpr std::size_t kSentenceWords = 12;   // a shorter line with a full stop is a remark, not the body

/// Whether the folded text begins with one of the beginnings, as whole words.
template <std::size_t N>
bool begins_with_any(std::string_view text, const std::array<std::string_view, N>& beginnings) {
  return std::ranges::any_of(beginnings, [&](std::string_view beginning) {
    if (!text.starts_with(beginning)) return false;
    return text.size() == beginning.size() || text[beginning.size()] < 'a' || text[beginning.size()] > 'z';
  });
}

std::size_t count_words(std::string_view text) {
  std::size_t words = 0;
  bool inside = false;
  for (const char c : text) {
    const bool letter = static_cast<unsigned char>(c) > ' ';
    words += letter && !inside;
    inside = letter;
  }
  return words;
}

/// The bytes of `page` in [begin, end) without blanks around, no-break spaces among them.
ByteRange trimmed(std::string_view page, std::size_t begin, std::size_t end) {
  constexpr std::array<std::string_view, 4> kBlanks = {"\xC2\xA0", "\xE2\x80\x8B", "\xEF\xBB\xBF", "\xE3\x80\x80"};
  const auto blank = [](char c) { return static_cast<unsigned char>(c) <= ' '; };
  for (bool changed = true; changed && begin < end;) {
    changed = false;
    while (begin < end && blank(page[begin])) ++begin;
    while (begin < end && blank(page[end - 1])) --end;
    for (const auto mark : kBlanks) {
      const auto line = page.substr(begin, end - begin);
      if (line.starts_with(mark)) begin += mark.size(), changed = true;
      else if (line.ends_with(mark)) end -= mark.size(), changed = true;
    }
  }
  return {begin, end};
}

bool ends_sentence(std::string_view text) {
  for (const std::string_view quote : {"”", "\"", "’", ")", "/"}) {
    if (text.ends_with(quote)) text.remove_suffix(quote.size());
  }
  return text.ends_with('.') && !text.ends_with("..");
}

/// A full stop with another sentence behind: `… phòng giao ban. Người nhận …`; not `T. Huyền`, not `TP. Hồ Chí Minh`.
bool has_inner_sentence_end(std::string_view text) {
  for (auto stop = text.find(". "); stop != std::string_view::npos; stop = text.find(". ", stop + 1)) {
    const auto word = text.substr(0, stop);
    const auto space = word.rfind(' ');
    const auto last = word.substr(space == std::string_view::npos ? 0 : space + 1);
    if (last.size() > 3 && count_words(word) >= 4) return true;
  }
  return false;
}

bool is_body(std::string_view text, std::size_t words) {
  if (text.size() > kMaxTitleBytes) return true;
  if (words < kSentenceWords) return false;
  return ends_sentence(text) || has_inner_sentence_end(text) || (words >= 20 && !source_mark(text).empty()) ||
         (words >= 20 && glued_title_end(text));
}

/// `Trang chủ » Thời sự » Xây dựng Đảng`, `Giới thiệu | Tin tức | Văn bản`: short names with signs between.
bool is_chain(std::string_view text) {
  constexpr std::size_t kLinkWords = 7;
  for (const std::string_view sign : {"|", "»", "›", ">", "<", "«", " / "}) {
    if (text.find(sign) == std::string_view::npos) continue;
    for (auto rest = text; !rest.empty();) {
      const auto cut = std::min(rest.find(sign), rest.size());
      if (count_words(rest.substr(0, cut)) > kLinkWords) return false;
      rest.remove_prefix(std::min(cut + sign.size(), rest.size()));
    }
    return true;
  }
  return false;
}

bool is_navigation(const Line& line) {
  return is_chain(line.text) || (line.words <= 6 && begins_with_any(line.folded, kButtons));
}

bool names_only_an_agency(std::string_view text) {
  TokenStream tokens(text);
  bool capitals = true;
  std::string spoken(" ");
  while (tokens.next()) {
    if (tokens.part()) continue;
    const bool lower = tokens.letter_case() == LetterCase::lower;
    if (lower && std::ranges::find(kAgencyWords, tokens.folded()) == kAgencyWords.end()) return false;
    capitals = capitals && (tokens.letter_case() == LetterCase::upper || tokens.folded().size() == 1);
    spoken.append(tokens.text()).append(" ");
  }
  const auto says = [&](std::string_view action) {
    auto at = spoken.find(action);
    while (at != std::string::npos && !(spoken[at - 1] == ' ' && spoken[at + action.size()] == ' '))
      at = spoken.find(action, at + 1);
    return at != std::string::npos;
  };
  return !capitals || std::ranges::none_of(kActions, says);
}

bool is_banner(const Line& line) {
  constexpr std::size_t kMaxBannerWords = 18;
  if (line.words > kMaxBannerWords) return false;
  if (line.words <= 8 && begins_with_any(line.folded, kMottos)) return true;
  const auto dash = line.folded.find(" - ");
  if (dash != std::string::npos && begins_with_any(line.folded.substr(dash + 3), kSiteNames)) return true;
  if (line.folded.find_first_of("0123456789:?!,;\"") != std::string::npos ||
      line.text.find("“") != std::string_view::npos)
    return false;
  if (line.folded.starts_with("hoi nghi ") || line.folded.starts_with("hoi thao ")) return false;
  return (begins_with_any(line.folded, kAgencyStarts) || begins_with_any(line.folded, kSiteNames)) &&
         names_only_an_agency(line.text);
}

Line read_line(std::string_view page, std::size_t begin, std::size_t end) {
  Line line;
  line.range = trimmed(page, begin, end);
  line.text = line.range.of(page);
  if (line.range.empty()) return line;
  line.words = count_words(line.text.substr(0, kMaxTitleBytes));
  if (is_body(line.text, line.words)) {
    line.kind = LineKind::body;
    return line;
  }
  line.folded = fold(line.text);
  line.date = read_date_line(line.text);
  if (line.date) line.kind = LineKind::date;
  else if (is_navigation(line)) line.kind = LineKind::navigation;
  else if (is_banner(line)) line.kind = LineKind::banner;
  return line;
}

}  // namespace

std::vector<Line> header_lines(std::string_view page) {
  std::vector<Line> lines;
  for (std::size_t begin = 0; begin < page.size() && lines.size() < kMaxLines;) {
    const auto end = std::min(page.find('\n', begin), page.size());
    auto line = read_line(page, begin, end);
    begin = end + 1;
    if (line.range.empty()) continue;
    lines.push_back(std::move(line));
    if (lines.back().kind == LineKind::body) break;
  }
  return lines;
}

std::vector<Line> footer_lines(std::string_view page) {
  std::vector<Line> lines;
  for (std::size_t end = page.size(); lines.size() < kMaxLines;) {
    const auto before = end == 0 ? std::string_view::npos : page.rfind('\n', end - 1);
    auto line = read_line(page, before == std::string_view::npos ? 0 : before + 1, end);
    if (line.kind == LineKind::body) {
      std::ranges::reverse(lines);
      return lines;
    }
    if (!line.range.empty()) lines.push_back(std::move(line));
    if (before == std::string_view::npos) return {};
    end = before;
  }
  std::ranges::reverse(lines);
  return lines;
}

std::vector<Line> all_lines(std::string_view page) {
  std::vector<Line> lines;
  for (std::size_t begin = 0; begin < page.size();) {
    const auto end = std::min(page.find('\n', begin), page.size());
    auto line = read_line(page, begin, end);
    begin = end + 1;
    if (!line.range.empty()) lines.push_back(std::move(line));
  }
  return lines;
}

ByteRange source_mark(std::string_view line) {
  TokenStream tokens(line);
  if (!tokens.next() || tokens.letter_case() != LetterCase::upper) return {};
  const auto mark = tokens.source();
  if (mark.begin > 1 || mark.size() > 12) return {};
  auto rest = line.substr(mark.end);
  const bool bracketed = line.starts_with('(') && rest.starts_with(')');
  if (bracketed) rest.remove_prefix(1);
  if (rest.starts_with(' ')) rest.remove_prefix(1);
  if (!bracketed && !rest.starts_with('-') && !rest.starts_with("–")) return {};
  return tokens.next() && tokens.letter_case() != LetterCase::upper ? mark : ByteRange();
}

std::optional<std::size_t> glued_title_end(std::string_view line) {
  constexpr std::size_t kMinTitleWords = 4;
  line = line.substr(0, kMaxTitleBytes);
  TokenStream tokens(line);
  std::size_t last_end = 0;
  LetterCase last_case = LetterCase::none;
  while (tokens.next()) {
    if (tokens.part()) continue;
    const auto token = tokens.source().of(line);
    const auto opener = std::ranges::find_if(kOpeners, [&](std::string_view word) { return token.ends_with(word); });
    const bool opens = opener != kOpeners.end();
    const bool touches = tokens.source().begin == last_end && tokens.letter_case() == LetterCase::title;
    std::size_t cut = 0;
    // The tokenizer parts `nghịĐ/c`, but not `NamSáng`, for VinFast is one name.
    if (opens && token.size() > opener->size()) cut = tokens.source().end - opener->size();
    else if (touches && (opens || last_case != LetterCase::title)) cut = last_end;
    const auto before = line.substr(0, cut);
    if (cut > 0 && count_words(before) >= kMinTitleWords && !has_inner_sentence_end(before)) return cut;
    last_end = tokens.source().end;
    last_case = tokens.letter_case();
  }
  return std::nullopt;
}

}  // namespace tracuu::detail
