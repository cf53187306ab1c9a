// query: two spellings → how likely the one is a slip for the other. A weighted edit distance with rewritings of more letters.
#include "query/confusions.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdlib>
#include <utility>

#include "base/utf8.h"
#include "text/letters.h"
#include "text/orthography.h"

namespace tracuu::detail {
namespace {

enum class At : std::uint8_t { begin, end, anywhere };

/// `typed` stands where `meant` should.
struct Rewriting {
  At at;
  std::string_view typed, meant;
  double cost;
};

// Sounds that are one in some dialect go both ways; rules of spelling (ngh before e) and habits of typing one way.
constexpr Rewriting kRewritings[] = {
    {At::begin, "x", "s", 0.3}, {At::begin, "s", "x", 0.3}, {At::begin, "ch", "tr", 0.3}, {At::begin, "tr", "ch", 0.3},
    {At::begin, "d", "gi", 1.5}, {At::begin, "gi", "d", 1.5}, {At::begin, "d", "r", 2.5}, {At::begin, "r", "d", 2.5},
    {At::begin, "gi", "r", 2.5}, {At::begin, "r", "gi", 2.5}, {At::begin, "v", "d", 3}, {At::begin, "d", "v", 3},
    {At::begin, "v", "gi", 3}, {At::begin, "gi", "v", 3}, {At::begin, "l", "n", 1.5}, {At::begin, "n", "l", 1.5},
    {At::begin, "ka", "ca", 2}, {At::begin, "ko", "co", 2}, {At::begin, "ku", "cu", 2}, {At::begin, "ce", "ke", 1.5},
    {At::begin, "ci", "ki", 1.5}, {At::begin, "cy", "ky", 1.5}, {At::begin, "q", "qu", 2}, {At::begin, "q", "c", 3},
    {At::begin, "ng", "ngh", 1.5}, {At::begin, "ngh", "ng", 1.5}, {At::begin, "g", "gh", 1.5}, {At::begin, "gh", "g", 1.5},
    {At::begin, "f", "ph", 1}, {At::begin, "w", "qu", 2}, {At::begin, "j", "gi", 1.5}, {At::begin, "z", "d", 1.5},
    {At::begin, "z", "gi", 2}, {At::begin, "h", "ngh", 4}, {At::begin, "nh", "ngh", 3}, {At::begin, "g", "gi", 2.5},
    {At::begin, "hoa", "oa", 3}, {At::begin, "wu", "qu", 2}, {At::begin, "qu", "h", 4}, {At::begin, "tr", "t", 3.5},
    {At::end, "n", "ng", 2}, {At::end, "ng", "n", 2}, {At::end, "t", "c", 2}, {At::end, "c", "t", 2},
    {At::end, "nh", "n", 2.5}, {At::end, "n", "nh", 2.5}, {At::end, "ch", "t", 2.5}, {At::end, "t", "ch", 2.5},
    {At::end, "nh", "ng", 3.5}, {At::end, "ng", "nh", 3.5}, {At::end, "c", "ch", 3}, {At::end, "ch", "c", 3},
    {At::end, "p", "t", 3.5}, {At::end, "t", "p", 3.5}, {At::end, "k", "c", 2}, {At::end, "g", "ng", 2.5},
    {At::end, "h", "nh", 3}, {At::end, "h", "ch", 3},
    {At::end, "i", "y", 2}, {At::end, "y", "i", 2}, {At::end, "ao", "au", 3}, {At::end, "au", "ao", 3},
    {At::end, "iu", "ieu", 2.5}, {At::end, "ieu", "iu", 3}, {At::end, "uu", "ieu", 3}, {At::end, "uou", "ieu", 3},
    {At::end, "ui", "uoi", 2.5}, {At::end, "uoi", "ui", 3}, {At::end, "oi", "uoi", 3}, {At::end, "uou", "uu", 3},
    {At::end, "iem", "im", 2.5}, {At::end, "im", "iem", 2.5}, {At::end, "ip", "iep", 2.5}, {At::end, "iep", "ip", 2.5},
    {At::end, "om", "am", 3.5}, {At::end, "am", "om", 3.5}, {At::end, "um", "uom", 3}, {At::end, "op", "ap", 3.5},
    {At::anywhere, "oa", "a", 3}, {At::anywhere, "a", "oa", 3.5}, {At::anywhere, "ua", "a", 3}, {At::anywhere, "o", "uo", 3},
    {At::anywhere, "ie", "ye", 1.5}, {At::anywhere, "ye", "ie", 1.5}, {At::anywhere, "uye", "ue", 3}, {At::anywhere, "u", "o", 3.5},
    {At::anywhere, "rn", "m", 1.5},  // as readers of pictures read
    // Telex: letters meant as marks.
    {At::anywhere, "aa", "a", 0.5}, {At::anywhere, "ee", "e", 0.5}, {At::anywhere, "oo", "o", 0.5}, {At::anywhere, "dd", "d", 0.5},
    {At::anywhere, "aw", "a", 0.5}, {At::anywhere, "ow", "o", 0.5}, {At::anywhere, "uw", "u", 0.5}, {At::anywhere, "w", "", 1},
    {At::anywhere, "uow", "uo", 0.5}, {At::anywhere, "w", "u", 1.5},
    {At::end, "s", "", 1.5}, {At::end, "f", "", 1.5}, {At::end, "r", "", 1.5}, {At::end, "x", "", 1.5}, {At::end, "j", "", 1.5},
};

// The most letters that a rewriting means.
constexpr std::size_t kLongestMeant = [] {
  std::size_t most = 0;
  for (const Rewriting& rule : kRewritings) most = std::max(most, rule.meant.size());
  return most;
}();

// Of one letter.
constexpr double kSwapped = 2.5, kDoubled = 2, kMissing = 3.5, kSurplus = 3, kNeighbouring = 3.5, kNearSurplus = 3, kOther = 6,
                 kVowel = 5, kFirstLetter = 2;

bool are_neighbours(char a, char b) {
  constexpr std::array<std::string_view, 3> kRows{"qwertyuiop", "asdfghjkl", "zxcvbnm"};
  struct Key {
    int row = 9, x = 99;  // x in half keys
  };
  static const std::array<Key, 26> kKeys = [&] {
    std::array<Key, 26> keys;
    for (int row = 0; row < 3; ++row)
      for (std::size_t at = 0; at < kRows[row].size(); ++at) keys[kRows[row][at] - 'a'] = {row, 2 * static_cast<int>(at) + row};
    return keys;
  }();
  if (a < 'a' || a > 'z' || b < 'a' || b > 'z') return false;
  const Key &one = kKeys[a - 'a'], &other = kKeys[b - 'a'];
  return std::abs(one.row - other.row) <= 1 && std::abs(one.x - other.x) <= 2;
}

bool is_vowel(char c) { return std::string_view("aeiouy").find(c) != std::string_view::npos; }

double substitution(char typed, char meant) {
  if (typed == meant) return 0;
  if (are_neighbours(typed, meant)) return kNeighbouring;
  return is_vowel(typed) && is_vowel(meant) ? kVowel : kOther;
}

// Which of ă â đ ê ô ơ ư a word has, by kind of mark, and its tone.
struct Marks {
  bool breve = false, hat = false, stroke = false, horn = false;
  unsigned tone = 0;
};

Marks marks_of(std::string_view text) {
  Marks marks;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode_utf8(text, at);
    const Letter letter = letter_of(c.value);
    at += c.size;
    marks.breve |= letter.id() == kLetterABreve;
    marks.hat |= letter.id() == kLetterAHat || letter.id() == kLetterEHat || letter.id() == kLetterOHat;
    marks.stroke |= letter.id() == kLetterDStroke;
    marks.horn |= letter.id() == kLetterOHorn || letter.id() == kLetterUHorn;
    if (letter.tone() != 0) marks.tone = letter.tone();
  }
  return marks;
}

bool is_hoi_or_nga(unsigned tone) {
  return tone == static_cast<unsigned>(Tone::hoi) || tone == static_cast<unsigned>(Tone::nga);
}

}  // namespace

