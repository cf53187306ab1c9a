// tracuu show <file>: a report as it is read, before any index.
#include <algorithm>
#include <cmath>
#include <iomanip>
#include <iostream>
#include <memory>
#include <sstream>

#include "command.h"
#include "hits_json.h"
#include "tracuu/report.h"

namespace tracuu::cli {
namespace {

struct Arguments {
  std::string file;
  bool json = false, text = false;
};

std::string shown(ByteRange range) { return std::to_string(range.begin) + ".." + std::to_string(range.end); }
Json to_json(ByteRange range) { return {range.begin, range.end}; }

Json names_to_json(const std::vector<FoundName>& names) {
  auto array = Json::array();
  for (const auto& name : names) array.push_back({{"name", name.name}, {"range", to_json(name.range)}});
  return array;
}

Json people_to_json(const std::vector<FoundPerson>& people) {
  auto array = Json::array();
  for (const auto& person : people) {
    auto mentions = Json::array();
    for (const auto& mention : person.mentions) mentions.push_back(to_json(mention.name));
    array.push_back({{"name", person.name}, {"roles", person.roles}, {"mentions", mentions}});
  }
  return array;
}

Json findings_to_json(const Findings& found) {
  Json json;
  for (const auto& date : found.dates)
    json["dates"].push_back({{"date", date.date}, {"role", to_string(date.role)}, {"range", to_json(date.range)}});
  for (const auto& quarter : found.quarters)
    json["quarters"].push_back({{"year", quarter.year}, {"quarter", quarter.quarter}, {"range", to_json(quarter.range)}});
  for (const auto& period : found.periods)
    json["periods"].push_back({{"first", period.first}, {"last", period.last}, {"range", to_json(period.range)}});
  for (const auto& document : found.documents)
    json["documents"].push_back({{"canonical", document.canonical}, {"number", document.number}, {"kind", document.kind},
                                 {"issuer", document.issuer}, {"year", document.year}, {"range", to_json(document.range)}});
  for (const auto& term : found.terms)
    json["terms"].push_back({{"body", term.body}, {"ordinal", term.ordinal}, {"range", to_json(term.range)}});
  json["people"] = people_to_json(found.people);
  json["agencies"] = names_to_json(found.agencies);
  json["places"] = names_to_json(found.places);
  for (const auto range : found.boilerplate) json["boilerplate"].push_back(to_json(range));
  for (const auto range : found.captions) json["captions"].push_back(to_json(range));
  for (const auto& repeat : found.repeats)
    json["repeats"].push_back({{"range", to_json(repeat.range)}, {"first", to_json(repeat.first)}});
  return json;
}

Json to_json(const Report& report) {
  return {{"id", report.id},           {"charset", report.charset}, {"charset_confidence", report.charset_confidence},
          {"title", report.title},     {"made_title", report.made_title}, {"published", report.published},
          {"source", report.source},   {"author", report.author},   {"section", report.section},
          {"url", report.url},         {"more", report.more},       {"text", report.text},
          {"findings", findings_to_json(report.findings)}};
}

void line(const char* name, const std::string& value) {
  if (!value.empty()) std::cout << std::left << std::setw(12) << name << printable(value) << '\n';
}

/// Each value once, in one line.
template <class List, class Value>
void list(const char* name, const List& found, Value value) {
  std::vector<std::string> values;
  for (const auto& one : found)
    if (auto next = value(one); std::ranges::find(values, next) == values.end()) values.push_back(std::move(next));
  std::string joined;
  for (const auto& next : values) joined += (joined.empty() ? "" : "; ") + next;
  line(name, joined);
}

std::string person_line(const FoundPerson& person) {
  std::string roles;
  for (const auto& role : person.roles) roles += (roles.empty() ? "" : ", ") + role;
  return roles.empty() ? person.name : person.name + " (" + roles + ")";
}

std::string term_line(const FoundTerm& term) {
  return (term.body.empty() ? "" : term.body + " ") + std::to_string(term.ordinal);
}

void print_head(const Report& report) {
  std::ostringstream charset;
  charset << report.charset << ", sure to " << std::lround(100 * report.charset_confidence) << " %";
  line("id", report.id);
  line("charset", charset.str());
  line("title", report.title);
  line("made title", report.made_title);
  line("published", report.published);
  line("source", report.source);
  line("author", report.author);
  line("section", report.section);
  line("url", report.url);
}

void print_findings(const Report& report) {
  const auto& found = report.findings;
  const auto name_of = [](const FoundName& name) { return name.name; };
  list("dates", found.dates, [](const FoundDate& date) { return date.date + " " + to_string(date.role); });
  list("quarters", found.quarters, [](const FoundQuarter& q) { return "Q" + std::to_string(q.quarter) + "/" + std::to_string(q.year); });
  list("periods", found.periods, [](const FoundPeriod& p) { return std::to_string(p.first) + "-" + std::to_string(p.last); });
  list("documents", found.documents, [](const FoundDocument& document) { return document.canonical; });
  list("terms", found.terms, term_line);
  for (const auto& person : found.people) line("person", person_line(person));
  list("agencies", found.agencies, name_of);
  list("places", found.places, name_of);
  const auto lines = [&](const char* name, ByteRange range) { line(name, shown(range) + "  " + std::string(range.of(report.text))); };
  for (const auto range : found.captions) lines("caption", range);
  for (const auto& repeat : found.repeats) lines("repeat", repeat.range);
  for (const auto range : found.boilerplate) lines("boilerplate", range);
}

int show(const Arguments& arguments) {
  bool problems = false;
  ReadOptions options;
  options.on_problem = [&](const ReadProblem& problem) {
    problems = true;
    complain(problem.message);
  };
  auto array = Json::array();
  bool first = true;
  for (const auto& report : read_file(arguments.file, options)) {
    if (arguments.json) {
      array.push_back(to_json(report));
      continue;
    }
    if (!first) std::cout << '\n';
    first = false;
    print_head(report);
    print_findings(report);
    if (arguments.text) std::cout << '\n' << report.text << '\n';
  }
  if (arguments.json) std::cout << printed(array) << '\n';
  return problems ? kFailure : kSuccess;
}

}  // namespace

void add_show_command(CLI::App& app, Program& program) {
  auto* command = app.add_subcommand("show", "Show what is read in a file: charset, title, dates, people, numbers, boilerplate");
  auto arguments = std::make_shared<Arguments>();
  command->add_option("file", arguments->file, "A .txt, .html, .json or .jsonl file")->required();
  command->add_flag("--text", arguments->text, "The text, too");
  command->add_flag("--json", arguments->json, "Print JSON: everything, with the bytes of the text where it stands");
  command->callback([&program, arguments] { program.run = [arguments] { return show(*arguments); }; });
}

}  // namespace tracuu::cli
