// What a hostile or careless person types, on twenty thousand articles: every query ends, soon, and in little memory.
#include <catch2/catch.hpp>

#include <malloc.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iostream>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "place.h"
#include "processor_time.h"
#include "tracuu/index.h"
#include "tracuu/tokenize.h"

namespace {

using namespace tracuu;

constexpr double kMostMilliseconds = 250;
constexpr std::size_t kMostExtraBytes = std::size_t{64} << 20;

/// News articles if they are at hand, else as many made of the examples' sentences.
std::function<std::optional<Document>()> articles(std::size_t count) {
  const std::filesystem::path root = TRACUU_SOURCE_DIR;
  auto news = std::make_shared<std::ifstream>(root.parent_path() / "shared/eval/news/corpus.jsonl");
  if (*news)
    return [news, count]() mutable -> std::optional<Document> {
      std::string line;
      if (count-- == 0 || !std::getline(*news, line)) return std::nullopt;
      const auto article = nlohmann::json::parse(line);
      return Document{article["id"], "", article["text"], {}};
    };
  std::vector<std::string> sentences;
  std::vector<std::filesystem::path> files;
  for (const auto& file : std::filesystem::directory_iterator(root / "examples/reports")) files.push_back(file.path());
  std::sort(files.begin(), files.end());
  for (const auto& file : files) {
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);)
      if (line.size() > 40) sentences.push_back(line);
  }
  return [sentences, count, made = std::size_t{0}, random = std::mt19937(2020)]() mutable -> std::optional<Document> {
    if (made == count) return std::nullopt;
    Document document{"made/" + std::to_string(made++), "", "", {}};
    while (document.text.size() < 3000) document.text += sentences[random() % sentences.size()] + "\n";
    return document;
  };
}

/// The most frequent syllables of the first articles.
std::vector<std::string> frequent_words(std::size_t count) {
  std::map<std::string, std::size_t> counts;
  const auto next = articles(500);
  while (const auto article = next())
    for (const Token& token : tokenize(article->text))
      if (token.kind == TokenKind::syllable) ++counts[token.text];
  std::vector<std::pair<std::size_t, std::string>> order;
  for (const auto& [word, n] : counts) order.emplace_back(n, word);
  std::sort(order.rbegin(), order.rend());
  std::vector<std::string> words;
  for (std::size_t i = 0; i < count; ++i) words.push_back(order[i].second);
  return words;
}

std::string repeated(const std::string& what, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += what;
  return out;
}

std::string joined(const std::vector<std::string>& words, const std::string& before, const std::string& after) {
  std::string out;
  for (const std::string& word : words) out += before + word + after;
  return out;
}

struct Attack {
  std::string name, query;
  SearchOptions options;
};

