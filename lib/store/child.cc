// store: work that damaged bytes may bring down, done by a child process.
#include "store/child.h"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>

#include "store/files.h"

namespace tracuu::detail {
namespace {

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

std::string read_all(int descriptor) {
  std::string bytes;
  std::array<char, 4096> buffer;
  while (true) {
    const ssize_t got = ::read(descriptor, buffer.data(), buffer.size());
    if (got > 0) bytes.append(buffer.data(), static_cast<std::size_t>(got));
    else if (got == 0 || errno != EINTR) return bytes;
  }
}

int status_of(pid_t child) {
  int status = 0;
  while (::waitpid(child, &status, 0) < 0) {
    if (errno == EINTR) continue;
    if (errno == ECHILD) return 0;  // the program has children reaped for it: the answer's last byte tells
    throw io_error("waiting for a child process", errno);
  }
  return status;
}

constexpr char kWhole = '\n';  // the answer's last byte, sent when nothing is missing before it

}  // namespace

std::string result_of_child(const std::function<std::string()>& work) {
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw io_error("making a pipe", errno);
  const Descriptor from(ends[0]);
  Descriptor to(ends[1]);
  const pid_t child = ::fork();
  if (child < 0) throw io_error("starting a child process", errno);
  if (child == 0) {
    expect_the_worst();
    write_all(to.number(), work() + kWhole);
    ::_exit(0);
  }
  to.close();
  std::string answer = read_all(from.number());
  const int status = status_of(child);
  if (answer.empty() || answer.back() != kWhole) {
    throw Error(ErrorKind::corrupt,
                "damaged tables: reading them ended with " +
                    (WIFSIGNALED(status) ? std::string(::strsignal(WTERMSIG(status))) : std::string("a failure")) +
                    "; try Index::repair, else build the index anew");
  }
  answer.pop_back();
  return answer;
}

}  // namespace tracuu::detail
