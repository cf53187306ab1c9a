// store: files and folders made durable, below everything else in this room.
#include "store/files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <exception>
#include <fstream>
#include <iterator>
#include <random>
#include <system_error>
#include <utility>

#include "store/child.h"

namespace tracuu::detail {
namespace {

namespace fs = std::filesystem;

class Descriptor {
 public:
  Descriptor(const fs::path& path, int flags, mode_t mode = 0)
      : path_(path), fd_(::open(path.c_str(), flags | O_CLOEXEC, mode)) {
    if (fd_ < 0) throw io_error("opening '" + path.string() + "'", errno);
  }
  ~Descriptor() { ::close(fd_); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  void write(std::string_view bytes) {
    while (!bytes.empty()) {
      const ssize_t written = ::write(fd_, bytes.data(), bytes.size());
      if (written < 0 && errno != EINTR) throw io_error("writing '" + path_.string() + "'", errno);
      if (written > 0) bytes.remove_prefix(static_cast<std::size_t>(written));
    }
  }
  void sync() {
    if (::fsync(fd_) < 0) throw io_error("syncing '" + path_.string() + "'", errno);
  }

 private:
  fs::path path_;
  int fd_;
};

}  // namespace

Error io_error(const std::string& doing, int error_number) {
  return {ErrorKind::io, doing + ": " + std::generic_category().message(error_number)};
}

std::vector<fs::path> entries_of(const fs::path& directory) {
  try {
    std::vector<fs::path> entries;
    for (const auto& entry : fs::directory_iterator(directory)) entries.push_back(entry.path());
    return entries;
  } catch (const fs::filesystem_error& error) {
    throw Error(ErrorKind::io, "listing '" + directory.string() + "': " + error.code().message());
  }
}

void sync_path(const fs::path& path) { Descriptor(path, O_RDONLY).sync(); }

void sync_directory_and_files(const fs::path& directory) {
  for (const fs::path& entry : entries_of(directory)) {
    if (fs::is_regular_file(entry)) sync_path(entry);
  }
  sync_path(directory);
}

void replace_file(const fs::path& file, std::string_view content, bool durable) {
  const fs::path temporary = file.string() + ".tmp";
  {
    Descriptor out(temporary, O_WRONLY | O_CREAT | O_TRUNC, 0666);
    out.write(content);
    if (durable) out.sync();
  }
  rename_file(temporary, file, durable);
}

void rename_file(const fs::path& from, const fs::path& to, bool durable) {
  if (::rename(from.c_str(), to.c_str()) < 0)
    throw io_error("renaming '" + from.string() + "' to '" + to.string() + "'", errno);
  if (durable) sync_path(to.has_parent_path() ? to.parent_path() : fs::path("."));
}

std::optional<std::string> read_small_file(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) return std::nullopt;
  return std::string(std::istreambuf_iterator<char>(in), {});
}

std::uint64_t bytes_of(const fs::path& file_or_directory) {
  std::error_code gone;  // files may vanish while they are counted
  if (!fs::is_directory(file_or_directory, gone)) {
    const auto size = fs::file_size(file_or_directory, gone);
    return gone ? 0 : size;
  }
  std::uint64_t bytes = 0;
  for (auto entry = fs::directory_iterator(file_or_directory, gone); !gone && entry != fs::end(entry);
       entry.increment(gone)) {
    bytes += bytes_of(entry->path());
  }
  return bytes;
}

TemporaryDirectory::TemporaryDirectory(const fs::path& parent, std::string_view prefix, For whom) : owner_(::getpid()) {
  std::random_device random;
  do {
    path_ = (parent / prefix).string() + std::to_string(random());
    if (::mkdir(path_.c_str(), whom == For::owner ? 0700 : 0777) == 0) return;
  } while (errno == EEXIST);
  throw io_error("making a directory in '" + parent.string() + "'", errno);
}

TemporaryDirectory::~TemporaryDirectory() {
  if (path_.empty() || owner_ != ::getpid()) return;
  std::error_code ignored;
  if (std::uncaught_exceptions() > 0) remove_in_background(path_);  // who stopped the work does not wait for what it leaves
  else fs::remove_all(path_, ignored);
}

TemporaryDirectory::TemporaryDirectory(TemporaryDirectory&& other) noexcept
    : path_(std::exchange(other.path_, {})), owner_(other.owner_) {}

}  // namespace tracuu::detail
