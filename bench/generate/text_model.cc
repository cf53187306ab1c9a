// Learns words and what follows them from sample reports, adds the word list's tail, and writes text by a seed.
#include "generate/text_model.h"

#include <algorithm>
#include <fstream>
#include <string_view>

#include "tracuu/report.h"
#include "tracuu/words.h"

namespace bench {
namespace {

constexpr std::string_view surnames[] = {"Nguyễn", "Trần", "Lê",  "Phạm", "Hoàng", "Vũ",  "Đặng",
                                         "Bùi",    "Đỗ",   "Ngô", "Lý",   "Đinh",  "Mai", "Thái"};
constexpr std::string_view given[] = {"Văn",    "Thị",   "Đức",   "Minh",  "Hoài", "Thu",   "Quỳnh", "Khắc", "Hữu",
                                      "Ngọc",   "Thanh", "Hồng",  "Anh",   "Sơn",  "Nam",   "Hà",    "Linh", "Tuấn",
                                      "Phương", "Lan",   "Vượng", "Khoát", "Dũng", "Trang", "Hiếu",  "Bảo"};
constexpr std::string_view beginnings[] = {"b", "br", "c", "d", "f",  "g", "j", "k", "l", "m",
                                           "n", "p",  "r", "s", "st", "t", "v", "w", "z", "sch"};
constexpr std::string_view middles[] = {"a", "e", "i", "o", "u", "ai", "ee", "io", "ea", "ou"};
constexpr std::string_view ends[] = {"", "l", "n", "r", "s", "ck", "nd", "x", "th", "m"};

template <std::size_t N>
std::string_view one_of(const std::string_view (&all)[N], Dice& dice) {
  return all[dice.below(N)];
}

// The first letter of a lower-case Vietnamese text as a capital. Two bytes that hold their own case bit, or one that does.
std::string capitalised(std::string text) {
  static const std::map<std::string, std::string> two{{"đ", "Đ"}, {"ă", "Ă"}, {"â", "Â"}, {"ê", "Ê"}, {"ô", "Ô"},
                                                      {"ơ", "Ơ"}, {"ư", "Ư"}, {"á", "Á"}, {"à", "À"}, {"ý", "Ý"},
                                                      {"ú", "Ú"}, {"í", "Í"}, {"ó", "Ó"}, {"é", "É"}};
  if (text.empty()) return text;
  const auto byte = static_cast<unsigned char>(text[0]);
  if (byte >= 'a' && byte <= 'z') text[0] = static_cast<char>(byte - 32);
  if (const auto found = two.find(text.substr(0, 2)); found != two.end()) text.replace(0, 2, found->second);
  return text;
}

std::string titled(const std::string& words) {
  std::string out;
  for (std::size_t begin = 0; begin < words.size();) {
    const std::size_t end = std::min(words.find(' ', begin), words.size());
    out += (out.empty() ? "" : " ") + capitalised(words.substr(begin, end - begin));
    begin = end + 1;
  }
  return out;
}

std::size_t syllables_of(const std::string& word) {
  return 1 + static_cast<std::size_t>(std::count(word.begin(), word.end(), ' '));
}

}  // namespace

TextModel::TextModel(const std::filesystem::path& reports, const std::filesystem::path& word_lists,
                     const ModelSettings& settings)
    : settings_(settings) {
  learn_reports(reports);
  learn_lists(word_lists);
  rank_words();
}

std::uint32_t TextModel::number_of(const std::string& word) {
  const auto [at, fresh] = numbers_.try_emplace(word, static_cast<std::uint32_t>(words_.size()));
  if (fresh) {
    words_.push_back(word);
    counts_.push_back(0);
    successors_.emplace_back();
  }
  return at->second;
}

void TextModel::learn_reports(const std::filesystem::path& reports) {
  for (const tracuu::Report& report : tracuu::reports_in(reports)) {
    const std::vector<tracuu::Word> words = tracuu::words(report.text);
    for (std::size_t i = 0; i < words.size(); ++i) {
      const std::uint32_t word = number_of(words[i].text);
      counts_[word] += 1;
      const bool together = i > 0 && words[i].source.begin - words[i - 1].source.end <= 1;
      if (together) successors_[number_of(words[i - 1].text)].push_back(word);
    }
  }
}

void TextModel::learn_lists(const std::filesystem::path& word_lists) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(word_lists)) {
    const std::filesystem::path& file = entry.path();
    if (file.extension() == ".txt" && file.stem() != "costs") files.push_back(file);
  }
  std::sort(files.begin(), files.end());
  for (const std::filesystem::path& file : files) {
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);) {
      if (line.empty() || line[0] == '#') continue;
      const std::uint32_t word = number_of(line);
      if (file.stem() == "names") places_.push_back(word);
    }
  }
}

