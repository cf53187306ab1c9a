// store: one handle on one picture of the index.
#pragma once

#include <xapian.h>

#include <optional>
#include <string>

#include "base/recent_cache.h"
#include "store/directory.h"
#include "store/frequency_cache.h"
#include "store/store.h"

namespace tracuu::detail {

/// What tells pictures apart. Revisions count within a generation.
struct PictureName {
  std::string generation;
  Xapian::rev revision = 0;

  friend bool operator==(const PictureName&, const PictureName&) = default;
};

/// A Snapshot over a database handle of its own. Its members throw Xapian's exceptions; with_snapshot translates them.
class Picture : public Snapshot {
 public:
  /// The newest. @throws Error, translated.
  explicit Picture(const Directory& directory);
  /// Of a database that is not published yet.
  explicit Picture(Xapian::Database database) : database_(std::move(database)) {}

  const PictureName& name() const { return name_; }
  const Xapian::Database& database() const { return database_; }

  std::uint64_t generation() const override { return number_; }
  std::uint32_t size() const override { return database_.get_doccount(); }
  std::uint32_t frequency(std::string_view term) const override;
  std::uint64_t occurrences(std::string_view term) const override;
  void for_each_term(std::string_view prefix,
                     const std::function<bool(std::string_view term, std::uint32_t frequency)>& visit) const override;
  CandidateList candidates(const TermQuery& query, const CandidateRequest& request) const override;
  Postings postings(std::string_view term) const override;
  std::vector<std::uint8_t> counts_in(std::span<const Candidate> documents, std::string_view term) const override;
  Sample sample(const TermQuery& query, std::size_t count) const override;
  std::string value(std::uint32_t docid, unsigned slot) const override;
  std::string data(std::uint32_t docid) const override;
  std::string id(std::uint32_t docid) const override;
  std::optional<std::uint32_t> find(std::string_view id) const override;
  void for_each_id(const std::function<bool(std::string_view id)>& visit) const override;
  void for_each_document(const std::function<void(std::uint32_t docid)>& visit) const override;
  std::string metadata(const std::string& key) const override;

 private:
  void open(const Directory& directory);
  Xapian::Document document(Xapian::docid docid) const;

  Xapian::Database database_;
  PictureName name_;
  std::uint64_t number_ = 0;
  mutable std::optional<bool> has_large_values_;  // without any, a value that is empty need not be looked for elsewhere
  // A search asks twice and more, the next again, and Xapian goes down its tree each time.
  mutable FrequencyCache frequencies_;
  mutable RecentCache<std::string, std::uint32_t> frequencies_of_long_{std::size_t{1} << 20};
  mutable RecentCache<std::string, std::uint64_t> occurrences_{std::size_t{1} << 20};
};

}  // namespace tracuu::detail
