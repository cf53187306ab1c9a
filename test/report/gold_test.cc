// Scores titles and dates over reports whose truth people wrote down: the sample reports of this project, and the real
// ones beside it where they are at hand.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>

#include "tracuu/report.h"
#include "tracuu/text.h"

namespace fs = std::filesystem;

namespace {

struct Score {
  int pages = 0, titles = 0, dates = 0;
};

std::string or_empty(const nlohmann::json& gold, const char* member) {
  return gold.contains(member) && gold[member].is_string() ? gold[member].get<std::string>() : std::string();
}

/// The report a gold entry speaks of: by its id in files that hold several.
tracuu::Report find_report(const fs::path& folder, const nlohmann::json& gold) {
  const auto file = gold.at("file").get<std::string>();
  const auto mark = file.find('#');
  const auto reports = tracuu::read_file(folder / file.substr(0, mark));
  const auto id = mark != std::string::npos ? file.substr(mark + 1) : or_empty(gold, "id");
  const auto same_id = [&](const tracuu::Report& report) { return report.id == id || report.id.ends_with("#" + id); };
  const auto found = std::ranges::find_if(reports, same_id);
  if (reports.size() > 1) REQUIRE(found != reports.end());
  return found != reports.end() ? *found : reports.at(0);
}

void score(const fs::path& folder, const fs::path& gold_file, Score& score) {
  const auto gold = nlohmann::json::parse(std::ifstream(gold_file));
  for (const auto& page : gold) {
    const auto report = find_report(folder, page);
    // One page is written in NFD; its title is, too.
    const auto title = tracuu::normalize(or_empty(page, "title")), read = tracuu::normalize(report.title);
    const auto published = or_empty(page, "published");
    ++score.pages;
    score.titles += read == title;
    score.dates += report.published == published;
    if (read != title) std::cout << page["file"] << " title: " << report.title << "\n    not: " << title << "\n";
    if (report.published != published)
      std::cout << page["file"] << " published: " << report.published << "\n    not: " << published << "\n";
  }
}

void print(const char* name, const Score& score) {
  std::cout << name << ": titles " << score.titles << "/" << score.pages << ", dates " << score.dates << "/"
            << score.pages << "\n";
}

}  // namespace

TEST_CASE("titles and dates of the sample reports", "[report]") {
  const fs::path source = TRACUU_SOURCE_DIR;
  Score total;
  for (const auto& entry : fs::directory_iterator(source / "test/report/gold")) {
    if (entry.path().extension() == ".json") score(source / "examples/reports", entry.path(), total);
  }
  print("sample reports", total);
  REQUIRE(total.pages > 0);
  CHECK(total.titles * 100 >= total.pages * 95);
  CHECK(total.dates * 100 >= total.pages * 95);
}

TEST_CASE("titles and dates of real reports, where they are at hand", "[report]") {
  const auto folder = fs::path(TRACUU_SOURCE_DIR) / "../shared/reports";
  if (!fs::exists(folder / "gold.json")) {
    WARN("skipped: there are no real reports beside the project");
    return;
  }
  Score total;
  score(folder, folder / "gold.json", total);
  print("real reports", total);
  CHECK(total.titles == total.pages);
  CHECK(total.dates == total.pages);
}
