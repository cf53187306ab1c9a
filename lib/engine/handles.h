// What Index, Writer and Searcher hide.
#pragma once

#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "base/escape.h"
#include "engine/picture_cache.h"
#include "store/store.h"
#include "tracuu/error.h"
#include "tracuu/index.h"

namespace tracuu {

struct Searcher::Impl {
  std::shared_ptr<detail::Store> store;  ///< outlives the reader: an index in memory lives as long as its handles
  std::shared_ptr<detail::Reader> reader;
  Schema schema;
  detail::PictureCache cache;

  Impl(std::shared_ptr<detail::Store> opened, std::shared_ptr<detail::Reader> pictures, Schema fields, std::size_t cache_bytes)
      : store(std::move(opened)), reader(std::move(pictures)), schema(std::move(fields)), cache(cache_bytes) {}
};

struct Writer::Impl {
  std::shared_ptr<detail::Store> store;
  std::unique_ptr<detail::StoreWriter> writer;
  Schema schema;
};

struct Index::Impl {
  std::shared_ptr<detail::Store> store;
  Schema schema;
  std::size_t cache_bytes = 0;
  std::mutex mutex;
  std::optional<Searcher> kept;  ///< of Index::search; guarded by mutex
};

namespace detail {

inline Error no_such_document(std::string_view id) {
  return {ErrorKind::not_found, "there is no document " + in_quotes(id)};
}

}  // namespace detail
}  // namespace tracuu
