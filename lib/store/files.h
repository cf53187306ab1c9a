// store: files and folders made durable. Every failure is an Error of kind io that names the file.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tracuu/error.h"

namespace tracuu::detail {

/// errno as an Error of kind io.
Error io_error(const std::string& doing, int error_number);

/// What a directory holds.
std::vector<std::filesystem::path> entries_of(const std::filesystem::path& directory);

/// Syncs one file, or the entries of one directory, to the device.
void sync_path(const std::filesystem::path& path);

/// Syncs every file in a directory, and then the directory.
void sync_directory_and_files(const std::filesystem::path& directory);

/// Writes a file through a temporary one. If `durable`, after a power cut it has its old content or the new.
void replace_file(const std::filesystem::path& file, std::string_view content, bool durable = true);

/// Renames and, if `durable`, syncs the directory that holds both.
void rename_file(const std::filesystem::path& from, const std::filesystem::path& to, bool durable = true);

/// The content of a small file; nothing if there is no such file.
std::optional<std::string> read_small_file(const std::filesystem::path& file);

/// Bytes of the regular files below `directory`, or of the file itself.
std::uint64_t bytes_of(const std::filesystem::path& file_or_directory);

/// A directory of our own, removed with everything in it at the end unless it was released.
class TemporaryDirectory {
 public:
  enum class For { owner, everyone };  // who may look inside; for everyone, as far as the process's umask lets them

  /// Makes `parent`/`prefix`….
  TemporaryDirectory(const std::filesystem::path& parent, std::string_view prefix, For whom = For::everyone);
  ~TemporaryDirectory();
  TemporaryDirectory(TemporaryDirectory&& other) noexcept;
  TemporaryDirectory& operator=(TemporaryDirectory&&) = delete;

  const std::filesystem::path& path() const { return path_; }
  void release() { path_.clear(); }

 private:
  std::filesystem::path path_;
  long owner_;  // a forked child must not remove it
};

}  // namespace tracuu::detail
