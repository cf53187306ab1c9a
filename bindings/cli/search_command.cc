// tracuu search <index> <words…>
#include <iostream>
#include <map>
#include <memory>

#include "command.h"
#include "hit_options.h"
#include "hits_json.h"
#include "hits_text.h"
#include "tracuu/index.h"

namespace tracuu::cli {
namespace {

const std::map<std::string, Sort> kSorts = {{"relevance", Sort::relevance},
                                            {"newest", Sort::newest},
                                            {"oldest", Sort::oldest},
                                            {"title", Sort::title},
                                            {"title_descending", Sort::title_descending},
                                            {"field", Sort::field},
                                            {"field_descending", Sort::field_descending}};

struct Arguments {
  std::string index;
  std::vector<std::string> words;
  SearchOptions options;
  std::string sort = "relevance";
  bool exact = false, ignore_accents = false, all = false, facets_by_value = false, as_typed = false, json = false;
};

void print_reading(const Hits& hits) {
  for (const auto& word : hits.interpretation.words)
    if (!word.undo.empty() && word.undo != "did_you_mean")  // that was told before
      std::cout << (word.form == WordForm::abbreviation ? "also: " : "read: ") << printable(word.as) << " for "
                << printable(word.typed) << '\n';
  if (hits.problems.empty()) return;
  std::cout << "read as: " << printable(hits.interpretation.query) << '\n';
  for (const auto& problem : hits.problems) std::cout << "note: " << printable(problem.message) << '\n';
}

void print_near_miss(const std::string& typed, const Hits& hits) {
  if (hits.did_you_mean.empty()) return;
  if (hits.corrected) std::cout << "nothing found for: " << printable(typed) << "\nshown instead: ";
  else std::cout << "did you mean: ";
  std::cout << printable(hits.did_you_mean.text) << '\n';
}

void print_total(const Hits& hits) {
  if (hits.folded_fallback) std::cout << "nothing is spelled with these accents; found without them\n";
  const std::string count = (hits.total_exact ? "" : "about ") + std::to_string(hits.total);
  const std::string reports = hits.total == 1 ? " report" : " reports";
  switch (hits.basis) {
    case TotalBasis::none: break;
    case TotalBasis::all_words: std::cout << count << reports << " with all words\n"; break;
    case TotalBasis::any_pair: std::cout << "no report has all words; " << count << " with some of them\n"; break;
    case TotalBasis::filter: std::cout << count << reports << " through the filter\n"; break;
  }
}

SearchOptions options_of(const Arguments& arguments) {
  auto options = arguments.options;
  options.sort = kSorts.at(arguments.sort);
  if (arguments.exact) options.accents = Accents::exact;
  if (arguments.ignore_accents) options.accents = Accents::ignore;
  if (arguments.all) options.match = Match::all;
  if (arguments.facets_by_value) options.facet_order = FacetOrder::value;
  options.reading.abbreviations = options.reading.keystrokes = !arguments.as_typed;
  options.did_you_mean = arguments.as_typed ? DidYouMean::never : DidYouMean::always;
  return options;
}

int search(const Arguments& arguments, const Terminal& terminal) {
  const Index index(arguments.index, {.schema = {}, .create = false});
  const auto typed = joined(arguments.words);
  const auto hits = index.search(typed, options_of(arguments));
  if (arguments.json) {
    std::cout << printed(to_json(typed, hits)) << '\n';
    return kSuccess;
  }
  print_near_miss(typed, hits);
  print_reading(hits);
  print_total(hits);
  if (hits.empty()) print_nothing(hits, arguments.options);
  for (const auto& hit : hits) print_hit(terminal, hit);
  print_facets(terminal, hits.facets);
  return kSuccess;
}

/// The fields that may be typed, as an index of reports has them.
std::string filters() {
  std::string text = "Filters, among the words or in --filter, with or without accents:\n";
  for (const auto& field : Schema::reports().fields) {
    std::string line = "  " + field.name;
    for (const auto& alias : field.aliases) line += ", " + alias;
    text += line + '\n';
  }
  return text + "as in  person:tuyên  cơ quan:\"sở y tế\"  số:\"04-KH/ĐU\"  khóa:XIII  ngày:2020-12..2021-03";
}

}  // namespace

void add_search_command(CLI::App& app, Program& program) {
  auto* command = app.add_subcommand("search", "Find reports");
  command->footer(filters());
  auto arguments = std::make_shared<Arguments>();
  command->add_option("index", arguments->index, "Directory or file of the index")->required();
  command->add_option("words", arguments->words, "What to look for; write -- before words that begin with -")
      ->required();
  add_hit_options(*command, arguments->options, arguments->json);
  command->add_option("--sort", arguments->sort, "What comes first; titles are in Vietnamese order")
      ->check(CLI::IsMember(&kSorts))
      ->capture_default_str();
  command->add_option("--sort-field", arguments->options.sort_field,
                      "What --sort field and field_descending order by: event, or another date or number");
  command->add_flag("--facets-by-value", arguments->facets_by_value, "Values in Vietnamese order instead of the most frequent first");
  auto* exact = command->add_flag("--exact", arguments->exact, "The same letters and accents only");
  command->add_flag("--ignore-accents", arguments->ignore_accents, "Accents never matter")->excludes(exact);
  command->add_flag("--all", arguments->all, "Every word must be there");
  command->add_flag("--as-typed", arguments->as_typed,
                    "Do not read UBND as ủy ban nhân dân, nor the other way round, nor nghij as nghị; mend nothing");
  command->callback(
      [&program, arguments] { program.run = [&program, arguments] { return search(*arguments, program.terminal); }; });
}

}  // namespace tracuu::cli