std::vector<Attack> attacks() {
  const std::vector<std::string> words = frequent_words(64);
  const std::vector<std::string> six(words.begin(), words.begin() + 6);
  std::vector<std::string> twos, reversed(words.rbegin(), words.rend());
  for (std::size_t i = 0; i + 1 < words.size(); i += 2) twos.push_back(words[i] + " " + words[i + 1]);
  std::string prefixes, bytes, marks;
  for (const char* two :
       {"ng", "th", "tr", "nh", "ch", "kh", "ph", "gi", "qu", "ba", "ca", "co", "da", "do", "ha", "ho"})
    prefixes += std::string(two) + "* ";
  std::mt19937 random(5);
  for (int i = 0; i < 100000; ++i) bytes += static_cast<char>(random());
  for (int i = 0; i < 2000; ++i) marks += "\u0323\u0309";
  SearchOptions newest, all, exact, ignore, page, faceted;
  newest.sort = Sort::newest;
  all.match = Match::all;
  exact.accents = Accents::exact;
  ignore.accents = Accents::ignore;
  page.offset = 950;
  page.limit = 50;
  faceted.facets = {"year", "source"};
  return {
      {"100,000 open parentheses", repeated("(", 100000) + "đảng", {}},
      {"nested groups of frequent words", repeated("(và (của ", 200) + repeated(")", 400), {}},
      {"50,000 nested NOTs", repeated("NOT (", 50000) + "đảng", {}},
      {"100,000 words", repeated("đại hội đảng bộ ", 25000), {}},
      {"100,000 different words",
       [] {
         std::string s;
         for (int i = 0; i < 100000; ++i) s += "w" + std::to_string(i) + " ";
         return s;
       }(),
       {}},
      {"stars alone", repeated("* ", 2000), {}},
      {"stars behind everything", joined(words, "", "* "), {}},
      {"prefixes of two letters", prefixes, {}},
      {"the same, all required", prefixes, all},
      {"the same, each required",
       [&] {
         std::string s = prefixes;
         for (std::size_t at = 0; (at = s.find(' ', at)) + 1 < s.size(); ++at) s.insert(++at, "+");
         return "+" + s;
       }(),
       {}},
      {"the same and a phrase", prefixes + "\"và của\"", {}},
      {"the same, 64 of them", repeated(prefixes, 4), {}},
      {"prefixes of two digits", repeated("10* 20* 19* 30* ", 16), {}},
      {"phrases that end in a prefix", joined(six, "\"", " th*\" "), {}},
      {"bytes that are no UTF-8", bytes, {}},
      {"NULs", std::string(5000, '\0') + "đảng" + std::string(5000, '\0'), {}},
      {"a phrase of 64 frequent words", "\"" + joined(words, "", " ") + "\"", {}},
      {"a phrase of function words", "\"và của các là\"", {}},
      {"phrases of two frequent words, required", joined(twos, "+\"", "\" "), {}},
      {"phrases of two frequent words, any", joined(twos, "\"", "\" "), {}},
      {"a phrase that is nowhere, far down", "\"" + joined({"của", "và", "là", "có"}, "", " ") + "\"", page},
      {"64 most frequent words", joined(words, "", " "), {}},
      {"the same without accents", joined(words, "", " "), ignore},
      {"the same with exact accents", joined(words, "", " "), exact},
      {"the same, all required", joined(words, "+", " "), {}},
      {"the same, by date, with facets", joined(six, "", " "),
       [&] {
         SearchOptions o = faceted;
         o.sort = Sort::newest;
         return o;
       }()},
      {"frequent words far down", joined(six, "", " "), page},
      {"NOT of everything", joined(words, "-", " "), {}},
      {"NOT of phrases", joined(twos, "-\"", "\" "), {}},
      {"a word and NOT of phrases", "người " + joined(twos, "-\"", "\" "), {}},
      {"frequent words of a field", joined(words, "text:", " "), {}},
      {"frequent words of a field, by date", joined(six, "text:", " "), newest},
      {"field after field", repeated("title:", 2000) + "đảng", {}},
      {"operators alone", repeated("AND OR NOT + - ", 300), {}},
      {"every operator", repeated("(đảng AND \"đại hội\" OR -nghị NOT quyết) ", 60), {}},
      {"quotes", repeated("\"", 4001), {}},
      {"one digit 4,000 times", repeated("9", 4000), {}},
      {"numbers with separators", repeated("1.000.000,5/2-", 280), {}},
      {"ranges of dates", repeated("published:0001..9999 ", 64), {}},
      {"marks without letters", "a" + marks, {}},
      {"one letter 4,000 times", repeated("ạ", 1300), {}},
      {"document numbers", repeated("05-CT/TW 128/2020/NĐ-CP ", 32), {}},
      {"other scripts", repeated("党的代表大会 การประชุม 🏛️ ", 60), {}},
  };
}

/// A line of /proc/self/status in bytes.
std::size_t status(const std::string& name) {
  std::ifstream in("/proc/self/status");
  for (std::string line; std::getline(in, line);)
    if (line.starts_with(name + ":")) return std::stoul(line.substr(name.size() + 1)) * 1024;
  return 0;
}

/// What `work` needs beyond what is used now; 0 if the system does not tell.
std::size_t extra_memory(const std::function<void()>& work) {
  malloc_trim(0);  // what was freed before shall not hide what is needed now
  std::ofstream("/proc/self/clear_refs") << "5";
  const std::size_t before = status("VmRSS");
  work();
  const std::size_t peak = status("VmHWM");
  return peak > before ? peak - before : 0;
}

void attack_index_of(std::size_t documents) {
  const test::Place place;
  Index index(place / "news.idx");
  const auto begin = std::chrono::steady_clock::now();
  const BulkResult loaded = index.bulk_load(articles(documents));
  REQUIRE(loaded.added == documents);
  const auto seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  const Searcher searcher = index.searcher();
  (void)searcher.search("đảng");  // tables are made at the first search
  std::ostringstream table;
  table << "index built in " << seconds << " s\n";
  for (const Attack& attack : attacks()) {
    double least = 1e9;
    std::size_t bytes = 0, hits = 0;
    for (int run = 0; run < 2; ++run) {
      bytes = extra_memory([&] {
        const double start = test::processor_milliseconds();
        hits = searcher.search(attack.query, attack.options).size();
        least = std::min(least, test::processor_milliseconds() - start);
      });
    }
    table << least << " ms\t" << bytes / 1024 << " KiB\t" << hits << "\t" << attack.name << "\n";
    INFO(attack.name);
    CHECK(least < kMostMilliseconds);
    CHECK(bytes < kMostExtraBytes);
  }
  if (std::getenv("TRACUU_SHOW_TIMES")) std::cout << table.str();
}

}  // namespace

TEST_CASE("hostile queries end soon and in little memory", "[slow]") { attack_index_of(1000); }

TEST_CASE("hostile queries end soon and in little memory, twenty thousand articles", "[.long]") {
  attack_index_of(20000);
}
