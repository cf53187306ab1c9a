// From a folder, a pattern or a file to the files to be read: before reader.cc.
#include "report/source_files.h"

#include <algorithm>
#include <system_error>

#include "base/utf8.h"
#include "report/glob.h"

namespace tracuu::detail {
namespace {

namespace fs = std::filesystem;

std::vector<SourceFile> files_below(const fs::path& folder, const std::function<void(const ReadProblem&)>& on_problem) {
  std::vector<SourceFile> files;
  std::error_code error;
  fs::recursive_directory_iterator entry(folder, fs::directory_options::skip_permission_denied, error);
  for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
    std::error_code ignored;
    if (entry->path().filename().string().starts_with('.')) {
      if (entry->is_directory(ignored)) entry.disable_recursion_pending();
    } else if (format_of(entry->path()) != Format::other && entry->is_regular_file(ignored)) {
      files.push_back(source_file(entry->path(), folder));
    }
  }
  if (error && on_problem) on_problem({folder, 0, "the folder could not be read to its end: " + error.message()});
  std::ranges::sort(files, {}, &SourceFile::name);
  return files;
}

}  // namespace

Format format_of(const fs::path& file) {
  auto extension = file.extension().string();
  std::ranges::transform(extension, extension.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
  if (extension == ".txt") return Format::text;
  if (extension == ".html" || extension == ".htm") return Format::html;
  if (extension == ".json") return Format::json;
  if (extension == ".jsonl") return Format::json_lines;
  return Format::other;
}

SourceFile source_file(const fs::path& path, const fs::path& below) {
  std::error_code ignored;
  const auto bytes = fs::file_size(path, ignored);
  return {path, to_valid_utf8(path.lexically_relative(below).generic_string()),
          ignored ? 0 : static_cast<std::size_t>(bytes)};
}

std::vector<SourceFile> source_files(const fs::path& where, const std::function<void(const ReadProblem&)>& on_problem) {
  std::error_code ignored;
  if (fs::is_directory(where, ignored)) return files_below(where, on_problem);
  if (fs::exists(where, ignored) || !is_pattern(where)) return {source_file(where, where.parent_path())};
  const auto folder = folder_of_pattern(where);
  auto files = files_below(folder, on_problem);
  const auto pattern = where.lexically_relative(folder).generic_string();
  std::erase_if(files, [&](const SourceFile& file) {
    return !matches_pattern(pattern, file.path.lexically_relative(folder).generic_string());
  });
  return files;
}

}  // namespace tracuu::detail
