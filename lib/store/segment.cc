// store: private databases of a bulk load, between the builder's put() and its merge.
#include "store/segment.h"

#include <utility>

namespace tracuu::detail {
namespace {

constexpr int kFlags = Xapian::DB_NO_SYNC | Xapian::DB_DANGEROUS;

}  // namespace

Segment::Segment(std::filesystem::path path)
    : closed_{std::move(path), {}}, database_(open_to_write(closed_.path, Xapian::DB_CREATE_OR_OVERWRITE | kFlags)) {}

Segment::~Segment() { abandon(database_); }

void Segment::add(const Xapian::Document& document, std::uint64_t order) {
  database_.add_document(document);
  closed_.orders.push_back(order);
  memory_ += unwritten_.added(database_, document);
}

ClosedSegment Segment::close() {
  database_.commit();
  database_.close();
  return std::move(closed_);
}

}  // namespace tracuu::detail
