// A term's postings in memory: which documents, and how often in each.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "store/store.h"

namespace tracuu::detail {

/// One byte a document of the index where a third of them or more hold the term; else three a posting, docids by their lower half (as
/// in Roaring bitmaps: Chambi, Lemire et al. 2016). A value.
class TRACUU_API PostingList {
 public:
  explicit PostingList(const Postings& postings);

  /// Of a term that so many documents hold.
  static std::size_t most_bytes(std::uint32_t frequency) { return std::size_t{frequency} * kPostingBytes; }
  std::size_t bytes() const { return lows_.size() * sizeof(std::uint16_t) + counts_.size() + blocks_.size() * sizeof(std::uint32_t); }
  /// Documents that hold the term.
  std::size_t size() const { return size_; }
  /// One past the last docid.
  std::size_t end() const;
  /// The term's occurrences in each of these documents, which ascend; 0 where it is not.
  std::vector<std::uint8_t> counts_in(std::span<const Candidate> documents) const;
  /// The same of all documents, by docid, up to the last that holds the term.
  std::vector<std::uint8_t> by_document() const;
  /// Calls `visit(docid, count)`, docids ascending.
  template <class Visit>
  void for_each(const Visit& visit) const {
    for (std::uint32_t docid = 0; blocks_.empty() && docid < counts_.size(); ++docid)
      if (counts_[docid] != 0) visit(docid, counts_[docid]);
    for (std::uint32_t block = 0; block + 1 < blocks_.size(); ++block)
      for (std::size_t i = blocks_[block]; i < blocks_[block + 1]; ++i) visit(block << kBlockBits | lows_[i], counts_[i]);
  }

 private:
  static constexpr unsigned kBlockBits = 16;
  static constexpr std::size_t kPostingBytes = sizeof(std::uint16_t) + 1;

  std::size_t size_ = 0;
  std::vector<std::uint32_t> blocks_;  // where the postings of each 65,536 docids begin, and the end; empty: counts are by docid
  std::vector<std::uint16_t> lows_;
  std::vector<std::uint8_t> counts_;
};

}  // namespace tracuu::detail
