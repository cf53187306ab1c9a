#include "store/power_cut.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace tracuu::detail {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kPage = 4096;

struct PageWrite {
  std::uint64_t offset = 0;
  std::string bytes;
  bool truncation = false;  // to `offset`

  void apply(std::string& content) const {
    if (truncation) return content.resize(offset);
    if (content.size() < offset + bytes.size()) content.resize(offset + bytes.size());
    content.replace(offset, bytes.size(), bytes);
  }
};

/// Chances of keeping a change: sometimes nothing or everything is kept, more often a part.
double share_kept(std::mt19937& random) {
  constexpr double kShares[] = {0, 0.1, 0.5, 0.9, 1};
  return kShares[random() % std::size(kShares)];
}

bool happens(std::mt19937& random, double chance) { return random() % 1000 < chance * 1000; }

}  // namespace

/// A change of names in one directory: `name` now means `node`, or nothing; `gone` means nothing any more.
struct Disk::Change {
  std::string name;
  NodePtr node;
  std::string gone;

  void apply(std::map<std::string, NodePtr>& entries) const {
    if (!gone.empty()) entries.erase(gone);
    if (node) entries[name] = node;
    else entries.erase(name);
  }
};

struct Disk::Node {
  explicit Node(bool is_directory) : directory(is_directory) {}
  bool directory;
  std::string sure;  // a file's content
  std::vector<PageWrite> unsure;
  std::map<std::string, NodePtr> entries, sure_entries;  // a directory's
  std::vector<Change> changes;

  void sync() {
    for (const PageWrite& write : unsure) write.apply(sure);
    unsure.clear();
    sure_entries = entries;
    changes.clear();
  }
};

std::vector<JournalRecord> read_journal(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  const std::string bytes(std::istreambuf_iterator<char>(in), {});
  std::size_t at = 0;
  const auto number = [&](std::size_t size) {
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < size; ++i) value |= std::uint64_t{static_cast<unsigned char>(bytes.at(at++))} << 8 * i;
    return value;
  };
  const auto text = [&] {
    const std::size_t size = number(4);
    at += size;
    return bytes.substr(at - size, size);
  };
  std::vector<JournalRecord> records;
  while (at < bytes.size()) {
    JournalRecord record;
    record.op = static_cast<JournalOp>(number(1));
    record.a = number(8);
    record.b = number(8);
    record.first = text();
    record.second = text();
    records.push_back(std::move(record));
  }
  return records;
}

Disk::Disk(std::string root) : root_(std::move(root)), tree_(std::make_shared<Node>(true)) {}

Disk::Named Disk::locate(const std::string& path) const {
  Named named{tree_, ""};
  std::size_t at = root_.size();
  while (at < path.size()) {
    const std::size_t begin = path.find_first_not_of('/', at), end = path.find('/', begin);
    if (begin == std::string::npos) break;
    if (!named.name.empty()) named.directory = named.directory->entries.at(named.name);
    named.name = path.substr(begin, end - begin);
    at = end == std::string::npos ? path.size() : end;
  }
  return named;
}

void Disk::change(const NodePtr& directory, Change change) {
  change.apply(directory->entries);
  directory->changes.push_back(std::move(change));
}

void Disk::replay(const JournalRecord& record) {
  switch (record.op) {
    case JournalOp::open: {
      const Named named = locate(record.first);
      if (named.name.empty()) {
        open_[record.a] = {tree_};
        return;
      }
      NodePtr& node = named.directory->entries[named.name];
      if (!node) change(named.directory, {named.name, std::make_shared<Node>(false), ""});
      if (record.b) node->unsure.push_back({0, "", true});
      open_[record.a] = {node};
      return;
    }
    case JournalOp::write: {
      File& file = open_.at(record.a);
      std::uint64_t offset = record.b == kHere ? file.at : record.b;
      if (record.b == kHere) file.at += record.first.size();
      for (std::size_t done = 0; done < record.first.size();) {
        const std::size_t size = std::min<std::size_t>(kPage - offset % kPage, record.first.size() - done);
        file.node->unsure.push_back({offset, record.first.substr(done, size)});
        offset += size;
        done += size;
      }
      return;
    }
    case JournalOp::truncate: open_.at(record.a).node->unsure.push_back({record.b, "", true}); return;
    case JournalOp::sync: open_.at(record.a).node->sync(); return;
    case JournalOp::close: open_.erase(record.a); return;
    case JournalOp::rename: {
      const Named from = locate(record.first), to = locate(record.second);
      if (from.directory != to.directory) throw std::logic_error("a rename between directories");
      change(to.directory, {to.name, from.directory->entries.at(from.name), from.name});
      return;
    }
    case JournalOp::unlink: {
      const Named named = locate(record.first);
      change(named.directory, {named.name, nullptr, ""});
      return;
    }
    case JournalOp::mkdir: {
      const Named named = locate(record.first);
      change(named.directory, {named.name, std::make_shared<Node>(true), ""});
      return;
    }
    case JournalOp::said: return;
  }
}

void Disk::cut(std::mt19937& random, const fs::path& destination) const { write_out(*tree_, random, destination); }

void Disk::write_out(const Node& node, std::mt19937& random, const fs::path& destination) {
  const double share = share_kept(random);
  if (!node.directory) {
    std::string content = node.sure;
    for (const PageWrite& write : node.unsure) {
      if (happens(random, share)) write.apply(content);
    }
    std::ofstream(destination, std::ios::binary) << content;
    return;
  }
  fs::create_directory(destination);
  auto entries = node.sure_entries;
  const bool in_order = random() % 2 == 0;
  for (const Change& change : node.changes) {
    if (happens(random, share)) change.apply(entries);
    else if (in_order) break;
  }
  for (const auto& [name, child] : entries) write_out(*child, random, destination / name);
}

}  // namespace tracuu::detail
