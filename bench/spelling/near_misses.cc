// bench near_misses: how many errors are mended in first place, of our own table and made by rule, and how many right queries are
// touched. Errors that are no near misses are counted apart: what a search reads as it was meant, and wrong words that stand
// beside their neighbours in documents, too.
#include <CLI/CLI.hpp>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iostream>

#include "spelling/headlines.h"
#include "spelling/slips.h"
#include "tracuu/tracuu.h"
#include "words/key.h"

namespace {

using Clock = std::chrono::steady_clock;

struct Settings {
  std::string collection, work, errors;
  std::size_t headlines = 1000;
  bool wrong = false;
};

struct Count {
  std::size_t all = 0, right = 0, other = 0;
  std::size_t as_it_is = 0, held = 0, held_right = 0;  // read as meant; wrong words that stand so in the index, and those mended
  std::vector<double> milliseconds;

  void add(const Count& part) {
    all += part.all, right += part.right, other += part.other;
    as_it_is += part.as_it_is, held += part.held, held_right += part.held_right;
    milliseconds.insert(milliseconds.end(), part.milliseconds.begin(), part.milliseconds.end());
  }
};

double share(std::size_t part, std::size_t whole) { return 100 * static_cast<double>(part) / static_cast<double>(std::max<std::size_t>(whole, 1)); }

tracuu::NearMiss ask(const tracuu::Searcher& searcher, const std::string& typed, Count& count) {
  const auto begin = Clock::now();
  tracuu::NearMiss near = searcher.did_you_mean(typed);
  count.milliseconds.push_back(std::chrono::duration<double, std::milli>(Clock::now() - begin).count());
  ++count.all;
  return near;
}

// Letters are compared in their canonical spelling, without regard to case; `bare` without regard to marks.
bool same(const std::string& a, const std::string& b, bool bare) {
  const auto words = [&](const std::string& text) {
    std::string out;
    for (const tracuu::Token& token : tracuu::tokenize(text)) out += (bare ? token.folded : token.text) + " ";
    return out;
  };
  return words(a) == words(b);
}

// Whether a search finds what was meant by what was typed: keys are read, missing marks are free.
bool is_read_as_meant(const std::string& typed, const std::string& meant) {
  const std::vector<tracuu::Token> want = tracuu::tokenize(meant);
  std::vector<tracuu::Token> has = tracuu::tokenize(typed);
  if (want.size() != has.size()) return false;
  for (std::size_t i = 0; i < want.size(); ++i) {
    const auto keys = has[i].kind == tracuu::TokenKind::syllable ? std::nullopt : tracuu::decode_keystrokes(has[i].text);
    if (keys) has[i] = tracuu::tokenize(*keys).front();
    const bool syllables = want[i].kind == tracuu::TokenKind::syllable && has[i].kind == tracuu::TokenKind::syllable;
    const auto key = [](const tracuu::Token& token) { return tracuu::detail::word_key(token.kind, token.text, token.folded); };
    if (has[i].folded != want[i].folded) return false;
    if (syllables ? !tracuu::detail::marks_hold(key(has[i]).exact, key(want[i]).exact) : has[i].text != want[i].text) return false;
  }
  return true;
}

// Whether each wrong word stands beside each of its neighbours in some document.
bool is_held(const tracuu::Searcher& searcher, const std::string& typed, const std::string& meant) {
  const std::vector<tracuu::Token> has = tracuu::tokenize(typed), want = tracuu::tokenize(meant);
  std::size_t first = 0, last = has.size(), behind = want.size();
  while (first < has.size() && first < want.size() && has[first].text == want[first].text) ++first;
  while (last > first && behind > first && has[last - 1].text == want[behind - 1].text) --last, --behind;
  for (std::size_t i = std::max<std::size_t>(first, 1); i < std::min(last + 1, has.size()); ++i) {
    const std::string pair = '"' + has[i - 1].text + ' ' + has[i].text + '"';
    const tracuu::Hits hits = searcher.search(pair, {.limit = 1, .did_you_mean = tracuu::DidYouMean::never});
    if (hits.empty() || hits.folded_fallback) return false;
  }
  return first < last && has.size() > 1;
}

void ask_error(const tracuu::Searcher& searcher, const std::string& typed, const std::string& meant, bool bare, bool show, Count& count) {
  const tracuu::NearMiss near = ask(searcher, typed, count);
  const bool right = same(near.text, meant, bare);
  if (right) ++count.right;
  else if (!near.empty()) ++count.other;
  if (near.empty() && is_read_as_meant(typed, meant)) {
    ++count.as_it_is;
  } else if (is_held(searcher, typed, meant)) {
    ++count.held;
    count.held_right += right;
  } else if (show && !right) {
    std::printf("    %s | %s | %s\n", typed.c_str(), meant.c_str(), near.empty() ? "-" : near.text.c_str());
  }
}

void print(const char* what, const Count& count) {
  const std::size_t near = count.all - count.as_it_is - count.held;
  std::printf("  %-36s %6zu %8.1f %8.1f %9zu %6zu %8.1f %8.2f %8.2f\n", what, count.all, share(count.right, count.all), share(count.other, count.all),
              count.as_it_is, count.held, share(count.right - count.held_right, near), bench::quantile(count.milliseconds),
              bench::quantile(count.milliseconds, 0.99));
}

void measure_table(const Settings& settings, const tracuu::Searcher& searcher) {
  std::ifstream in(settings.errors);
  if (!in) throw std::runtime_error("cannot read " + settings.errors);
  Count sum, part;
  std::string name;
  const auto finish = [&] {
    if (part.all > 0) print(name.c_str(), part);
    sum.add(part);
    part = {};
  };
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with("# ")) {
      finish();
      name = line.substr(2);
    } else if (const std::size_t at = line.find(" = "); at != std::string::npos) {
      const std::string typed = line.substr(0, at), meant = line.substr(at + 3);
      ask_error(searcher, typed, meant, false, settings.wrong, part);
    }
  }
  finish();
  print("all of the table", sum);
}

