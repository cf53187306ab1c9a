// engine: what many searches read, read once: a third of a search's time was the store's way to token codes.
#include "engine/picture_cache.h"

#include <utility>

#include "terms/vocabulary.h"

namespace tracuu::detail {
namespace {

constexpr std::size_t kEntryBytes = 96;  // a table's node, the string's head, the pointer's counts

}  // namespace

// Whether what is kept is of this picture. Requires the lock.
bool PictureCache::shows(const Snapshot& snapshot) {
  const std::uint64_t generation = snapshot.generation();
  if (lines_ && generation == generation_) return true;
  if (lines_ && generation < generation_) return false;  // a search that began before the searcher moved on
  generation_ = generation;
  lines_ = std::make_shared<const SharedLines>(snapshot.metadata(kSharedLinesKey));
  recent_.clear();
  older_.clear();
  recent_bytes_ = 0;
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
    for (std::size_t i = 0; kept && i < documents.size(); ++i) found[i] = find(documents[i].docid);
  }
  std::vector<std::size_t> missing;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    if (found[i]) continue;
    found[i] = std::make_shared<const std::string>(snapshot.value(documents[i].docid, kCodesSlot));
    missing.push_back(i);
  }
  const std::lock_guard lock(mutex_);
  if (!missing.empty() && shows(snapshot))
    for (const std::size_t i : missing) keep(documents[i].docid, found[i]);
  return found;
}

PictureCache::Codes PictureCache::find(std::uint32_t docid) {
  if (const auto recent = recent_.find(docid); recent != recent_.end()) return recent->second;
  const auto older = older_.find(docid);
  if (older == older_.end()) return nullptr;
  const Codes codes = older->second;
  keep(docid, codes);
  return codes;
}

void PictureCache::keep(std::uint32_t docid, const Codes& codes) {
  const std::size_t size = codes->size() + kEntryBytes;
  if (size > bytes_ / 2 || !recent_.emplace(docid, codes).second) return;
  recent_bytes_ += size;
  if (recent_bytes_ <= bytes_ / 2) return;
  older_ = std::exchange(recent_, {});
  recent_bytes_ = 0;
}

}  // namespace tracuu::detail
