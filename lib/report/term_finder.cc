// Congress terms: the body and the ordinal of `Đại hội Đảng bộ Bộ Y tế lần thứ XXII`, `HĐND tỉnh khóa XVIII`. Roman numerals
// are ordinals only behind lần thứ, khóa, kỳ họp thứ and đại hội.
#include <algorithm>
#include <array>

#include "report/finders.h"
#include "report/numerals.h"
#include "tracuu/text.h"

namespace tracuu::detail {
namespace {

constexpr std::size_t kMaxBodyWords = 20;

bool is_pair(const Page& page, std::size_t i, std::string_view first, std::string_view second) {
  return i + 1 < page.size() && page[i].text == first && page[i + 1].text == second && page.gap(i + 1).size() <= 2;
}

bool is_congress(const Page& page, std::size_t i) { return is_pair(page, i, "đại", "hội"); }

/// The agency whose name ends before word i.
ByteRange agency_before(const Page& page, const std::vector<FoundName>& agencies, std::size_t i) {
  if (i == 0) return {};
  const auto end = page[i - 1].range.end;
  const auto found = std::ranges::find_if(agencies, [&](const FoundName& agency) {
    return agency.range.begin < end && agency.range.end >= end;
  });
  return found == agencies.end() ? ByteRange() : ByteRange{found->range.begin, end};
}

/// `Đảng bộ Bệnh viện … long trọng tổ chức Đại hội lần thứ V`: the last party cell or union named before word i in its sentence.
ByteRange holder_before(const Page& page, const std::vector<FoundName>& agencies, std::size_t i) {
  constexpr std::array<std::string_view, 9> kHolders = {"dang bo ",   "chi bo ",    "doan ",     "chi doan ", "cong doan ",
                                                        "lien doan ", "lien hiep ", "hiep hoi ", "hoi "};
  std::size_t first = i;
  while (first > 0 && !page[first].starts_sentence) --first;
  ByteRange holder;
  for (const auto& agency : agencies) {
    if (agency.range.begin < page[first].range.begin || agency.range.end > page[i].range.begin) continue;
    const auto name = fold(agency.name);
    if (std::ranges::any_of(kHolders, [&](std::string_view head) { return name.starts_with(head); })) holder = agency.range;
  }
  return holder;
}

/// Words [begin, end) without what only says that it is a congress of delegates.
ByteRange body_of(const Page& page, std::size_t begin, std::size_t end) {
  if (is_pair(page, begin, "đại", "biểu") && !(begin + 4 == end && is_pair(page, begin + 2, "toàn", "quốc"))) begin += 2;
  return begin < end ? page.range(begin, end) : ByteRange();
}

/// `Đại hội … lần thứ`: the body between; `Đảng bộ … đại hội lần thứ`: the agency before.
std::optional<FoundTerm> numbered_congress(const Page& page, const std::vector<FoundName>& agencies, std::size_t i) {
  const int ordinal = ordinal_of(page, i + 2);
  if (!is_pair(page, i, "lần", "thứ") || ordinal == 0) return std::nullopt;
  for (std::size_t at = i; at-- > 0 && at + kMaxBodyWords > i;) {
    if (page.gap(at + 1).find_first_of(".;\n") != std::string_view::npos) break;
    if (!is_congress(page, at)) continue;
    auto body = body_of(page, at + 2, i);
    if (at + 2 == i) body = agency_before(page, agencies, at);
    if (body.empty()) body = holder_before(page, agencies, at);
    const auto begin = body.empty() ? page[at].range.begin : std::min(body.begin, page[at].range.begin);
    return FoundTerm{{begin, page[i + 2].range.end}, page.written(body), ordinal};
  }
  return std::nullopt;
}

/// `Đại hội XIII của Đảng`
std::optional<FoundTerm> congress_of(const Page& page, std::size_t i) {
  if (!is_congress(page, i) || i + 2 >= page.size() || page[i + 2].kind == TokenKind::number) return std::nullopt;
  if (page[i + 2].letter_case == LetterCase::lower) return std::nullopt;
  const int ordinal = ordinal_of(page, i + 2);
  if (ordinal == 0) return std::nullopt;
  FoundTerm found{page.range(i, i + 3), {}, ordinal};
  if (i + 4 < page.size() && page[i + 3].text == "của" && page[i + 4].capital()) {
    auto end = i + 5;
    for (const auto last = noun_phrase_end(page, i + 5, Reach::sure); end < last && page[end].text != "và";) ++end;
    const auto body = page.range(i + 4, end);
    found.range.end = body.end;
    found.body = page.written(body);
  }
  return found;
}

/// `BCH Đảng bộ tỉnh khóa IX` is of the Đảng bộ; `BCH khóa IX` of nobody, for every party cell has one.
ByteRange without_committee(const Page& page, ByteRange body) {
  const auto name = fold(page.written(body)) + ' ';
  for (const std::string_view committee : {"bch ", "btv ", "ban chap hanh ", "ban thuong vu "}) {
    if (!name.starts_with(committee)) continue;
    const auto rest = std::string_view(name).substr(committee.size());
    const auto first = page.word_at(body.begin) + static_cast<std::size_t>(std::ranges::count(committee, ' '));
    if (rest.starts_with("dang bo ") || rest.starts_with("chi bo ")) return {page[first].range.begin, body.end};
    return rest.empty() ? ByteRange() : body;
  }
  return body;
}

/// `HĐND tỉnh khóa XVIII`
std::optional<FoundTerm> numbered_term(const Page& page, const std::vector<FoundName>& agencies, std::size_t i) {
  if (page[i].text != "khóa" || i + 1 >= page.size() || !page.joined(i + 1)) return std::nullopt;
  const int ordinal = ordinal_of(page, i + 1);
  if (ordinal == 0 || page[i + 1].letter_case == LetterCase::lower) return std::nullopt;
  auto body = page.joined(i) ? agency_before(page, agencies, i) : ByteRange();
  body = without_committee(page, body);
  const auto begin = body.empty() ? page[i].range.begin : body.begin;
  return FoundTerm{{begin, page[i + 1].range.end}, page.written(body), ordinal};
}

/// `kỳ họp thứ 5`
std::optional<FoundTerm> session(const Page& page, std::size_t i) {
  const bool named = (page[i].text == "kỳ" || page[i].text == "kì") && i + 3 < page.size() && page[i + 1].text == "họp";
  if (!named || page[i + 2].text != "thứ") return std::nullopt;
  const int ordinal = ordinal_of(page, i + 3);
  if (ordinal == 0) return std::nullopt;
  return FoundTerm{page.range(i, i + 4), "kỳ họp", ordinal};
}

/// A body named short and in full within one page is one: `Đảng bộ Bộ` takes the name `Đảng bộ Bộ Y tế`.
void complete_bodies(std::vector<FoundTerm>& found) {
  std::vector<std::string> keys;
  for (const auto& term : found) keys.push_back(fold(term.body) + ' ');
  for (std::size_t i = 0; i < found.size(); ++i) {
    std::size_t best = i;
    for (std::size_t j = 0; j < found.size(); ++j) {
      const bool same = found[j].ordinal == found[i].ordinal && !found[i].body.empty();
      if (same && keys[j].starts_with(keys[i]) && keys[j].size() > keys[best].size()) best = j;
    }
    if (best != i) found[i].body = found[best].body;
  }
}

}  // namespace

std::vector<FoundTerm> find_terms(const Page& page, const std::vector<FoundName>& agencies) {
  std::vector<FoundTerm> found;
  for (std::size_t i = 0; i < page.size(); ++i) {
    auto term = numbered_congress(page, agencies, i);
    if (!term) term = congress_of(page, i);
    if (!term) term = numbered_term(page, agencies, i);
    if (!term) term = session(page, i);
    if (term) found.push_back(*term);
  }
  complete_bodies(found);
  return found;
}

}  // namespace tracuu::detail
