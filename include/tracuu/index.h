#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "tracuu/document.h"
#include "tracuu/error.h"
#include "tracuu/export.h"
#include "tracuu/hits.h"
#include "tracuu/keywords.h"
#include "tracuu/schema.h"
#include "tracuu/search_options.h"
#include "tracuu/spelling.h"
#include "tracuu/suggest.h"

namespace tracuu {

class Writer;
class Searcher;

/// Told how far long work is; returns false to cancel it. `total` is 0 while unknown.
using Progress = std::function<bool(std::size_t done, std::size_t total)>;

struct IndexOptions {
  std::optional<Schema> schema;  ///< of a new index (default Schema::reports()); of an old one it must be equal if given
  bool create = true;            ///< make the index if there is none
  /// What a searcher may keep of what it read, at most, in bytes: fastest at 3,200 a document, which 128 MiB are for 40,000.
  std::size_t cache_bytes = std::size_t{128} << 20;
};

/// A document that was refused, and why; the rest of its batch is kept.
struct Refusal {
  std::string id;
  ErrorKind kind = ErrorKind::invalid_argument;
  std::string message;
};

struct BulkOptions {
  unsigned threads = 0;                                ///< 0: all cores; at most 64
  std::size_t memory_bytes = std::size_t{512} << 20;   ///< to stay within
  Progress progress;                                   ///< documents done; total unknown
  std::stop_token stop;
  std::function<void(const Refusal&)> on_refusal;      ///< told of each refused document
};

struct BulkResult {
  std::size_t added = 0;    ///< documents now in the index that were not before, or replaced older ones
  std::size_t refused = 0;
};

struct IndexStats {
  std::size_t documents = 0;
  std::uint64_t generation = 0;   ///< grows with every commit
  std::uint64_t bytes = 0;           ///< of all files
  std::uint64_t postings_bytes = 0;  ///< of the inverted index: terms, postings, term lists; 0 for a single file
  std::uint64_t codes_bytes = 0;     ///< of token codes and field values (an estimate)
  std::uint64_t records_bytes = 0;   ///< of stored documents; 0 for a single file
  double average_length = 0;      ///< tokens a document, title and text
};

/// One finding of Index::verify.
struct Damage {
  std::string where;
  std::string message;
};

/// A directory (or one file, or memory) that holds documents and finds them.
/// Cheap to copy; safe to share between threads; any number of processes may open it.
class TRACUU_API Index {
 public:
  /// Opens the index at `path`, a directory or a file made by save_single_file; makes a directory if there is none and the
  /// options allow it. @throws Error not_found, incompatible (another's file or directory, too), invalid_argument (schema), corrupt, io.
  explicit Index(const std::filesystem::path& path, const IndexOptions& options = {});
  /// An index in memory (a private temporary directory, removed with the last handle).
  static Index in_memory(const IndexOptions& options = {});
  ~Index();
  Index(const Index&);
  Index(Index&&) noexcept;
  Index& operator=(const Index&);
  Index& operator=(Index&&) noexcept;

  const std::filesystem::path& path() const noexcept;
  const Schema& schema() const noexcept;
  std::size_t cache_bytes() const noexcept;  ///< as opened with

  /// The one writer. @throws Error locked if another, here or in another process, is at work; invalid_argument for a
  /// single-file index, which is read-only.
  Writer writer();
  /// A searcher over the present state.
  Searcher searcher() const;
  /// searcher().search(typed, options), with a searcher that is kept.
  Hits search(std::string_view typed, const SearchOptions& options = {}) const;

  /// Builds a new generation on all cores from `next()`, which gives a document or nothing at the end and is called by this
  /// thread only. Documents already in the index stay unless replaced; of two with one id the later wins. A document that
  /// cannot be stored is refused by itself. All or nothing: until it returns, readers see the old state.
  /// @throws Error locked, io, cancelled, invalid_argument (a single file).
  BulkResult bulk_load(const std::function<std::optional<Document>()>& next, const BulkOptions& options = {});

