// engine: postings as a searcher keeps them, for the candidates.
#include "engine/posting_list.h"

#include <algorithm>

namespace tracuu::detail {
namespace {

constexpr unsigned kSingleSteps = 6;
// Postings for each document sought up to which it is quicker to spread them all.
constexpr std::size_t kSpread = 2;

void gather(std::span<const Candidate> documents, const std::vector<std::uint8_t>& by_document,
            std::vector<std::uint8_t>& counts) {
  auto end = documents.end();
  while (end != documents.begin() && (end - 1)->docid >= by_document.size()) --end;
  std::transform(documents.begin(), end, counts.begin(), [&](const Candidate& each) { return by_document[each.docid]; });
}

// The first of [at, end) that is not less. A few single steps, then steps that double, then halves: near when few are passed
// (Bentley & Yao 1976).
const std::uint16_t* skip_to(const std::uint16_t* at, const std::uint16_t* end, std::uint16_t low) {
  for (unsigned single = 0; single < kSingleSteps; ++single, ++at)
    if (at == end || *at >= low) return at;
  std::ptrdiff_t step = 1;
  while (end - at > step && at[step] < low) {
    at += step;
    step *= 2;
  }
  return std::lower_bound(at, end - at > step ? at + step + 1 : end, low);
}

}  // namespace

PostingList::PostingList(const Postings& postings) : size_(postings.docids.size()) {
  const std::vector<std::uint32_t>& docids = postings.docids;
  const std::size_t end = docids.empty() ? 0 : std::size_t{docids.back()} + 1;
  if (end <= docids.size() * kPostingBytes) {
    counts_.resize(end);
    for (std::size_t i = 0; i < docids.size(); ++i) counts_[docids[i]] = postings.counts[i];
    return;
  }
  counts_ = postings.counts;
  lows_.reserve(docids.size());
  for (const std::uint32_t docid : docids) {
    while (blocks_.size() <= docid >> kBlockBits) blocks_.push_back(static_cast<std::uint32_t>(lows_.size()));
    lows_.push_back(static_cast<std::uint16_t>(docid));
  }
  blocks_.push_back(static_cast<std::uint32_t>(lows_.size()));
}

std::size_t PostingList::end() const {
  if (blocks_.empty()) return counts_.size();
  return lows_.empty() ? 0 : ((blocks_.size() - 2) << kBlockBits | lows_.back()) + 1;
}

std::vector<std::uint8_t> PostingList::by_document() const {
  if (blocks_.empty()) return counts_;
  std::vector<std::uint8_t> counts(end());
  for_each([&](std::uint32_t docid, std::uint8_t count) { counts[docid] = count; });
  return counts;
}

std::vector<std::uint8_t> PostingList::counts_in(std::span<const Candidate> documents) const {
  std::vector<std::uint8_t> counts(documents.size());
  if (blocks_.empty() || size_ <= kSpread * documents.size()) {
    gather(documents, blocks_.empty() ? counts_ : by_document(), counts);
    return counts;
  }
  const std::uint16_t *at = lows_.data(), *end = at;
  std::uint32_t next_block = 0;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    const std::uint32_t docid = documents[i].docid, block = docid >> kBlockBits;
    if (block + 1 >= blocks_.size()) break;
    if (block >= next_block) {
      at = lows_.data() + blocks_[block];
      end = lows_.data() + blocks_[block + 1];
      next_block = block + 1;
    }
    const auto low = static_cast<std::uint16_t>(docid);
    at = skip_to(at, end, low);
    if (at != end && *at == low) counts[i] = counts_[static_cast<std::size_t>(at - lows_.data())];
  }
  return counts;
}

}  // namespace tracuu::detail
