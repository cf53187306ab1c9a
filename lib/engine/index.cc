// engine: Index: opening, and handing out writers and searchers.
#include "tracuu/index.h"

#include "engine/bulk_load.h"
#include "engine/handles.h"
#include "engine/learned.h"
#include "terms/analysis.h"
#include "terms/schema_text.h"
#include "terms/title_key.h"
#include "terms/vocabulary.h"

namespace tracuu {
namespace {

constexpr const char* kAnalyzerKey = "analyzer";
constexpr const char* kSchemaKey = "schema";

std::map<std::string, std::string> metadata_of(const IndexOptions& options) {
  const Schema schema = options.schema.value_or(Schema::reports());
  detail::check_schema(schema);
  return {{kAnalyzerKey, detail::analyzer_fingerprint()},
          {kSchemaKey, detail::write_schema(schema)},
          {detail::kTitleKeysKey, detail::title_keys_version()}};
}

// The schema an index was made with; a stranger's index is refused politely.
Schema judged(const detail::Store& store, const IndexOptions& options) {
  const std::map<std::string, std::string> metadata = store.metadata();
  const auto analyzer = metadata.find(kAnalyzerKey), schema = metadata.find(kSchemaKey);
  const std::string name = "index '" + store.path().string() + "'";
  if (analyzer == metadata.end() || analyzer->second != detail::analyzer_fingerprint() || schema == metadata.end())
    throw Error(ErrorKind::incompatible, name + " was made by another version of the tokenizer: build it anew from the documents");
  Schema found = detail::read_schema(schema->second);
  if (options.schema && *options.schema != found)
    throw Error(ErrorKind::incompatible, name + " has another schema: open it without one, or build it anew");
  return found;
}

}  // namespace

Index::Index(std::shared_ptr<Impl> impl) : impl_(std::move(impl)) {}
Index::~Index() = default;
Index::Index(const Index&) = default;
Index::Index(Index&&) noexcept = default;
Index& Index::operator=(const Index&) = default;
Index& Index::operator=(Index&&) noexcept = default;

Index::Index(const std::filesystem::path& path, const IndexOptions& options) : impl_(std::make_shared<Impl>()) {
  impl_->store = detail::Store::open(path, options.create, metadata_of(options));
  impl_->schema = judged(*impl_->store, options);
  impl_->cache_bytes = options.cache_bytes;
}

Index Index::in_memory(const IndexOptions& options) {
  auto impl = std::make_shared<Impl>();
  impl->store = detail::Store::in_memory(metadata_of(options));
  impl->schema = judged(*impl->store, options);
  impl->cache_bytes = options.cache_bytes;
  return Index(std::move(impl));
}

const std::filesystem::path& Index::path() const noexcept { return impl_->store->path(); }
const Schema& Index::schema() const noexcept { return impl_->schema; }
std::size_t Index::cache_bytes() const noexcept { return impl_->cache_bytes; }

Writer Index::writer() {
  auto impl = std::make_unique<Writer::Impl>();
  impl->store = impl_->store;
  impl->writer = impl_->store->writer();
  impl->schema = impl_->schema;
  return Writer(std::move(impl));
}

Searcher Index::searcher() const {
  return Searcher(std::make_shared<Searcher::Impl>(impl_->store, impl_->store->reader(), impl_->schema, impl_->cache_bytes));
}

Hits Index::search(std::string_view typed, const SearchOptions& options) const {
  std::unique_lock lock(impl_->mutex);
  if (!impl_->kept) impl_->kept = searcher();
  Searcher kept = *impl_->kept;
  lock.unlock();
  kept.refresh();
  return kept.search(typed, options);
}

BulkResult Index::bulk_load(const std::function<std::optional<Document>()>& next, const BulkOptions& options) {
  return detail::bulk_load(*impl_->store, impl_->schema, next, options);
}

IndexStats Index::stats() const {
  IndexStats stats;
  const detail::StoreSizes sizes = impl_->store->sizes();
  stats.bytes = sizes.bytes;
  stats.postings_bytes = sizes.postings_bytes;
  stats.codes_bytes = sizes.values_bytes;
  stats.records_bytes = sizes.records_bytes;
  impl_->store->reader()->with_snapshot([&](const detail::Snapshot& snapshot) {
    stats.documents = snapshot.size();
    stats.generation = snapshot.generation();
    double tokens = 0;
    for (const unsigned field : {detail::kTitleField, detail::kTextField})
      tokens += static_cast<double>(snapshot.occurrences(detail::length_term(field)));
    stats.average_length = stats.documents == 0 ? 0 : tokens / static_cast<double>(stats.documents);
  });
  return stats;
}

std::vector<Damage> Index::verify(const Progress& progress) const { return impl_->store->verify(progress); }
void Index::compact(const Progress& progress) { impl_->store->compact(progress, detail::learn_from(impl_->schema)); }
void Index::save_single_file(const std::filesystem::path& file) const { impl_->store->save_single_file(file); }
std::vector<std::string> Index::repair(const std::filesystem::path& path) { return detail::Store::repair(path); }

}  // namespace tracuu