// Up to four words around the first wrong one, in quotes: typed and meant. Nothing if signs stand between them.
std::optional<std::pair<std::string, std::string>> phrase_around_slip(const std::string& typed, const std::string& meant) {
  const std::vector<tracuu::Token> has = tracuu::tokenize(typed), want = tracuu::tokenize(meant);
  std::size_t at = 0;
  while (at < has.size() && at < want.size() && has[at].text == want[at].text) ++at;
  const auto is_joined = [&](std::size_t i) { return want[i].source.begin == want[i - 1].source.end + 1 && meant[want[i - 1].source.end] == ' '; };
  std::size_t first = at, past = at + 1;
  while (first > 0 && at - first < 2 && first < want.size() && is_joined(first)) --first;
  while (past < want.size() && past - first < 4 && is_joined(past)) ++past;
  if (past > want.size() || past - first < 3 || want.size() < has.size() || past - first + has.size() <= want.size()) return std::nullopt;
  const auto quoted = [first](const std::string& text, const std::vector<tracuu::Token>& tokens, std::size_t end) {
    const std::size_t begin = tokens[first].source.begin;
    return '"' + text.substr(begin, tokens[end - 1].source.end - begin) + '"';
  };
  return std::pair(quoted(typed, has, past - (want.size() - has.size())), quoted(meant, want, past));
}

void measure_phrases(const Settings& settings, const tracuu::Searcher& searcher, const std::vector<std::string>& headlines, bool bare) {
  Count count;
  for (const std::string& kind : bench::slip_kinds()) {
    if (bare && (kind == "hỏi/ngã" || kind == "other tone")) continue;
    std::mt19937 random(1);
    for (const std::string& headline : headlines) {
      const std::string right = bare ? tracuu::fold(headline) : headline;
      const auto slip = bench::with_slip(right, kind, random);
      const auto phrase = slip ? phrase_around_slip(*slip, right) : std::nullopt;
      if (phrase) ask_error(searcher, phrase->first, phrase->second, bare, settings.wrong && count.all % 20 == 0, count);
    }
  }
  print(bare ? "by rule in phrases, bare" : "by rule in phrases", count);
}

