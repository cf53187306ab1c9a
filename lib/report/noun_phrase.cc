// Where names end: of offices and agencies (Giám đốc Sở Y tế | phát biểu), and of people.
#include <algorithm>
#include <array>
#include <set>
#include <string>

#include "report/finders.h"
#include "report/phrases.h"
#include "tracuu/words.h"

namespace tracuu::detail {
namespace {

constexpr std::size_t kMaxPhraseWords = 18;
constexpr std::size_t kMaxNameWords = 5;

bool is_dash(std::string_view gap) {
  constexpr std::array<std::string_view, 6> kDashes = {" - ", " – ", "-", "–", " -", "- "};
  return std::ranges::find(kDashes, gap) != kDashes.end();
}

/// Begins of the words as the dictionary cuts them: `bầu cử` and `dự án` are one, so `cử` and `dự` end nothing there.
std::set<std::size_t> word_begins(const Page& page, std::size_t from) {
  constexpr std::size_t kMaxHeadWords = 4;
  std::size_t begin = from > 0 ? from - 1 : from;  // the whole head: half a word would join what follows
  while (begin > 0 && from - begin < kMaxHeadWords && !page[begin].capital() && page.joined(begin)) --begin;
  const std::size_t end = std::min(page.size(), from + kMaxPhraseWords + 2);
  const auto window = page.range(begin, end);
  std::set<std::size_t> begins;
  for (const auto& word : words(window.of(page.text()))) begins.insert(window.begin + word.source.begin);
  begins.insert(window.end);
  return begins;
}

/// A list in a name: `Văn hóa, Thể thao và Du lịch`, `Phòng, chống …`.
bool list_goes_on(const Page& page, std::size_t i) {
  if (page.gap(i) != ", ") return false;
  const auto before = page[i - 1].text, behind = page[i].text;
  if ((before == "phòng" && behind == "chống") || (before == "khám" && behind == "chữa")) return true;
  if (!page[i].capital() || role_heads().has(page, i) || honorifics().has(page, i) || agency_heads().has(page, i) ||
      name_size(page, i, NameTrust::bare) > 0)
    return false;
  for (std::size_t j = i + 1; j + 1 < page.size() && j < i + 6 && page.joined(j); ++j)
    if (page[j].text == "và") return page[j + 1].capital() && name_size(page, j + 1, NameTrust::bare) == 0;
  return false;
}

bool joins(const Page& page, std::size_t i) {
  if (page.joined(i)) return true;
  if (page.gap(i) == "-" && page[i].kind == TokenKind::number && page[i - 1].kind == TokenKind::word) return true;  // COVID-19
  if (is_dash(page.gap(i)) || page.gap(i) == " & ")
    return page[i].capital() && !role_heads().has(page, i) && !honorifics().has(page, i) &&
           name_size(page, i, NameTrust::bare) == 0;
  return list_goes_on(page, i);
}

/// `và`, `của`, `cho` inside a name: only before a capital that begins no office and no person.
bool connects(const Page& page, std::size_t i) {
  if (page[i].text != "và" && page[i].text != "của") return false;
  if (i + 1 >= page.size() || !page.joined(i + 1) || !page[i + 1].capital()) return false;
  if (page[i].text == "và" && agency_heads().has(page, i + 1)) return false;  // a second agency
  return !role_heads().has(page, i + 1) && !honorifics().has(page, i + 1) &&
         name_size(page, i + 1, NameTrust::bare) == 0;
}

/// `Ban chỉ đạo`, `Ủy ban kiểm tra`: a verb that belongs to the name.
bool names_a_board(const Page& page, std::size_t i) {
  constexpr std::array<std::string_view, 3> kBoards = {"ban", "phòng", "tổ"};
  constexpr std::array<std::string_view, 8> kWork = {"chỉ", "kiểm", "tổ", "điều", "tiếp", "quản", "hỗ", "giới"};
  return std::ranges::find(kBoards, page[i - 1].text) != kBoards.end() &&
         std::ranges::find(kWork, page[i].text) != kWork.end();
}

/// `ĐẢNG ỦY SỞ Y TẾ` in a headline, whose capitals mark no names; not `UBND`.
bool is_shouted(const PageWord& word) {
  return word.letter_case == LetterCase::upper && word.kind == TokenKind::syllable && word.folded.size() > 1;
}

/// Behind `Cục`, `Ban`, `Trưởng`: what such an agency does is part of its name. `Bộ Công an xây dựng …` does something.
bool is_named_by_acts(const Page& page, std::size_t i) {
  constexpr std::array<std::string_view, 13> kHeads = {"cục", "phòng", "ban", "tâm",  "viện", "ty",  "hội",
                                                       "trường", "vụ", "tổ", "khoa", "đội", "đồng"};
  return std::ranges::find(kHeads, page[i - 1].text) != kHeads.end() || role_heads().match_before(page, i) > 0;
}

/// Words in small letters that names are made of: how many stand at word i.
std::size_t known_size(const Page& page, std::size_t i) {
  const auto noun = std::max(name_nouns().match(page, i), area_words().match(page, i));
  const bool act = is_named_by_acts(page, i) || name_acts().match_before(page, i) > 0;
  return std::max(noun, act ? name_acts().match(page, i) : 0);
}

/// `quận 4`, `Quân khu 4 Bộ Quốc phòng`; not `Sở Y tế 63 tỉnh`
bool numbers_a_name(const Page& page, std::size_t i) {
  if (page[i].text.size() > 3 || page[i - 1].text == "tháng") return false;
  const bool counts = i + 1 < page.size() && page.joined(i + 1) && page[i + 1].letter_case == LetterCase::lower;
  return !counts || area_words().match_before(page, i) > 0 || page.gap(i) == "-" || phrase_ends().has(page, i + 1);
}

/// What ends a name at word i: a verb of several syllables, or one that is a word of its own there.
std::size_t verb_size(const Page& page, std::size_t i, const std::set<std::size_t>& begins) {
  const auto size = phrase_ends().match(page, i);
  const auto cut = [&](std::size_t at) { return at >= page.size() || !page.joined(at) || begins.contains(page[at].range.begin); };
  if (size == 0 || (begins.contains(page[i].range.begin) && (size > 1 || cut(i + 1)))) return size;
  for (std::size_t at = i + 1; at < i + size; ++at)
    if (cut(at)) return size;  // `nước giải | thích`: the dictionary's word is too long
  return 0;
}

/// `Cục Quản lý đê điều (Tổng cục …`: one unknown word at the end of a name, in agencies that do all kinds of things.
bool may_be_its_last(const Page& page, std::size_t from, std::size_t i, const std::set<std::size_t>& begins) {
  if (!is_named_by_acts(page, from) || (i > from && page[i - 1].capital())) return false;
  std::size_t end = i + 1;
  while (end < page.size() && page.joined(end) && !begins.contains(page[end].range.begin)) ++end;
  const auto behind = page.gap(end);
  return end == page.size() || page[end].kind == TokenKind::number || behind.find_first_of(",.;:()\n") != std::string_view::npos;
}

/// `Trường THPT Lê Quý Đôn`, `đường Lê Lợi`: the name of a person that something else bears.
bool named_after(const Page& page, std::size_t i) { return i > 0 && page.joined(i) && bearers().match_before(page, i) > 0; }

bool one_part(const PageWord& word) {
  return word.text.size() == 1 && word.capital();
}

bool is_apostrophe(std::string_view gap) { return gap == "'" || gap == "’" || gap == "‘" || gap == "ʼ"; }

bool is_name_word(const PageWord& word) {
  if (word.kind != TokenKind::syllable && word.kind != TokenKind::word) return false;
  return word.letter_case == LetterCase::title || word.letter_case == LetterCase::mixed;
}

/// `Đoàn Thanh | niên`: the last capital begins a dictionary word that goes on in small letters.
bool cuts_a_word(const Page& page, std::size_t end) {
  if (end == 0 || end >= page.size() || !page[end - 1].capital() || !page.joined(end) || page[end].capital()) return false;
  const auto window = page.range(end - 1, end + 1);
  return words(window.of(page.text())).size() == 1;
}

/// `Bệnh viện Bạch Mai`, `Cao đẳng Y tế Bạch Mai`: two capitals of an institution.
bool names_an_institution(const Page& page, std::size_t i) {
  constexpr std::array<std::string_view, 6> kHeads = {"bệnh viện", "trung tâm", "công ty", "đại học", "cao đẳng", "đa khoa"};
  if (i < 2) return false;
  const auto pair = std::string(page[i - 2].text) + ' ' + std::string(page[i - 1].text);
  if (pair == "y tế" && i > 2) return page[i - 3].text == "đẳng" || page[i - 3].text == "cấp";
  return std::ranges::find(kHeads, pair) != kHeads.end();
}

/// `huyện Lục Nam`, `Huyện ủy Văn Lãng`, `Tân | Phú Thượng`: two capitals of a place.
bool names_an_area(const Page& page, std::size_t i) {
  if (area_words().match_before(page, i) > 0) return true;
  if (i < 2 || !page.joined(i - 1)) return false;
  const bool committee = page[i - 1].text == "ủy" || page[i - 1].text == "đoàn";
  if (committee && area_words().match_before(page, i - 1) > 0) return true;
  return page[i - 1].letter_case == LetterCase::title && page[i - 1].kind == TokenKind::syllable &&
         provinces().match_before(page, i) == 0 && role_heads().match_before(page, i) == 0 &&
         agency_heads().match_before(page, i) == 0;
}

/// `Công Thương`: a word of the dictionary, and no name there.
bool is_dictionary_word(const Page& page, std::size_t i) {
  const auto pair = std::string(page[i].text) + ' ' + std::string(page[i + 1].text);
  return page[i].text == "công" && words(pair).size() == 1;
}

}  // namespace

std::size_t noun_phrase_end(const Page& page, std::size_t from, Reach reach) {
  if (from == 0 || from >= page.size()) return from;
  const auto begins = word_begins(page, from);
  const bool shouted = is_shouted(page[from - 1]);
  std::size_t i = from;
  for (; i < page.size() && i < from + kMaxPhraseWords; ++i) {
    const auto& word = page[i];
    if (!joins(page, i) || word.kind == TokenKind::code || word.kind == TokenKind::period) break;
    if (word.kind == TokenKind::number && !numbers_a_name(page, i)) break;
    if (connects(page, i)) continue;
    const bool small = !word.capital() || (shouted && is_shouted(word));
    if (word.capital() && (name_size(page, i, NameTrust::bare) > 0 || role_heads().match(page, i) > 1)) break;
    if (const auto size = honorifics().match(page, i);
        size > 0 && !word.capital() && begins.contains(word.range.begin) && i + size < page.size() && page[i + size].capital())
      break;
    if (const auto head = word.capital() ? agency_heads().match(page, i) : 0; head > 1) {
      i += head - 1;  // `Chỉ huy trưởng Bộ chỉ huy …`
      continue;
    }
    if (word.kind == TokenKind::number) continue;
    const bool begins_word = begins.contains(word.range.begin);
    const auto known = known_size(page, i), verb = small ? verb_size(page, i, begins) : 0;
    const bool more_acts = known > 0 && known == verb && name_acts().match_before(page, i) > 0;  // `dự án đầu tư xây dựng`
    if ((known > verb && (begins_word || known > 1)) || more_acts) {
      i += known - 1;
      continue;
    }
    if (!small) continue;
    if (verb > 0 && !names_a_board(page, i)) break;
    // `Ủy ban Bầu | cử`, if the capitals were taken for a name, is inside a word, too.
    if (!begins_word || cuts_a_word(page, i) || names_a_board(page, i)) continue;
    if (reach == Reach::sure && !shouted && !may_be_its_last(page, from, i, begins)) break;
  }
  while (i > from && (page[i - 1].text == "các" || page[i - 1].text == "và" || page[i - 1].text == "của")) --i;
  return std::min(i, page.size());
}

namespace {

/// `Đồng chí LÒ VĂN PANH`: a name in capitals amid other letters.
std::size_t shouted_name_size(const Page& page, std::size_t i) {
  if (i == 0 || is_shouted(page[i - 1]) || surnames().match(page, i) == 0) return 0;
  std::size_t end = i;
  while (end < page.size() && page[end].letter_case == LetterCase::upper && page[end].kind == TokenKind::syllable &&
         (end == i || page.joined(end)))
    ++end;
  const auto size = end - i;
  return size >= 2 && size < kMaxNameWords ? size : 0;
}

}  // namespace

std::size_t name_size(const Page& page, std::size_t i, NameTrust trust) {
  if (i >= page.size() || !page[i].capital()) return 0;
  if (page[i].letter_case == LetterCase::upper) return trust == NameTrust::called ? shouted_name_size(page, i) : 0;
  if (trust == NameTrust::bare && (surnames().match(page, i) == 0 || named_after(page, i))) return 0;
  if (const auto famous = people_not().match(page, i); famous > 0) return 0;
  if (const auto agency = agency_heads().match(page, i); agency > 1 || role_heads().has(page, i)) return 0;
  if (provinces().match(page, i) > 1 && trust == NameTrust::bare) return 0;
  std::size_t end = i, parts = 0;
  while (end < page.size() && parts < kMaxNameWords && is_name_word(page[end])) {
    const bool apart = end > i && !is_apostrophe(page.gap(end));
    if (apart && (!page.joined(end) || role_heads().match(page, end) > 1)) break;
    const bool prefix = end + 1 < page.size() && one_part(page[end]) && is_apostrophe(page.gap(end + 1));
    parts += prefix ? 0 : 1;
    ++end;
  }
  const bool peoples = end > i + 1 && is_apostrophe(page.gap(i + 1));
  if (parts < 2 && !peoples) return 0;
  if (trust == NameTrust::bare) {
    if (page[i].text == "ông" && name_size(page, i + 1, NameTrust::bare) > 2) return 0;  // an honorific
    if (parts > kMaxNameWords - 1) return 0;  // Công Thương Lò Thị Hảo: it begins later
    if (parts == 2 && i > 0 && page.joined(i) && (names_an_area(page, i) || names_an_institution(page, i))) return 0;
    if (parts > 2 && is_dictionary_word(page, i)) return 0;
  }
  // Y tế, Đoàn Thanh niên, Hội Văn học: no people.
  if (trust == NameTrust::bare && parts < 3 && cuts_a_word(page, end)) return 0;
  if (trust == NameTrust::bare && words(page.range(i, end).of(page.text())).size() == 1 && parts == 2) {
    const auto folded = words(page.range(i, end).of(page.text()));
    if (!folded.front().name) return 0;
  }
  return end - i;
}

}  // namespace tracuu::detail
