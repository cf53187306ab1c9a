// A child process whose output is read.
#pragma once

#include <string>
#include <vector>

namespace tracuu::detail {

class ChildProcess {
 public:
  /// `environment` is added to this process's.
  explicit ChildProcess(const std::vector<std::string>& command, const std::vector<std::string>& environment = {});
  ~ChildProcess();
  ChildProcess(const ChildProcess&) = delete;
  ChildProcess& operator=(const ChildProcess&) = delete;

  /// The next line, without its end; false at the end of the output.
  bool read_line(std::string& line);
  void kill();
  /// Exit status, or -signal.
  int wait();

 private:
  int pid_ = -1;
  int output_ = -1;
  std::string pending_;
};

/// Exit status of a child, or -signal.
int wait_for(int pid);

}  // namespace tracuu::detail
