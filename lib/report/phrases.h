// The words of the genre: lists of phrases from lib/report/data, matched where a page has them.
#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "report/page.h"

namespace tracuu::detail {

/// Phrases of one list, one a line; `#` begins a comment. Case and i for y are ignored, accents count.
class Phrases {
 public:
  explicit Phrases(std::string_view list);

  /// How many words the longest phrase that begins at word i takes; 0 if there is none. Inside a phrase there may be blanks,
  /// dots, slashes and hyphens, but no line break and no comma the list does not have.
  std::size_t match(const Page& page, std::size_t i) const;
  /// The longest phrase that ends before word i.
  std::size_t match_before(const Page& page, std::size_t i) const;
  bool has(const Page& page, std::size_t i) const { return match(page, i) > 0; }

 private:
  std::unordered_map<std::uint64_t, std::vector<std::vector<std::uint64_t>>> by_first_;  ///< keys of words
  std::bitset<4096> may_begin_;  ///< by the key's low bits: most words begin no phrase
  std::size_t longest_ = 0;
};

const Phrases& honorifics();        ///< đồng chí, ông, bà
const Phrases& role_heads();        ///< Bí thư, Giám đốc
const Phrases& jobs();              ///< kế toán, giáo viên: behind a name only
const Phrases& degrees();           ///< PGS, TS, Đại tá: titles of a person for life
const Phrases& callings();          ///< bác sĩ, đại biểu: who somebody is if they are nothing else
const Phrases& surnames();
const Phrases& agency_heads();      ///< Sở, UBND, Đảng ủy
const Phrases& agencies_alone();    ///< Quốc hội, UBND: a name without anything behind
const Phrases& area_words();        ///< huyện, xã: before a place's name
const Phrases& provinces();
const Phrases& name_nouns();        ///< nhân dân, quân sự: words in small letters that names are made of
const Phrases& name_acts();         ///< quản lý, xây dựng: the same right behind a head and behind each other
const Phrases& bearers();           ///< trường THPT, đường: before a person's name that they bear
const Phrases& phrase_ends();       ///< words that end an agency's or a role's name: verbs, conjunctions
const Phrases& people_not();        ///< names of people that stand for something else: Hồ Chí Minh
const Phrases& caption_starts();
const Phrases& date_leads();        ///< sáng, ngày: before a day and month without a year
const Phrases& law_leads();         ///< before a date that is not the event's: từ, trước, hạn

/// Whether the folded line is one that web sites print on every page, or begins like one.
bool is_boilerplate_line(std::string_view folded);

}  // namespace tracuu::detail
