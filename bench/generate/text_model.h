// A source of Vietnamese text that has the statistics of news: learnt from sample reports and the word list, driven by a seed.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <random>
#include <string>
#include <vector>

namespace bench {

/// Random numbers that are the same everywhere: std::mt19937_64 is, the distributions of the standard library are not.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : bits_(seed) {}
  double unit() { return static_cast<double>(bits_() >> 11) * 0x1p-53; }
  std::size_t below(std::size_t bound) { return static_cast<std::size_t>(unit() * static_cast<double>(bound)); }
  bool chance(double share) { return unit() < share; }
  double normal();

 private:
  std::mt19937_64 bits_;
};

/// Set so that the curves printed by `curves` follow those of eval/news.
struct ModelSettings {
  double follow = 0.5;     ///< share of words that follow as they do in a sample report
  double repeat = 0.23;    ///< share of words that go on from a word the document already has
  double echo = 0.45;      ///< share of those after which the next word too is as it was there
  double invented = 0.05;  ///< share of words from an unbounded vocabulary: foreign names, numbers
  double exponent = 1.17;  ///< of Zipf–Mandelbrot's law for words drawn by themselves
  double offset = 3.2;     ///< its flat beginning
  double invented_exponent = 1.265;
};

class TextModel {
 public:
  TextModel(const std::filesystem::path& reports, const std::filesystem::path& word_lists,
            const ModelSettings& settings);

  /// Sentences of about `tokens` syllables, a paragraph every few of them.
  std::string text(Dice& dice, std::size_t tokens) const;
  std::string title(Dice& dice) const;
  std::string person(Dice& dice) const;
  std::string place(Dice& dice) const;

 private:
  using Words = std::vector<std::uint32_t>;

  void learn_reports(const std::filesystem::path& reports);
  void learn_lists(const std::filesystem::path& word_lists);
  void rank_words();
  std::uint32_t number_of(const std::string& word);
  std::uint32_t drawn(Dice& dice) const;
  std::string invented(Dice& dice) const;
  std::string sentence(Dice& dice, Words& said) const;
  std::string genre_mark(Dice& dice) const;

  ModelSettings settings_;
  std::vector<std::string> words_;
  std::map<std::string, std::uint32_t> numbers_;
  std::vector<double> counts_;
  std::vector<Words> successors_;  ///< of each word, as often as it was seen before them
  std::vector<std::uint32_t> places_;
  std::vector<std::uint32_t> by_rank_;
  std::vector<double> cumulative_;
};

}  // namespace bench
