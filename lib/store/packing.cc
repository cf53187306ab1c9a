// store: a record as Xapian's document, and back, on both ways between the writers and the readers.
#include "store/packing.h"

#include <algorithm>
#include <optional>

#include "base/checksum.h"
#include "base/escape.h"
#include "store/store.h"
#include "tracuu/error.h"

namespace tracuu::detail {
namespace {

constexpr std::size_t kMaxTermBytes = 245;  // Xapian's, NULs counted twice
constexpr std::size_t kMaxTotalCount = std::size_t{1} << 30;

void append_u32(std::string& out, std::size_t value) {
  for (int shift = 0; shift < 32; shift += 8) out.push_back(static_cast<char>(value >> shift & 0xFF));
}

std::uint32_t read_u32(std::string_view bytes, std::size_t at) {
  std::uint32_t value = 0;
  for (unsigned i = 0; i < 4; ++i)
    value |= static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[at + i])) << 8 * i;
  return value;
}

/// The checksum of terms and values, in their order.
class ContentSum {
 public:
  void add_term(std::string_view term, std::size_t count) { add(term, count); }
  void add_value(std::size_t slot, std::string_view bytes) { add(bytes, slot); }
  std::uint32_t sum() const { return sum_; }

 private:
  void add(std::string_view bytes, std::size_t number) {
    std::string head;
    append_u32(head, bytes.size());
    append_u32(head, number);
    sum_ = crc32c(bytes, crc32c(head, sum_));
  }
  std::uint32_t sum_ = 0;
};

/// Document data as stored: sum of id and rest (4 bytes), sum of the content (4), bytes of the large values (4), these
/// (slot 4, length 4, bytes), the record's data.
struct Stored {
  std::string bytes;
  std::size_t data_at = 0;

  std::uint32_t sum() const { return read_u32(bytes, 0); }
  std::uint32_t content_sum() const { return read_u32(bytes, 4); }
  template <class Visit>
  void for_each_large(const Visit& visit) const {
    for (std::size_t at = 12; at + 8 <= data_at;) {
      const std::size_t size = std::min<std::size_t>(read_u32(bytes, at + 4), data_at - at - 8);
      visit(read_u32(bytes, at), std::string_view(bytes).substr(at + 8, size));
      at += 8 + size;
    }
  }
};

std::uint32_t sum_of(std::string_view id, std::string_view stored) { return crc32c(stored.substr(4), crc32c(id)); }

[[noreturn]] void throw_corrupt(Xapian::docid docid, std::string_view id, const char* what) {
  throw Error(ErrorKind::corrupt, "document " + std::to_string(docid) + " ('" + std::string(id) + "'): " + what +
                                      "; try Index::repair, else build the index anew");
}

Stored read_stored(const Xapian::Document& document, Xapian::docid docid) {
  Stored stored{document.get_data(), 12};
  const std::string id = document.get_value(kIdSlot);
  if (stored.bytes.empty() && id.empty()) {
    throw Error(ErrorKind::not_found, "there is no document of number " + std::to_string(docid));
  }
  if (stored.bytes.size() < 12 || stored.sum() != sum_of(id, stored.bytes)) {
    throw_corrupt(docid, id, "its data do not agree with their checksum");
  }
  stored.data_at += std::min<std::size_t>(read_u32(stored.bytes, 8), stored.bytes.size() - 12);
  return stored;
}

[[noreturn]] void refuse(const Record& record, ErrorKind kind, const std::string& why) {
  throw Error(kind, "document " + in_quotes(record.id) + ": " + why);
}

void require_storable_terms(const Record& record) {
  std::size_t total = 0;
  const std::string* previous = nullptr;
  for (const auto& [term, count] : record.terms) {
    if (term.empty()) refuse(record, ErrorKind::invalid_argument, "an empty term");
    if (term[0] == kIdPrefix)
      refuse(record, ErrorKind::invalid_argument, "a term that begins with Q, which is for ids");
    if (term.size() + static_cast<std::size_t>(std::count(term.begin(), term.end(), '\0')) > kMaxTermBytes) {
      refuse(record, ErrorKind::too_large, "a term of more than 245 bytes (NULs count twice)");
    }
    if (previous && !(*previous < term)) refuse(record, ErrorKind::invalid_argument, "terms out of order or twice");
    previous = &term;
    total += count;
  }
  if (total > kMaxTotalCount) refuse(record, ErrorKind::too_large, "more than 2^30 occurrences of terms");
}

