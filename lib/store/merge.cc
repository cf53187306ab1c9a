// store: several databases made one, for the bulk builder and for compaction.
#include "store/merge.h"

#include <xapian.h>

#include "store/database.h"
#include "store/translate.h"

namespace tracuu::detail {
namespace {

class Watcher : public Xapian::Compactor {
 public:
  explicit Watcher(const std::function<bool()>& keep_going) : keep_going_(keep_going) {}
  void set_status(const std::string&, const std::string&) override {
    if (keep_going_ && !keep_going_()) throw Error(ErrorKind::cancelled, "merging was stopped; the index is as it was");
  }

 private:
  const std::function<bool()>& keep_going_;
};

}  // namespace

void merge_databases(const std::vector<std::filesystem::path>& sources, const std::filesystem::path& destination,
                     MergeInto into, const std::function<bool()>& keep_going) {
  Watcher watcher(keep_going);
  translating("merging into '" + destination.string() + "'", [&] {
    Xapian::Database all;
    for (const auto& source : sources) all.add_database(Xapian::Database(source.string(), Xapian::DB_BACKEND_GLASS));
    const unsigned flags =
        Xapian::Compactor::FULL | (into == MergeInto::single_file ? Xapian::DBCOMPACT_SINGLE_FILE : 0u);
    all.compact(destination.string(), flags, 0, watcher);
  });
}

void publish_merged(const Directory& directory, const std::vector<std::filesystem::path>& sources,
                    const std::function<bool()>& keep_going) {
  TemporaryDirectory built = directory.build_directory();
  merge_databases(sources, built.path(), MergeInto::directory, keep_going);
  translating("finishing a generation of '" + directory.path().string() + "'", [&] {
    const Xapian::Database present = open_to_read(directory.generation(directory.require_current()));
    Xapian::WritableDatabase database = open_to_write(built.path(), Xapian::DB_OPEN | Xapian::DB_NO_SYNC);
    if (database.get_doccount() == 0) make_all_tables(database);
    write_metadata(database, read_metadata(present));
    set_commit_number(database, commit_number(present) + 1);
    database.commit();
    database.close();
  });
  directory.publish(std::move(built));  // which syncs what was not
}

}  // namespace tracuu::detail
