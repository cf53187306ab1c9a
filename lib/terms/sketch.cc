// terms: token codes → a sketch, for near-duplicates.
#include "terms/sketch.h"

#include <algorithm>

#include "terms/token_codes.h"
#include "terms/vocabulary.h"

namespace tracuu::detail {
namespace {

constexpr std::uint32_t kNone = 0xFFFFFFFF;
constexpr std::size_t kLeastRows = 20;

constexpr std::uint64_t mixed(std::uint64_t h) {
  h = (h ^ h >> 32) * 0x9E3779B97F4A7C15u;
  h = (h ^ h >> 29) * 0xBF58476D1CE4E5B9u;
  return h ^ h >> 32;
}

// The least hash of each bin. Rows of four words, across sentences.
class Rows {
 public:
  Rows() { least_.fill(kNone); }

  void add(std::uint64_t folded) {
    std::rotate(last_.begin(), last_.begin() + 1, last_.end());
    last_.back() = mixed(folded + 1);
    if (++words_ < last_.size()) return;
    ++rows_;
    const std::uint64_t row = mixed(last_[0] + 3 * last_[1] + 9 * last_[2] + 27 * last_[3]);
    std::uint32_t& least = least_[row % kSketchBins];
    least = std::min(least, static_cast<std::uint32_t>(row >> 48));
  }

  std::optional<Sketch> sketch() const {
    if (rows_ < kLeastRows) return std::nullopt;
    Sketch out;
    for (std::size_t i = 0; i < kSketchBins; ++i) {
      std::size_t from = i;
      while (least_[from % kSketchBins] == kNone) ++from;
      // A borrowed value differs from the lender's own, and by how far it was carried.
      out[i] = static_cast<std::uint16_t>(least_[from % kSketchBins] + (from - i) * 0x9E37u);
    }
    return out;
  }

 private:
  std::array<std::uint64_t, 4> last_{};
  std::array<std::uint32_t, kSketchBins> least_;
  std::size_t words_ = 0, rows_ = 0;
};

}  // namespace

std::optional<Sketch> sketch_of(std::string_view token_codes) {
  Rows rows;
  for (const FieldCodes& field : read_token_codes(token_codes)) {
    if (field.field != kTextField) continue;
    for (const std::uint16_t* unit = field.begin; unit < field.end; unit += 1 + units_behind(*unit))
      if (const auto word = word_at(unit)) rows.add(word->folded);
  }
  return rows.sketch();
}

double similarity(const Sketch& a, const Sketch& b) {
  std::size_t equal = 0;
  for (std::size_t i = 0; i < kSketchBins; ++i) equal += a[i] == b[i];
  return static_cast<double>(equal) / kSketchBins;
}

std::vector<std::string> band_terms(const Sketch& sketch) {
  std::vector<std::string> terms;
  for (std::size_t band = 0; band < kBands; ++band) {
    std::string term{'D', static_cast<char>('a' + band)};
    unsigned value = sketch[band];
    for (int digit = 0; digit < 3; ++digit, value /= 255) term.push_back(static_cast<char>(1 + value % 255));  // never NUL
    terms.push_back(std::move(term));
  }
  return terms;
}

}  // namespace tracuu::detail
