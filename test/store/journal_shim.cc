// Preloaded into a writing process: calls on files go through, and below $STORE_ROOT are written to $STORE_JOURNAL.
#include <dlfcn.h>
#include <fcntl.h>
#include <stdarg.h>
#include <sys/stat.h>
#include <unistd.h>

#include <climits>
#include <cstdlib>
#include <cstring>
#include <map>
#include <mutex>
#include <string>

#include "store/journal.h"

using tracuu::detail::JournalOp;
using tracuu::detail::kHere;

namespace {

template <class Function>
Function* real(const char* name) {
  return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

class Journal {
 public:
  static Journal& of_this_process() {
    static Journal* const journal = new Journal;  // outlives everything that may still write
    return *journal;
  }

  std::recursive_mutex mutex;
  std::map<int, std::string> files;  // descriptors below the root

  bool holds(int fd) const { return files.count(fd) > 0; }
  bool covers(const std::string& path) const { return !root_.empty() && path.compare(0, root_.size(), root_) == 0; }

  void write(JournalOp op, std::uint64_t a, std::uint64_t b, const std::string& first, const std::string& second = {}) {
    std::string record(1, static_cast<char>(op));
    const auto number = [&](std::uint64_t value, int bytes) {
      for (int i = 0; i < bytes; ++i) record.push_back(static_cast<char>(value >> 8 * i));
    };
    number(a, 8);
    number(b, 8);
    for (const std::string* text : {&first, &second}) {
      number(text->size(), 4);
      record += *text;
    }
    static const auto real_write = real<ssize_t(int, const void*, size_t)>("write");
    if (fd_ >= 0 && real_write(fd_, record.data(), record.size()) < 0) ::_exit(120);
  }

 private:
  Journal() {
    const char* root = ::getenv("STORE_ROOT");
    const char* file = ::getenv("STORE_JOURNAL");
    if (!root || !file) return;
    root_ = root;
    fd_ = real<int(const char*, int, ...)>("open")(file, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  }
  std::string root_;
  int fd_ = -1;
};

std::string absolute(int directory, const char* path) {
  if (path[0] == '/') return path;
  char base[PATH_MAX] = "";
  if (directory == AT_FDCWD) return std::string(::getcwd(base, sizeof base) ? base : "") + "/" + path;
  const std::string link = "/proc/self/fd/" + std::to_string(directory);
  const ssize_t size = ::readlink(link.c_str(), base, sizeof base - 1);
  return std::string(base, size > 0 ? static_cast<size_t>(size) : 0) + "/" + path;
}

int opened(int fd, int directory, const char* path, int flags) {
  Journal& journal = Journal::of_this_process();
  const std::string name = absolute(directory, path);
  if (fd < 0 || !journal.covers(name)) return fd;
  journal.files[fd] = name;
  journal.write(JournalOp::open, static_cast<std::uint64_t>(fd), (flags & O_TRUNC) != 0, name);
  return fd;
}

int open_at(int directory, const char* path, int flags, mode_t mode) {
  const std::lock_guard hold(Journal::of_this_process().mutex);
  static const auto call = real<int(int, const char*, int, ...)>("openat");
  return opened(call(directory, path, flags, mode), directory, path, flags);
}

/// The call's result; journalled if it succeeded and concerns a file below the root.
template <class Call>
auto on_descriptor(int fd, JournalOp op, std::uint64_t number, const Call& call) {
  Journal& journal = Journal::of_this_process();
  const std::lock_guard hold(journal.mutex);
  const auto result = call();
  if (result == 0 && journal.holds(fd)) journal.write(op, static_cast<std::uint64_t>(fd), number, {});
  return result;
}

template <class Call>
int on_path(JournalOp op, const std::string& path, const std::string& second, const Call& call) {
  Journal& journal = Journal::of_this_process();
  const std::lock_guard hold(journal.mutex);
  const int result = call();
  if (result == 0 && journal.covers(path)) journal.write(op, 0, 0, path, second);
  return result;
}

template <class Call>
ssize_t writing(int fd, std::uint64_t offset, const void* bytes, const Call& call) {
  Journal& journal = Journal::of_this_process();
  const std::lock_guard hold(journal.mutex);
  const ssize_t written = call();
  if (written <= 0) return written;
  const std::string content(static_cast<const char*>(bytes), static_cast<size_t>(written));
  if (fd == STDOUT_FILENO) journal.write(JournalOp::said, 0, 0, content);
  else if (journal.holds(fd)) journal.write(JournalOp::write, static_cast<std::uint64_t>(fd), offset, content);
  return written;
}

mode_t mode_of(int flags, va_list arguments) { return flags & O_CREAT ? va_arg(arguments, mode_t) : 0; }

}  // namespace

#define OPEN_LIKE(name, directory, ...)          \
  va_list arguments;                             \
  va_start(arguments, flags);                    \
  const mode_t mode = mode_of(flags, arguments); \
  va_end(arguments);                             \
  return open_at(directory, path, flags, mode)

extern "C" {

int open(const char* path, int flags, ...) { OPEN_LIKE(open, AT_FDCWD); }
int open64(const char* path, int flags, ...) { OPEN_LIKE(open64, AT_FDCWD); }
int openat(int directory, const char* path, int flags, ...) { OPEN_LIKE(openat, directory); }
int openat64(int directory, const char* path, int flags, ...) { OPEN_LIKE(openat64, directory); }

ssize_t write(int fd, const void* bytes, size_t count) {
  static const auto call = real<ssize_t(int, const void*, size_t)>("write");
  return writing(fd, kHere, bytes, [&] { return call(fd, bytes, count); });
}
ssize_t pwrite(int fd, const void* bytes, size_t count, off_t offset) {
  static const auto call = real<ssize_t(int, const void*, size_t, off_t)>("pwrite");
  return writing(fd, static_cast<std::uint64_t>(offset), bytes, [&] { return call(fd, bytes, count, offset); });
}
ssize_t pwrite64(int fd, const void* bytes, size_t count, off64_t offset) { return pwrite(fd, bytes, count, offset); }

int ftruncate(int fd, off_t size) noexcept {
  static const auto call = real<int(int, off_t)>("ftruncate");
  return on_descriptor(fd, JournalOp::truncate, static_cast<std::uint64_t>(size), [&] { return call(fd, size); });
}
int ftruncate64(int fd, off64_t size) noexcept { return ftruncate(fd, size); }
int fsync(int fd) {
  static const auto call = real<int(int)>("fsync");
  return on_descriptor(fd, JournalOp::sync, 0, [&] { return call(fd); });
}
int fdatasync(int fd) {
  static const auto call = real<int(int)>("fdatasync");
  return on_descriptor(fd, JournalOp::sync, 0, [&] { return call(fd); });
}
int close(int fd) {
  static const auto call = real<int(int)>("close");
  const int result = on_descriptor(fd, JournalOp::close, 0, [&] { return call(fd); });
  Journal& journal = Journal::of_this_process();
  const std::lock_guard hold(journal.mutex);
  journal.files.erase(fd);
  return result;
}

int rename(const char* from, const char* to) noexcept {
  static const auto call = real<int(const char*, const char*)>("rename");
  return on_path(JournalOp::rename, absolute(AT_FDCWD, from), absolute(AT_FDCWD, to), [&] { return call(from, to); });
}
int unlink(const char* path) noexcept {
  static const auto call = real<int(const char*)>("unlink");
  return on_path(JournalOp::unlink, absolute(AT_FDCWD, path), {}, [&] { return call(path); });
}
int unlinkat(int directory, const char* path, int flags) noexcept {
  static const auto call = real<int(int, const char*, int)>("unlinkat");
  return on_path(JournalOp::unlink, absolute(directory, path), {}, [&] { return call(directory, path, flags); });
}
int remove(const char* path) noexcept {
  static const auto call = real<int(const char*)>("remove");
  return on_path(JournalOp::unlink, absolute(AT_FDCWD, path), {}, [&] { return call(path); });
}
int rmdir(const char* path) noexcept {
  static const auto call = real<int(const char*)>("rmdir");
  return on_path(JournalOp::unlink, absolute(AT_FDCWD, path), {}, [&] { return call(path); });
}
int mkdir(const char* path, mode_t mode) noexcept {
  static const auto call = real<int(const char*, mode_t)>("mkdir");
  return on_path(JournalOp::mkdir, absolute(AT_FDCWD, path), {}, [&] { return call(path, mode); });
}
}
