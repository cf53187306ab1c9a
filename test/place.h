// A directory for a test.
#pragma once

#include <stdlib.h>

#include <filesystem>
#include <stdexcept>
#include <string>

namespace tracuu::test {

/// Removed with this object.
class Place {
 public:
  Place() {
    std::string name = (std::filesystem::temp_directory_path() / "tracuu-test-XXXXXX").string();
    if (!::mkdtemp(name.data())) throw std::runtime_error("no temporary directory");
    root_ = name;
  }
  ~Place() {
    std::error_code ignored;
    std::filesystem::remove_all(root_, ignored);
  }
  Place(const Place&) = delete;
  Place& operator=(const Place&) = delete;
  std::filesystem::path operator/(const char* name) const { return root_ / name; }

 private:
  std::filesystem::path root_;
};

}  // namespace tracuu::test
