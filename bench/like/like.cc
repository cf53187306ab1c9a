// bench like: do keywords foretell the headline, is the other half of an article found by the first, are articles found by another of
// their category, and how long does that take?
#include <CLI/CLI.hpp>
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <functional>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>
#include <random>
#include <set>

#include "numbers.h"
#include "relevance/collection.h"
#include "tracuu/tracuu.h"

namespace {

using Clock = std::chrono::steady_clock;
using tracuu::Document;
using tracuu::Hits;
using tracuu::Searcher;

struct Settings {
  std::string collection, work;
  std::size_t size = 1000;
};

Searcher indexed(const std::filesystem::path& path, const std::vector<Document>& documents) {
  std::size_t next = 0;
  return bench::kept_index(path, [&]() -> std::optional<Document> {
    if (next == documents.size()) return std::nullopt;
    return documents[next++];
  }).searcher();
}

// The half of a text that ends with the line in its middle, and the rest.
std::pair<std::string, std::string> halves(const std::string& text) {
  std::size_t middle = text.find_first_of("\n.", text.size() / 2);
  middle = middle == text.npos ? text.size() : middle + 1;
  return {text.substr(0, middle), text.substr(middle)};
}

std::set<std::string> topic_words(const std::string& text) {
  std::set<std::string> words;
  for (const tracuu::WordCount& each : tracuu::most_frequent_words(text, 1000)) words.insert(tracuu::normalize(each.word));
  return words;
}

// Of ten words of a text, how many stand in its headline, which the words were not drawn from?
using Draw = std::function<std::vector<std::string>(const Document&)>;
void measure_words(const char* what, const std::vector<Document>& articles, const Draw& draw) {
  double right = 0, recalled = 0;
  std::vector<double> milliseconds;
  for (const Document& article : articles) {
    const std::set<std::string> headline = topic_words(article.title);
    if (headline.empty()) continue;
    Document text = article;
    text.title.clear();
    const auto begin = Clock::now();
    const std::vector<std::string> words = draw(text);
    milliseconds.push_back(std::chrono::duration<double, std::milli>(Clock::now() - begin).count());
    double met = 0;
    for (const std::string& word : words) met += static_cast<double>(headline.contains(tracuu::normalize(word)));
    right += met / 10;
    recalled += met / static_cast<double>(headline.size());
  }
  const auto all = static_cast<double>(milliseconds.size());
  std::printf("  %-52s %8.1f %8.1f %8.2f %8.2f\n", what, 100 * right / all, 100 * recalled / all, bench::quantile(milliseconds),
              bench::quantile(milliseconds, 0.99));
}

using Ask = std::function<Hits(const Document&)>;

// Where the document with the asker's own id stands among ten.
void measure_halves(const char* what, const std::vector<Document>& firsts, const Ask& ask) {
  double reciprocal = 0, first = 0, ten = 0;
  std::vector<double> milliseconds;
  for (const Document& each : firsts) {
    const auto begin = Clock::now();
    const Hits hits = ask(each);
    milliseconds.push_back(std::chrono::duration<double, std::milli>(Clock::now() - begin).count());
    for (const tracuu::Hit& hit : hits)
      if (hit.id == "second/" + each.id) {
        reciprocal += 1 / static_cast<double>(hit.rank);
        first += hit.rank == 1;
        ++ten;
      }
  }
  const auto all = static_cast<double>(firsts.size());
  std::printf("  %-52s %8.1f %8.1f %8.1f %8.2f %8.2f\n", what, 100 * reciprocal / all, 100 * first / all, 100 * ten / all,
              bench::quantile(milliseconds), bench::quantile(milliseconds, 0.99));
}

void compare_halves(const Settings& settings, const std::vector<Document>& documents) {
  std::vector<Document> seconds, firsts;
  for (const Document& each : documents) seconds.push_back({"second/" + each.id, "", halves(each.text).second, {}});
  const Searcher searcher = indexed(std::filesystem::path(settings.work) / "second-halves", seconds);
  for (const Document& each : bench::some_of(documents, settings.size)) firsts.push_back({each.id, each.title, halves(each.text).first, {}});
  std::printf("second halves of %zu articles, asked by the first half: MRR@10, first, among ten, ms p50, p99\n", documents.size());
  const tracuu::SearchOptions ten{.did_you_mean = tracuu::DidYouMean::never, .snippets = false};
  measure_halves("like(first half)", firsts, [&](const Document& half) {
    return searcher.like(Document{half.id, "", half.text, {}}, ten);
  });
  measure_halves("like(headline and first half)", firsts, [&](const Document& half) { return searcher.like(half, ten); });
  measure_halves("search(headline)", firsts, [&](const Document& half) { return searcher.search(half.title, ten); });
  measure_halves("search(the first 64 words of the half)", firsts, [&](const Document& half) {
    return searcher.search(std::string_view(half.text).substr(0, 400), ten);
  });
  measure_halves("search(20 most frequent words of the half)", firsts, [&](const Document& half) {
    std::string typed;
    for (const tracuu::WordCount& each : tracuu::most_frequent_words(half.text, 20)) typed += each.word + " ";
    return searcher.search(typed, ten);
  });
}

// The share of ten hits that are of the asker's category.
void measure_categories(const char* what, const std::vector<Document>& asked, const std::map<std::string, std::string>& categories,
                        const Ask& ask) {
  double same = 0, met = 0;
  for (const Document& each : asked) {
    std::size_t taken = 0;
    for (const tracuu::Hit& hit : ask(each)) {
      if (hit.id == each.id || ++taken > 10) continue;
      ++met;
      same += categories.at(hit.id) == categories.at(each.id);
    }
  }
  std::printf("  %-52s %8.1f\n", what, 100 * same / std::max(met, 1.0));
}

void compare_categories(const Settings& settings, const std::vector<Document>& documents, const std::map<std::string, std::string>& categories) {
  const Searcher searcher = indexed(std::filesystem::path(settings.work) / "categories", documents);
  const auto asked = bench::some_of(documents, settings.size);
  std::printf("%zu articles with categories: of ten hits, of the asker's own\n", documents.size());
  const tracuu::SearchOptions ten{.did_you_mean = tracuu::DidYouMean::never, .snippets = false};
  const tracuu::SearchOptions eleven{.limit = 11, .did_you_mean = tracuu::DidYouMean::never, .snippets = false};
  measure_categories("like(id)", asked, categories, [&](const Document& each) { return searcher.like(each.id, ten); });
  measure_categories("search(headline)", asked, categories, [&](const Document& each) { return searcher.search(each.title, eleven); });
  std::mt19937 random(1);
  measure_categories("any ten", asked, categories, [&](const Document&) {
    Hits hits;
    for (int i = 0; i < 10; ++i) {
      tracuu::Hit hit;
      hit.id = documents[random() % documents.size()].id;
      hits.items.push_back(hit);
    }
    return hits;
  });
}

void compare_words(const Settings& settings, const std::vector<Document>& documents) {
  std::vector<Document> texts = documents;
  for (Document& each : texts) each.title.clear();
  const Searcher searcher = indexed(std::filesystem::path(settings.work) / "texts", texts);
  const auto articles = bench::some_of(documents, settings.size);
  std::printf("%zu articles without headlines; ten words of each: %% in the headline, %% of the headline's, ms p50, p99\n", documents.size());
  measure_words("keywords", articles, [&](const Document& text) {
    std::vector<std::string> words;
    for (const tracuu::Keyword& each : searcher.keywords(text)) words.push_back(each.word);
    return words;
  });
  measure_words("most frequent words", articles, [&](const Document& text) {
    std::vector<std::string> words;
    for (const tracuu::WordCount& each : tracuu::most_frequent_words(text.text, 10)) words.push_back(each.word);
    return words;
  });
  std::vector<double> plain, snippets;
  for (const Document& each : articles) {
    for (auto* sample : {&plain, &snippets}) {
      const auto begin = Clock::now();
      searcher.like(each.id, {.snippets = sample == &snippets});
      sample->push_back(std::chrono::duration<double, std::milli>(Clock::now() - begin).count());
    }
  }
  std::printf("  like(id), ten hits, ms p50, p99: %.2f %.2f; with snippets %.2f %.2f\n", bench::quantile(plain), bench::quantile(plain, 0.99),
              bench::quantile(snippets), bench::quantile(snippets, 0.99));
}

std::map<std::string, std::string> categories_of(const std::filesystem::path& corpus) {
  std::map<std::string, std::string> categories;
  std::ifstream in(corpus);
  for (std::string line; std::getline(in, line);) {
    const auto json = nlohmann::json::parse(line);
    if (json.contains("category")) categories[json["id"]] = json["category"];
  }
  return categories;
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app("How well keywords and like() tell what a document is about");
  Settings settings;
  app.add_option("collection", settings.collection, "Folder with corpus.jsonl; its articles may have a category")->required();
  app.add_option("--size", settings.size, "Articles asked, evenly spread")->capture_default_str();
  app.add_option("--work", settings.work, "Folder to keep the indexes in")->required();
  CLI11_PARSE(app, argc, argv);
  try {
    const std::filesystem::path corpus = std::filesystem::path(settings.collection) / "corpus.jsonl";
    const std::vector<Document> documents = bench::read_corpus(corpus, false);
    compare_words(settings, documents);
    compare_halves(settings, documents);
    if (const auto categories = categories_of(corpus); !categories.empty()) compare_categories(settings, documents, categories);
  } catch (const std::exception& error) {
    std::cerr << "like: " << error.what() << '\n';
    return 1;
  }
}
