// bench reading: how fast are reports read from .txt, .html and .jsonl files, and what share is that of indexing them? The same
// documents in every form; forms and indexing take turns, so that a busy machine slows all alike.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <unistd.h>
#include <vector>

#include "numbers.h"
#include "tracuu/tracuu.h"

namespace fs = std::filesystem;

namespace {

using Clock = std::chrono::steady_clock;

template <class Work>
double seconds(Work work) {
  const auto begin = Clock::now();
  work();
  return std::chrono::duration<double>(Clock::now() - begin).count();
}

/// A folder of our own, removed at the end.
class Scratch {
 public:
  Scratch() : path(fs::temp_directory_path() / ("tracuu-reading-" + std::to_string(::getpid()))) { fs::create_directories(path); }
  ~Scratch() {
    std::error_code ignored;
    fs::remove_all(path, ignored);
  }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;

  const fs::path path;
};

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '<') out += "&lt;";
    else if (c == '&') out += "&amp;";
    else out += c;
  }
  return out;
}

/// The page as a site prints it: menu, script and footer around, a paragraph a line.
std::string html_of(const tracuu::Report& report) {
  std::string page = "<!DOCTYPE html>\n<html lang=\"vi\"><head><meta charset=\"utf-8\"><title>" + escaped(report.title) +
                     "</title>\n<script>var page = {\"views\": 1, \"ads\": [1, 2, 3]};</script></head>\n<body>"
                     "<nav><a href=\"/\">Trang chủ</a><a href=\"/tin\">Tin tức</a></nav>\n<div class=\"article\">\n";
  for (std::size_t begin = 0; begin < report.text.size();) {
    const auto end = std::min(report.text.find('\n', begin), report.text.size());
    if (end > begin) page += "<p class=\"text\"><span>" + escaped(std::string_view(report.text).substr(begin, end - begin)) + "</span></p>\n";
    begin = end + 1;
  }
  return page + "</div><footer>Bản quyền</footer></body></html>\n";
}

struct Form {
  fs::path path;
  std::size_t bytes = 0;
  std::vector<double> times;
};
using Forms = std::map<std::string, Form>;

/// The same reports as files of each form.
Forms write_forms(const std::vector<tracuu::Report>& reports, const fs::path& folder) {
  Forms forms;
  for (const char* name : {"txt", "html", "jsonl"}) fs::create_directories(forms[name].path = folder / name);
  std::ofstream lines(forms["jsonl"].path / "reports.jsonl", std::ios::binary);
  const auto write = [&](const char* form, std::size_t number, const std::string& bytes) {
    std::ofstream(forms[form].path / (std::to_string(number) + "." + form), std::ios::binary) << bytes;
    forms[form].bytes += bytes.size();
  };
  for (std::size_t i = 0; i < reports.size(); ++i) {
    write("txt", i, reports[i].text);
    write("html", i, html_of(reports[i]));
    const auto line = nlohmann::json{{"id", std::to_string(i)}, {"title", reports[i].title}, {"text", reports[i].text}}.dump() + "\n";
    lines << line;
    forms["jsonl"].bytes += line.size();
  }
  return forms;
}

std::vector<tracuu::Document> read_documents(const fs::path& where) {
  std::vector<tracuu::Document> documents;
  for (const auto& report : tracuu::reports_in(where)) documents.push_back(report);
  return documents;
}

double index_once(const std::vector<tracuu::Document>& documents, const fs::path& path) {
  fs::remove_all(path);
  return seconds([&] {
    tracuu::Index index(path);
    auto writer = index.writer();
    for (const auto& document : documents) writer.add(document);
    writer.commit();
  });
}

/// @return false if a form does not hold the same reports: then nothing was measured.
bool check(const Forms& forms, std::size_t reports) {
  return std::ranges::all_of(forms, [&](const auto& form) { return read_documents(form.second.path).size() == reports; });
}

void print(const Forms& forms, const std::vector<double>& indexing) {
  const double index_time = bench::quantile(indexing);
  std::printf("  %-6s %8s %10s   reading's share of reading and indexing\n", "form", "MB", "MB/s");
  for (const auto& [name, form] : forms) {
    const double megabytes = static_cast<double>(form.bytes) / 1e6, time = bench::quantile(form.times);
    std::printf("  %-6s %8.2f %10.2f   %4.1f %%\n", name.c_str(), megabytes, megabytes / time, 100 * time / (time + index_time));
  }
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app("How fast are reports read, and what share is that of indexing them?");
  std::string where = TRACUU_SOURCE_DIR "/examples/reports";
  std::size_t runs = 7, most = 2000;
  app.add_option("where", where, "A folder of reports or a .jsonl file; by default the sample reports");
  app.add_option("--runs", runs, "Runs; their medians are printed")->check(CLI::Range(1, 1000));
  app.add_option("--documents", most, "The first so many reports")->check(CLI::Range(1, 1'000'000));
  CLI11_PARSE(app, argc, argv);

  std::vector<tracuu::Report> reports;
  for (const auto& report : tracuu::reports_in(where)) {
    if (reports.size() == most) break;
    if (!report.text.empty()) reports.push_back(report);
  }
  const Scratch scratch;
  auto forms = write_forms(reports, scratch.path);
  if (reports.empty() || !check(forms, reports.size())) {
    std::fprintf(stderr, "no reports in %s, or they are not the same in every form\n", where.c_str());
    return 1;
  }
  const auto documents = read_documents(forms["txt"].path);
  std::vector<double> indexing;
  for (std::size_t run = 0; run < runs; ++run) {
    for (auto& [name, form] : forms) form.times.push_back(seconds([&] { read_documents(form.path); }));
    indexing.push_back(index_once(documents, scratch.path / "index"));
  }
  std::printf("%s: %zu reports, medians of %zu runs\n", where.c_str(), reports.size(), runs);
  print(forms, indexing);
  return 0;
}
