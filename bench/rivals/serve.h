// What every contender of the comparison does, in whatever language: `build CORPUS FOLDER` makes an index and prints one line of
// JSON about it; `serve FOLDER` answers each line of standard input, a query, with a line "nanoseconds TAB id TAB id …".
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "tracuu/document.h"

namespace bench {

using Answer = std::function<std::vector<std::string>(const std::string& query)>;

struct Contender {
  std::string name;
  unsigned build_threads;
  std::function<void(const std::vector<tracuu::Document>& corpus, const std::filesystem::path& folder)> build;
  std::function<Answer(const std::filesystem::path& folder)> open;
};

/// The documents are in memory before the clock of `build` runs; the ids of ten hits are fetched while that of a search does.
int contender_main(int argc, char** argv, const Contender& contender);

}  // namespace bench
