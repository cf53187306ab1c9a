// terms: tokens → codes and back.
#include "terms/token_codes.h"

#include <bit>
#include <iterator>

#include "tracuu/error.h"

namespace tracuu::detail {
namespace {
constexpr std::size_t kHeaderUnits = 5;
static_assert(std::endian::native == std::endian::little, "token codes are read in place, little-endian");
}  // namespace

void TokenCodesWriter::begin_field(unsigned field) {
  header_ = units_.size();
  tokens_ = 0;
  units_.resize(units_.size() + kHeaderUnits);
  units_[header_] = static_cast<std::uint16_t>(field);
}

void TokenCodesWriter::line(std::size_t begin, std::uint64_t key) {
  const std::size_t size = units_.size() - begin;
  if (size > 0xFFFF) return;
  const std::uint16_t head[] = {kLine, static_cast<std::uint16_t>(key), static_cast<std::uint16_t>(key >> 16),
                                static_cast<std::uint16_t>(key >> 32), static_cast<std::uint16_t>(size)};
  units_.insert(units_.begin() + static_cast<std::ptrdiff_t>(begin), std::begin(head), std::end(head));
}

void TokenCodesWriter::end_field() {
  const auto units = static_cast<std::uint32_t>(units_.size() - header_ - kHeaderUnits);
  units_[header_ + 1] = static_cast<std::uint16_t>(tokens_);
  units_[header_ + 2] = static_cast<std::uint16_t>(tokens_ >> 16);
  units_[header_ + 3] = static_cast<std::uint16_t>(units);
  units_[header_ + 4] = static_cast<std::uint16_t>(units >> 16);
}

std::string TokenCodesWriter::take() {
  std::string value(reinterpret_cast<const char*>(units_.data()), units_.size() * sizeof(std::uint16_t));
  units_.clear();
  return value;
}

std::vector<FieldCodes> read_token_codes(std::string_view value) {
  std::vector<FieldCodes> fields;
  const auto* at = reinterpret_cast<const std::uint16_t*>(value.data());
  const auto* const end = at + value.size() / sizeof(std::uint16_t);
  while (at + kHeaderUnits <= end) {
    const std::uint32_t tokens = at[1] | std::uint32_t{at[2]} << 16, units = at[3] | std::uint32_t{at[4]} << 16;
    const auto* const begin = at + kHeaderUnits;
    if (units > static_cast<std::size_t>(end - begin))
      throw Error(ErrorKind::corrupt, "a document's token codes are cut short: run verify, then build the index anew");
    fields.push_back({at[0], tokens, begin, begin + units});
    at = begin + units;
  }
  return fields;
}

}  // namespace tracuu::detail
