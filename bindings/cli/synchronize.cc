// Compares files with what the index holds. Each document carries where it came from and a fingerprint of what was read,
// in two fields that no schema names: they are stored, not searched.
#include "synchronize.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <set>
#include <unordered_map>
#include <utility>

#include "tracuu/report.h"

namespace tracuu::cli {
namespace {

namespace fs = std::filesystem;

constexpr const char* kFile = "_file";
constexpr const char* kFingerprint = "_fingerprint";

/// FNV-1a, 64 bits, over everything the document holds.
std::string fingerprint(const Document& document) {
  std::uint64_t hash = 0xCBF29CE484222325;
  const auto mix = [&hash](std::string_view text) {
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3;
    hash = (hash ^ 0xFF) * 0x100000001B3;  // 0xFF is in no UTF-8: "a" "bc" differs from "ab" "c"
  };
  mix(document.title);
  mix(document.text);
  for (const auto& [name, values] : document.fields) {
    mix(name);
    for (const auto& value : values) mix(value);
  }
  for (const auto range : document.unweighted) mix(std::to_string(range.begin) + '-' + std::to_string(range.end));
  std::array<char, 17> hex{};
  std::snprintf(hex.data(), hex.size(), "%016llx", static_cast<unsigned long long>(hash));
  return hex.data();
}

Document labelled(const Report& report, const fs::path& file) {
  Document document = report;
  document.fields[kFingerprint] = {fingerprint(document)};
  document.fields[kFile] = {fs::weakly_canonical(file).string()};
  return document;
}

std::string field(const Document& document, const char* name) {
  const auto found = document.fields.find(name);
  return found == document.fields.end() || found->second.empty() ? std::string() : found->second.front();
}

/// Reads the reports of several folders or files one after the other. Of two with one id the later is to be kept; of the same report
/// met twice, as a file is that is named beside its folder, only one is given.
class Source {
 public:
  Source(const std::vector<fs::path>& paths, const ShowProgress& show) : show_(show) {
    ReadOptions options;
    options.on_problem = [this](const ReadProblem& problem) {
      problems_.push_back(problem.message);
      troubled_.insert(fs::weakly_canonical(problem.file));
    };
    for (const auto& path : paths) {
      readers_.push_back(reports_in(path, options));
      bytes_total_ += readers_.back().bytes_total();
    }
  }

  /// The next report as it is to be stored; nothing at the end.
  std::optional<Document> next() {
    while (at_ < readers_.size()) {
      auto& reader = readers_[at_];
      if (!started_) position_ = reader.begin();
      else ++position_;
      started_ = true;
      if (position_ != reader.end()) {
        show_(bytes_before_ + reader.bytes_read(), bytes_total_, ++reports_);
        read_.insert(fs::weakly_canonical(reader.file()));
        Document document = labelled(*position_, reader.file());
        if (is_news(document)) return document;
        continue;
      }
      bytes_before_ += reader.bytes_total();
      ++at_;
      started_ = false;
    }
    return std::nullopt;
  }

  std::size_t reports() const { return reports_; }
  std::vector<std::string>& problems() { return problems_; }
  bool troubled(const fs::path& file) const { return troubled_.contains(file); }
  bool has_read(const fs::path& file) const { return read_.contains(file); }

 private:
  bool is_news(const Document& document) {
    const auto hash = std::hash<std::string>()(field(document, kFingerprint) + field(document, kFile));
    const auto [met, first] = met_.try_emplace(document.id, hash);
    if (first) return true;
    if (std::exchange(met->second, hash) == hash) return false;
    problems_.push_back("two reports have the id '" + document.id + "': that of " + field(document, kFile) +
                        " is kept; give them ids of their own, or index the folder above their folders");
    return true;
  }

