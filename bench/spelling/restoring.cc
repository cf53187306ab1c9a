// bench restoring: how many syllables of bare headlines get their marks back, and what it costs. The articles are left out of
// the index.
#include <CLI/CLI.hpp>
#include <chrono>
#include <cstdio>
#include <iostream>

#include "spelling/headlines.h"
#include "tracuu/tracuu.h"

namespace {

using Clock = std::chrono::steady_clock;

struct Settings {
  std::string collection, work;
  std::size_t headlines = 1000;
  bool half = false, wrong = false;
};

// Every letter without its mark, in its case; `keep` says which tokens stay as they are.
template <class Keep>
std::string bared(const std::string& text, Keep keep) {
  std::string out;
  std::size_t copied = 0, number = 0;
  tracuu::TokenStream token(text);
  while (token.next()) {
    if (token.kind() != tracuu::TokenKind::syllable || token.part() || keep(number++)) continue;
    out.append(text, copied, token.source().begin - copied);
    const std::string folded(token.folded());
    const tracuu::LetterCase letters = token.letter_case();
    for (std::size_t i = 0; i < folded.size(); ++i)
      out += letters == tracuu::LetterCase::upper || (letters == tracuu::LetterCase::title && i == 0)
                 ? static_cast<char>(std::toupper(static_cast<unsigned char>(folded[i])))
                 : folded[i];
    copied = token.source().end;
  }
  return out.append(text, copied);
}

struct Count {
  std::size_t syllables = 0, right = 0, marked = 0, marked_right = 0, headlines = 0, headlines_right = 0;
};

void count(const std::string& wanted, const std::string& given, Count& count) {
  const std::vector<tracuu::Token> want = tracuu::tokenize(wanted), have = tracuu::tokenize(given);
  bool all = want.size() == have.size();
  for (std::size_t i = 0; i < want.size() && i < have.size(); ++i) {
    if (want[i].kind != tracuu::TokenKind::syllable || want[i].part) continue;
    const bool right = want[i].text == have[i].text;
    all &= right;
    ++count.syllables;
    count.right += right;
    count.marked += want[i].text != want[i].folded;
    count.marked_right += right && want[i].text != want[i].folded;
  }
  ++count.headlines;
  count.headlines_right += all;
}

double share(std::size_t part, std::size_t whole) { return 100 * static_cast<double>(part) / static_cast<double>(std::max<std::size_t>(whole, 1)); }

void measure(const Settings& settings, const tracuu::Searcher& searcher, const std::vector<std::string>& headlines) {
  Count sum;
  std::vector<double> times;
  for (const std::string& headline : headlines) {
    const std::string typed = bared(headline, [&](std::size_t i) { return settings.half && i % 2 == 1; });
    const auto begin = Clock::now();
    const std::string restored = searcher.restore(typed);
    times.push_back(std::chrono::duration<double, std::milli>(Clock::now() - begin).count());
    count(headline, restored, sum);
    if (settings.wrong && tracuu::normalize(restored) != tracuu::normalize(headline))
      std::printf("    %s\n    %s\n\n", headline.c_str(), restored.c_str());
  }
  std::printf("  %zu headlines of %.1f syllables: %.2f %% of syllables right, of marked ones %.2f %%; %.1f %% of headlines\n",
              sum.headlines, static_cast<double>(sum.syllables) / static_cast<double>(sum.headlines), share(sum.right, sum.syllables),
              share(sum.marked_right, sum.marked), share(sum.headlines_right, sum.headlines));
  std::printf("  ms a headline: p50 %.2f, p90 %.2f, p99 %.2f\n", bench::quantile(times), bench::quantile(times, 0.9),
              bench::quantile(times, 0.99));
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app("How many syllables of bare headlines get their marks back; their articles are not in the index");
  Settings settings;
  app.add_option("collection", settings.collection, "Folder with corpus.jsonl")->required();
  app.add_option("--headlines", settings.headlines, "How many")->capture_default_str();
  app.add_flag("--half", settings.half, "Every other syllable keeps its marks");
  app.add_flag("--wrong", settings.wrong, "Print what was restored wrongly");
  app.add_option("--work", settings.work, "Folder to keep the index in")->required();
  CLI11_PARSE(app, argc, argv);
  try {
    const auto headlines = bench::index_three_of_four(settings.collection, settings.work);
    measure(settings, headlines.searcher, bench::some_of(headlines.left_out, settings.headlines));
  } catch (const std::exception& error) {
    std::cerr << "restoring: " << error.what() << '\n';
    return 1;
  }
}
