// `tracuu index` keeps an index in step with its folders.
#include <catch2/catch.hpp>
#include <string>

#include "run_program.h"

using namespace cli_test;

namespace {

std::string summary(const Folder& folder, const std::string& paths) {
  const auto outcome = run("index " + folder.at("r.idx") + " " + paths);
  INFO(outcome.err);
  CHECK(outcome.code == 0);
  return outcome.out.substr(outcome.out.find(": ") + 2);
}

std::string found(const Folder& folder, const std::string& words) {
  return run("search --no-snippets " + folder.at("r.idx") + " " + words).out;
}

}  // namespace

TEST_CASE("an index follows its folder", "[cli]") {
  const Folder folder;
  folder.write("in/a.txt", "Họp chi bộ tháng ba");
  folder.write("in/b.txt", "Họp giao ban tuần");
  folder.write("in/c.jsonl", "{\"text\": \"dòng một\"}\n{\"text\": \"dòng hai\"}\n");
  const auto in = folder.at("in");
  CHECK(summary(folder, in) == "4 new, 0 changed, 0 removed, 0 unchanged\n");
  CHECK(summary(folder, in) == "0 new, 0 changed, 0 removed, 4 unchanged\n");

  folder.write("in/a.txt", "Họp chi bộ tháng tư");
  fs::remove(folder.at("in/b.txt"));
  folder.write("in/c.jsonl", "{\"text\": \"dòng một\"}\n");
  folder.write("in/d.txt", "Khai mạc đại hội");
  CHECK(summary(folder, in) == "1 new, 1 changed, 2 removed, 1 unchanged\n");
  CHECK(found(folder, "--all tháng tư").find("a.txt") != std::string::npos);
  CHECK(found(folder, "--all tháng ba").find("a.txt") == std::string::npos);
  CHECK(found(folder, "giao ban").find("b.txt") == std::string::npos);
  CHECK(found(folder, "khai mạc").find("d.txt") != std::string::npos);
}

TEST_CASE("folders do not take away each other's reports", "[cli]") {
  const Folder folder;
  folder.write("one/a.txt", "Họp chi bộ");
  folder.write("one-more/b.txt", "Họp giao ban");
  CHECK(summary(folder, folder.at("one")) == "1 new, 0 changed, 0 removed, 0 unchanged\n");
  CHECK(summary(folder, folder.at("one-more")) == "1 new, 0 changed, 0 removed, 0 unchanged\n");
  CHECK(summary(folder, folder.at("one") + " " + folder.at("one-more")) ==
        "0 new, 0 changed, 0 removed, 2 unchanged\n");
  CHECK(summary(folder, folder.at("one/a.txt")) == "0 new, 0 changed, 0 removed, 1 unchanged\n");
}

TEST_CASE("a pattern speaks of the files it matches", "[cli]") {
  const Folder folder;
  folder.write("in/a.txt", "Họp chi bộ");
  folder.write("in/2020/b.txt", "Họp giao ban");
  folder.write("in/2020/c.html", "<p>Khai mạc đại hội</p>");
  const auto texts = "'" + folder.at("in/**/*.txt") + "'";
  CHECK(summary(folder, texts) == "2 new, 0 changed, 0 removed, 0 unchanged\n");
  CHECK(summary(folder, "'" + folder.at("in/**/*.html") + "'") == "1 new, 0 changed, 0 removed, 0 unchanged\n");
  CHECK(summary(folder, folder.at("in")) == "0 new, 0 changed, 0 removed, 3 unchanged\n");
  fs::remove(folder.at("in/2020/b.txt"));
  CHECK(summary(folder, texts) == "0 new, 0 changed, 1 removed, 1 unchanged\n");
  CHECK(found(folder, "khai mạc").find("2020/c.html") != std::string::npos);
  CHECK(run("index " + folder.at("new.idx") + " '" + folder.at("none/*.txt") + "'").code == 1);
  CHECK_FALSE(fs::exists(folder.at("new.idx")));
}

TEST_CASE("what cannot be read is listed, and keeps what was read before", "[cli]") {
  const Folder folder;
  folder.write("in/a.txt", "Họp chi bộ");
  folder.write("in/b.json", "{\"text\": \"Họp giao ban\"}");
  CHECK(summary(folder, folder.at("in")) == "2 new, 0 changed, 0 removed, 0 unchanged\n");
  folder.write("in/b.json", "{\"text\": \"Họp gi");
  CHECK(summary(folder, folder.at("in")) == "0 new, 0 changed, 0 removed, 1 unchanged, 1 with problems\n");
  CHECK(found(folder, "giao ban").find("b.json") != std::string::npos);
  CHECK(run("index " + folder.at("r.idx") + " " + folder.at("in")).err.starts_with("tracuu: b.json is no JSON"));
}

TEST_CASE("a folder without reports is an error", "[cli]") {
  const Folder folder;
  fs::create_directories(folder.at("in"));
  const auto outcome = run("index " + folder.at("r.idx") + " " + folder.at("in"));
  CHECK(outcome.code == 1);
  CHECK(outcome.err.find("no report") != std::string::npos);
  folder.write("in/a.json", "{");
  const auto broken = run("index " + folder.at("r.idx") + " " + folder.at("in"));
  CHECK(broken.code == 1);
  CHECK(broken.err.starts_with("tracuu: a.json is no JSON"));
  CHECK(broken.err.find("no report") == std::string::npos);
}

TEST_CASE("of two reports with one id the later is kept, every time, and that is told", "[cli]") {
  const Folder folder;
  folder.write("one/a.txt", "Họp chi bộ");
  folder.write("two/a.txt", "Họp giao ban");
  folder.write("two/b.jsonl", "{\"id\": \"x\", \"text\": \"dòng một\"}\n{\"id\": \"x\", \"text\": \"dòng hai\"}\n");
  const auto both = folder.at("one") + " " + folder.at("two");
  CHECK(summary(folder, both) == "2 new, 0 changed, 0 removed, 0 unchanged, 2 with problems\n");
  for (int i = 0; i < 3; ++i) {
    CHECK(summary(folder, both) == "0 new, 0 changed, 0 removed, 2 unchanged, 2 with problems\n");
    CHECK(found(folder, "--all giao ban").find("a.txt") != std::string::npos);
    CHECK(found(folder, "--all dòng hai").find("x") != std::string::npos);
    CHECK(found(folder, "--all dòng một").find("nothing found") != std::string::npos);
  }
  CHECK(run("index " + folder.at("r.idx") + " " + both).err.starts_with("tracuu: two reports have the id 'a.txt': that of "));
  folder.write("two/a.txt", "Họp tổng kết");
  CHECK(summary(folder, both) == "0 new, 1 changed, 0 removed, 1 unchanged, 2 with problems\n");
  CHECK(summary(folder, folder.at("one") + " " + folder.at("one/a.txt")) == "0 new, 1 changed, 0 removed, 0 unchanged\n");
}

TEST_CASE("a report that is refused is named once", "[cli]") {
  const Folder folder;
  folder.write("a.jsonl", "{\"id\": \"y\\u0000z\", \"text\": \"Họp\"}\n{\"text\": \"Họp\"}\n");
  for (int i = 0; i < 2; ++i)
    CHECK(run("index " + folder.at("r.idx") + " " + folder.at("a.jsonl")).err ==
          "tracuu: document 'y\uFFFDz': an id with a NUL byte; remove it\n");
}
