// engine, snippets: grows a window of matches to the edges of sentences, clauses or words.
#include "engine/passage.h"

#include <algorithm>
#include <optional>

#include "base/utf8.h"
#include "text/blanks.h"

namespace tracuu::detail {
namespace {

enum class Edge { none, word, clause, sentence };

bool is_line_end(char32_t c) { return c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029; }

CodePoint before(std::string_view text, std::size_t at) {
  for (unsigned size = 4; size > 1; --size) {
    if (at < size) continue;
    const CodePoint c = decode_utf8(text, at - size);
    if (c.size == size) return c;
  }
  return decode_utf8(text.substr(0, at), at - 1);
}

Edge edge_after(char32_t c) {
  if (c == '.' || c == '!' || c == '?' || c == 0x2026) return Edge::sentence;
  return c == ',' || c == ';' || c == ':' ? Edge::clause : Edge::word;
}

/// What ends at `at`, where a blank or the end of the text follows.
Edge edge_ending(std::string_view text, std::size_t at) {
  if (at == text.size()) return Edge::sentence;
  const char32_t next = decode_utf8(text, at).value;
  if (!is_space(next) || at == 0) return Edge::none;
  const char32_t last = before(text, at).value;
  if (is_space(last)) return Edge::none;
  return is_line_end(next) ? Edge::sentence : edge_after(last);
}

/// What begins at `at`, where a blank or nothing precedes.
Edge edge_beginning(std::string_view text, std::size_t at) {
  constexpr unsigned kMostBlanks = 16;
  if (at == 0) return Edge::sentence;
  if (at < text.size() && is_space(decode_utf8(text, at).value)) return Edge::none;
  std::size_t end = at;
  for (unsigned blanks = 0; blanks < kMostBlanks && end > 0; ++blanks) {
    const CodePoint c = before(text, end);
    if (is_line_end(c.value)) return Edge::sentence;
    if (!is_space(c.value)) return end == at ? Edge::none : edge_after(c.value);
    end -= c.size;
  }
  return end == 0 ? Edge::sentence : Edge::word;
}

/// The nearest beginning of a sentence within two thirds of `room` code points, else the farthest of a clause, else of
/// a word, within half: something is left for what follows.
std::size_t left_edge(std::string_view text, std::size_t begin, std::size_t limit, std::size_t room) {
  std::optional<std::size_t> clause, word;
  std::size_t at = begin;
  for (std::size_t steps = 0;; ++steps) {
    const Edge edge = at == limit ? Edge::sentence : edge_beginning(text, at);
    if (edge == Edge::sentence) return at;
    if (steps <= room / 2 && edge == Edge::clause) clause = at;
    if (steps <= room / 2 && edge == Edge::word) word = at;
    if (steps >= room * 2 / 3) break;
    at -= before(text, at).size;
  }
  return clause ? *clause : word.value_or(begin);
}

/// The farthest beginning of a sentence within `room` code points before `begin`.
std::size_t earlier_sentence(std::string_view text, std::size_t begin, std::size_t limit, std::size_t room) {
  std::size_t found = begin, at = begin;
  for (std::size_t steps = 0; steps < room && at > limit; ++steps) {
    at -= before(text, at).size;
    if (at == limit || edge_beginning(text, at) == Edge::sentence) found = at;
  }
  return found;
}

/// The farthest end of a sentence within `room` code points, else of a clause, else of a word.
std::size_t right_edge(std::string_view text, std::size_t end, std::size_t limit, std::size_t room) {
  std::optional<std::size_t> sentence, clause, word;
  std::size_t at = end;
  for (std::size_t steps = 0; steps <= room; ++steps) {
    const Edge edge = at == limit ? Edge::sentence : edge_ending(text, at);
    if (edge == Edge::sentence) sentence = at;
    if (edge == Edge::clause) clause = at;
    if (edge == Edge::word) word = at;
    if (at == limit) break;
    at += decode_utf8(text, at).size;
  }
  return sentence ? *sentence : clause ? *clause : word.value_or(end);
}

}  // namespace

std::size_t count_code_points(std::string_view text, ByteRange range) {
  std::size_t count = 0;
  for (std::size_t at = range.begin; at < range.end; at += decode_utf8(text, at).size) ++count;
  return count;
}

bool only_spaces(std::string_view text, ByteRange range) {
  for (std::size_t at = range.begin; at < range.end;) {
    const CodePoint c = decode_utf8(text, at);
    if (!is_space(c.value)) return false;
    at += c.size;
  }
  return true;
}

ByteRange stretch_around(std::string_view text, ByteRange core, ByteRange limits, std::size_t length) {
  const std::size_t used = count_code_points(text, core);
  std::size_t room = length - std::min(used, length);
  ByteRange out = core;
  out.begin = left_edge(text, core.begin, limits.begin, room);
  room -= count_code_points(text, {out.begin, core.begin});
  out.end = right_edge(text, core.end, limits.end, room);
  room -= count_code_points(text, {core.end, out.end});
  out.begin = earlier_sentence(text, out.begin, limits.begin, room);
  while (out.begin < core.begin && is_space(decode_utf8(text, out.begin).value))
    out.begin += decode_utf8(text, out.begin).size;
  while (out.end > core.end && is_space(before(text, out.end).value)) out.end -= before(text, out.end).size;
  return out;
}

}  // namespace tracuu::detail
