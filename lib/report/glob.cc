// Matches paths for source_files.cc. Linear in path × pattern, whatever stars the pattern has.
#include "report/glob.h"

#include <string>
#include <vector>

#include "base/utf8.h"

namespace tracuu::detail {
namespace {

constexpr std::string_view kWildcards = "*?[";

std::vector<std::string_view> parts_of(std::string_view path) {
  std::vector<std::string_view> parts;
  for (std::size_t begin = 0; begin <= path.size();) {
    const std::size_t end = std::min(path.find('/', begin), path.size());
    if (end > begin) parts.push_back(path.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

/// A `[…]` at the beginning of the pattern: where it ends, and whether it holds the byte. 0: it is a plain bracket.
std::size_t class_end(std::string_view pattern, char byte, bool& holds) {
  std::size_t at = 1;
  const bool negated = at < pattern.size() && pattern[at] == '!';
  at += negated;
  holds = false;
  for (const std::size_t first = at; at < pattern.size(); ++at) {
    if (pattern[at] == ']' && at > first) {
      holds = holds != negated;
      return at + 1;
    }
    const bool range = at + 2 < pattern.size() && pattern[at + 1] == '-' && pattern[at + 2] != ']';
    const char last = range ? pattern[at + 2] : pattern[at];
    holds |= pattern[at] <= byte && byte <= last;
    if (range) at += 2;
  }
  return 0;
}

/// How much of the pattern and the text one character takes; nothing if they differ.
bool step(std::string_view pattern, std::size_t& p, std::string_view text, std::size_t& t) {
  if (pattern[p] == '?') {
    t += decode_utf8(text, t).size;
    ++p;
    return true;
  }
  bool holds = false;
  if (const std::size_t end = pattern[p] == '[' ? class_end(pattern.substr(p), text[t], holds) : 0; end > 0) {
    p += end;
    ++t;
    return holds;
  }
  return pattern[p++] == text[t++];
}

bool part_matches(std::string_view pattern, std::string_view text) {
  std::size_t p = 0, t = 0, star = pattern.npos, star_text = 0;
  while (t < text.size()) {
    if (p < pattern.size() && pattern[p] == '*') {
      star = p++;
      star_text = t;
      continue;
    }
    if (p < pattern.size() && step(pattern, p, text, t)) continue;
    if (star == pattern.npos) return false;
    p = star + 1;
    t = ++star_text;
  }
  while (p < pattern.size() && pattern[p] == '*') ++p;
  return p == pattern.size();
}

}  // namespace

bool is_pattern(const std::filesystem::path& path) {
  return path.string().find_first_of(kWildcards) != std::string::npos;
}

std::filesystem::path folder_of_pattern(const std::filesystem::path& pattern) {
  std::filesystem::path folder;
  for (const auto& part : pattern) {
    if (is_pattern(part)) break;
    folder /= part;
  }
  return folder.empty() ? "." : folder;
}

bool matches_pattern(std::string_view pattern, std::string_view path) {
  const auto wanted = parts_of(pattern), found = parts_of(path);
  // reached[i]: the parts of the pattern so far match the first i parts of the path.
  std::vector<bool> reached(found.size() + 1);
  reached[0] = true;
  for (const auto part : wanted) {
    std::vector<bool> next(found.size() + 1);
    for (std::size_t i = 0; i <= found.size(); ++i) {
      if (part == "**") next[i] = reached[i] || (i > 0 && next[i - 1]);
      else next[i] = i > 0 && reached[i - 1] && part_matches(part, found[i - 1]);
    }
    reached = std::move(next);
  }
  return reached.back();
}

}  // namespace tracuu::detail
