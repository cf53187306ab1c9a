// Compiles the lists of lib/report/data into tables, once, when first asked.
#include "report/phrases.h"

#include <algorithm>
#include <set>
#include <string>

#include "report/data_lists.h"
#include "words/key.h"
#include "words/word_lists.h"

namespace tracuu::detail {
namespace {

bool loose(std::string_view gap) {
  return gap.size() <= 3 && gap.find_first_not_of(" ./-\xC2\xA0") == std::string_view::npos;
}

/// Buttons as whole lines, and beginnings, which end with `*` in the list.
struct LineList {
  std::set<std::string, std::less<>> whole;
  std::vector<std::string> beginnings;

  explicit LineList(std::string_view list) {
    for_each_entry(list, [&](std::string_view entry) {
      if (entry.ends_with('*')) beginnings.emplace_back(entry.substr(0, entry.size() - 1));
      else whole.emplace(entry);
    });
  }
};

}  // namespace

Phrases::Phrases(std::string_view list) {
  for_each_entry(list, [&](std::string_view entry) {
    std::vector<std::uint64_t> words;
    for (const auto& token : tokenize(entry))
      if (!token.part) words.push_back(word_key(token.kind, token.text, token.folded).exact);
    if (words.empty()) return;
    longest_ = std::max(longest_, words.size());
    const auto first = words.front();
    may_begin_.set(first % may_begin_.size());
    by_first_[first].push_back(std::move(words));
  });
  for (auto& [first, phrases] : by_first_)
    std::ranges::sort(phrases, std::ranges::greater(), [](const auto& phrase) { return phrase.size(); });
}

std::size_t Phrases::match(const Page& page, std::size_t i) const {
  if (i >= page.size() || !may_begin_[page[i].key % may_begin_.size()]) return 0;
  const auto found = by_first_.find(page[i].key);
  if (found == by_first_.end()) return 0;
  for (const auto& phrase : found->second) {
    if (i + phrase.size() > page.size()) continue;
    std::size_t at = 1;
    while (at < phrase.size() && page[i + at].key == phrase[at] && loose(page.gap(i + at))) ++at;
    if (at == phrase.size()) return at;
  }
  return 0;
}

std::size_t Phrases::match_before(const Page& page, std::size_t i) const {
  for (std::size_t size = std::min(longest_, i); size > 0; --size)
    if (match(page, i - size) == size) return size;
  return 0;
}

const Phrases& honorifics() {
  static const Phrases list(honorifics_list());
  return list;
}
const Phrases& role_heads() {
  static const Phrases list(role_heads_list());
  return list;
}
const Phrases& jobs() {
  static const Phrases list(jobs_list());
  return list;
}
const Phrases& degrees() {
  static const Phrases list(degrees_list());
  return list;
}
const Phrases& callings() {
  static const Phrases list(callings_list());
  return list;
}
const Phrases& surnames() {
  static const Phrases list(surnames_list());
  return list;
}
const Phrases& agency_heads() {
  static const Phrases list(agency_heads_list());
  return list;
}
const Phrases& agencies_alone() {
  static const Phrases list(agencies_alone_list());
  return list;
}
const Phrases& area_words() {
  static const Phrases list(area_words_list());
  return list;
}
const Phrases& provinces() {
  static const Phrases list(provinces_list());
  return list;
}
const Phrases& name_nouns() {
  static const Phrases list(name_nouns_list());
  return list;
}
const Phrases& name_acts() {
  static const Phrases list(name_acts_list());
  return list;
}
const Phrases& bearers() {
  static const Phrases list(bearers_list());
  return list;
}
const Phrases& phrase_ends() {
  static const Phrases list(phrase_ends_list());
  return list;
}
const Phrases& people_not() {
  static const Phrases list(people_not_list());
  return list;
}
const Phrases& caption_starts() {
  static const Phrases list(caption_starts_list());
  return list;
}
const Phrases& date_leads() {
  static const Phrases list(date_leads_list());
  return list;
}
const Phrases& law_leads() {
  static const Phrases list(law_leads_list());
  return list;
}

bool is_boilerplate_line(std::string_view folded) {
  static const LineList list(boilerplate_list());
  if (list.whole.find(folded) != list.whole.end()) return true;
  return std::ranges::any_of(list.beginnings, [&](const std::string& beginning) { return folded.starts_with(beginning); });
}

}  // namespace tracuu::detail
