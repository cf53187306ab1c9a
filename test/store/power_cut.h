// A disk that loses power: a journal is replayed up to a moment, and what was not synced may be lost.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "store/journal.h"

namespace tracuu::detail {

std::vector<JournalRecord> read_journal(const std::filesystem::path& file);

/// The model: a file's content is sure up to its last sync; each 4 KiB page of each later write, and each later
/// truncation, is kept or lost by itself. A directory's entries are sure up to its last sync; of the later changes of
/// names either the first few are kept or any of them, each by itself. A rename is one change.
class Disk {
 public:
  explicit Disk(std::string root);

  void replay(const JournalRecord& record);
  /// What is found after a power cut now, written below `destination`.
  void cut(std::mt19937& random, const std::filesystem::path& destination) const;

 private:
  struct Node;
  struct Change;
  using NodePtr = std::shared_ptr<Node>;
  struct Named {
    NodePtr directory;
    std::string name;
  };
  struct File {
    NodePtr node;
    std::uint64_t at = 0;
  };

  Named locate(const std::string& path) const;
  void change(const NodePtr& directory, Change change);
  static void write_out(const Node& node, std::mt19937& random, const std::filesystem::path& destination);

  std::string root_;
  NodePtr tree_;
  std::map<std::uint64_t, File> open_;
};

}  // namespace tracuu::detail
