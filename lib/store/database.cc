// store: a generation as Xapian's database, under readers, writers and builders alike.
#include "store/database.h"

#include <fcntl.h>

#include <cerrno>
#include <charconv>

#include "store/files.h"
#include "tracuu/error.h"

namespace tracuu::detail {
namespace {

constexpr const char* kFormatKey = "format";
constexpr const char* kFormat = "1";
constexpr const char* kCommitKey = "commit";
constexpr const char* kCallersPrefix = "m.";

Xapian::Database open_any(const std::filesystem::path& path) {
  // The backend is named: left to guess, Xapian takes a text file for a stub, which may name a program to run.
  if (std::filesystem::is_directory(path)) return Xapian::Database(path.string(), Xapian::DB_BACKEND_GLASS);
  const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (fd < 0) throw Xapian::DatabaseOpeningError("opening '" + path.string() + "'", errno);
  return Xapian::Database(fd, Xapian::DB_BACKEND_GLASS);  // which closes it
}

}  // namespace

Xapian::Database open_to_read(const std::filesystem::path& path) {
  Xapian::Database database = open_any(path);
  const std::string format = database.get_metadata(kFormatKey);
  if (format != kFormat) {
    throw Error(ErrorKind::incompatible,
                "'" + path.string() + "' has " +
                    (format.empty() ? "no format of ours" : "format " + format + ", not " + kFormat) +
                    "; build the index anew");
  }
  return database;
}

Xapian::WritableDatabase open_to_write(const std::filesystem::path& path, int flags) {
  // A process forked by an earlier writer still holds Xapian's lock on this file's inode. Ours is the lock that counts.
  std::error_code ignored;
  std::filesystem::remove(path / "flintlock", ignored);
  return Xapian::WritableDatabase(path.string(), flags | Xapian::DB_BACKEND_GLASS);
}

void make_all_tables(Xapian::WritableDatabase& database) {
  Xapian::Document document;
  document.set_data("a table is made when it gets its first entry");
  const Xapian::docid docid = database.add_document(document);
  database.commit();
  database.delete_document(docid);
  database.commit();
}

std::size_t UnwrittenPostings::added(Xapian::WritableDatabase& database, const Xapian::Document& document) {
  constexpr std::size_t kPerPosting = 100, kPerDocument = 1000;  // news articles took 75 a posting
  const std::size_t bytes = kPerDocument + kPerPosting * document.termlist_count() + document.get_data().size();
  if ((bytes_ += bytes) >= most_) {
    (void)database.allterms_begin();  // to list all terms Xapian writes all postings first
    bytes_ = 0;
  }
  return bytes;
}

void abandon(Xapian::WritableDatabase& database) noexcept {
  // Closing commits unless a transaction is open; an unflushed one begins without a commit.
  for (const bool closing : {false, true}) {
    try {
      if (closing) database.close();
      else database.begin_transaction(false);
    } catch (...) {  // already in a transaction, or already closed
    }
  }
}

std::uint64_t commit_number(const Xapian::Database& database) {
  const std::string text = database.get_metadata(kCommitKey);
  std::uint64_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

void set_commit_number(Xapian::WritableDatabase& database, std::uint64_t number) {
  database.set_metadata(kCommitKey, std::to_string(number));
}

Metadata read_metadata(const Xapian::Database& database) {
  const std::size_t prefix = std::char_traits<char>::length(kCallersPrefix);
  Metadata metadata;
  for (auto key = database.metadata_keys_begin(kCallersPrefix); key != database.metadata_keys_end(kCallersPrefix);
       ++key) {
    const std::string name = *key;
    metadata[name.substr(prefix)] = database.get_metadata(name);
  }
  return metadata;
}

std::string callers_metadata(const Xapian::Database& database, const std::string& key) {
  return database.get_metadata(kCallersPrefix + key);
}

void write_metadata(Xapian::WritableDatabase& database, const Metadata& metadata) {
  database.set_metadata(kFormatKey, kFormat);
  for (const auto& [key, value] : metadata) database.set_metadata(kCallersPrefix + key, value);
}

}  // namespace tracuu::detail
