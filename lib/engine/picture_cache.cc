// engine: what many searches read, read once: a third of a search's time was the store's way to token codes.
#include "engine/picture_cache.h"

#include <bit>

#include "terms/vocabulary.h"

namespace tracuu::detail {
namespace {

constexpr std::size_t kMostAsked = 50000;  // terms whose asking is counted
constexpr std::uint32_t kNearlyAll = 8;     // postings for each document sought: skipping would read most of them

}  // namespace

// Whether what is kept is of this picture. Requires the lock.
bool PictureCache::shows(const Snapshot& snapshot) {
  const std::uint64_t generation = snapshot.generation();
  if (lines_ && generation == generation_) return true;
  if (lines_ && generation < generation_) return false;  // a search that began before the searcher moved on
  generation_ = generation;
  lines_ = std::make_shared<const SharedLines>(snapshot.metadata(kSharedLinesKey));
  codes_.clear();
  values_.clear();
  lists_.clear();
  asked_.clear();
  return true;
}

std::shared_ptr<const SharedLines> PictureCache::shared_lines(const Snapshot& snapshot) {
  const std::lock_guard lock(mutex_);
  if (shows(snapshot)) return lines_;
  return std::make_shared<const SharedLines>(snapshot.metadata(kSharedLinesKey));
}

std::vector<PictureCache::Codes> PictureCache::codes(std::span<const Candidate> documents, const Snapshot& snapshot) {
  std::vector<Codes> found(documents.size());
  bool kept = false;
  {
    const std::lock_guard lock(mutex_);
    kept = shows(snapshot);
    for (std::size_t i = 0; kept && i < documents.size(); ++i) found[i] = codes_.find(documents[i].docid).value_or(nullptr);
  }
  std::vector<std::size_t> missing;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    if (found[i]) continue;
    found[i] = std::make_shared<const std::string>(snapshot.value(documents[i].docid, kCodesSlot));
    missing.push_back(i);
  }
  const std::lock_guard lock(mutex_);
  if (!missing.empty() && shows(snapshot))
    for (const std::size_t i : missing) codes_.keep(documents[i].docid, found[i], found[i]->size());
  return found;
}

PictureCache::Value PictureCache::value(std::uint32_t docid, unsigned slot, const Snapshot& snapshot) {
  const std::uint64_t key = std::uint64_t{docid} << 32 | slot;
  {
    const std::lock_guard lock(mutex_);
    if (const auto kept = shows(snapshot) ? values_.find(key) : std::nullopt) return *kept;
  }
  auto read = std::make_shared<const std::string>(snapshot.value(docid, slot));
  const std::lock_guard lock(mutex_);
  if (shows(snapshot)) values_.keep(key, read, read->size());
  return read;
}

PictureCache::List PictureCache::kept_postings(const std::string& term, const Snapshot& snapshot) {
  const std::lock_guard lock(mutex_);
  return shows(snapshot) ? lists_.find(term).value_or(nullptr) : nullptr;
}

PictureCache::List PictureCache::postings(const std::string& term, const Snapshot& snapshot) {
  if (List kept = kept_postings(term, snapshot)) return kept;
  auto read = std::make_shared<const PostingList>(snapshot.postings(term));
  const std::lock_guard lock(mutex_);
  if (shows(snapshot)) lists_.keep(term, read, read->bytes());
  return read;
}

std::vector<std::uint8_t> PictureCache::counts_in(std::span<const Candidate> documents, const std::string& term,
                                                  const Snapshot& snapshot) {
  if (const List kept = kept_postings(term, snapshot)) return kept->counts_in(documents);
  const std::uint32_t frequency = snapshot.frequency(term);
  if (frequency / kNearlyAll <= documents.size() || worth_keeping(term, snapshot)) return postings(term, snapshot)->counts_in(documents);
  return snapshot.counts_in(documents, term);
}

// A list that does not stay although it is asked for is read ever more rarely.
bool PictureCache::worth_keeping(const std::string& term, const Snapshot& snapshot) {
  const std::lock_guard lock(mutex_);
  if (!shows(snapshot) || !lists_.has_room_for(PostingList::most_bytes(snapshot.frequency(term)))) return false;
  if (asked_.size() >= kMostAsked) asked_.clear();
  const unsigned times = ++asked_[term];
  return times > 1 && std::has_single_bit(times);
}

}  // namespace tracuu::detail
