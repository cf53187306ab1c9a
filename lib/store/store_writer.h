// store: the one writer.
#pragma once

#include <xapian.h>

#include <memory>
#include <string>

#include "store/database.h"
#include "store/directory.h"
#include "store/store.h"

namespace tracuu::detail {

class TransactionWriter : public StoreWriter {
 public:
  explicit TransactionWriter(std::shared_ptr<const Directory> directory);
  ~TransactionWriter() override;

  void put(const Record& record) override;
  bool remove(std::string_view id) override;
  void commit() override;
  void rollback() override;

 private:
  void require_own_process() const;
  void open();
  void begin();
  void discard() noexcept;
  template <class Change>
  auto changing(const std::string& doing, Change&& change);
  void commit_transaction();

  const std::shared_ptr<const Directory> directory_;
  const IndexLock lock_;
  const long owner_;
  std::unique_ptr<Xapian::WritableDatabase> database_;  // null after a failure; opened anew when needed
  UnwrittenPostings unwritten_{std::size_t{8} << 20};   // 100 articles; each time a large tree is touched all over
  bool changed_ = false;                                // a transaction is open
  std::string lost_;                                    // why the batch was lost, until commit() or rollback()
};

}  // namespace tracuu::detail
