// terms: what the documents of one source have in common, line by line.
#include "terms/shared_lines.h"

#include <algorithm>

#include "base/hash.h"
#include "terms/token_codes.h"
#include "terms/vocabulary.h"

namespace tracuu::detail {
namespace {

constexpr std::size_t kMaxTokens = 64, kLeastWords = 2;
constexpr std::size_t kKeyBytes = 6;

constexpr std::uint64_t mixed(std::uint64_t hash, std::uint64_t next) {
  hash = (hash ^ next) * 0x9E3779B97F4A7C15u;
  return hash ^ hash >> 29;
}

}  // namespace

std::string_view source_of(const Document& document) {
  const auto source = document.fields.find(kSourceField);
  return source == document.fields.end() || source->second.empty() ? std::string_view() : source->second.front();
}

LineKeys::LineKeys(std::string_view source) : source_(hash64(keyword_form(source))), hash_(source_) {}

bool LineKeys::breaks_before(const ScanToken& token, std::string_view text) {
  const bool breaks = token.starts_sentence && end_ <= token.source.begin &&
                      text.substr(end_, token.source.begin - end_).find('\n') != text.npos;
  end_ = std::max(end_, token.source.end);
  return breaks;
}

void LineKeys::add(TokenKind kind, std::uint64_t folded) {
  hash_ = mixed(hash_, folded);
  ++tokens_;
  words_ += kind == TokenKind::syllable || kind == TokenKind::word;
}

std::optional<std::uint64_t> LineKeys::take() {
  const bool has_key = tokens_ <= kMaxTokens && words_ >= kLeastWords;
  const std::uint64_t key = kOtherWord | (mixed(hash_, tokens_) & (kOtherWord - 1));
  hash_ = source_;
  tokens_ = words_ = 0;
  return has_key ? std::optional(key) : std::nullopt;
}

SharedLines::SharedLines(std::string_view stored) {
  for (std::size_t at = 0; at + kKeyBytes <= stored.size(); at += kKeyBytes) {
    std::uint64_t key = 0;
    for (std::size_t i = 0; i < kKeyBytes; ++i) key = key << 8 | static_cast<unsigned char>(stored[at + i]);
    keys_.push_back(kOtherWord | key);
  }
}

std::string SharedLines::to_string() const {
  std::string stored;
  for (const std::uint64_t key : keys_)
    for (unsigned shift = 8 * kKeyBytes; shift > 0; shift -= 8) stored.push_back(static_cast<char>(key >> (shift - 8)));
  return stored;
}

bool SharedLines::contains(std::uint64_t key) const { return std::binary_search(keys_.begin(), keys_.end(), key); }

std::vector<ByteRange> SharedLines::ranges_in(const Document& document) const {
  std::vector<ByteRange> ranges;
  if (empty()) return ranges;
  LineKeys keys(source_of(document));
  Scanner scanner(document.text);
  ScanToken token;
  ByteRange line;
  const auto end_line = [&] {
    if (const auto key = keys.take(); key && contains(*key)) ranges.push_back(line);
  };
  std::string canonical, folded;
  while (scanner.next(token)) {
    if (keys.breaks_before(token, document.text)) {
      end_line();
      line = token.source;
    }
    line.end = std::max(line.end, token.source.end);
    if (is_whole(token.kind)) continue;
    canonical_text(token, document.text, canonical, folded);
    keys.add(token.kind, word_key(token.kind, canonical, folded).folded);
  }
  end_line();
  return ranges;
}

void LineCounter::add(std::string_view source, std::string_view token_codes) {
  const auto bucket = static_cast<std::uint32_t>(hash64(keyword_form(source)));
  const std::size_t first = lines_.size();
  lines_.push_back({bucket, 0});
  for (const FieldCodes& field : read_token_codes(token_codes)) {
    for (const std::uint16_t* unit = field.begin; unit < field.end; unit += 1 + units_behind(*unit))
      if (*unit == kLine) lines_.push_back({bucket, read_key(unit + 1)});
  }
  // A document counts once.
  std::sort(lines_.begin() + static_cast<std::ptrdiff_t>(first), lines_.end());
  lines_.erase(std::unique(lines_.begin() + static_cast<std::ptrdiff_t>(first), lines_.end()), lines_.end());
}

SharedLines LineCounter::shared() {
  std::sort(lines_.begin(), lines_.end());
  SharedLines shared;
  std::size_t documents = 0;
  for (std::size_t i = 0, end = 0; i < lines_.size(); i = end) {
    while (end < lines_.size() && lines_[end] == lines_[i]) ++end;
    const std::size_t count = end - i;
    if (lines_[i].key == 0) documents = count;  // of this source, before its lines
    else if (count >= kSharedDocuments && count * kSharedPart >= documents) shared.keys_.push_back(lines_[i].key);
  }
  std::sort(shared.keys_.begin(), shared.keys_.end());
  shared.keys_.erase(std::unique(shared.keys_.begin(), shared.keys_.end()), shared.keys_.end());
  return shared;
}

}  // namespace tracuu::detail
