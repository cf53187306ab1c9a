#include <sys/stat.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <random>
#include <string>

#include "tracuu/report.h"

namespace fs = std::filesystem;
using namespace tracuu;

namespace {

/// A folder of its own for one test, removed afterwards.
class Folder {
 public:
  Folder() : path_(fs::temp_directory_path() / ("tracuu-report-test-" + std::to_string(std::random_device()()))) {
    fs::create_directories(path_);
  }
  ~Folder() { fs::remove_all(path_); }
  const fs::path& path() const { return path_; }
  fs::path write(const std::string& name, const std::string& bytes) const {
    const auto file = path_ / name;
    fs::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << bytes;
    return file;
  }

 private:
  fs::path path_;
};

std::vector<std::string> ids(ReportReader reader) {
  std::vector<std::string> found;
  for (const auto& report : reader) found.push_back(report.id);
  return found;
}

ErrorKind kind_of_error(const std::function<void()>& work) {
  try {
    work();
  } catch (const Error& error) {
    return error.kind();
  }
  throw std::logic_error("no error");
}

}  // namespace

TEST_CASE("a folder's reports come in order of their paths", "[report]") {
  const Folder folder;
  folder.write("b.txt", "b");
  folder.write("a/z.TXT", "z");
  folder.write("c.json", R"([{"text": "1"}, {"id": "hai", "text": "2"}])");
  folder.write("d.jsonl", "\xEF\xBB\xBF{\"text\": \"1\"}\n\n{\"text\": \"3\"}");
  folder.write("e.pdf", "no");
  folder.write("f.html", "<p>f</p>");
  folder.write("g.HTM", "g");
  folder.write(".hidden.txt", "no");
  folder.write(".git/f.txt", "no");
  CHECK(ids(reports_in(folder.path())) ==
        std::vector<std::string>{"a/z.TXT", "b.txt", "c.json#1", "hai", "d.jsonl#1", "d.jsonl#3", "f.html", "g.HTM"});
  CHECK(ids(reports_in(folder.path() / "b.txt")) == std::vector<std::string>{"b.txt"});
  CHECK(ids(reports_in(folder.path() / "")) == ids(reports_in(folder.path())));
}

TEST_CASE("a pattern reads the files it matches, under the names their folder gives them", "[report]") {
  const Folder folder;
  for (const char* name : {"a.txt", "b.html", "2020/c.txt", "2020/d.html", "2021/06/e.html", ".git/f.html"}) folder.write(name, "x");
  CHECK(ids(reports_in(folder.path() / "*.txt")) == std::vector<std::string>{"a.txt"});
  CHECK(ids(reports_in(folder.path() / "**/*.html")) == std::vector<std::string>{"2020/d.html", "2021/06/e.html", "b.html"});
  CHECK(ids(reports_in(folder.path() / "202?/*")) == std::vector<std::string>{"2020/c.txt", "2020/d.html"});
  CHECK(ids(reports_in(folder.path() / "2020" / "*.html")) == std::vector<std::string>{"d.html"});
  CHECK(ids(reports_in(folder.path() / "*.pdf")).empty());
  CHECK(ids(reports_in(folder.write("[1].txt", "x"))) == std::vector<std::string>{"[1].txt"});
  CHECK(kind_of_error([&] { reports_in(folder.path() / "none" / "*.txt"); }) == ErrorKind::not_found);
}

TEST_CASE("progress is told with every report and at the end", "[report]") {
  const Folder folder;
  folder.write("a.txt", "12345");
  folder.write("b.jsonl", "{\"text\": \"1\"}\n{\"text\": \"2\"}\n");
  std::vector<ReadProgress> told;
  ReadOptions options;
  options.on_progress = [&](const ReadProgress& progress) { told.push_back(progress); };
  CHECK(ids(reports_in(folder.path(), options)).size() == 3);
  REQUIRE(told.size() == 4);
  const std::size_t bytes[] = {0, 19, 33, 33};
  for (std::size_t i = 0; i < 4; ++i) {
    CHECK(told[i].reports == std::min<std::size_t>(i + 1, 3));
    CHECK(told[i].bytes_read == bytes[i]);
    CHECK(told[i].bytes_total == 33);
  }
  CHECK(told[2].file.filename() == "b.jsonl");
  CHECK(told[3].file.empty());
}

