// store: several databases made one, for the bulk builder and for compaction.
#include "store/merge.h"

#include <xapian.h>

#include "store/child.h"
#include "store/database.h"
#include "store/picture.h"
#include "store/translate.h"

namespace tracuu::detail {
namespace {

void merge(const std::vector<std::filesystem::path>& sources, const std::filesystem::path& destination) {
  translating("merging into '" + destination.string() + "'", [&] {
    Xapian::Database all;
    for (const auto& source : sources) all.add_database(Xapian::Database(source.string(), Xapian::DB_BACKEND_GLASS));
    all.compact(destination.string(), Xapian::Compactor::FULL);
  });
}

/// Gives a merged database the metadata of the present generation, and those that are learned from it.
void finish(const Directory& directory, const std::filesystem::path& built, const Learn& learn) {
  translating("finishing a generation of '" + directory.path().string() + "'", [&] {
    const Xapian::Database present = open_to_read(directory.generation(directory.require_current()));
    Xapian::WritableDatabase database = open_to_write(built, Xapian::DB_OPEN | Xapian::DB_NO_SYNC);
    if (database.get_doccount() == 0) make_all_tables(database);
    write_metadata(database, read_metadata(present));
    set_commit_number(database, commit_number(present) + 1);
    database.commit();
    if (learn) {
      write_metadata(database, learn(Picture(database)));
      database.commit();
    }
    database.close();
  });
}

}  // namespace

void merge_databases(const std::vector<std::filesystem::path>& sources, const std::filesystem::path& destination,
                     const std::function<bool()>& keep_going) {
  do_in_child([&] { merge(sources, destination); }, keep_going);
}

void publish_merged(const Directory& directory, const std::vector<std::filesystem::path>& sources,
                    const std::function<bool()>& keep_going, const Learn& learn) {
  TemporaryDirectory built = directory.build_directory();
  const auto build = [&] {
    merge(sources, built.path());
    finish(directory, built.path(), learn);
    if (directory.durable()) sync_directory_and_files(built.path());  // what publish() syncs too, and may take as long
  };
  do_in_child(build, keep_going);
  directory.publish(std::move(built));
}

}  // namespace tracuu::detail
