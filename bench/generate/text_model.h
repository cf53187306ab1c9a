// A source of Vietnamese text that has the statistics of news: learnt from sample reports and the word list, driven by a seed.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "generate/law.h"

namespace bench {

/// Fitted so that the curves printed by `curves` follow those of eval/news.
struct ModelSettings {
  double follow = 0.45;  ///< share of words that follow the one before as in a sample report
  double habit = 0.88;   ///< share of the others that are among its habitual followers; what is left is drawn by itself
  double breadth = 120;  ///< the rank of words that have half as many habitual followers as the commonest
  double repeat = 0.22;  ///< share of words taken from any place of what the document already said
  double echo = 0.51;    ///< share of those after which the next word too is as it was there
  double compounds =
      0.22;  ///< share of words of several syllables among those of the lists that are drawn by themselves
  double invented =
      0.075;  ///< share of words from an unbounded vocabulary, foreign names and numbers, among all drawn so
  Law single{1.06, 2.3, 1100, 2.6};     ///< of syllables
  Law compound{0.42, 3.3, 470, 2.6};    ///< of words of several syllables
  Law invention{0.95, 10, 3000, 1.28};  ///< of the unbounded vocabulary
  Law follower{1.03, 19, 300, 2};       ///< of a word's habitual followers
};

class TextModel {
 public:
  TextModel(const std::filesystem::path& reports, const std::filesystem::path& word_lists,
            const ModelSettings& settings = {});

  /// Sentences of about `tokens` syllables, a paragraph every few of them.
  std::string text(Dice& dice, std::size_t tokens) const;
  std::string title(Dice& dice) const;
  std::string person(Dice& dice) const;
  std::string place(Dice& dice) const;

 private:
  using Words = std::vector<std::uint32_t>;  ///< places in words_, and behind them the numbers of invented words

  void learn_reports(const std::filesystem::path& reports);
  void learn_lists(const std::filesystem::path& word_lists);
  void rank_words();
  std::uint32_t number_of(const std::string& word);
  std::uint32_t drawn(Dice& dice) const;
  std::uint32_t following(std::uint32_t word, Dice& dice) const;
  std::string spelled(std::uint32_t word) const;
  std::string sentence(Dice& dice, Words& said) const;
  std::string genre_mark(Dice& dice) const;

  ModelSettings settings_;
  std::vector<std::string> words_;
  std::map<std::string, std::uint32_t> numbers_;
  std::vector<double> counts_;
  std::vector<Words> successors_;  ///< of each word, as often as it was seen before them
  std::vector<std::uint32_t> places_;
  Words singles_, compounds_;         ///< by rank
  std::vector<std::uint32_t> ranks_;  ///< of each word in its list
};

}  // namespace bench
