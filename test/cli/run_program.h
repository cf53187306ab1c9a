// Runs the program tracuu through the shell and keeps what it said.
#pragma once

#include <sys/wait.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>

namespace cli_test {

namespace fs = std::filesystem;

/// A folder of its own for one test, removed afterwards.
class Folder {
 public:
  Folder() : path_(fs::temp_directory_path() / ("tracuu-cli-test-" + std::to_string(std::random_device()()))) {
    fs::create_directories(path_);
  }
  ~Folder() { fs::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  std::string at(const std::string& name) const { return (path_ / name).string(); }
  void write(const std::string& name, const std::string& bytes) const {
    fs::create_directories((path_ / name).parent_path());
    std::ofstream(path_ / name, std::ios::binary) << bytes;
  }

 private:
  fs::path path_;
};

struct Outcome {
  int code = 0;
  std::string out, err;
};

inline std::string read(const std::string& file) {
  std::ifstream input(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(input), std::istreambuf_iterator<char>()};
}

/// `arguments` as typed in a shell; `behind` follows the redirection of errors, e.g. "| head -1".
inline Outcome run(const std::string& arguments, const std::string& behind = "", const std::string& before = "") {
  const Folder folder;
  const auto command =
      before + " " TRACUU_PROGRAM " " + arguments + " 2>" + folder.at("err") + " " + behind + " >" + folder.at("out");
  const int status = std::system(command.c_str());
  return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, read(folder.at("out")), read(folder.at("err"))};
}

}  // namespace cli_test
