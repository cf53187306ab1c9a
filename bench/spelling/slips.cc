#include "spelling/slips.h"

#include <algorithm>
#include <map>
#include <utility>

#include "tracuu/tokenize.h"

namespace bench {
namespace {

using Pairs = std::vector<std::pair<std::string, std::string>>;

const Pairs kOnsets{{"s", "x"}, {"x", "s"}, {"ch", "tr"}, {"tr", "ch"}, {"gi", "d"}, {"d", "gi"}, {"d", "r"}, {"r", "d"},
                    {"l", "n"}, {"n", "l"}, {"ngh", "ng"}, {"ng", "ngh"}};
const Pairs kFinals{{"n", "ng"}, {"ng", "n"}, {"t", "c"}, {"c", "t"}, {"nh", "n"}, {"ch", "t"}};
const Pairs kTones{{"ả", "ã"}, {"ẳ", "ẵ"}, {"ẩ", "ẫ"}, {"ẻ", "ẽ"}, {"ể", "ễ"}, {"ỉ", "ĩ"}, {"ỏ", "õ"}, {"ổ", "ỗ"}, {"ở", "ỡ"}, {"ủ", "ũ"},
                   {"ử", "ữ"}, {"ỷ", "ỹ"}};
const Pairs kOtherTones{{"á", "à"}, {"ạ", "á"}, {"ế", "ệ"}, {"ệ", "ề"}, {"ộ", "ố"}, {"ố", "ộ"}, {"ị", "í"}, {"ứ", "ự"}, {"ờ", "ớ"}, {"ề", "ế"}, {"ấ", "ầ"}};

std::vector<std::string> letters_of(const std::string& text) {
  std::vector<std::string> letters;
  for (const char c : text) {
    if ((static_cast<unsigned char>(c) & 0xC0) == 0x80) letters.back() += c;
    else letters.emplace_back(1, c);
  }
  return letters;
}

std::string joined(const std::vector<std::string>& letters) {
  std::string text;
  for (const std::string& letter : letters) text += letter;
  return text;
}

bool is_consonant(const std::string& letter) { return std::string("bcdghklmnpqrstvx").find(letter) != std::string::npos; }

std::string neighbour_of(const std::string& letter) {
  static const std::map<std::string, std::string> keys{{"a", "s"}, {"b", "v"}, {"c", "v"}, {"d", "f"}, {"e", "r"}, {"g", "h"}, {"h", "j"}, {"i", "o"},
                                                       {"k", "l"}, {"l", "k"}, {"m", "n"}, {"n", "m"}, {"o", "p"}, {"p", "o"}, {"q", "w"}, {"r", "t"},
                                                       {"s", "a"}, {"t", "y"}, {"u", "y"}, {"v", "c"}, {"x", "z"}, {"y", "u"}};
  const auto found = keys.find(letter);
  return found == keys.end() ? "" : found->second;
}

// One letter, or the end of the word: index 1 and further, as first letters are seldom missed.
std::optional<std::string> finger(const std::string& word, const std::string& kind, std::mt19937& random) {
  std::vector<std::string> letters = letters_of(word);
  if (letters.size() < 3) return std::nullopt;
  const std::size_t at = 1 + random() % (letters.size() - 1);
  if (kind == "swapped") {
    if (at + 1 >= letters.size() || letters[at] == letters[at + 1]) return std::nullopt;
    std::swap(letters[at], letters[at + 1]);
  } else if (kind == "missing") {
    letters.erase(letters.begin() + static_cast<std::ptrdiff_t>(at));
  } else if (kind == "doubled") {
    letters.insert(letters.begin() + static_cast<std::ptrdiff_t>(at), letters[at]);
  } else if (kind == "neighbouring") {
    const std::string other = neighbour_of(letters[at]);
    if (other.empty()) return std::nullopt;
    letters[at] = other;
  } else {  // Telex: a tone's key that stayed
    letters.push_back(std::string(1, "sfrxj"[random() % 5]));
  }
  return joined(letters);
}

std::optional<std::string> beginning(const std::string& word, std::mt19937& random) {
  Pairs fits;
  for (const auto& [from, to] : kOnsets)
    if (word.starts_with(from) && word.size() > from.size() && !is_consonant(word.substr(from.size(), 1)) && !(from == "d" && word[1] == 'i'))
      fits.emplace_back(from, to);
  if (fits.empty()) return std::nullopt;
  const auto& [from, to] = fits[random() % fits.size()];
  return to + word.substr(from.size());
}

std::optional<std::string> ending(const std::string& word, std::mt19937& random) {
  Pairs fits;
  for (const auto& [from, to] : kFinals)
    if (word.ends_with(from) && word.size() > from.size() + 1 && !is_consonant(word.substr(word.size() - from.size() - 1, 1))) fits.emplace_back(from, to);
  if (fits.empty()) return std::nullopt;
  const auto& [from, to] = fits[random() % fits.size()];
  return word.substr(0, word.size() - from.size()) + to;
}

std::optional<std::string> mark(const std::string& word, const Pairs& pairs) {
  for (const auto& [one, other] : pairs)
    for (const auto& [from, to] : {std::pair(one, other), std::pair(other, one)})
      if (const std::size_t at = word.find(from); at != std::string::npos) {
        std::string out = word;
        return out.replace(at, from.size(), to);
      }
  return std::nullopt;
}

std::optional<std::string> slipped(const std::string& word, const std::string& kind, std::mt19937& random) {
  if (kind == "beginning") return beginning(word, random);
  if (kind == "ending") return ending(word, random);
  if (kind == "hỏi/ngã") return mark(word, kTones);
  if (kind == "other tone") return mark(word, kOtherTones);
  return finger(word, kind, random);
}

}  // namespace

std::vector<std::string> slip_kinds() {
  return {"swapped", "missing", "doubled", "neighbouring", "Telex key", "beginning", "ending", "hỏi/ngã", "other tone", "no blank"};
}

std::optional<std::string> with_slip(const std::string& headline, const std::string& kind, std::mt19937& random) {
  std::vector<tracuu::Token> places;
  for (const tracuu::Token& token : tracuu::tokenize(headline))
    if (token.kind == tracuu::TokenKind::syllable && token.letter_case == tracuu::LetterCase::lower && !token.part) places.push_back(token);
  std::shuffle(places.begin(), places.end(), random);
  for (const tracuu::Token& token : places) {
    std::string out = headline;
    if (kind == "no blank") {
      if (headline.substr(token.source.end, 1) != " " || token.source.end + 1 >= headline.size() ||
          !std::islower(static_cast<unsigned char>(headline[token.source.end + 1])))
        continue;
      return out.erase(token.source.end, 1);
    }
    const std::string word = headline.substr(token.source.begin, token.source.size());
    const auto other = slipped(word, kind, random);
    if (other && *other != word) return out.replace(token.source.begin, token.source.size(), *other);
  }
  return std::nullopt;
}

}  // namespace bench
