// store: looking after an index: measure, compact, ship. Verifying and repairing have files of their own.
#include "store/maintain.h"

#include <algorithm>
#include <functional>

#include "store/merge.h"
#include "store/store_reader.h"
#include "store/translate.h"

namespace tracuu::detail {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kSample = 1000;

/// Bytes of values, which share a table with the postings: those of documents spread over the index, scaled up.
std::uint64_t estimated_value_bytes(const Xapian::Database& database) {
  const std::uint64_t last = database.get_lastdocid(), step = std::max<std::uint64_t>(1, last / kSample);
  std::uint64_t bytes = 0, sampled = 0;
  for (std::uint64_t docid = 1; docid <= last; docid += step) {
    const Xapian::Document document =
        database.get_document(static_cast<Xapian::docid>(docid), Xapian::DOC_ASSUME_VALID);
    std::uint64_t of_document = 0;
    for (auto value = document.values_begin(); value != document.values_end(); ++value) of_document += (*value).size();
    bytes += of_document;
    sampled += of_document > 0;  // every document has an id among its values
  }
  return sampled == 0 ? 0 : bytes * database.get_doccount() / sampled;
}

}  // namespace

StoreSizes measure(const std::shared_ptr<const Directory>& directory) {
  StoreSizes sizes;
  PooledReader reader(directory);
  reader.with_picture([&](const Picture& picture) {
    const fs::path path = directory->generation(picture.name().generation);
    sizes.values_bytes = estimated_value_bytes(picture.database());
    if (directory->read_only()) {
      sizes.bytes = bytes_of(path);
      return;
    }
    sizes.bytes = bytes_of(directory->path());
    const std::uint64_t tables = bytes_of(path / "postlist.glass") + bytes_of(path / "termlist.glass");
    sizes.postings_bytes = tables - std::min(tables, sizes.values_bytes);
    sizes.records_bytes = bytes_of(path / "docdata.glass");
  });
  return sizes;
}

void compact_index(const Directory& directory, const Progress& progress, const Learn& learn) {
  const IndexLock lock(directory.path());
  directory.sweep();
  std::size_t steps = 0;
  std::function<bool()> keep_going;  // empty if nobody can stop it
  if (progress) keep_going = [&] { return progress(++steps, 0); };
  publish_merged(directory, {directory.generation(directory.require_current())}, keep_going, learn);
}

void save_as_single_file(const std::shared_ptr<const Directory>& directory, const fs::path& file) {
  if (fs::exists(file)) throw Error(ErrorKind::already_exists, "'" + file.string() + "' exists: remove it first");
  const fs::path folder = file.has_parent_path() ? file.parent_path() : fs::path(".");
  const TemporaryDirectory scratch(folder, ".tracuu-");
  const fs::path made = scratch.path() / "index";
  PooledReader reader(directory);
  reader.with_picture([&](const Picture& picture) {
    Xapian::Database database = picture.database();
    database.compact(made.string(), Xapian::Compactor::FULL | Xapian::DBCOMPACT_SINGLE_FILE);
  });
  sync_path(made);
  rename_file(made, file);
}

}  // namespace tracuu::detail
