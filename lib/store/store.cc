// store: the door; opens or makes an index and hands out readers, writers and builders.
#include "store/store.h"

#include <chrono>
#include <fstream>
#include <thread>

#include "store/bulk_builder.h"
#include "store/database.h"
#include "store/directory.h"
#include "store/maintain.h"
#include "store/store_reader.h"
#include "store/store_writer.h"
#include "store/translate.h"

namespace tracuu::detail {
namespace {

namespace fs = std::filesystem;

class XapianStore : public Store {
 public:
  explicit XapianStore(std::shared_ptr<const Directory> directory) : directory_(std::move(directory)) {
    metadata_ = translating("opening '" + path().string() + "'",
                            [&] { return read_metadata(Picture(*directory_).database()); });
  }

  const fs::path& path() const override { return directory_->path(); }
  Metadata metadata() const override { return metadata_; }
  std::shared_ptr<Reader> reader() override { return std::make_shared<PooledReader>(directory_); }

  std::unique_ptr<StoreWriter> writer() override {
    require_writable();
    return std::make_unique<TransactionWriter>(directory_);
  }
  std::unique_ptr<BulkBuilder> bulk(unsigned threads, std::size_t memory_bytes, Learn learn) override {
    require_writable();
    return std::make_unique<SegmentBuilder>(directory_, threads, memory_bytes, std::move(learn));
  }
  void compact(const Progress& progress, const Learn& learn) override {
    require_writable();
    compact_index(*directory_, progress, learn);
  }
  void save_single_file(const fs::path& file) override { save_as_single_file(directory_, file); }
  std::vector<Damage> verify(const Progress& progress) override { return find_damage(directory_, progress); }
  StoreSizes sizes() override { return measure(directory_); }

 private:
  void require_writable() const {
    if (!directory_->read_only()) return;
    throw Error(ErrorKind::invalid_argument, "'" + path().string() +
                                                 "' is a single file, which is read-only; "
                                                 "open the directory it was saved from");
  }

  const std::shared_ptr<const Directory> directory_;
  Metadata metadata_;
};

/// The first generation, without documents.
void make_first_generation(const Directory& directory, const Metadata& metadata) {
  TemporaryDirectory built = directory.build_directory();
  translating("making '" + directory.path().string() + "'", [&] {
    Xapian::WritableDatabase database =
        open_to_write(built.path(), Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_NO_SYNC);
    make_all_tables(database);
    write_metadata(database, metadata);
    database.commit();
    database.close();
  });
  directory.publish(std::move(built));
}

/// A file of any other kind is not opened: Xapian would call it damaged, and wait for ever at a pipe.
void require_index_file(const fs::path& path) {
  constexpr std::string_view kBeginning = "\x0F\rXapian Glass";
  std::error_code none;
  std::string beginning(kBeginning.size(), '\0');
  if (fs::is_regular_file(path, none))
    std::ifstream(path, std::ios::binary).read(beginning.data(), static_cast<std::streamsize>(beginning.size()));
  if (beginning != kBeginning)
    throw Error(ErrorKind::incompatible,
                "'" + path.string() + "' is a file but no index: mend the path, or choose another for a new index");
}

/// Holds the lock, waiting a while for another program that makes the same index.
IndexLock lock_to_make(const Directory& directory) {
  for (int tries = 0;; ++tries) {
    try {
      return IndexLock(directory.path());
    } catch (const Error& error) {
      if (error.kind() != ErrorKind::locked || tries == 200 || directory.current()) throw;
      std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
  }
}

void make_directory(const fs::path& path) {
  std::error_code problem;
  if (fs::create_directories(path, problem)) {
    const fs::path parent = fs::absolute(path).parent_path();
    sync_path(parent.empty() ? "/" : parent);
  }
  if (problem) throw Error(ErrorKind::io, "making directory '" + path.string() + "': " + problem.message());
}

/// Files of ours alone may be there, left behind by a making that did not end.
void require_no_strangers(const Directory& directory) {
  for (const fs::path& entry : entries_of(directory.path())) {
    if (Directory::owns(entry.filename().string())) continue;
    throw Error(ErrorKind::incompatible, "'" + directory.path().string() +
                                             "' is no index and holds other files, such as '" +
                                             entry.filename().string() + "': choose an empty directory");
  }
}

void make(const Directory& directory, const Metadata& metadata) {
  make_directory(directory.path());
  require_no_strangers(directory);
  std::optional<IndexLock> lock;
  try {
    lock.emplace(lock_to_make(directory));
  } catch (const Error&) {
    if (directory.current()) return;  // another program was quicker, and writes already
    throw;
  }
  if (directory.current()) return;
  if (directory.generations().empty()) return make_first_generation(directory, metadata);
  restore_current(directory);  // a making that ended before its last step
}

}  // namespace

std::shared_ptr<Store> Store::open(const fs::path& path, bool create, const Metadata& metadata) {
  std::error_code none;
  const fs::file_status status = fs::status(path, none);
  if (fs::exists(status) && !fs::is_directory(status)) {
    require_index_file(path);
    return std::make_shared<XapianStore>(std::make_shared<Directory>(path, Directory::Kind::single_file));
  }
  auto directory = std::make_shared<Directory>(path, Directory::Kind::directory);
  if (!directory->current()) {
    const bool generations = fs::is_directory(status) && !directory->generations().empty();
    if (!create && !generations) {
      throw Error(ErrorKind::not_found, "there is no index at '" + path.string() + "'; make one, or mend the path");
    }
    if (create) make(*directory, metadata);
  }
  return std::make_shared<XapianStore>(directory);
}

std::shared_ptr<Store> Store::in_memory(const Metadata& metadata) {
  auto directory = Directory::temporary();
  make_first_generation(*directory, metadata);
  return std::make_shared<XapianStore>(directory);
}

std::vector<std::string> Store::repair(const fs::path& path) { return repair_index(path); }

}  // namespace tracuu::detail