  IndexStats stats() const;
  /// Reads every block and every stored document; empty if all is well. A child process (fork) does the reading, so that damage
  /// that brings Xapian down is a finding too. `progress` is asked many times a second. Complexity: linear in the index.
  /// @throws Error cancelled.
  std::vector<Damage> verify(const Progress& progress = {}) const;
  /// Rewrites the index into one compact generation. @throws Error locked, io, cancelled, invalid_argument (a single file).
  void compact(const Progress& progress = {});
  /// Writes everything into one file, for shipping; opened by Index(path), read-only. @throws Error already_exists, io.
  void save_single_file(const std::filesystem::path& file) const;
  /// Mends what a power cut of another program's making can leave (half-written version files, left-over generations).
  /// @return what was done, empty if nothing was needed. @throws Error not_found, locked, corrupt if it cannot be mended.
  static std::vector<std::string> repair(const std::filesystem::path& path);

 private:
  struct Impl;
  explicit Index(std::shared_ptr<Impl> impl);
  std::shared_ptr<Impl> impl_;
};

/// Changes an index. Holds its lock from its making to its end. What was not committed is forgotten.
/// Move-only; not to be shared between threads.
class TRACUU_API Writer {
 public:
  ~Writer();
  Writer(Writer&&) noexcept;
  Writer& operator=(Writer&&) noexcept;

  /// Adds a document, or replaces that of the same id. A document that cannot be stored is refused by itself.
  /// @throws Error invalid_argument (id, a date or number field), too_large (over 16 MiB), io.
  void add(const Document& document);
  /// @return whether there was such a document.
  bool remove(std::string_view id);
  /// Removes every document, as of the last commit, that holds all the query's words. @return how many.
  std::size_t remove_matching(std::string_view query);
  /// Makes all changes since the last commit durable and visible together. When it returns they survive a power cut.
  /// @throws Error io; then nothing of the batch is in the index, and the message says so.
  void commit();
  /// Forgets all changes since the last commit.
  void rollback();

