#include "report/scorer.h"

#include <algorithm>
#include <fstream>
#include <iomanip>
#include <stdexcept>

#include "tracuu/text.h"
#include "tracuu/tokenize.h"

namespace fs = std::filesystem;
using nlohmann::json;

namespace {

/// Canonical spelling, small letters, single blanks, `.` as a blank: `PGS.TS` is `PGS TS`.
std::string plain(const std::string& text) {
  std::string out;
  for (const auto& token : tracuu::tokenize(text))
    if (!token.part) out += (out.empty() ? "" : " ") + token.text;
  return out;
}

std::string squeezed(const std::string& text) {
  std::string out, spaced = tracuu::normalize(text);
  const std::string no_break = "\u00A0";
  for (auto at = spaced.find(no_break); at != std::string::npos; at = spaced.find(no_break, at)) spaced.replace(at, 2, " ");
  for (const char c : spaced) {
    if (static_cast<unsigned char>(c) > ' ') out.push_back(c);
    else if (!out.empty() && out.back() != ' ') out.push_back(' ');
  }
  while (out.ends_with(' ')) out.pop_back();
  return out;
}

void add_text(Things& things, const json& gold, const char* kind) {
  if (!gold.contains(kind)) return;
  auto& set = things[kind];
  if (gold[kind].is_string()) set.insert(squeezed(gold[kind]));
}

void add_texts(Things& things, const json& gold, const char* kind) {
  if (!gold.contains(kind)) return;
  auto& set = things[kind];
  for (const auto& value : gold[kind]) set.insert(squeezed(value));
}

/// The report a gold entry speaks of: by its id in files that hold several.
tracuu::Report find_report(const fs::path& folder, const json& gold) {
  const auto file = gold.at("file").get<std::string>();
  const auto mark = file.find('#');
  const auto reports = tracuu::read_file(folder / file.substr(0, mark));
  const auto id = mark != std::string::npos ? file.substr(mark + 1) : gold.value("id", "");
  const auto found = std::ranges::find_if(reports, [&](const tracuu::Report& report) {
    return report.id == id || report.id.ends_with("#" + id);
  });
  if (found != reports.end()) return *found;
  if (reports.size() != 1) throw std::runtime_error("no report " + id + " in " + file);
  return reports[0];
}

int lines_lost(const tracuu::Report& report, const std::set<std::string>& gold) {
  return static_cast<int>(std::ranges::count_if(report.findings.boilerplate, [&](tracuu::ByteRange range) {
    const auto line = squeezed(std::string(range.of(report.text)));
    return line.size() > 200 && !gold.contains(line);
  }));
}

}  // namespace

Things things_of(const json& gold) {
  Things things;
  for (const char* kind : {"title", "published", "source", "author", "section"}) add_text(things, gold, kind);
  for (const char* kind : {"event_dates", "other_dates", "documents", "periods", "quarters", "places", "boilerplate", "captions", "repeats"})
    add_texts(things, gold, kind);
  if (gold.contains("agencies"))
    for (auto& set = things["agencies"]; const auto& agency : gold["agencies"]) set.insert(plain(agency));
  if (gold.contains("congresses"))
    for (auto& set = things["congresses"]; const auto& term : gold["congresses"])
      set.insert(plain(term[0]) + " " + std::to_string(term[1].get<int>()));
  if (gold.contains("people")) {
    auto& people = things["people"];
    auto& roles = things["roles"];
    for (const auto& person : gold["people"]) {
      people.insert(plain(person["name"]));
      for (const auto& role : person["roles"]) roles.insert(plain(person["name"]) + ": " + plain(role));
    }
  }
  return things;
}

Things things_of(const tracuu::Report& report) {
  Things things;
  const auto add = [&](const char* kind, const std::string& value) {
    if (!value.empty()) things[kind].insert(squeezed(value));
  };
  const auto& found = report.findings;
  add("title", report.title);
  add("published", report.published);
  add("source", report.source);
  add("author", report.author);
  add("section", report.section);
  for (const auto& date : found.dates)
    if (date.role != tracuu::DateRole::published)
      add(date.role == tracuu::DateRole::event ? "event_dates" : "other_dates", date.date);
  for (const auto& document : found.documents) add("documents", document.canonical);
  for (const auto& period : found.periods) add("periods", std::to_string(period.first) + "-" + std::to_string(period.last));
  for (const auto& quarter : found.quarters)
    add("quarters", std::to_string(quarter.year) + "-Q" + std::to_string(quarter.quarter));
  for (const auto& place : found.places) add("places", place.name);
  const auto add_range = [&](const char* kind, tracuu::ByteRange range) { add(kind, std::string(range.of(report.text))); };
  for (const auto range : found.boilerplate) add_range("boilerplate", range);
  for (const auto range : found.captions) add_range("captions", range);
  for (const auto& repeat : found.repeats) add_range("repeats", repeat.range);
  for (const auto& agency : found.agencies) things["agencies"].insert(plain(agency.name));
  for (const auto& term : found.terms)
    if (!term.body.empty()) things["congresses"].insert(plain(term.body) + " " + std::to_string(term.ordinal));
  for (const auto& person : found.people) {
    things["people"].insert(plain(person.name));
    for (const auto& role : person.roles) things["roles"].insert(plain(person.name) + ": " + plain(role));
  }
  return things;
}

void score(const fs::path& folder, const fs::path& gold_file, Scores& scores, std::ostream* misses) {
  for (const auto& page : json::parse(std::ifstream(gold_file))) {
    const auto report = find_report(folder, page);
    auto gold = things_of(page);
    auto found = things_of(report);
    ++scores.pages;
    if (misses) *misses << page["file"].get<std::string>() << "\n";
    for (const auto& [kind, there] : gold) {
      auto& score = scores.by_kind[kind];
      for (const auto& thing : there) {
        const bool right = found[kind].contains(thing);
        score.right += right;
        if (misses && !right) *misses << "  - " << kind << ": " << thing << "\n";
      }
      for (const auto& thing : found[kind])
        if (misses && !there.contains(thing)) *misses << "  + " << kind << ": " << thing << "\n";
      score.there += static_cast<int>(there.size());
      score.found += static_cast<int>(found[kind].size());
    }
    scores.body_lost += lines_lost(report, gold["boilerplate"]);
  }
}

void print(std::ostream& out, const char* name, const Scores& scores) {
  out << name << ", " << scores.pages << " pages; body lines called boilerplate: " << scores.body_lost << "\n"
      << "  kind          precision  recall     F1  right/there\n"
      << std::fixed << std::setprecision(1);
  for (const auto& [kind, score] : scores.by_kind) {
    out << "  " << std::left << std::setw(14) << kind << std::right << std::setw(8) << 100 * score.precision() << " "
        << std::setw(8) << 100 * score.recall() << " " << std::setw(6) << 100 * score.f1() << "  " << score.right << "/"
        << score.there << "\n";
  }
}
