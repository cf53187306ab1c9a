// Byte ranges → ranges of str.
#include "code_points.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>

namespace tracuu::python {
namespace {

// Mostly of a few bytes, where eight at a time are quicker than what compilers make of a loop.
std::size_t count(std::string_view valid) {
  std::size_t continued = 0, at = 0;
  for (; at + 8 <= valid.size(); at += 8) {
    std::uint64_t eight;
    std::memcpy(&eight, valid.data() + at, 8);
    continued += static_cast<std::size_t>(std::popcount(eight >> 7 & ~eight >> 6 & 0x0101010101010101u));
  }
  for (; at < valid.size(); ++at) continued += (static_cast<unsigned char>(valid[at]) & 0xC0) == 0x80;
  return valid.size() - continued;
}

}  // namespace

CodePoints::CodePoints(std::string_view text) : text_(text) {
  if (detail::is_utf8(text)) return;
  for (std::size_t at = 0; at < text.size(); at += detail::decode_utf8(text, at).size) begins_.push_back(at);
}

CodePoints CodePoints::of_valid(std::string_view text) {
  CodePoints points;
  points.text_ = text;
  return points;
}

std::size_t CodePoints::at(std::size_t byte) {
  byte = std::min(byte, text_.size());
  if (!begins_.empty())
    return static_cast<std::size_t>(std::lower_bound(begins_.begin(), begins_.end(), byte) - begins_.begin());
  if (byte >= byte_) code_point_ += count(text_.substr(byte_, byte - byte_));
  else code_point_ -= count(text_.substr(byte, byte_ - byte));
  byte_ = byte;
  return code_point_;
}

ByteRange CodePoints::of(ByteRange bytes) {
  const std::size_t begin = at(bytes.begin);
  return {begin, at(bytes.end)};
}

void in_code_points(std::vector<Word>& words, std::string_view text) {
  CodePoints points(text);
  for (Word& word : words) word.source = points.of(word.source);
}

void in_code_points(Interpretation& interpretation) {
  CodePoints points(interpretation.typed);
  for (ReadWord& word : interpretation.words) word.source = points.of(word.source);
}

void in_code_points(NearMiss& near_miss, std::string_view typed) {
  CodePoints points(typed);
  for (Correction& correction : near_miss.corrections) correction.source = points.of(correction.source);
}

void in_code_points(std::vector<Suggestion>& suggestions) {
  for (Suggestion& each : suggestions) each.matched = CodePoints(each.text).of(each.matched);
}

void in_code_points(std::vector<Problem>& problems, std::string_view typed, std::size_t of_query) {
  CodePoints points(typed);
  for (std::size_t i = 0; i < problems.size(); ++i)
    problems[i].source = i < of_query ? points.of(problems[i].source) : ByteRange{};
}

void in_code_points(Hits& hits, const Query& query) {
  in_code_points(hits.problems, hits.interpretation.typed, query.problems().size());
  in_code_points(hits.interpretation);
  in_code_points(hits.did_you_mean, query.typed());
}

nb::object as_slice(ByteRange code_points) {
  const nb::int_ begin(code_points.begin), end(code_points.end);
  return nb::steal(PySlice_New(begin.ptr(), end.ptr(), nullptr));
}

nb::list slices_of(std::string_view text, const std::vector<ByteRange>& bytes) {
  CodePoints points(text);
  nb::list slices;
  for (const ByteRange range : bytes) slices.append(as_slice(points.of(range)));
  return slices;
}

std::vector<ByteRange> bytes_of(std::string_view text, nb::iterable slices) {
  std::vector<std::size_t> begins;  // of every code point, and the end
  for (std::size_t at = 0; at < text.size(); at += detail::decode_utf8(text, at).size) begins.push_back(at);
  begins.push_back(text.size());
  std::vector<ByteRange> ranges;
  for (const nb::handle given : slices) {
    if (!nb::isinstance<nb::slice>(given)) throw nb::type_error("a range of a text is a slice");
    const auto [start, stop, step, length] = nb::borrow<nb::slice>(given).compute(begins.size() - 1);
    if (step != 1) throw nb::value_error("a range of a text is a slice without a step");
    const auto begin = static_cast<std::size_t>(start);
    if (length != 0) ranges.push_back({begins[begin], begins[begin + length]});
  }
  return ranges;
}

}  // namespace tracuu::python
