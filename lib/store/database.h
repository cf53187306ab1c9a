// store: a generation as Xapian's database, and what every one of ours says about itself.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>

namespace tracuu::detail {

using Metadata = std::map<std::string, std::string>;

/// Opens a generation (a directory) or a single file to read; never another kind of database.
/// Throws Xapian's exceptions; Error io if a single file cannot be opened, incompatible if it is another format.
Xapian::Database open_to_read(const std::filesystem::path& path);

/// Opens a generation to write. The index's lock must be held.
Xapian::WritableDatabase open_to_write(const std::filesystem::path& path, int flags);

/// Makes the files that Xapian leaves for the first document to make. Were they made in a commit, a power cut could
/// keep its version file and lose their names.
void make_all_tables(Xapian::WritableDatabase& database);

/// Xapian keeps the postings of added documents in memory, until a commit or the 10,000th. Small maps are quicker to fill and to
/// forget, and a stop waits for less: this counts what is added and writes it into the tables, without a commit, when it is much.
class UnwrittenPostings {
 public:
  explicit UnwrittenPostings(std::size_t most_bytes) : most_(most_bytes) {}
  /// To be told after every document added. @return what that takes in memory, about.
  std::size_t added(Xapian::WritableDatabase& database, const Xapian::Document& document);
  /// They were written, or forgotten.
  void clear() { bytes_ = 0; }

 private:
  std::size_t most_;
  std::size_t bytes_ = 0;
};

/// Forgets what is not committed and closes, without a throw.
void abandon(Xapian::WritableDatabase& database) noexcept;

/// Number of the commit that made this picture; grows from commit to commit and over generations.
std::uint64_t commit_number(const Xapian::Database& database);
void set_commit_number(Xapian::WritableDatabase& database, std::uint64_t number);

Metadata read_metadata(const Xapian::Database& database);
std::string callers_metadata(const Xapian::Database& database, const std::string& key);
void write_metadata(Xapian::WritableDatabase& database, const Metadata& metadata);

}  // namespace tracuu::detail
