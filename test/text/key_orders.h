// The orders in which people press the keys of a syllable.
#pragma once

#include <algorithm>
#include <array>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/split.h"
#include "tracuu/syllable.h"

namespace tracuu::test {

/// The keys of one letter: bare, and what marks it.
struct LetterKeys {
  std::string_view letter, bare, telex, vni;
};
inline constexpr std::array<LetterKeys, 7> kLetterKeys{{{"ă", "a", "w", "8"},
                                                        {"â", "a", "a", "6"},
                                                        {"đ", "d", "d", "9"},
                                                        {"ê", "e", "e", "6"},
                                                        {"ô", "o", "o", "6"},
                                                        {"ơ", "o", "w", "7"},
                                                        {"ư", "u", "w", "7"}}};

/// `letters` with each mark's key behind its letter, or all `late`, each key once.
inline std::string marked(std::string_view letters, bool vni, bool late) {
  std::string out, behind;
  while (!letters.empty()) {
    const auto found = std::find_if(kLetterKeys.begin(), kLetterKeys.end(),
                                    [&](const LetterKeys& each) { return letters.starts_with(each.letter); });
    const bool plain = found == kLetterKeys.end();
    out += plain ? letters.substr(0, 1) : found->bare;
    if (!plain) {
      const std::string_view key = vni ? found->vni : found->telex;
      const bool early = !late || (!vni && found->letter == "đ");
      if (early) out += key;
      else if (behind.find(key) == behind.npos) behind += key;
    }
    letters.remove_prefix(plain ? 1 : found->letter.size());
  }
  return out + behind;
}

inline std::string replaced(std::string text, std::string_view from, std::string_view to) {
  const std::size_t at = text.find(from);
  return at == text.npos ? text : text.replace(at, from.size(), to);
}

/// All usual ones: marks behind their letters, ươ in one of four ways, w alone for ư, late w and digits; the tone behind
/// the vowels or at the end.
inline std::set<std::string> key_orders(const Syllable& syllable) {
  const auto tone = static_cast<std::size_t>(syllable.tone);
  const std::size_t coda = std::min(syllable.rime.find_last_not_of("cghmnpt") + 1, syllable.rime.size());
  const bool shared_i = syllable.onset == "gi" && syllable.rime.starts_with("i");  // gì, giếng
  const std::string head = (shared_i ? "g" : syllable.onset) + syllable.rime.substr(0, coda), tail = syllable.rime.substr(coda);
  std::set<std::string> orders;
  for (const bool vni : {false, true}) {
    const std::string key = tone == 0 ? "" : std::string(1, vni ? "012345"[tone] : " sfrxj"[tone]);
    std::set<std::string> heads{marked(head, vni, false)};
    const std::string early = *heads.begin();
    const std::string horn = vni ? "7" : "w";
    heads.insert(replaced(early, "u" + horn + "o" + horn, "uo" + horn));
    heads.insert(replaced(early, "u" + horn + "o" + horn, "u" + horn + "o"));
    if (!vni && !syllable.onset.starts_with("qu")) heads.insert(replaced(early, "uw", "w"));
    for (const std::string& each : heads) {
      orders.insert(each + tail + key);
      orders.insert(each + key + tail);
    }
    if (vni || early.find('w') != early.npos) orders.insert(marked(head + tail, vni, true) + key);
  }
  return orders;
}

/// The marked syllables of the word lists, most frequent in them first.
inline std::vector<Syllable> listed_syllables(std::size_t most) {
  std::map<std::string, std::size_t> counts;
  for (const char* list : {"economy", "education", "everyday-1", "everyday-2", "everyday-3", "function", "government", "health", "law", "party"}) {
    std::ifstream file(std::string(TRACUU_SOURCE_DIR "/lib/words/data/") + list + ".txt");
    for (std::string line; std::getline(file, line);)
      for (const std::string_view part : detail::split(line, ' ')) {
        const auto read = syllable(part);
        if (read && read->text != read->folded) ++counts[read->text];
      }
  }
  std::vector<std::pair<std::size_t, std::string>> order;
  for (const auto& [text, count] : counts) order.emplace_back(count, text);
  std::stable_sort(order.begin(), order.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<Syllable> syllables;
  for (std::size_t i = 0; i < std::min(most, order.size()); ++i) syllables.push_back(*syllable(order[i].second));
  return syllables;
}

}  // namespace tracuu::test
