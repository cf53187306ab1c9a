// The journal of a process's calls on files: written by journal_shim.cc inside it, read by power_cut_test.cc.
// One record: op (1 byte), two numbers (8 bytes each), two strings (4-byte length, bytes).
#pragma once

#include <cstdint>
#include <string>

namespace tracuu::detail {

enum class JournalOp : std::uint8_t {
  open,      // fd, 1 if truncated; path
  write,     // fd, offset or kHere; bytes
  truncate,  // fd, size
  sync,      // fd
  close,     // fd
  rename,    // from, to
  unlink,    // path
  mkdir,     // path
  said,      // standard output: bytes
};

inline constexpr std::uint64_t kHere = ~std::uint64_t{0};

struct JournalRecord {
  JournalOp op{};
  std::uint64_t a = 0, b = 0;
  std::string first, second;
};

}  // namespace tracuu::detail