TEST_CASE("a reader knows its file and how far it is", "[report]") {
  const Folder folder;
  folder.write("a.txt", "12345");
  folder.write("b.jsonl", "{\"text\": \"1\"}\n{\"text\": \"2\"}\n");
  auto reader = reports_in(folder.path());
  CHECK(reader.bytes_total() == 33);
  std::vector<std::size_t> read;
  std::vector<std::string> files;
  for (auto it = reader.begin(); it != reader.end(); ++it) {
    read.push_back(reader.bytes_read());
    files.push_back(reader.file().filename().string());
  }
  CHECK(read == std::vector<std::size_t>{0, 19, 33});
  CHECK(files == std::vector<std::string>{"a.txt", "b.jsonl", "b.jsonl"});
  CHECK(reader.bytes_read() == 33);
}

TEST_CASE("bad lines and files are problems and the rest goes on", "[report]") {
  const Folder folder;
  folder.write("a.jsonl",
               "{\"text\": \"1\"}\nnonsense\n[1]\n{\"text\": \"" + std::string(200, 'x') + "\"}\n{\"text\": \"5\"}\n");
  folder.write("b.json", "{");
  folder.write("c.txt", std::string(500, 'x'));
  folder.write("d.jsonl", "\xFF\xFE{");
  folder.write("e.txt", "e");
  std::vector<ReadProblem> problems;
  ReadOptions options;
  options.max_bytes = 100;
  options.on_problem = [&](const ReadProblem& problem) { problems.push_back(problem); };
  CHECK(ids(reports_in(folder.path(), options)) == std::vector<std::string>{"a.jsonl#1", "a.jsonl#5", "e.txt"});
  REQUIRE(problems.size() == 6);
  CHECK(problems[0].line == 2);
  CHECK(problems[0].message.starts_with("a.jsonl line 2 is no JSON"));
  CHECK(problems[1].message == "a.jsonl line 3 is no JSON object");
  CHECK(problems[2].message == "a.jsonl line 4 is longer than 100 bytes");
  CHECK(problems[3].message.starts_with("b.json is no JSON"));
  CHECK(problems[4].file.filename() == "c.txt");
  CHECK(problems[5].message.ends_with("is UTF-16; save JSON Lines as UTF-8"));
}

TEST_CASE("what is no text is a problem, and damaged text is none", "[report]") {
  std::string noise(20'000, '\0');
  std::minstd_rand random(1);
  for (char& byte : noise) byte = static_cast<char>(random() >> 8);
  const std::string line = "Hội nghị bàn về tiêm chủng. Các đại biểu nhất trí. ";
  const Folder folder;
  folder.write("a.txt", noise);
  folder.write("b.html", "<html><body>" + noise);
  folder.write("c.txt", std::string(300, '\0'));
  folder.write("d.txt", line + std::string(5, '\0') + noise.substr(0, 10) + line);
  folder.write("e.txt", "");
  std::vector<std::string> problems;
  ReadOptions options;
  options.on_problem = [&](const ReadProblem& problem) { problems.push_back(problem.message); };
  CHECK(ids(reports_in(folder.path(), options)) == std::vector<std::string>{"d.txt", "e.txt"});
  REQUIRE(problems.size() == 3);
  for (const auto& problem : problems) CHECK(problem.ends_with("is no text; if it should be one, save it as UTF-8"));
}

TEST_CASE("what cannot be opened is an error that says so", "[report]") {
  const Folder folder;
  ReadOptions small, stopped;
  small.max_bytes = 2;
  std::stop_source stop;
  stop.request_stop();
  stopped.stop = stop.get_token();
  CHECK(kind_of_error([&] { reports_in(folder.path() / "none"); }) == ErrorKind::not_found);
  CHECK(kind_of_error([&] { read_file(folder.path() / "none.txt"); }) == ErrorKind::not_found);
  CHECK(kind_of_error([&] { read_file(folder.write("a.pdf", "x")); }) == ErrorKind::invalid_argument);
  CHECK(kind_of_error([&] { read_file(folder.write("a.txt", "xyz"), small); }) == ErrorKind::too_large);
  CHECK(read_file(folder.write("b.txt", "xyz")).at(0).id == "b.txt");
  std::filesystem::create_directory(folder.path() / "c.txt");
  REQUIRE(::mkfifo((folder.path() / "d.txt").c_str(), 0600) == 0);
  for (const char* name : {"c.txt", "d.txt"})
    CHECK(kind_of_error([&] { read_file(folder.path() / name); }) == ErrorKind::invalid_argument);
  CHECK(kind_of_error([&] { ids(reports_in(folder.path(), stopped)); }) == ErrorKind::cancelled);
}
