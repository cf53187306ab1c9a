// store: the one writer; the engine's records come in here, one transaction a commit.
#include "store/store_writer.h"

#include <unistd.h>

#include <utility>

#include "base/escape.h"
#include "store/database.h"
#include "store/packing.h"
#include "store/translate.h"

namespace tracuu::detail {

TransactionWriter::TransactionWriter(std::shared_ptr<const Directory> directory)
    : directory_(std::move(directory)), lock_(directory_->path()), owner_(::getpid()) {
  directory_->sweep();
  open();
}

TransactionWriter::~TransactionWriter() {
  if (owner_ == ::getpid()) discard();
  else (void)database_.release();  // a forked child's copy: closing it could write
}

template <class Change>
auto TransactionWriter::changing(const std::string& doing, Change&& change) {
  require_own_process();
  if (!lost_.empty()) throw Error(ErrorKind::io, lost_);
  try {
    begin();
    return translating(doing, std::forward<Change>(change));
  } catch (const Error& error) {
    discard();
    lost_ = std::string(error.what()) + "; the changes since the last commit are lost: roll back, and make them again";
    throw Error(error.kind(), lost_);
  } catch (...) {
    discard();
    lost_ = doing + " failed; the changes since the last commit are lost: roll back, and make them again";
    throw;
  }
}

void TransactionWriter::put(const Record& record) {
  require_storable(record);
  const Xapian::Document document = pack(record);
  changing("storing document " + in_quotes(record.id),
           [&] {
             database_->replace_document(unique_term(record.id), document);
             unwritten_.added(*database_, document);
           });
}

bool TransactionWriter::remove(std::string_view id) {
  if (id.empty() || id.size() > kMaxIdBytes) return false;
  const std::string term = unique_term(id);
  return changing("removing document " + in_quotes(id), [&] {
    const bool there = database_->term_exists(term);
    if (there) database_->delete_document(term);
    return there;
  });
}

void TransactionWriter::commit() {
  require_own_process();
  if (!lost_.empty()) throw Error(ErrorKind::io, "nothing was committed: " + std::exchange(lost_, {}));
  if (!changed_) return;
  try {
    translating("committing to '" + directory_->path().string() + "'", [&] { commit_transaction(); });
  } catch (const Error& error) {
    discard();
    throw Error(error.kind(), std::string(error.what()) + "; the changes since the last commit are not stored");
  } catch (...) {
    discard();
    throw;
  }
  // Xapian ends with a rename and leaves the directory unsynced: after a power cut the old version file could be back
  // while the next commit has already reused its blocks.
  if (directory_->durable()) sync_path(directory_->generation(directory_->require_current()));
}

void TransactionWriter::commit_transaction() {
  set_commit_number(*database_, commit_number(*database_) + 1);
  changed_ = false;
  database_->commit_transaction();
}

void TransactionWriter::rollback() {
  require_own_process();
  lost_.clear();
  if (!changed_) return;
  changed_ = false;
  try {
    database_->cancel_transaction();
  } catch (const Xapian::Error&) {
    discard();  // opening anew forgets as well
  }
}

void TransactionWriter::begin() {
  if (!database_) open();
  if (changed_) return;
  translating("beginning to write to '" + directory_->path().string() + "'",
              [&] { database_->begin_transaction(true); });
  changed_ = true;
  unwritten_.clear();
}

void TransactionWriter::open() {
  const std::filesystem::path generation = directory_->generation(directory_->require_current());
  translating("opening '" + directory_->path().string() + "' to write", [&] {
    (void)open_to_read(generation);  // refuses another format
    const int sync = directory_->durable() ? 0 : Xapian::DB_NO_SYNC;
    database_ = std::make_unique<Xapian::WritableDatabase>(open_to_write(generation, Xapian::DB_OPEN | sync));
  });
}

void TransactionWriter::discard() noexcept {
  if (database_) abandon(*database_);
  database_.reset();
  changed_ = false;
}

void TransactionWriter::require_own_process() const {
  if (owner_ == ::getpid()) return;
  throw Error(ErrorKind::stale, "this writer belongs to process " + std::to_string(owner_) +
                                    ", which forked: open the index anew in the child");
}

}  // namespace tracuu::detail
