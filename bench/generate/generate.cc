// bench generate: prints a corpus of any size as JSONL, the same for the same seed, for machines that have no other.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <iostream>
#include <nlohmann/json.hpp>

#include "generate/text_model.h"

namespace {

// Lengths spread as those of news articles do: log-normal, with this mean.
std::size_t length(bench::Dice& dice, double mean) {
  constexpr double spread = 0.5;
  return static_cast<std::size_t>(std::max(30.0, mean * std::exp(spread * dice.normal() - spread * spread / 2)));
}

std::string day(bench::Dice& dice) {
  char text[16];
  std::snprintf(text, sizeof text, "%04zu-%02zu-%02zu", 2008 + dice.below(17), 1 + dice.below(12), 1 + dice.below(28));
  return text;
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app("A made corpus, one JSON object a line: id, title, text, published, source, category, author");
  std::size_t documents = 1000;
  std::uint64_t seed = 1;
  double mean = 480;
  std::string reports = TRACUU_SOURCE "/examples/reports", lists = TRACUU_SOURCE "/lib/words/data";
  app.add_option("documents", documents, "How many")->capture_default_str();
  app.add_option("--seed", seed, "Another seed, another corpus")->capture_default_str();
  app.add_option("--length", mean, "Mean syllables of a text")->capture_default_str();
  app.add_option("--reports", reports, "Sample reports to learn from");
  app.add_option("--lists", lists, "Folder of word lists");
  CLI11_PARSE(app, argc, argv);
  try {
    const bench::TextModel model(reports, lists);
    static constexpr const char* categories[] = {"thời sự", "y tế", "giáo dục", "kinh tế", "pháp luật", "văn hóa"};
    for (std::size_t i = 0; i < documents; ++i) {
      bench::Dice dice(seed * 1000003 + i);  // so that a larger corpus begins with the smaller one
      const std::string where = model.place(dice);
      nlohmann::ordered_json object{{"id", "made-" + std::to_string(i)},
                                    {"title", model.title(dice)},
                                    {"text", model.text(dice, length(dice, mean))}};
      object["published"] = day(dice);
      object["source"] = "Báo " + where;
      object["category"] = categories[dice.below(std::size(categories))];
      object["author"] = model.person(dice);
      std::cout << object.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) << '\n';
    }
    if (!std::cout.flush()) throw std::runtime_error("cannot write");
  } catch (const std::exception& error) {
    std::cerr << "generate: " << error.what() << '\n';
    return 1;
  }
}