 private:
  friend class Index;
  struct Impl;
  explicit Writer(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

/// Answers queries over one picture of the index, and moves on to the newest at refresh() or when its picture is gone.
/// Cheap to copy; share it: searches run in parallel.
class TRACUU_API Searcher {
 public:
  ~Searcher();
  Searcher(const Searcher&);
  Searcher(Searcher&&) noexcept;
  Searcher& operator=(const Searcher&);
  Searcher& operator=(Searcher&&) noexcept;

  /// The documents that answer `typed`, best first. @throws Error invalid_argument (options), cancelled, io, corrupt.
  Hits search(std::string_view typed, const SearchOptions& options = {}) const;
  Hits search(const Query& query, const SearchOptions& options = {}) const;
  /// Documents that pass the filter (all if empty), newest first unless `options.sort` is another order.
  Hits documents(std::string_view filter = {}, const SearchOptions& options = {}) const;

  /// Puts the marks back on bare text, as the documents of this index write it: `nghi quyet dai hoi` → `nghị quyết đại hội`. Letters
  /// are never changed, and typed marks stay; what stands in capitals among small letters, and everything that is no syllable,
  /// stays as it is. Each run of syllables gets its likeliest forms by how these stand side by side (counts of words, pairs and
  /// triples in some dozen documents that hold its pairs; Viterbi 1967). Of the syllables of unseen headlines 94.6 in 100 are right, half
  /// bare 97.2 (bench_restoring). An empty index knows none: the text comes back. Complexity: linear in the text, 2 to 5 ms a sentence.
  /// @throws Error io, corrupt.
  std::string restore(std::string_view text) const;
  /// What a query was probably meant to be: `Sở Y tết` → `Sở Y tế`, `nghi quyet dai hio` → `nghị quyết đại hội`; empty where nothing
  /// is known that finds more. Slips of fingers and of Telex, wrong marks, letters that sound alike, a missing blank are weighed
  /// against how words stand side by side in this index (noisy channel: Kernighan, Church & Gale 1990). Never touched: numbers and
  /// codes, values of fields, excluded words, and words that the index holds beside each of their neighbours, unless it holds them
  /// so about once and a near pair many times: then its own text may have the slip, and the correction need not find more. A mark
  /// that is only missing is no slip: search leaves it free, and restore() shows it. Of 170 errors of our own table 80 in 100 are
  /// mended in first place, of slips made by rule 78, in bare words 60; of right headlines 9 in 1,000 at most are touched
  /// (bench_near_misses). Complexity: linear in the words; 3 to 15 ms at 15,000 documents.
  /// @throws Error io, corrupt.
  NearMiss did_you_mean(std::string_view typed, const QueryOptions& reading = {}) const;
  /// What somebody who has typed this far may be about to type, best first: `nghi quye` → "Nghị quyết Đại hội", `bo y t` →
  /// "Bộ Y tế", `12/` → "12/2020/NĐ-CP": titles, people, agencies, places, roles and document numbers that hold the typed words
  /// side by side, at their beginning or further in, and runs of words that go on so in two texts or more. Typed marks bind,
  /// missing marks are free; the last word may be unfinished; letter case and Telex are no matter. Where no line has all the
  /// words, as many of the last ones as some line has. Score: the documents that hold it, each counted ½ and up to ½ more the
  /// newer it is (half of that for every two years), twice for a title's beginning. Titles and runs of words have a fifth of the
  /// lines each, every kind of names a tenth, if they can fill them, the best have the others; equals in the order of
  /// collation_key. Read from the index as it is: what was removed is gone, what was committed is there. Of what more than some
  /// dozen documents hold, so many are looked at, evenly spread over the index, and counts are estimates. Complexity: those
  /// documents, and the terms of the words that the last one may become; 1 to 5 ms at 20,000 documents (bench_suggesting).
  /// @throws Error invalid_argument (limit), io, corrupt.
  std::vector<Suggestion> suggest(std::string_view typed, const SuggestOptions& options = {}) const;
  std::optional<Document> get(std::string_view id) const;
  /// Documents that say mostly the same as this one (the same news of another site, cut or with another title), the most alike
  /// first. `at_least` is the share of common passages, 0 to 1, estimated to ± 0.06; two texts with half their passages in
  /// common are found in 94 of 100 cases, with four fifths in 998 of 1,000. Short texts have none.
  /// @throws Error not_found, invalid_argument (at_least).
  std::vector<Twin> near_duplicates(std::string_view id, double at_least = 0.4) const;
  /// The `n` words that tell this document from the others best. A word scores tf × idf (Spärck Jones 1972):
  /// its occurrences, those in the title times the title's weight, times ln(1 + (N - n + ½) / (n + ½)), N documents of which n hold it.
  /// Words are those of words.h, names whole; without words that carry grammar, numbers, and lines that have no weight. Complexity:
  /// linear in the document; a millisecond.
  /// @throws Error not_found.
  std::vector<Keyword> keywords(std::string_view id, std::size_t n = 10) const;
  /// Of a document that need not be in the index: a draft, a page just read.
  std::vector<Keyword> keywords(const Document& document, std::size_t n = 10) const;
  /// Documents on the same matter, best first; not this one itself. What is searched for are its keywords, each by its weight in the
  /// document: the hits' interpretation shows them, Hit::why what they brought. `options.sort`, `match` and `did_you_mean` have no
  /// meaning here; totals and facets are over documents that hold any of the keywords, and estimates. @throws Error not_found.
  Hits like(std::string_view id, const SearchOptions& options = {}) const;
  /// The same for a document that need not be in the index; one of its id is left out.
  Hits like(const Document& document, const SearchOptions& options = {}) const;
  bool contains(std::string_view id) const;
  std::size_t size() const;  ///< number of documents
  /// Calls `visit` with every id, in no order that is promised; stops when it returns false.
  void for_each_id(const std::function<bool(std::string_view id)>& visit) const;

  /// Moves on to the newest state. @return whether there was a newer one.
  bool refresh();
  std::uint64_t generation() const;

 private:
  friend class Index;
  struct Impl;
  explicit Searcher(std::shared_ptr<Impl> impl);
  Hits run(const Query& query, const Query& filter, const SearchOptions& options, const std::string* example = nullptr) const;
  Hits with_near_miss(const Query& query, const Query& filter, const SearchOptions& options) const;
  std::shared_ptr<Impl> impl_;
};

}  // namespace tracuu
