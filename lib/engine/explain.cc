// engine, the way out: the parts of a score as a table for people.
#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <string_view>
#include <vector>

#include "tracuu/hits.h"

namespace tracuu {
namespace {

constexpr std::size_t kColumns = 6;
using Row = std::array<std::string, kColumns>;
constexpr std::array<bool, kColumns> kNumeric = {true, false, false, false, true, true};

/// Three decimals and a point, whatever the locale.
std::string decimal(double value) {
  std::array<char, 400> buffer{};
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed, 3).ptr;
  return {buffer.data(), end};
}

std::size_t width(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

void append_row(std::string& out, const Row& row, const std::array<std::size_t, kColumns>& widths) {
  std::string line;
  for (std::size_t i = 0; i < kColumns; ++i) {
    const std::string padding(widths[i] - width(row[i]), ' ');
    if (i > 0) line += "  ";
    line += kNumeric[i] ? padding + row[i] : row[i] + padding;
  }
  line.erase(line.find_last_not_of(' ') + 1);
  out += line + '\n';
}

}  // namespace

const char* to_string(AccentGrade grade) noexcept {
  switch (grade) {
    case AccentGrade::folded: return "folded";
    case AccentGrade::holds: return "holds";
    case AccentGrade::exact: return "exact";
  }
  return "unknown";
}

std::string Explanation::to_string() const {
  if (parts.empty()) return {};
  std::vector<Row> rows{{"score", "field", "term", "accents", "tf", "idf"}};
  double sum = 0;
  for (const ScorePart& part : parts) {
    rows.push_back({decimal(part.score), part.field, part.term, tracuu::to_string(part.grade), decimal(part.tf),
                    decimal(part.idf)});
    sum += part.score;
  }
  rows.push_back({decimal(sum), "total", "", "", "", ""});
  std::array<std::size_t, kColumns> widths{};
  for (const Row& row : rows) {
    for (std::size_t i = 0; i < kColumns; ++i) widths[i] = std::max(widths[i], width(row[i]));
  }
  std::string out;
  for (const Row& row : rows) append_row(out, row, widths);
  return out;
}

}  // namespace tracuu
