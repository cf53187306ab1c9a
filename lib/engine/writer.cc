// engine: Writer: documents → records → store.
#include "engine/handles.h"
#include "engine/matching.h"
#include "terms/analysis.h"

namespace tracuu {

Writer::Writer(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Writer::~Writer() = default;
Writer::Writer(Writer&&) noexcept = default;
Writer& Writer::operator=(Writer&&) noexcept = default;

void Writer::add(const Document& document) { impl_->writer->put(detail::make_record(document, impl_->schema)); }

bool Writer::remove(std::string_view id) { return impl_->writer->remove(id); }

std::size_t Writer::remove_matching(std::string_view query) {
  std::vector<std::string> ids;
  impl_->store->reader()->with_snapshot(
      [&](const detail::Snapshot& snapshot) { ids = detail::matching_ids(Query(query, impl_->schema), impl_->schema, snapshot); });
  std::size_t removed = 0;
  for (const std::string& id : ids) removed += impl_->writer->remove(id);
  return removed;
}

void Writer::commit() { impl_->writer->commit(); }
void Writer::rollback() { impl_->writer->rollback(); }

}  // namespace tracuu