  const ShowProgress& show_;
  std::vector<ReportReader> readers_;
  ReportReader::iterator position_;
  bool started_ = false;
  std::size_t at_ = 0, reports_ = 0, bytes_before_ = 0, bytes_total_ = 0;
  std::vector<std::string> problems_;
  std::set<fs::path> troubled_, read_;
  std::unordered_map<std::string, std::size_t> met_;  ///< ids, and what the last document of each was
};

bool is_below(const fs::path& file, const fs::path& root) {
  return std::ranges::mismatch(root, file).in1 == root.end();
}

/// What is given to the program: a folder or a file, or a pattern, which speaks of the files it matches alone.
struct Root {
  fs::path path;  ///< of a pattern the folder before its first wildcard
  bool pattern = false;
};

Root root_of(const fs::path& given) {
  if (fs::exists(given)) return {fs::weakly_canonical(given), false};
  fs::path folder;
  for (const auto& part : given) {
    if (part.string().find_first_of("*?[") != std::string::npos) break;
    folder /= part;
  }
  return {fs::weakly_canonical(folder.empty() ? "." : folder), true};
}

/// Ids of what was read, and which number each adds to; none if the index refused it.
using Counted = std::unordered_map<std::string, std::size_t Changes::*>;

/// The documents of the index that came from `roots`, were not met again, and are truly gone.
std::vector<std::string> gone(const Searcher& searcher, const Counted& met, const std::vector<Root>& roots, const Source& source) {
  std::vector<std::string> unmet;
  searcher.for_each_id([&](std::string_view id) {
    if (!met.contains(std::string(id))) unmet.emplace_back(id);
    return true;
  });
  std::erase_if(unmet, [&](const std::string& id) {
    const auto document = searcher.get(id);
    const fs::path file = document ? field(*document, kFile) : std::string();
    std::error_code ignored;
    const bool exists = fs::exists(file, ignored);
    const bool ours = std::ranges::any_of(roots, [&](const Root& root) {
      return is_below(file, root.path) && (!root.pattern || !exists || source.has_read(file));
    });
    return file.empty() || !ours || (exists && source.troubled(file));
  });
  return unmet;
}

/// Adds one document. @return whether the index took it; else the reason is among the problems.
bool add(Writer& writer, const Document& document, std::vector<std::string>& problems) {
  try {
    writer.add(document);
    return true;
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::invalid_argument && error.kind() != ErrorKind::too_large) throw;
    problems.push_back(error.what());
    return false;
  }
}

}  // namespace

Changes load(Index& index, const std::vector<fs::path>& paths, const ShowProgress& show) {
  Source source(paths, show);
  Changes changes;
  BulkOptions options;
  options.on_refusal = [&](const Refusal& refusal) { changes.problems.push_back(refusal.message); };
  changes.added = index.bulk_load([&] { return source.next(); }, options).added;
  std::ranges::move(source.problems(), std::back_inserter(changes.problems));
  return changes;
}

Changes synchronize(Index& index, const std::vector<fs::path>& paths, const ShowProgress& show) {
  auto writer = index.writer();
  const auto searcher = index.searcher();
  std::vector<Root> roots;
  for (const auto& path : paths) roots.push_back(root_of(path));
  Source source(paths, show);
  Changes changes;
  Counted counted;
  while (auto document = source.next()) {
    const auto old = searcher.get(document->id);
    const bool same = old && field(*old, kFingerprint) == field(*document, kFingerprint) &&
                      field(*old, kFile) == field(*document, kFile);
    auto& number = counted[document->id];
    const bool again = number != nullptr;  // then the writer may have put another in its place
    if (again) --(changes.*number);
    number = same ? &Changes::unchanged : old ? &Changes::replaced : &Changes::added;
    if ((again || !same) && !add(writer, *document, source.problems())) number = nullptr;
    if (number) ++(changes.*number);
  }
  for (const auto& id : gone(searcher, counted, roots, source)) changes.removed += writer.remove(id);
  if (changes.added + changes.replaced + changes.removed > 0) writer.commit();
  changes.problems = std::move(source.problems());
  return changes;
}

}  // namespace tracuu::cli
