// The store room's door: keep these records; find these terms. The only room that knows Xapian.
// An index is a directory: `lock`, `current` (the name of a generation) and generations; store/FORMAT.md says it in prose.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "base/time_limit.h"
#include "terms/record.h"
#include "terms/term_query.h"
#include "tracuu/error.h"
#include "tracuu/export.h"
#include "tracuu/index.h"

namespace tracuu::detail {

/// The longest id in bytes.
inline constexpr std::size_t kMaxIdBytes = 240;
/// The largest record data in bytes.
inline constexpr std::size_t kMaxDataBytes = std::size_t{16} << 20;

/// How fast BM25 saturates (Robertson & Zaragoza 2009, section 3.4).
inline constexpr double kCandidatesK1 = 1.2;

struct Candidate {
  std::uint32_t docid = 0;
  double weight = 0;
};

struct CandidateList {
  std::vector<Candidate> items;
  std::uint64_t total_low = 0, total = 0, total_high = 0;        ///< matching documents: bounds and estimate
  std::vector<std::map<std::string, std::size_t>> value_counts;  ///< per slot asked, over all matching documents

  static CandidateList exactly(std::uint64_t total) { return {{}, total, total, total, {}}; }
};

struct CandidateRequest {
  std::size_t first = 0, count = 100;
  std::size_t check_at_least = 0;         ///< total is exact if it is not more than this; npos: always exact
  std::optional<unsigned> order_by_slot;  ///< instead of weight: by value, then docid; order of ids is the caller's
  bool descending = true;                 ///< values; documents without the value come last in both orders
  std::vector<unsigned> count_slots;      ///< values to count (facets)
  TimeLimit time = {};                    ///< Error cancelled when it is over
};

/// A term's documents, ascending, and its occurrences in each: at least 1, at most 255.
struct Postings {
  std::vector<std::uint32_t> docids;
  std::vector<std::uint8_t> counts;
};

/// Documents that a query matches: all, or some of them.
struct Sample {
  std::vector<std::uint32_t> documents;  ///< ascending
  double matching = 0;                   ///< how many match: exactly if all are here, else an estimate

