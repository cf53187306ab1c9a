// store: one handle on one picture of the index, handed to the engine by the reader.
#include "store/picture.h"

#include <algorithm>
#include <chrono>
#include <limits>
#include <stdexcept>
#include <thread>

#include "store/candidates.h"
#include "store/database.h"
#include "store/packing.h"
#include "store/sample.h"
#include "store/translate.h"

namespace tracuu::detail {
namespace {

constexpr int kOpeningTries = 20;

std::uint8_t small_count(Xapian::termcount count) {
  return static_cast<std::uint8_t>(std::clamp<Xapian::termcount>(count, 1, std::numeric_limits<std::uint8_t>::max()));
}

/// Calls `read`. Damaged lengths make strings of impossible sizes before Xapian notices.
template <class Read>
auto guarding(const Read& read) {
  try {
    return read();
  } catch (const std::logic_error& error) {
    throw Error(ErrorKind::corrupt,
                std::string("damaged tables (") + error.what() + "); try Index::repair, else build the index anew");
  }
}

/// What is kept of the term, or what `read` says.
template <class Number, class Read>
Number known(RecentCache<std::string, Number>& kept, const std::string& term, const Read& read) {
  if (const auto number = kept.find(term)) return *number;
  const Number number = guarding(read);
  kept.keep(term, number, term.size());
  return number;
}

}  // namespace

Picture::Picture(const Directory& directory) {
  // A commit or a new generation may come between reading `current`, the version file and the tables.
  for (int tries = 1;; ++tries) {
    name_.generation = directory.require_current();
    try {
      open(directory);
      return;
    } catch (const Xapian::Error& error) {
      const std::string doing = "opening '" + directory.path().string() + "'";
      const bool changed = directory.current() != name_.generation;
      if (!changed && !is_modified(error)) throw translated(error, doing);
      // No writer is that fast for so long: blocks of the version named were overwritten, as a lost rename leaves them.
      if (tries == kOpeningTries)
        throw Error(ErrorKind::corrupt, doing + ": " + error.get_msg() + "; try Index::repair");
      std::this_thread::sleep_for(std::chrono::milliseconds(tries / 2));
    }
  }
}

void Picture::open(const Directory& directory) {
  database_ = open_to_read(directory.generation(name_.generation));
  name_.revision = database_.get_revision();
  number_ = commit_number(database_);
}

std::uint32_t Picture::frequency(std::string_view term) const {
  if (term.empty()) return 0;
  const auto read = [&] { return database_.get_termfreq(std::string(term)); };
  if (!FrequencyCache::has_room_for(term)) return known(frequencies_of_long_, std::string(term), read);
  if (const auto kept = frequencies_.find(term)) return *kept;
  const std::uint32_t frequency = guarding(read);
  frequencies_.keep(term, frequency);
  return frequency;
}

std::uint64_t Picture::occurrences(std::string_view term) const {
  if (term.empty()) return 0;
  const std::string name(term);
  return known(occurrences_, name, [&] { return database_.get_collection_freq(name); });
}

void Picture::for_each_term(std::string_view prefix,
                            const std::function<bool(std::string_view term, std::uint32_t frequency)>& visit) const {
  const std::string begin(prefix);
  for (auto term = database_.allterms_begin(begin); term != database_.allterms_end(begin); ++term) {
    const std::string name = *term;
    if (name[0] == kIdPrefix) {
      term.skip_to(std::string(1, kIdPrefix + 1));  // ids are no words
      if (term == database_.allterms_end(begin)) return;
      if (!visit(*term, term.get_termfreq())) return;
      continue;
    }
    if (!visit(name, term.get_termfreq())) return;
  }
}

CandidateList Picture::candidates(const TermQuery& query, const CandidateRequest& request) const {
  return guarding([&] { return candidates_in(database_, query, request); });
}

Postings Picture::postings(std::string_view term) const {
  const std::string name(term);
  return guarding([&] {
    Postings found;
    found.docids.reserve(frequency(term));
    found.counts.reserve(frequency(term));
    for (auto posting = database_.postlist_begin(name); posting != database_.postlist_end(name); ++posting) {
      found.docids.push_back(*posting);
      found.counts.push_back(small_count(posting.get_wdf()));
    }
    return found;
  });
}

std::vector<std::uint8_t> Picture::counts_in(std::span<const Candidate> documents, std::string_view term) const {
  const std::string name(term);
  return guarding([&] {
    std::vector<std::uint8_t> counts(documents.size());
    auto posting = database_.postlist_begin(name);
    const auto end = database_.postlist_end(name);
    for (std::size_t i = 0; i < documents.size() && posting != end; ++i) {
      posting.skip_to(documents[i].docid);
      if (posting != end && *posting == documents[i].docid) counts[i] = small_count(posting.get_wdf());
    }
    return counts;
  });
}

Sample Picture::sample(const TermQuery& query, std::size_t count) const {
  return guarding([&] { return take_sample(database_, [&](const std::string& term) { return frequency(term); }, query, count); });
}

Xapian::Document Picture::document(Xapian::docid docid) const {
  // A check whether it is there costs a look-up, and a document that is not has no data.
  return database_.get_document(docid, Xapian::DOC_ASSUME_VALID);
}

std::string Picture::value(std::uint32_t docid, unsigned slot) const {
  return guarding([&] {
    if (!has_large_values_) has_large_values_ = database_.get_value_freq(kLargeSlot) > 0;
    return *has_large_values_ ? unpack_value(document(docid), docid, slot) : document(docid).get_value(slot);
  });
}

std::string Picture::data(std::uint32_t docid) const {
  return guarding([&] { return unpack_data(document(docid), docid); });
}

std::string Picture::id(std::uint32_t docid) const {
  return guarding([&] { return document(docid).get_value(kIdSlot); });
}

std::optional<std::uint32_t> Picture::find(std::string_view id) const {
  const std::string term = unique_term(id);
  if (term.size() > kMaxIdBytes + 1) return std::nullopt;
  return guarding([&]() -> std::optional<std::uint32_t> {
    const auto posting = database_.postlist_begin(term);
    if (posting == database_.postlist_end(term)) return std::nullopt;
    return *posting;
  });
}

void Picture::for_each_id(const std::function<bool(std::string_view id)>& visit) const {
  for (auto id = database_.valuestream_begin(kIdSlot); id != database_.valuestream_end(kIdSlot); ++id) {
    if (!visit(*id)) return;
  }
}

void Picture::for_each_document(const std::function<void(std::uint32_t docid)>& visit) const {
  for (auto id = database_.valuestream_begin(kIdSlot); id != database_.valuestream_end(kIdSlot); ++id) visit(id.get_docid());
}

std::string Picture::metadata(const std::string& key) const { return callers_metadata(database_, key); }

}  // namespace tracuu::detail
