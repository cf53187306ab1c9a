// Before people: a name where an honorific, an office or a degree stands before it, or an office behind it.
#include "report/mentions.h"

#include <algorithm>
#include <utility>

#include "report/finders.h"
#include "report/phrases.h"

namespace tracuu::detail {
namespace {

bool is_dash(std::string_view gap) {
  return gap.size() <= 5 && (gap.find('-') != std::string_view::npos || gap.find("–") != std::string_view::npos ||
                             gap.find("—") != std::string_view::npos) &&
         gap.find('\n') == std::string_view::npos;
}

class MentionReader {
 public:
  explicit MentionReader(const Page& page) : page_(page) {}

  std::vector<Mention> read() {
    for (std::size_t i = 0; i < page_.size();) {
      const auto after = read_at(i);
      i = after > i ? after : i + 1;
    }
    return std::move(found_);
  }

 private:
  /// The end of the mention that begins at word i; i if there is none.
  std::size_t read_at(std::size_t i) {
    Mention mention;
    std::size_t at = i;
    auto trust = NameTrust::bare;
    if (const auto size = honorifics().match(page_, at); size > 0 && may_address(at, size)) {
      mention.honorific = page_.range(at, at + size);
      at += size;
      if (at < page_.size() && !page_.joined(at) && page_.gap(at) != ": ") return i;
      trust = NameTrust::called;
    }
    at = read_front(mention, at, trust);
    const bool role_in_front = at > i && !mention.roles.empty();
    const auto size = at > i && !near(at) ? 0 : name_size(page_, at, trust);
    if (size == 0) return i;
    mention.begin = at;
    mention.end = at + size;
    auto end = read_behind(mention, mention.end);
    if (mention.honorific.empty() && !role_in_front && end == mention.end) return i;
    const bool called = !mention.honorific.empty();
    // `các đồng chí Thứ trưởng: …, …`: the office of all of them
    const bool plural = called && page_[i].text == "các";
    const auto shared = plural && role_in_front ? mention.roles : std::vector<Role>();
    found_.push_back(std::move(mention));
    return read_list(end, called || role_in_front, shared);
  }

  /// `đồng` for đồng chí only before a whole name; others before capitals.
  bool may_address(std::size_t i, std::size_t size) const {
    const auto next = i + size;
    if (next >= page_.size()) return false;
    if (size == 1 && page_[i].text == "đồng") return name_size(page_, next, NameTrust::bare) >= 3;
    return true;
  }
  bool near(std::size_t i) const {
    return i < page_.size() && (page_.joined(i) || page_.gap(i) == ": " || page_.gap(i) == ". " || page_.gap(i) == ".");
  }

  /// Degrees, callings and offices in front of the name, from word i on.
  std::size_t read_front(Mention& mention, std::size_t i, NameTrust& trust) {
    std::size_t at = i;
    for (bool more = true; more && at < page_.size();) {
      more = false;
      if (const auto size = degree_size(at); size > 0) {
        add(mention, at, at + size, false);
        at += size;
        trust = NameTrust::called;
        more = near(at);
      } else if (const auto office = role_size(at); office > 0 && (at == i || page_.joined(at))) {
        const auto end = noun_phrase_end(page_, at + office, Reach::open);
        if (!near(end) && !comma_honorific(end)) return at;
        add(mention, at, end, jobs().match(page_, at) == office);
        // `Trưởng đoàn là đồng chí …`
        at = page_[end].text == "là" && end + 1 < page_.size() && page_.joined(end + 1) ? end + 1 : end;
        trust = NameTrust::bare;
        if (comma_honorific(at)) {
          const auto size = honorifics().match(page_, at);
          mention.honorific = page_.range(at, at + size);
          at += size;
          trust = NameTrust::called;
        }
        more = at < page_.size() && honorifics().has(page_, at) == 0 && degree_size(at) > 0 && near(at);
      } else if (const auto calling = callings().match(page_, at); calling > 0) {
        add(mention, at, at + calling, true);
        at += calling;
        more = near(at);
      }
    }
    return at;
  }

  /// `Chánh Văn phòng Sở Y tế, ông Bế Đình Cương`
  bool comma_honorific(std::size_t i) const {
    if (i >= page_.size() || (page_.gap(i) != ", " && !page_.joined(i))) return false;
    const auto size = honorifics().match(page_, i);
    const bool lost = size == 1 && page_[i].text == "đồng";  // `đồng` for đồng chí
    return size > 0 && !lost && name_size(page_, i + size, NameTrust::bare) > 0;
  }

  std::size_t degree_size(std::size_t i) const {
    std::size_t at = i;
    while (at < page_.size() && page_[at].capital() && (at == i || near(at))) {
      const auto size = degrees().match(page_, at);
      if (size == 0) break;
      at += size;
    }
    return at - i;
  }

  /// Words of an office's head, `nguyên` and the like before it counted in.
  std::size_t role_size(std::size_t i) const {
    std::size_t at = i;
    if (at < page_.size() && (page_[at].text == "nguyên" || page_[at].text == "quyền" || page_[at].text == "cựu")) ++at;
    const auto size = std::max(role_heads().match(page_, at), jobs().match(page_, at));
    return size == 0 ? 0 : at + size - i;
  }

  /// `chủ một sưu tập`, `học sinh lớp 4`: told in any words.
  bool is_job(std::size_t i) const { return jobs().match(page_, i) >= std::max<std::size_t>(1, role_heads().match(page_, i)); }

