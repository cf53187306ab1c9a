// store: an index on disk, between the files and Xapian's databases.
#include "store/directory.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <utility>

#include "tracuu/error.h"

namespace tracuu::detail {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kBuildPrefix = "build-";

std::string host_name() {
  char name[256] = "";
  return ::gethostname(name, sizeof name - 1) == 0 ? name : "?";
}

/// "process 12 on machine", with what is odd about it.
std::string describe_holder(const fs::path& lock_file) {
  const std::string text = read_small_file(lock_file).value_or("");
  const std::size_t space = text.find(' '), end = text.find('\n');
  if (space == std::string::npos || end == std::string::npos || end < space) return "another process";
  const std::string host = text.substr(space + 1, end - space - 1);
  const std::string holder = "process " + text.substr(0, space) + " on " + host;
  const long pid = std::strtol(text.c_str(), nullptr, 10);
  if (pid == ::getpid() && host == host_name()) return holder + " (this process)";
  const bool ended = host == host_name() && pid > 0 && ::kill(static_cast<pid_t>(pid), 0) < 0 && errno == ESRCH;
  return ended ? holder + " has ended, but a process it forked" : holder;
}

bool is_generation_name(std::string_view name) {
  return name.size() >= 7 && name[0] == 'g' &&
         std::all_of(name.begin() + 1, name.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::string generation_name(unsigned long number) {
  char name[24];
  std::snprintf(name, sizeof name, "g%06lu", number);
  return name;
}

unsigned long number_of(const std::string& generation) { return std::strtoul(generation.c_str() + 1, nullptr, 10); }

}  // namespace

IndexLock::IndexLock(const fs::path& index) : owner_(::getpid()) {
  const fs::path file = index / "lock";
  fd_ = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
  if (fd_ < 0) throw io_error("opening '" + file.string() + "' to write to the index", errno);
  if (::flock(fd_, LOCK_EX | LOCK_NB) < 0) {
    const int reason = errno;
    ::close(fd_);
    if (reason != EWOULDBLOCK) throw io_error("locking '" + file.string() + "'", reason);
    throw Error(ErrorKind::locked, "'" + index.string() + "': " + describe_holder(file) +
                                       " holds the index's lock; wait until it is done, or end it");
  }
  const std::string holder = std::to_string(owner_) + " " + host_name() + "\n";
  // Only for the message above: a lock whose holder could not be written down is as good.
  if (::ftruncate(fd_, 0) == 0) (void)!::pwrite(fd_, holder.data(), holder.size(), 0);
}

IndexLock::~IndexLock() {
  if (fd_ < 0) return;
  // Unlocking undoes it for forked children too, which share the descriptor; they must not undo it for us.
  if (owner_ == ::getpid()) ::flock(fd_, LOCK_UN);
  ::close(fd_);
}

IndexLock::IndexLock(IndexLock&& other) noexcept : fd_(std::exchange(other.fd_, -1)), owner_(other.owner_) {}

std::shared_ptr<Directory> Directory::temporary() {
  std::error_code none;
  fs::path parent = fs::temp_directory_path(none);
  if (none) throw Error(ErrorKind::io, "no directory for temporary files: " + none.message() + "; set TMPDIR");
  TemporaryDirectory own(parent, "tracuu-", TemporaryDirectory::For::owner);
  auto directory = std::make_shared<Directory>(own.path(), Kind::temporary);
  directory->own_.emplace(std::move(own));
  return directory;
}

bool Directory::owns(std::string_view name) {
  return name == "lock" || name == "current" || name == "current.tmp" || is_generation_name(name) ||
         name.starts_with(kBuildPrefix);
}

std::optional<std::string> Directory::current() const {
  if (kind_ == Kind::single_file) return "";
  auto name = read_small_file(path_ / "current");
  if (!name || name->empty() || name->back() != '\n') return std::nullopt;
  name->pop_back();
  if (!is_generation_name(*name)) return std::nullopt;
  return name;
}

std::string Directory::require_current() const {
  if (auto name = current()) return *name;
  std::error_code none;
  if (!fs::exists(path_, none)) throw Error(ErrorKind::not_found, "there is no index at '" + path_.string() + "' any more");
  throw Error(ErrorKind::corrupt, "'" + (path_ / "current").string() + "' names no generation; try Index::repair");
}

fs::path Directory::generation(const std::string& name) const { return name.empty() ? path_ : path_ / name; }

std::vector<std::string> Directory::generations() const {
  std::vector<std::string> names;
  for (const fs::path& entry : entries_of(path_)) {
    if (is_generation_name(entry.filename().string())) names.push_back(entry.filename().string());
  }
  std::sort(names.begin(), names.end(), [](const auto& a, const auto& b) { return number_of(a) < number_of(b); });
  return names;
}

TemporaryDirectory Directory::build_directory() const { return {path_, kBuildPrefix}; }

void Directory::publish(TemporaryDirectory built) const {
  const auto names = generations();
  const std::string name = generation_name(names.empty() ? 1 : number_of(names.back()) + 1);
  if (durable()) sync_directory_and_files(built.path());
  rename_file(built.path(), generation(name), durable());
  built.release();
  point_at(name);
  sweep();
}

void Directory::point_at(const std::string& generation) const {
  replace_file(path_ / "current", generation + "\n", durable());
}

std::vector<std::string> Directory::sweep() const {
  const std::string keep = require_current();
  std::vector<std::string> swept;
  for (const fs::path& entry : entries_of(path_)) {
    const std::string name = entry.filename().string();
    if ((is_generation_name(name) && name != keep) || name.starts_with(kBuildPrefix)) swept.push_back(name);
  }
  std::error_code ignored;
  for (const std::string& name : swept) fs::remove_all(path_ / name, ignored);
  return swept;
}

}  // namespace tracuu::detail
