// store: one document for each id, between the segments of a bulk load and their merge.
#include "store/deduplicate.h"

#include <algorithm>
#include <memory>
#include <sstream>
#include <string>
#include <tuple>

#include "base/hash.h"
#include "store/child.h"
#include "store/database.h"
#include "store/packing.h"
#include "store/translate.h"

namespace tracuu::detail {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kSurvivorsInSegment = 2000;

/// A document among the sources; source 0 is the generation.
struct Place {
  std::uint64_t hash = 0;  ///< of the id
  std::uint64_t rank = 0;  ///< order + 1; 0 in the generation, where everything is older
  std::uint32_t source = 0;
  Xapian::docid docid = 0;
};

struct Suspect {
  Place place;
  std::string id;
};

using Losers = std::vector<std::vector<Xapian::docid>>;  // by source, ascending

Xapian::Database read(const fs::path& path) { return Xapian::Database(path.string(), Xapian::DB_BACKEND_GLASS); }

void append_places(const fs::path& path, std::uint32_t source, const std::vector<std::uint64_t>& orders,
                   std::vector<Place>& out) {
  const Xapian::Database database = read(path);
  for (auto id = database.valuestream_begin(kIdSlot); id != database.valuestream_end(kIdSlot); ++id) {
    const std::uint64_t rank = source == 0 ? 0 : orders.at(id.get_docid() - 1) + 1;
    out.push_back({hash64(*id), rank, source, id.get_docid()});
  }
}

/// Places that share their hash with another: nearly always the same id.
std::vector<Suspect> find_suspects(std::vector<Place>& places) {
  std::sort(places.begin(), places.end(), [](const Place& a, const Place& b) { return a.hash < b.hash; });
  std::vector<Suspect> suspects;
  for (std::size_t i = 0; i < places.size(); ++i) {
    const bool shared = (i > 0 && places[i - 1].hash == places[i].hash) ||
                        (i + 1 < places.size() && places[i + 1].hash == places[i].hash);
    if (shared) suspects.push_back({places[i], {}});
  }
  return suspects;
}

void read_ids(const std::vector<fs::path>& paths, std::vector<Suspect>& suspects) {
  std::sort(suspects.begin(), suspects.end(), [](const Suspect& a, const Suspect& b) {
    return std::tie(a.place.source, a.place.docid) < std::tie(b.place.source, b.place.docid);
  });
  for (auto suspect = suspects.begin(); suspect != suspects.end();) {
    const std::uint32_t source = suspect->place.source;
    const Xapian::Database database = read(paths[source]);
    auto id = database.valuestream_begin(kIdSlot);
    for (; suspect != suspects.end() && suspect->place.source == source; ++suspect) {
      id.skip_to(suspect->place.docid);
      suspect->id = *id;
    }
  }
}

Losers find_losers(const std::vector<fs::path>& paths, std::vector<Place>& places) {
  std::vector<Suspect> suspects = find_suspects(places);
  read_ids(paths, suspects);
  std::sort(suspects.begin(), suspects.end(), [](const Suspect& a, const Suspect& b) {
    return std::tie(a.id, b.place.rank) < std::tie(b.id, a.place.rank);  // of one id the highest rank first
  });
  Losers losers(paths.size());
  for (std::size_t i = 1; i < suspects.size(); ++i) {
    if (suspects[i].id == suspects[i - 1].id) losers[suspects[i].place.source].push_back(suspects[i].place.docid);
  }
  for (auto& docids : losers) std::sort(docids.begin(), docids.end());
  return losers;
}

void delete_documents(const fs::path& path, const std::vector<Xapian::docid>& docids) {
  Xapian::WritableDatabase database = open_to_write(path, Xapian::DB_OPEN | Xapian::DB_NO_SYNC | Xapian::DB_DANGEROUS);
  for (const Xapian::docid docid : docids) database.delete_document(docid);
  database.commit();
  database.close();
}

/// Indexes what is left of a generation again, which is less work than deleting the more of it.
void copy_survivors(const fs::path& generation, const std::vector<Xapian::docid>& losers, const fs::path& scratch,
                    std::vector<fs::path>& out) {
  const Xapian::Database database = read(generation);
  std::unique_ptr<Segment> segment;
  const auto close = [&] {
    if (segment) out.push_back(segment->close().path);
    segment.reset();
  };
  for (auto id = database.valuestream_begin(kIdSlot); id != database.valuestream_end(kIdSlot); ++id) {
    if (std::binary_search(losers.begin(), losers.end(), id.get_docid())) continue;
    if (!segment) segment = std::make_unique<Segment>(scratch / ("survivors" + std::to_string(out.size())));
    segment->add(database.get_document(id.get_docid()), 0);
    if (segment->size() == kSurvivorsInSegment) close();
  }
  close();
}

/// What takes the place of a generation that is not ours to change.
void append_generation(const fs::path& generation, const std::vector<Xapian::docid>& losers, const fs::path& scratch,
                       std::vector<fs::path>& out) {
  const std::size_t size = read(generation).get_doccount();
  if (losers.size() == size) return;
  if (losers.empty()) return out.push_back(generation);
  if (losers.size() > size / 2) return copy_survivors(generation, losers, scratch, out);
  const fs::path copy = scratch / "generation";
  fs::copy(generation, copy);
  delete_documents(copy, losers);
  out.push_back(copy);
}

Deduplicated keep_one_of_each(const fs::path& generation, const std::vector<ClosedSegment>& segments,
                              const fs::path& scratch) {
  std::vector<fs::path> paths{generation};
  std::vector<Place> places;
  append_places(generation, 0, {}, places);
  Deduplicated kept;
  for (const ClosedSegment& segment : segments) {
    append_places(segment.path, static_cast<std::uint32_t>(paths.size()), segment.orders, places);
    paths.push_back(segment.path);
    kept.documents += segment.orders.size();
  }
  const Losers losers = find_losers(paths, places);
  append_generation(generation, losers[0], scratch, kept.sources);
  for (std::size_t i = 0; i < segments.size(); ++i) {
    const auto& lost = losers[i + 1];
    kept.documents -= lost.size();
    if (lost.size() == segments[i].orders.size()) continue;
    if (!lost.empty()) delete_documents(segments[i].path, lost);
    kept.sources.push_back(segments[i].path);
  }
  return kept;
}

/// What a child tells its parent: the number, then the paths, each ended by a byte that no path holds.
std::string to_bytes(const Deduplicated& kept) {
  std::string bytes = std::to_string(kept.documents) + '\0';
  for (const fs::path& source : kept.sources) bytes += source.string() + '\0';
  return bytes;
}

Deduplicated from_bytes(const std::string& bytes) {
  std::istringstream parts(bytes);
  std::string part;
  std::getline(parts, part, '\0');
  Deduplicated kept;
  kept.documents = std::stoul(part);
  while (std::getline(parts, part, '\0')) kept.sources.emplace_back(part);
  return kept;
}

}  // namespace

// A large generation takes seconds to read, and more to lose documents.
Deduplicated deduplicate(const fs::path& generation, const std::vector<ClosedSegment>& segments, const fs::path& scratch,
                         const std::function<bool()>& keep_going) {
  const auto work = [&] {
    return translating("removing older documents of one id",
                       [&] { return to_bytes(keep_one_of_each(generation, segments, scratch)); });
  };
  return from_bytes(made_by_child(work, keep_going));
}

}  // namespace tracuu::detail