  /// Offices behind the name: `, Bí thư Đảng ủy, Thứ trưởng Bộ Y tế`, ` - Giám đốc Sở Y tế`, `(Trưởng khoa)`.
  std::size_t read_behind(Mention& mention, std::size_t i) {
    std::size_t at = i;
    while (at < page_.size()) {
      const auto next = skip_term(at);
      if (next >= page_.size()) break;
      const auto gap = page_.gap(next);
      const bool apart = gap == ", " || gap == "," || gap == " , " || gap == " (" || is_dash(gap);
      auto begin = next;
      if (!apart) {
        begin = office_taken(next);
        if (begin == next) break;
        mention.takes_office = mention.roles.empty();
      } else if (page_[begin].text == "hiện" || page_[begin].text == "là" || page_[begin].text == "kiêm") {
        ++begin;
      }
      const auto size = role_size(begin);
      if (size == 0) break;
      auto end = noun_phrase_end(page_, begin + size, is_job(begin) ? Reach::open : Reach::sure);
      // `…, Chủ tịch HĐND tỉnh Phan Khắc Điềm`: the office of the next one.
      if (end < page_.size() && page_.joined(end) && name_size(page_, end, NameTrust::bare) > 0) break;
      end = parent_end(end);
      if (end + 1 < page_.size() && page_[end].text == "khóa" && page_[end + 1].letter_case == LetterCase::upper) end += 2;
      add(mention, begin, end, false);
      at = end;
    }
    return at;
  }

  /// `Trưởng phòng Lao động, Ban Quản lý Khu kinh tế tỉnh`: the agency above, if the clause ends with it.
  std::size_t parent_end(std::size_t i) const {
    if (i >= page_.size() || page_.gap(i) != ", " || !page_[i].capital()) return i;
    const auto size = agency_heads().match(page_, i);
    if (size == 0 || role_size(i) > 0 || i + size >= page_.size() || !page_.joined(i + size)) return i;
    const auto end = noun_phrase_end(page_, i + size, Reach::sure);
    return end > i + size && (end == page_.size() || !page_.joined(end) || page_[end].letter_case == LetterCase::lower) ? end : i;
  }

  /// `Bí thư Đảng ủy nhiệm kỳ 2015-2020, Chánh Văn phòng`: the term is passed over.
  std::size_t skip_term(std::size_t i) const {
    const bool term = i + 2 < page_.size() && page_[i].text == "nhiệm" && page_.joined(i) &&
                      page_[i + 2].kind == TokenKind::period && page_.gap(i + 3) == ", ";
    return term ? i + 3 : i;
  }

  /// Words of `bầu`, `bổ nhiệm`, `tín nhiệm bầu` and the like behind `được`.
  std::size_t elected(std::size_t i) const {
    const auto is = [&](std::size_t at, std::string_view text) { return at < page_.size() && page_[at].text == text; };
    if (is(i, "tín") && is(i + 1, "nhiệm")) i += 2;
    if (is(i, "bầu")) return is(i - 1, "nhiệm") ? 3 : 1;
    for (const auto& [first, second] : {std::pair{"bổ", "nhiệm"}, {"chỉ", "định"}, {"phân", "công"}, {"điều", "động"}, {"giới", "thiệu"}})
      if (is(i, first) && is(i + 1, second)) return 2;
    return 0;
  }

  /// Behind `giữ chức vụ`, `làm`, `kiêm`, `là`: word i if no office is taken here.
  std::size_t office_taken(std::size_t i) const {
    if (!page_.joined(i)) return i;
    const auto is = [&](std::size_t at, std::string_view text) { return at < page_.size() && page_[at].text == text; };
    std::size_t at = i;
    if (is(at, "tiếp") && is(at + 1, "tục")) at += 2;
    if (is(at, "được")) at += 1 + elected(at + 1);
    if (is(at, "đảm") && is(at + 1, "nhiệm")) at += is(at + 2, "chức") ? (is(at + 3, "vụ") ? 4 : 3) : 2;
    else if (is(at, "giữ") && is(at + 1, "chức")) at += is(at + 2, "vụ") ? 3 : 2;
    else if (is(at, "làm") || is(at, "kiêm") || is(at, "là")) ++at;
    else return i;
    return at < page_.size() && page_[at].capital() ? at : i;
  }

  /// `…, Nguyễn Văn B, Giám đốc …; Trần Thị C và Lê D`: further people of a list, with the office they share.
  std::size_t read_list(std::size_t i, bool list, const std::vector<Role>& shared) {
    const auto first = found_.size() - 1;
    while (list && i < page_.size()) {
      std::size_t at = i;
      const auto gap = page_.gap(at);
      const bool goes_on = gap == ", " || gap == "; ";
      if (!goes_on && !(page_.joined(at) && page_[at].text == "và")) break;
      if (!goes_on) ++at;
      const auto size = name_size(page_, at, NameTrust::bare);
      if (size == 0) break;
      Mention mention{at, at + size, {}, {}, false};
      const auto end = read_behind(mention, mention.end);
      const auto before = found_.back().honorific;
      mention.honorific = before.empty() ? ByteRange() : before;
      if (mention.roles.empty()) mention.roles = shared;
      found_.push_back(std::move(mention));
      i = end;
    }
    // `các đồng chí A và B được bầu giữ chức …`
    if (found_.back().takes_office)
      for (auto at = found_.size() - 1; at-- > first && found_[at].roles.empty();) found_[at].roles = found_.back().roles;
    return i;
  }

  void add(Mention& mention, std::size_t begin, std::size_t end, bool weak) {
    mention.roles.push_back({page_.range(begin, end), weak});
  }

  const Page& page_;
  std::vector<Mention> found_;
};

}  // namespace

std::vector<Mention> read_mentions(const Page& page) { return MentionReader(page).read(); }

}  // namespace tracuu::detail
