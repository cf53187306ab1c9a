// What Index, Writer and Searcher hide.
#pragma once

#include <memory>
#include <mutex>
#include <optional>

#include "store/store.h"
#include "terms/shared_lines.h"
#include "tracuu/index.h"

namespace tracuu {

namespace detail {

/// What was learned about the documents of a picture, read once a generation. Safe to share between threads.
class Learned {
 public:
  std::shared_ptr<const SharedLines> shared_lines(const Snapshot& snapshot);

 private:
  std::mutex mutex_;
  std::uint64_t generation_ = 0;
  std::shared_ptr<const SharedLines> lines_;
};

/// Learns from all documents of such an index.
Learn learn_from(const Schema& schema);

}  // namespace detail

struct Searcher::Impl {
  std::shared_ptr<detail::Store> store;  ///< outlives the reader: an index in memory lives as long as its handles
  std::shared_ptr<detail::Reader> reader;
  Schema schema;
  detail::Learned learned;
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