Slips::Slips(std::string_view typed) : typed_(typed.substr(0, kLongest + 1)) {
  for (std::size_t i = 0; i <= typed_.size(); ++i)
    for (const Rewriting& rule : kRewritings) {
      if (!std::string_view(typed_).substr(0, i).ends_with(rule.typed)) continue;
      if (rule.at == At::begin && i != rule.typed.size()) continue;
      if (rule.at == At::end && i != typed_.size()) continue;
      (rule.at == At::end ? end_rules_ : rules_[i]).push_back({rule.meant, rule.typed.size(), rule.cost, rule.at == At::begin});
    }
  for (std::size_t i = 0; i < typed_.size(); ++i) {
    surplus_[i] = surplus(i);
    for (char meant = 'a'; meant <= 'z'; ++meant) substitutions_[i][meant - 'a'] = substitution(typed_[i], meant);
  }
  if (typed_.size() <= kLongest) add_column(0);
}

double Slips::cost(std::string_view meant) {
  if (typed_ == meant) return 0;
  if (typed_.size() > kLongest || meant.size() > kMaxSyllableLetters || meant.size() > typed_.size() + 2) return kDearest + 1;
  const auto other = std::mismatch(meant_.begin(), meant_.end(), meant.begin(), meant.end()).first;
  if (hopeless_ && other == meant_.end() && meant.size() > meant_.size()) return kDearest + 1;
  meant_.erase(other, meant_.end());
  hopeless_ = false;
  while (meant_.size() < meant.size()) {
    if ((hopeless_ = is_hopeless())) return kDearest + 1;
    meant_ += meant[meant_.size()];
    add_column(meant_.size());
  }
  double best = costs_[meant.size()][typed_.size()];
  for (const Rule& rule : end_rules_) {
    if (!meant.ends_with(rule.meant)) continue;
    best = std::min(best, costs_[meant.size() - rule.meant.size()][typed_.size() - rule.typed] + rule.cost);
  }
  return best;
}

