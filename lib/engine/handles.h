// What Index, Writer and Searcher hide.
#pragma once

#include <memory>
#include <mutex>
#include <optional>

#include "store/store.h"
#include "tracuu/index.h"

namespace tracuu {

struct Searcher::Impl {
  std::shared_ptr<detail::Store> store;  ///< outlives the reader: an index in memory lives as long as its handles
  std::shared_ptr<detail::Reader> reader;
  Schema schema;
};

struct Writer::Impl {
  std::shared_ptr<detail::Store> store;
  std::unique_ptr<detail::StoreWriter> writer;
  Schema schema;
};

struct Index::Impl {
  std::shared_ptr<detail::Store> store;
  Schema schema;
  std::mutex mutex;
  std::optional<Searcher> kept;  ///< of Index::search; guarded by mutex
};

}  // namespace tracuu
