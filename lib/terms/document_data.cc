// terms: documents → data and back. Every string is its length (LEB128) and its bytes.
#include "terms/document_data.h"

#include <algorithm>
#include <cstdint>

#include "base/checksum.h"
#include "tracuu/error.h"

namespace tracuu::detail {
namespace {

void put_number(std::string& out, std::size_t n) {
  for (; n >= 0x80; n >>= 7) out.push_back(static_cast<char>(n | 0x80));
  out.push_back(static_cast<char>(n));
}

void put_text(std::string& out, std::string_view text) {
  put_number(out, text.size());
  out += text;
}

class Cursor {
 public:
  explicit Cursor(std::string_view data) : data_(data) {}

  std::size_t number() {
    std::size_t n = 0;
    for (unsigned shift = 0; shift < 63; shift += 7) {
      if (data_.empty()) fail();
      const auto byte = static_cast<unsigned char>(data_.front());
      data_.remove_prefix(1);
      n |= std::size_t{byte & 0x7Fu} << shift;
      if (byte < 0x80) return n;
    }
    fail();
  }
  std::string text() {
    const std::size_t size = number();
    if (size > data_.size()) fail();
    std::string text(data_.substr(0, size));
    data_.remove_prefix(size);
    return text;
  }

  std::string_view rest() const { return data_; }
  [[noreturn]] static void fail() {
    throw Error(ErrorKind::corrupt, "a stored document cannot be read: run verify, then build the index anew");
  }

 private:
  std::string_view data_;
};

}  // namespace

std::string write_head(const Document& document) {
  std::string out;
  put_text(out, document.id);
  put_text(out, document.title);
  put_number(out, document.fields.size());
  for (const auto& [name, values] : document.fields) {
    put_text(out, name);
    put_number(out, values.size());
    for (const std::string& value : values) put_text(out, value);
  }
  std::string head;
  put_number(head, crc32c(out));
  return head + out;
}

std::string write_body(const Document& document) {
  std::string out;
  out.reserve(document.text.size() + 8);
  put_text(out, document.text);
  put_number(out, document.unweighted.size());
  for (const ByteRange range : document.unweighted) {
    put_number(out, range.begin);
    put_number(out, range.end);
  }
  return out;
}

Document read_head(std::string_view head) {
  Cursor cursor(head);
  if (cursor.number() != crc32c(cursor.rest())) Cursor::fail();
  Document document;
  document.id = cursor.text();
  document.title = cursor.text();
  for (std::size_t fields = cursor.number(); fields > 0; --fields) {
    std::vector<std::string>& values = document.fields[cursor.text()];
    for (std::size_t n = cursor.number(); n > 0; --n) values.push_back(cursor.text());
  }
  return document;
}

void read_body(std::string_view body, Document& document) {
  Cursor cursor(body);
  document.text = cursor.text();
  document.unweighted.clear();
  for (std::size_t ranges = cursor.number(); ranges > 0; --ranges) {
    const std::size_t begin = cursor.number();
    document.unweighted.push_back({begin, cursor.number()});
  }
}

std::vector<ByteRange> unweighted_ranges(const Document& document) {
  std::vector<ByteRange> ranges = document.unweighted;
  std::erase_if(ranges, [&](ByteRange range) { return range.begin >= range.end || range.end > document.text.size(); });
  std::sort(ranges.begin(), ranges.end(), [](ByteRange a, ByteRange b) { return a.begin < b.begin; });
  std::vector<ByteRange> merged;
  for (const ByteRange range : ranges) {
    if (!merged.empty() && range.begin <= merged.back().end) merged.back().end = std::max(merged.back().end, range.end);
    else merged.push_back(range);
  }
  return merged;
}

}  // namespace tracuu::detail
