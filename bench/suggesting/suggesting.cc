// bench suggesting: headlines typed letter by letter: how long suggestions take, and after how many letters the headline, or the
// word that is being typed, is among them.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <iostream>

#include "numbers.h"
#include "relevance/collection.h"
#include "tracuu/tracuu.h"

namespace {

// Of this thread's own: what else the machine does is not counted.
double processor_milliseconds() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

struct Settings {
  std::string collection, work;
  std::size_t headlines = 500;
  bool left_out = false, show = false;
};

struct Headlines {
  std::vector<std::string> typed;
  tracuu::Searcher searcher;
};

// Articles are read as reports, so that the index has people, agencies and document numbers.
Headlines indexed(const Settings& settings) {
  const std::filesystem::path path =
      std::filesystem::path(settings.work) / (settings.left_out ? "suggesting-three-of-four" : "suggesting");
  std::vector<std::string> headlines;
  auto reports = tracuu::reports_in(settings.collection + "/corpus.jsonl");
  auto next = reports.begin();
  std::size_t number = 0;
  const auto fill = [&]() -> std::optional<tracuu::Document> {
    for (; next != reports.end(); ++next) {
      const bool left_out = number++ % 4 == 3;
      if (left_out || !settings.left_out) {
        if (left_out == settings.left_out) headlines.push_back(next->title);
      }
      if (left_out && settings.left_out) continue;
      auto document = next->document();
      ++next;
      return document;
    }
    return std::nullopt;
  };
  const tracuu::Index index = bench::kept_index(path, fill);
  while (fill()) {
  }  // the headlines of an index that was there
  return {bench::some_of(headlines, settings.headlines), index.searcher()};
}

std::string first_letters(const std::string& text, std::size_t letters) {
  std::size_t at = 0;
  for (std::size_t i = 0; i < letters && at < text.size(); ++i) do
      ++at;
    while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80);
  return text.substr(0, at);
}

std::vector<tracuu::Token> words_of(const std::string& text) {
  std::vector<tracuu::Token> words = tracuu::tokenize(text);
  std::erase_if(words, [](const tracuu::Token& token) {
    return token.kind != tracuu::TokenKind::syllable && token.kind != tracuu::TokenKind::word &&
           token.kind != tracuu::TokenKind::number;
  });
  return words;
}

// The word that stands at a byte, or the next one.
std::string word_at(const std::vector<tracuu::Token>& words, std::size_t byte) {
  for (const tracuu::Token& word : words)
    if (word.source.end > byte) return word.text;
  return {};
}

struct Count {
  std::size_t asked = 0, line = 0, word = 0, none = 0;
  std::vector<double> milliseconds;
};

void ask(const tracuu::Searcher& searcher, const std::string& headline, std::size_t letters, bool bare, bool show,
         Count& count) {
  const std::string title = tracuu::normalize(headline), begun = first_letters(title, letters);
  if (begun.size() == title.size()) return;
  const std::string typed = bare ? tracuu::fold(begun) : begun;
  const double before = processor_milliseconds();
  const std::vector<tracuu::Suggestion> lines = searcher.suggest(typed);
  count.milliseconds.push_back(processor_milliseconds() - before);
  ++count.asked;
  count.none += lines.empty();
  // The letter typed last belongs to the word; behind a blank it is the next one.
  const std::string wanted = word_at(words_of(title), begun.size() - (begun.ends_with(' ') ? 0 : 1));
  const auto is_line = [&](const tracuu::Suggestion& line) { return tracuu::fold(line.text) == tracuu::fold(title); };
  const auto has_word = [&](const tracuu::Suggestion& line) {
    return word_at(words_of(line.text), line.matched.end - (begun.ends_with(' ') ? 0 : 1)) == wanted;
  };
  count.line += std::any_of(lines.begin(), lines.end(), is_line);
  count.word += std::any_of(lines.begin(), lines.end(), has_word);
  if (show)
    std::printf("    %-40s %6.2f ms, %zu: %s\n", typed.c_str(), count.milliseconds.back(), lines.size(),
                lines.empty() ? "-" : lines[0].text.c_str());
}

double share(std::size_t part, std::size_t whole) {
  return 100 * static_cast<double>(part) / static_cast<double>(std::max<std::size_t>(whole, 1));
}

void print(const std::string& what, Count& count) {
  std::printf("  %-22s %6zu %8.1f %8.1f %8.1f %8.2f %8.2f %8.2f\n", what.c_str(), count.asked,
              share(count.word, count.asked), share(count.line, count.asked), share(count.none, count.asked),
              bench::quantile(count.milliseconds), bench::quantile(count.milliseconds, 0.99),
              bench::quantile(count.milliseconds, 1));
}

void measure(const Settings& settings, const Headlines& headlines, bool bare) {
  std::printf("%s\n  %-22s %6s %8s %8s %8s %8s %8s %8s\n", bare ? "typed bare" : "typed with accents", "letters",
              "asked", "word %", "line %", "none %", "ms p50", "ms p99", "ms most");
  Count all;
  for (const std::size_t letters : {1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 60}) {
    Count count;
    for (const std::string& headline : headlines.typed)
      ask(headlines.searcher, headline, letters, bare, settings.show, count);
    print(std::to_string(letters), count);
    all.asked += count.asked, all.word += count.word, all.line += count.line, all.none += count.none;
    all.milliseconds.insert(all.milliseconds.end(), count.milliseconds.begin(), count.milliseconds.end());
  }
  print("all", all);
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app("Headlines typed letter by letter: what is suggested, and how soon");
  Settings settings;
  app.add_option("collection", settings.collection, "Folder with corpus.jsonl")->required();
  app.add_option("--headlines", settings.headlines, "How many")->capture_default_str();
  app.add_flag("--left-out", settings.left_out,
               "Every fourth article is left out of the index, and its headline typed");
  app.add_flag("--show", settings.show, "Print what was typed, and the first line");
  app.add_option("--work", settings.work, "Folder to keep the index in")->required();
  CLI11_PARSE(app, argc, argv);
  try {
    const Headlines headlines = indexed(settings);
    measure(settings, headlines, false);
    measure(settings, headlines, true);
  } catch (const std::exception& error) {
    std::cerr << "suggesting: " << error.what() << '\n';
    return 1;
  }
}
