// store: an index on disk: `lock`, `current` and generations (FORMAT.md), or one file.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "store/files.h"

namespace tracuu::detail {

/// Our own lock on an index, held from its making to its end or the death of the process.
class IndexLock {
 public:
  /// @throws Error locked, naming the holder, or io.
  explicit IndexLock(const std::filesystem::path& index);
  ~IndexLock();
  IndexLock(IndexLock&& other) noexcept;
  IndexLock& operator=(IndexLock&&) = delete;

 private:
  int fd_;
  long owner_;
};

/// Where an index lives. Values never change after its making; safe to share between threads.
class Directory {
 public:
  enum class Kind { directory, single_file, temporary };

  Directory(std::filesystem::path path, Kind kind) : path_(std::move(path)), kind_(kind) {}
  /// A private directory, removed with this object.
  static std::shared_ptr<Directory> temporary();

  /// Whether this is the name of a file or directory that an index holds.
  static bool owns(std::string_view name);

  const std::filesystem::path& path() const { return path_; }
  bool read_only() const { return kind_ == Kind::single_file; }
  /// Whether what is acknowledged must survive a power cut.
  bool durable() const { return kind_ != Kind::temporary; }

  /// The name in `current`; nothing if the file is missing or names no generation; "" for a single file.
  std::optional<std::string> current() const;
  /// current(). @throws Error corrupt.
  std::string require_current() const;
  std::filesystem::path generation(const std::string& name) const;
  /// Names of all generations there, oldest first.
  std::vector<std::string> generations() const;

  /// A directory to build a generation in. Swept away by the next writer if it is left behind.
  TemporaryDirectory build_directory() const;
  /// Makes a finished directory the newest generation: syncs it, names it, points `current` at it. Requires the lock.
  void publish(TemporaryDirectory built) const;
  void point_at(const std::string& generation) const;
  /// Removes what `current` does not name: old generations, half-built ones. Requires the lock. @return their names.
  std::vector<std::string> sweep() const;

 private:
  std::filesystem::path path_;
  Kind kind_;
  std::optional<TemporaryDirectory> own_;
};

}  // namespace tracuu::detail