// The first words of headlines, in quotes.
std::vector<std::string> phrases_of(const std::vector<std::string>& headlines) {
  std::vector<std::string> phrases;
  for (const std::string& headline : headlines)
    if (const auto phrase = phrase_around_slip("x" + headline, headline)) phrases.push_back(phrase->second);
  return phrases;
}

void measure_rules(const Settings& settings, const tracuu::Searcher& searcher, const std::vector<std::string>& headlines, bool bare) {
  Count sum;
  for (const std::string& kind : bench::slip_kinds()) {
    if (bare && (kind == "hỏi/ngã" || kind == "other tone")) continue;
    std::mt19937 random(1);
    Count count;
    for (const std::string& headline : headlines) {
      const std::string right = bare ? tracuu::fold(headline) : headline;
      const auto typed = bench::with_slip(right, kind, random);
      if (!typed) continue;
      ask_error(searcher, *typed, right, bare, settings.wrong && count.all < 30, count);
    }
    sum.add(count);
    print(("by rule" + std::string(bare ? ", bare: " : ": ") + kind).c_str(), count);
  }
  print(bare ? "by rule, bare: all" : "by rule: all", sum);
}

void measure_harm(const Settings& settings, const tracuu::Searcher& searcher, const std::vector<std::string>& headlines, bool bare, const char* what) {
  Count count;
  for (const std::string& headline : headlines) {
    const std::string typed = bare ? tracuu::fold(headline) : headline;
    const tracuu::NearMiss near = ask(searcher, typed, count);
    count.other += !near.empty();
    if (settings.wrong && !near.empty())
      for (const tracuu::Correction& correction : near.corrections)
        std::printf("    harm: %s: %s -> %s (%.2f)\n", typed.c_str(), correction.typed.c_str(), correction.meant.c_str(), correction.confidence);
  }
  print(what, count);
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app("How many errors are mended in first place, and how many right queries are touched");
  Settings settings;
  app.add_option("collection", settings.collection, "Folder with corpus.jsonl")->required();
  app.add_option("--errors", settings.errors, "Table of errors: typed = meant")->required();
  app.add_option("--headlines", settings.headlines, "How many, of each kind of slip a fifth")->capture_default_str();
  app.add_flag("--wrong", settings.wrong, "Print what was not mended, or touched");
  app.add_option("--work", settings.work, "Folder to keep the index in")->required();
  CLI11_PARSE(app, argc, argv);
  try {
    const auto all = bench::index_three_of_four(settings.collection, settings.work);
    const tracuu::Searcher& searcher = all.searcher;
    std::printf("  %-36s %6s %8s %8s %9s %6s %8s %8s %8s\n", "", "asked", "right %", "other %", "as it is", "held", "of rest", "ms p50", "ms p99");
    measure_table(settings, searcher);
    const auto some = bench::some_of(all.indexed, settings.headlines / 5);
    measure_rules(settings, searcher, some, false);
    measure_rules(settings, searcher, some, true);
    measure_phrases(settings, searcher, some, false);
    measure_phrases(settings, searcher, some, true);
    measure_harm(settings, searcher, bench::some_of(all.indexed, settings.headlines), false, "right headlines");
    measure_harm(settings, searcher, bench::some_of(all.indexed, settings.headlines), true, "right headlines, bare");
    measure_harm(settings, searcher, bench::some_of(all.left_out, settings.headlines), false, "right headlines of articles left out");
    measure_harm(settings, searcher, bench::some_of(all.left_out, settings.headlines), true, "the same, bare");
    measure_harm(settings, searcher, phrases_of(bench::some_of(all.left_out, settings.headlines)), false, "right phrases of articles left out");
    measure_harm(settings, searcher, phrases_of(bench::some_of(all.left_out, settings.headlines)), true, "the same, bare");
  } catch (const std::exception& error) {
    std::cerr << "near_misses: " << error.what() << '\n';
    return 1;
  }
}
