// Which files hold reports.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "tracuu/report.h"

namespace tracuu::detail {

enum class Format { text, html, json, json_lines, other };

/// As the file's name says.
Format format_of(const std::filesystem::path& file);

struct SourceFile {
  std::filesystem::path path;
  std::string name;  ///< below the folder, with '/': the id of its report
  std::size_t bytes = 0;
};

SourceFile source_file(const std::filesystem::path& path, const std::filesystem::path& below);

/// The file; or the readable files below the folder, or of those that the pattern matches, in order of their names. Hidden
/// ones, as editors and systems leave them, are not.
std::vector<SourceFile> source_files(const std::filesystem::path& where,
                                     const std::function<void(const ReadProblem&)>& on_problem);

}  // namespace tracuu::detail