  bool is_all() const { return matching <= static_cast<double>(documents.size()); }
};

/// One picture of the index. For one thread at a time; never outlives with_snapshot's call.
class TRACUU_API Snapshot {
 public:
  virtual ~Snapshot() = default;
  virtual std::uint64_t generation() const = 0;
  virtual std::uint32_t size() const = 0;
  /// Documents that hold the term, and its occurrences in all of them.
  virtual std::uint32_t frequency(std::string_view term) const = 0;
  virtual std::uint64_t occurrences(std::string_view term) const = 0;
  /// Terms that begin with `prefix`, in order, with their document frequency; until `visit` returns false.
  virtual void for_each_term(
      std::string_view prefix,
      const std::function<bool(std::string_view term, std::uint32_t frequency)>& visit) const = 0;
  /// BM25 (kCandidatesK1, b 0: whatever the record's length), best first; equal weights by docid.
  virtual CandidateList candidates(const TermQuery& query, const CandidateRequest& request) const = 0;
  /// Everything that candidates() would read of a term.
  virtual Postings postings(std::string_view term) const = 0;
  /// The term's occurrences in each of these documents, which ascend, as in Postings; 0 where it is not. Skips what lies between.
  virtual std::vector<std::uint8_t> counts_in(std::span<const Candidate> documents, std::string_view term) const = 0;
  /// All documents that match if they are at most `count`, else as many, spread evenly over the index. The query is made of
  /// `term`, `any` and `all`. Complexity: `count` leaps in the posting list of each term, whatever their lengths.
  virtual Sample sample(const TermQuery& query, std::size_t count) const = 0;
  virtual std::string value(std::uint32_t docid, unsigned slot) const = 0;
  /// The record's data, checked against its checksum (Error corrupt).
  virtual std::string data(std::uint32_t docid) const = 0;
  virtual std::string id(std::uint32_t docid) const = 0;
  virtual std::optional<std::uint32_t> find(std::string_view id) const = 0;
  virtual void for_each_id(const std::function<bool(std::string_view id)>& visit) const = 0;
  virtual void for_each_document(const std::function<void(std::uint32_t docid)>& visit) const = 0;
  /// What the engine keeps about this picture; empty if there is none of that name.
  virtual std::string metadata(const std::string& key) const = 0;
};

/// Reads all records of a generation in the making: what it returns becomes metadata of it, beside those there are.
using Learn = std::function<std::map<std::string, std::string>(const Snapshot&)>;

/// Opens pictures. Safe to share between threads: it keeps a pool of handles at one revision.
class TRACUU_API Reader {
 public:
  virtual ~Reader() = default;
  /// Runs `work` over the reader's picture. If Xapian has discarded that picture meanwhile, moves on to the newest and runs
  /// the whole of `work` again; what a run left behind must be overwritten by the next.
  virtual void with_snapshot(const std::function<void(const Snapshot&)>& work) = 0;
  /// Moves on to the newest picture. @return whether there was a newer one.
  virtual bool refresh() = 0;
  virtual std::uint64_t generation() const = 0;
};

/// The one writer; holds the lock file. One transaction a commit: readers see nothing before.
class TRACUU_API StoreWriter {
 public:
  virtual ~StoreWriter() = default;
  /// Checks every limit first: a record that cannot be stored throws (invalid_argument, too_large) and changes nothing.
  virtual void put(const Record& record) = 0;
  virtual bool remove(std::string_view id) = 0;
  /// Durable when it returns: the database's files and its directory are synced.
  virtual void commit() = 0;
  virtual void rollback() = 0;
};

/// Turns documents into records on several threads and builds private segments; finish() merges them with the documents
/// already there (a later record of the same id wins) into a new generation and publishes it.
class TRACUU_API BulkBuilder {
 public:
  virtual ~BulkBuilder() = default;
  /// `order` is the record's place in the input: of two records with one id the higher order wins. Thread-safe.
  virtual void put(Record record, std::uint64_t order) = 0;
  /// All or nothing. @return documents added or replaced.
  virtual std::size_t finish(const Progress& progress, std::stop_token stop) = 0;
};

struct StoreSizes {
  std::uint64_t bytes = 0;           ///< all files
  std::uint64_t postings_bytes = 0;  ///< posting and term list tables without values; 0 for a single file
  std::uint64_t values_bytes =
      0;  ///< values, estimated from a thousand documents: they share a table with the postings
  std::uint64_t records_bytes = 0;  ///< data table; 0 for a single file
};

class TRACUU_API Store {
 public:
  virtual ~Store() = default;
  /// Opens a directory or a single file. `metadata` (schema, analyzer fingerprint, features) is written into a new index; an
  /// old one's metadata are returned by metadata(), and judged by the caller. @throws Error.
  static std::shared_ptr<Store> open(const std::filesystem::path& path, bool create,
                                     const std::map<std::string, std::string>& metadata);
  static std::shared_ptr<Store> in_memory(const std::map<std::string, std::string>& metadata);
  static std::vector<std::string> repair(const std::filesystem::path& path);

  virtual const std::filesystem::path& path() const = 0;
  virtual std::map<std::string, std::string> metadata() const = 0;
  virtual std::shared_ptr<Reader> reader() = 0;
  virtual std::unique_ptr<StoreWriter> writer() = 0;
  /// Builds on `threads` threads' put() calls within `memory_bytes`.
  virtual std::unique_ptr<BulkBuilder> bulk(unsigned threads, std::size_t memory_bytes, Learn learn = {}) = 0;
  virtual void compact(const Progress& progress, const Learn& learn = {}) = 0;
  virtual void save_single_file(const std::filesystem::path& file) = 0;
  virtual std::vector<Damage> verify(const Progress& progress = {}) = 0;
  virtual StoreSizes sizes() = 0;
};

}  // namespace tracuu::detail
