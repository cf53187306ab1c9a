// What a searcher keeps of its picture between searches: token codes and small values of documents it has
// looked at, posting lists of words that are asked for often, and what was learned.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/recent_cache.h"
#include "engine/posting_list.h"
#include "store/store.h"
#include "terms/shared_lines.h"

namespace tracuu::detail {

/// Safe to share between threads. Forgets everything when it is shown a newer picture.
class TRACUU_API PictureCache {
 public:
  using Codes = std::shared_ptr<const std::string>;
  using Value = std::shared_ptr<const std::string>;
  using List = std::shared_ptr<const PostingList>;

  /// `bytes`: at most; half of it for posting lists, a sixteenth for values, the others for token codes.
  explicit PictureCache(std::size_t bytes)
      : list_bytes_(bytes / 2), codes_(bytes / 2 - bytes / 16), values_(bytes / 16), lists_(list_bytes_) {}

  /// Whether the lists that searches ask for find room: where they do not, to read them whole costs more than it saves.
  bool has_room_for_lists(const Snapshot& snapshot) const { return list_bytes_ / kListBytes >= snapshot.size(); }
  std::shared_ptr<const SharedLines> shared_lines(const Snapshot& snapshot);
  /// The token codes of these documents, in their order.
  std::vector<Codes> codes(std::span<const Candidate> documents, const Snapshot& snapshot);
  /// A document's value: names, a title, a date. For what looks at the same documents again and again.
  Value value(std::uint32_t docid, unsigned slot, const Snapshot& snapshot);
  /// All of a term's postings.
  List postings(const std::string& term, const Snapshot& snapshot);
  /// The term's occurrences in each of these documents, which ascend; 0 where it is not. A list is skipped through
  /// when it is asked for once; the second, fourth, eighth time that it is not kept it is read to the end, to be kept.
  std::vector<std::uint8_t> counts_in(std::span<const Candidate> documents, const std::string& term, const Snapshot& snapshot);

 private:
  bool shows(const Snapshot& snapshot);
  List kept_postings(const std::string& term, const Snapshot& snapshot);
  bool worth_keeping(const std::string& term, const Snapshot& snapshot);

  static constexpr std::size_t kListBytes = 1600;  // of lists asked for, a document of news (measured: 20,000 need 32 MB)

  const std::size_t list_bytes_;
  std::mutex mutex_;
  std::uint64_t generation_ = 0;
  std::shared_ptr<const SharedLines> lines_;
  RecentCache<std::uint32_t, Codes> codes_;
  RecentCache<std::uint64_t, Value> values_;  ///< by document and slot
  RecentCache<std::string, List> lists_;
  std::unordered_map<std::string, unsigned> asked_;  // how often a list that was not kept was asked for
};

}  // namespace tracuu::detail
