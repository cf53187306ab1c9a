// store: private databases of a bulk load, between the builder's put() and its merge.
#include "store/segment.h"

#include <utility>

#include "store/database.h"

namespace tracuu::detail {
namespace {

constexpr int kFlags = Xapian::DB_NO_SYNC | Xapian::DB_DANGEROUS;

}  // namespace

Segment::Segment(std::filesystem::path path)
    : closed_{std::move(path), {}}, database_(open_to_write(closed_.path, Xapian::DB_CREATE_OR_OVERWRITE | kFlags)) {}

Segment::~Segment() { abandon(database_); }

void Segment::add(const Xapian::Document& document, std::size_t memory, std::uint64_t order) {
  database_.add_document(document);
  closed_.orders.push_back(order);
  memory_ += memory;
}

ClosedSegment Segment::close() {
  database_.commit();
  database_.close();
  return std::move(closed_);
}

std::size_t memory_of(const Record& record) {
  constexpr std::size_t kPerPosting = 100, kPerDocument = 1000;  // news articles took 75 a posting
  std::size_t bytes = kPerDocument + record.data.size() + kPerPosting * record.terms.size();
  for (const auto& [slot, value] : record.values) bytes += 2 * value.size();
  return bytes;
}

}  // namespace tracuu::detail
