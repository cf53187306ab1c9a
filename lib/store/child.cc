// store: work that damaged bytes may bring down, or that nothing else can stop, done by a child process.
#include "store/child.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <optional>
#include <system_error>

#include "store/files.h"

namespace tracuu::detail {
namespace {

constexpr int kBetweenQuestions = 10;  // milliseconds

/// One end of a pipe.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() { close(); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  int number() const { return number_; }
  void close() {
    if (number_ >= 0) ::close(number_);
    number_ = -1;
  }

 private:
  int number_;
};

/// To die at once and alone: no handlers of the parent's, no core file, no words on its terminal.
void expect_the_worst() {
  for (const int number : {SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGILL, SIGINT, SIGTERM}) std::signal(number, SIG_DFL);
  const rlimit none{};
  ::setrlimit(RLIMIT_CORE, &none);
  if (const int nowhere = ::open("/dev/null", O_WRONLY | O_CLOEXEC); nowhere >= 0) ::dup2(nowhere, STDERR_FILENO);
}

void write_all(int descriptor, const std::string& bytes) {
  for (std::size_t done = 0; done < bytes.size();) {
    const ssize_t written = ::write(descriptor, bytes.data() + done, bytes.size() - done);
    if (written < 0 && errno != EINTR) ::_exit(1);
    if (written > 0) done += static_cast<std::size_t>(written);
  }
}

// Nothing if it is told not to go on.
std::optional<std::string> read_all(int descriptor, const std::function<bool()>& keep_going) {
  std::string bytes;
  std::array<char, 4096> buffer;
  pollfd waited{descriptor, POLLIN, 0};
  while (true) {
    if (::poll(&waited, 1, kBetweenQuestions) <= 0) {  // nothing yet, or a signal
      if (keep_going && !keep_going()) return std::nullopt;
      continue;
    }
    const ssize_t got = ::read(descriptor, buffer.data(), buffer.size());
    if (got > 0) bytes.append(buffer.data(), static_cast<std::size_t>(got));
    else if (got == 0 || errno != EINTR) return bytes;
  }
}

/// A child process, ended and buried whatever happens.
class Child {
 public:
  explicit Child(pid_t number) : number_(number) {}
  ~Child() {
    if (number_ > 0 && ::kill(number_, SIGKILL) == 0) bury();
  }
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;

  /// Waits for its end. @return its status; 0 if the program has children reaped for it: the answer's last byte tells.
  int bury() {
    int status = 0;
    while (::waitpid(number_, &status, 0) < 0 && errno == EINTR) continue;
    number_ = 0;
    return status;
  }

 private:
  pid_t number_;
};

Error cancelled() { return {ErrorKind::cancelled, "the work was cancelled; the index is as it was"}; }

constexpr char kWhole = '\n';  // the answer's last byte, sent when nothing is missing before it
constexpr char kMade = '+';    // the first byte of an answer that tells no failure

}  // namespace

std::string result_of_child(const std::function<std::string()>& work, const std::function<bool()>& keep_going) {
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw io_error("making a pipe", errno);
  const Descriptor from(ends[0]);
  Descriptor to(ends[1]);
  const pid_t forked = ::fork();
  if (forked < 0) throw io_error("starting a child process", errno);
  if (forked == 0) {
    expect_the_worst();
    write_all(to.number(), work() + kWhole);
    ::_exit(0);
  }
  Child child(forked);
  to.close();
  std::optional<std::string> answer = read_all(from.number(), keep_going);
  if (!answer) throw cancelled();
  const int status = child.bury();
  if (answer->empty() || answer->back() != kWhole) {
    throw Error(ErrorKind::corrupt,
                "damaged tables: reading them ended with " +
                    (WIFSIGNALED(status) ? std::string(::strsignal(WTERMSIG(status))) : std::string("a failure")) +
                    "; try Index::repair, else build the index anew");
  }
  answer->pop_back();
  return *std::move(answer);
}

std::string made_by_child(const std::function<std::string()>& work, const std::function<bool()>& keep_going) {
  if (!keep_going) return work();
  if (!keep_going()) throw cancelled();
  const auto told = [&]() -> std::string {  // what was made, or a failure's kind, a byte, and its message
    try {
      return kMade + work();
    } catch (const Error& error) {
      return static_cast<char>(error.kind()) + std::string(error.what());
    } catch (const std::exception& error) {
      return static_cast<char>(ErrorKind::io) + std::string(error.what());
    }
  };
  std::string answer;
  try {
    answer = result_of_child(told, keep_going);
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::io) throw;
    return work();
  }
  if (answer.front() != kMade) throw Error(static_cast<ErrorKind>(answer.front()), answer.substr(1));
  return answer.substr(1);
}

void do_in_child(const std::function<void()>& work, const std::function<bool()>& keep_going) {
  made_by_child([&] { return work(), std::string(); }, keep_going);
}

// The child ends at once, so that nobody needs to bury its own child, which does the work.
void remove_in_background(const std::filesystem::path& folder) noexcept {
  constexpr std::uint64_t kLarge = std::uint64_t{16} << 20;
  std::error_code ignored;
  const pid_t child = bytes_of(folder) < kLarge ? -1 : ::fork();
  if (child > 0) {
    while (::waitpid(child, nullptr, 0) < 0 && errno == EINTR) continue;
    return;
  }
  if (child == 0) {
    const pid_t grandchild = ::fork();
    if (grandchild > 0) ::_exit(0);
    ::close_range(0, ~0U, 0);  // who reads our output does not wait for it
    std::filesystem::remove_all(folder, ignored);
    ::_exit(0);
  }
  std::filesystem::remove_all(folder, ignored);
}

}  // namespace tracuu::detail