// Words by their counts in the reports, then those of the lists in an order that has nothing to do with the alphabet.
void TextModel::rank_words() {
  Dice dice(7);
  std::map<std::string, double> syllables;
  std::vector<double> key(words_.size());
  for (std::size_t i = 0; i < words_.size(); ++i) {
    key[i] = counts_[i] + dice.unit() * 0.9;
    for (std::size_t begin = 0; begin < words_[i].size();) {
      const std::size_t end = std::min(words_[i].find(' ', begin), words_[i].size());
      syllables[words_[i].substr(begin, end - begin)] += counts_[i] + 0.1;
      begin = end + 1;
    }
    if (syllables_of(words_[i]) > 1) compounds_.push_back(static_cast<std::uint32_t>(i));
  }
  for (const auto& [syllable, count] : syllables) {
    const std::uint32_t word = number_of(syllable);
    key.resize(words_.size());
    key[word] = count + dice.unit() * 0.09;
    singles_.push_back(word);
  }
  const auto rarer = [&](std::uint32_t a, std::uint32_t b) { return key[a] > key[b]; };
  std::stable_sort(singles_.begin(), singles_.end(), rarer);
  std::stable_sort(compounds_.begin(), compounds_.end(), rarer);
  ranks_.resize(words_.size());
  for (const Words* ranked : {&compounds_, &singles_})
    for (std::size_t rank = 0; rank < ranked->size(); ++rank)
      ranks_[(*ranked)[rank]] = static_cast<std::uint32_t>(rank);
}

// A word by its law. What lies behind the end of a list begins it anew: that is little, for the tails are steep.
std::uint32_t TextModel::drawn(Dice& dice) const {
  if (dice.chance(settings_.invented))
    return static_cast<std::uint32_t>(words_.size() + settings_.invention.drawn(dice));
  const bool compound = dice.chance(settings_.compounds);
  const Words& ranked = compound ? compounds_ : singles_;
  return ranked[(compound ? settings_.compound : settings_.single).drawn(dice) % ranked.size()];
}

// Every word has an endless list of followers, each a word drawn once for all; the first are the most usual.
std::uint32_t TextModel::following(std::uint32_t word, Dice& dice) const {
  if (word < successors_.size() && !successors_[word].empty() && dice.chance(settings_.follow))
    return successors_[word][dice.below(successors_[word].size())];
  if (!dice.chance(settings_.habit)) return drawn(dice);
  const std::size_t rank = word < words_.size() ? ranks_[word] : word - words_.size();
  const double narrower = 1 + static_cast<double>(rank) / settings_.breadth;
  const auto follower = static_cast<std::uint64_t>(static_cast<double>(settings_.follower.drawn(dice)) / narrower);
  Dice fixed((std::uint64_t{word} << 32) + follower);
  return drawn(fixed);
}

// An invented word's letters come from its number alone. One in three is a number.
std::string TextModel::spelled(std::uint32_t word) const {
  if (word < words_.size()) return words_[word];
  const std::size_t rank = word - words_.size();
  Dice letters(rank * 2654435761U + 11);
  if (letters.chance(0.35)) return std::to_string(rank + 1);
  std::string out;
  for (std::size_t left = 1 + (rank > 300) + (rank > 50000) + letters.below(2); left > 0; --left)
    out.append(one_of(beginnings, letters)).append(one_of(middles, letters));
  return capitalised(out.append(one_of(ends, letters)));
}

std::string TextModel::person(Dice& dice) const {
  std::string name(one_of(surnames, dice));
  for (std::size_t left = 1 + dice.below(2); left > 0; --left) name.append(" ").append(one_of(given, dice));
  return name;
}

std::string TextModel::place(Dice& dice) const {
  return places_.empty() ? "" : titled(words_[places_[dice.below(places_.size())]]);
}

// What reports hold beside words: document numbers, dates, people with their offices, terms of office.
std::string TextModel::genre_mark(Dice& dice) const {
  const auto number = [&](std::size_t least, std::size_t most) {
    return std::to_string(least + dice.below(most - least + 1));
  };
  static constexpr std::string_view kinds[] = {"NQ/ĐU", "KH/ĐU",  "QĐ-UBND",  "CT/TW",
                                               "NĐ-CP", "TT-BYT", "HD/BTGTW", "CV/SYT"};
  switch (dice.below(5)) {
    case 0: return "số " + number(1, 400) + "-" + std::string(one_of(kinds, dice));
    case 1: return "ngày " + number(1, 28) + "/" + number(1, 12) + "/" + number(2008, 2024);
    case 2: return "đồng chí " + person(dice);
    case 3: return "nhiệm kỳ " + number(2005, 2020) + " – " + number(2021, 2025);
    default: return "tại " + place(dice);
  }
}

std::string TextModel::sentence(Dice& dice, Words& said) const {
  std::string out;
  std::uint32_t last = drawn(dice);
  std::size_t echo = said.size();  // the place of the last word in what was said before, if it was taken from there
  const auto length = static_cast<std::size_t>(std::clamp(16 + 6 * dice.normal(), 4.0, 40.0));
  for (std::size_t i = 0; i < length; ++i) {
    if (i > 0) out += dice.chance(0.06) ? ", " : " ";
    if (dice.chance(0.006)) {
      out += genre_mark(dice);
      continue;
    }
    if (echo + 1 < said.size() && dice.chance(settings_.echo)) {
      last = said[++echo];
    } else if (echo = said.size(); !said.empty() && dice.chance(settings_.repeat)) {
      last = said[echo = dice.below(said.size())];
    } else {
      last = following(last, dice);
    }
    said.push_back(last);
    out += spelled(last);
  }
  return capitalised(std::move(out)) + '.';
}

std::string TextModel::text(Dice& dice, std::size_t tokens) const {
  std::string out;
  Words said;
  for (std::size_t made = 0; made < tokens;) {
    const std::string next = sentence(dice, said);
    made += syllables_of(next);
    if (!out.empty()) out += dice.chance(0.3) ? '\n' : ' ';
    out += next;
  }
  return out;
}

std::string TextModel::title(Dice& dice) const {
  Words said;
  std::string out = sentence(dice, said);
  out.pop_back();
  return out;
}

}  // namespace bench