void require_storable_values(const Record& record) {
  std::size_t total = 0;
  std::optional<unsigned> previous;
  for (const auto& [slot, bytes] : record.values) {
    if (slot >= kFirstOwnSlot)
      refuse(record, ErrorKind::invalid_argument, "no such value slot: " + std::to_string(slot));
    if (previous && *previous >= slot) refuse(record, ErrorKind::invalid_argument, "value slots out of order or twice");
    previous = slot;
    total += bytes.size();
  }
  if (total > kMaxDataBytes) refuse(record, ErrorKind::too_large, "more than 16 MiB of values");
}

}  // namespace

void require_storable(const Record& record) {
  if (record.id.empty())
    throw Error(ErrorKind::invalid_argument, "a document without an id: give it one of 1 to 240 bytes");
  if (record.id.size() > kMaxIdBytes)
    refuse(record, ErrorKind::invalid_argument, "an id of more than 240 bytes; shorten it");
  if (record.id.find('\0') != std::string::npos)
    refuse(record, ErrorKind::invalid_argument, "an id with a NUL byte; remove it");
  if (record.data.size() > kMaxDataBytes) refuse(record, ErrorKind::too_large, "more than 16 MiB; split it");
  require_storable_terms(record);
  require_storable_values(record);
}

Xapian::Document pack(const Record& record) {
  Xapian::Document document;
  ContentSum content;
  document.add_boolean_term(unique_term(record.id));  // counts nothing, so it is in no length
  for (const auto& [term, count] : record.terms) {
    document.add_term(term, count);
    content.add_term(term, count);
  }
  document.add_value(kIdSlot, record.id);
  std::string large;
  for (const auto& [slot, bytes] : record.values) {
    if (bytes.empty()) continue;
    content.add_value(slot, bytes);
    if (bytes.size() <= kMaxSlotBytes) {
      document.add_value(slot, bytes);
      continue;
    }
    append_u32(large, slot);
    append_u32(large, bytes.size());
    large += bytes;
  }
  if (!large.empty()) document.add_value(kLargeSlot, "1");
  std::string stored(4, '\0');
  stored.reserve(12 + large.size() + record.data.size());
  append_u32(stored, content.sum());
  append_u32(stored, large.size());
  stored += large;
  stored += record.data;
  std::string sum;
  append_u32(sum, sum_of(record.id, stored));
  stored.replace(0, 4, sum);
  document.set_data(stored);
  return document;
}

std::string unique_term(std::string_view id) { return kIdPrefix + std::string(id); }

std::string unpack_data(const Xapian::Document& document, Xapian::docid docid) {
  Stored stored = read_stored(document, docid);
  return stored.bytes.erase(0, stored.data_at);
}

std::string unpack_value(const Xapian::Document& document, Xapian::docid docid, Xapian::valueno slot) {
  std::string value = document.get_value(slot);
  if (!value.empty() || document.get_value(kLargeSlot).empty()) return value;
  read_stored(document, docid).for_each_large([&](Xapian::valueno large_slot, std::string_view bytes) {
    if (large_slot == slot) value = bytes;
  });
  return value;
}

void require_intact(const Xapian::Document& document, Xapian::docid docid) {
  const Stored stored = read_stored(document, docid);
  const std::string id = document.get_value(kIdSlot);
  ContentSum content;
  bool id_found = false;
  for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
    const std::string name = *term;
    if (name == unique_term(id)) id_found = true;
    else content.add_term(name, term.get_wdf());
  }
  if (!id_found) throw_corrupt(docid, id, "its id is not among its terms");
  std::map<Xapian::valueno, std::string> values;
  for (auto value = document.values_begin(); value != document.values_end(); ++value) {
    if (value.get_valueno() < kFirstOwnSlot) values[value.get_valueno()] = *value;
  }
  stored.for_each_large([&](Xapian::valueno slot, std::string_view bytes) { values[slot] = bytes; });
  for (const auto& [slot, bytes] : values) content.add_value(slot, bytes);
  if (content.sum() != stored.content_sum())
    throw_corrupt(docid, id, "its terms or values do not agree with their checksum");
}

}  // namespace tracuu::detail
