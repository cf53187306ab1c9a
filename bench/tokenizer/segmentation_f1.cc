// How well are sentences cut into words? Precision, recall and F1 of word spans against sentences cut by hand.
//   segmentation_f1 [-v] [-e] FILE.seg…     one sentence a line, words apart by spaces, the syllables of a word joined by '_'
// Signs are left out on both sides, alone or at the edge of a word (of "TP." and "30 %" the letters and digits count); with
// -e a word's edges count as cut by hand. The second row is the list alone: the same sentences in lower case, so that no
// name can be seen. -v prints where the two differ.
#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "tracuu/tokenize.h"
#include "tracuu/words.h"

namespace {

using Span = std::pair<std::size_t, std::size_t>;

struct Sentence {
  std::string text;
  std::set<Span> words;
};

struct Score {
  double found = 0, given = 0, right = 0;
};

// Where the letters and digits of the word are; empty if there are none.
Span inked(const std::string& word) {
  Span span(word.size(), 0);
  for (const tracuu::Token& token : tracuu::tokenize(word))
    span = {std::min(span.first, token.source.begin), std::max(span.second, token.source.end)};
  return span;
}

Sentence read_sentence(std::string_view line, bool edges) {
  Sentence sentence;
  while (!line.empty()) {
    const std::size_t end = std::min(line.find(' '), line.size());
    std::string word(line.substr(0, end));
    line.remove_prefix(std::min(end + 1, line.size()));
    for (char& c : word)
      if (c == '_') c = ' ';
    if (word.empty()) continue;
    if (!sentence.text.empty()) sentence.text += ' ';
    const std::size_t begin = sentence.text.size();
    sentence.text += word;
    const Span ink = inked(word);
    if (ink.first >= ink.second) continue;
    if (edges) sentence.words.emplace(begin, sentence.text.size());
    else sentence.words.emplace(begin + ink.first, begin + ink.second);
  }
  return sentence;
}

std::string lower(const std::string& text) {
  std::string out;
  return icu::UnicodeString::fromUTF8(text).toLower(icu::Locale("vi")).toUTF8String(out);
}

void print_difference(const Sentence& sentence, const std::set<Span>& found) {
  const auto print = [&](const char* sign, const std::set<Span>& some, const std::set<Span>& other) {
    for (const Span& span : some)
      if (!other.contains(span))
        std::printf("%s %s\n", sign, sentence.text.substr(span.first, span.second - span.first).c_str());
  };
  print("-", sentence.words, found);
  print("+", found, sentence.words);
}

Score score_of(const std::vector<std::string>& lines, bool verbose, bool edges) {
  Score score;
  for (const std::string& line : lines) {
    const Sentence sentence = read_sentence(line, edges);
    std::set<Span> found;
    for (const tracuu::Word& word : tracuu::words(sentence.text)) found.emplace(word.source.begin, word.source.end);
    for (const Span& span : found) score.right += sentence.words.contains(span);
    score.found += static_cast<double>(found.size());
    score.given += static_cast<double>(sentence.words.size());
    if (verbose) print_difference(sentence, found);
  }
  return score;
}

void print(const char* what, const Score& score) {
  const double precision = 100 * score.right / score.found, recall = 100 * score.right / score.given;
  std::printf("  %-22s precision %5.2f  recall %5.2f  F1 %5.2f  (%.0f words)\n", what, precision, recall,
              2 * precision * recall / (precision + recall), score.given);
}

}  // namespace

int main(int argc, char** argv) {
  bool verbose = false, edges = false;
  for (int i = 1; i < argc; ++i) {
    if (const std::string_view option(argv[i]); option == "-v" || option == "-e") {
      (option == "-v" ? verbose : edges) = true;
      continue;
    }
    std::ifstream file(argv[i]);
    if (!file) {
      std::fprintf(stderr, "cannot read %s\n", argv[i]);
      return 2;
    }
    std::vector<std::string> lines, lower_lines;
    for (std::string line; std::getline(file, line);) {
      lines.push_back(line);
      lower_lines.push_back(lower(line));
    }
    std::printf("%s: %zu sentences\n", argv[i], lines.size());
    print("list and names", score_of(lines, verbose, edges));
    print("list alone", score_of(lower_lines, false, edges));
  }
}