// Whether all that a longer word's cost can be made of is too dear.
bool Slips::is_hopeless() const {
  if (meant_.size() < kLongestMeant) return false;
  const auto last = least_.begin() + static_cast<std::ptrdiff_t>(meant_.size());
  return *std::min_element(last + 1 - kLongestMeant, last + 1) > kDearest;
}

// What each beginning of the typed word costs where the first `j` letters of the other were meant.
void Slips::add_column(std::size_t j) {
  std::array<double, kLongest + 1>& column = costs_[j];
  least_[j] = kDearest + 1;
  for (std::size_t i = 0; i <= typed_.size(); ++i) {
    const double first = i <= 1 && j <= 1 ? kFirstLetter : 0;
    double best = i == 0 && j == 0 ? 0 : kDearest + 1;
    if (i > 0 && j > 0) {
      const double cost = substitutions_[i - 1][meant_[j - 1] - 'a'];
      best = costs_[j - 1][i - 1] + cost + (cost > 0 ? first : 0);
    }
    if (i > 0) best = std::min(best, column[i - 1] + surplus_[i - 1] + first);
    if (j > 0) best = std::min(best, costs_[j - 1][i] + kMissing + first);
    if (i > 1 && j > 1 && typed_[i - 1] == meant_[j - 2] && typed_[i - 2] == meant_[j - 1])
      best = std::min(best, costs_[j - 2][i - 2] + (typed_[i - 1] == typed_[i - 2] ? 0 : kSwapped));
    for (const Rule& rule : rules_[i]) {
      if (rule.at_begin ? meant_ != rule.meant : !meant_.ends_with(rule.meant)) continue;
      best = std::min(best, costs_[j - rule.meant.size()][i - rule.typed] + rule.cost);
    }
    column[i] = best;
    least_[j] = std::min(least_[j], best);
  }
}

double Slips::surplus(std::size_t i) const {
  if (i > 0 && typed_[i] == typed_[i - 1]) return kDoubled;
  return i > 0 && are_neighbours(typed_[i], typed_[i - 1]) ? kNearSurplus : kSurplus;
}

double marks_cost(std::string_view typed, std::uint32_t meant, bool bare) {
  constexpr double kMissingMark = 1.5, kHoiNga = 1, kOtherTone = 3.4, kOtherMark = 3;
  const double missing = bare ? 0 : kMissingMark;
  const Marks has = marks_of(typed), wants = marks_of(spelling(meant));
  double cost = 0;
  if (has.tone == 0 && wants.tone != 0) cost += missing;
  else if (has.tone != wants.tone) cost += is_hoi_or_nga(has.tone) && is_hoi_or_nga(wants.tone) ? kHoiNga : kOtherTone;
  const auto add = [&](bool had, bool wanted) { cost += had == wanted ? 0 : wanted ? missing : kOtherMark; };
  add(has.breve, wants.breve);
  add(has.hat, wants.hat);
  add(has.stroke, wants.stroke);
  add(has.horn, wants.horn);
  return cost;
}

}  // namespace tracuu::detail
