// What a writing process does, batch by batch, and what the index must hold after each: nothing in between, ever.
#pragma once

#include <map>
#include <string>

#include "store/records.h"

namespace tracuu::detail {

inline constexpr unsigned kBatchDocuments = 5;
inline constexpr unsigned kBatchesKept = 8;

inline std::string document_id(unsigned batch, unsigned i) {
  return "b" + std::to_string(batch) + "-" + std::to_string(i);
}
inline Record document_of(unsigned batch, unsigned i) {
  return random_record(document_id(batch, i), batch * 100 + i, 40);
}

/// Id → data after `batch` batches: the last eight batches' documents and a counter that every batch replaces.
inline std::map<std::string, std::string> expected_after(unsigned batch) {
  std::map<std::string, std::string> documents;
  if (batch > 0) documents["counter"] = std::to_string(batch);
  for (unsigned kept = batch > kBatchesKept ? batch - kBatchesKept : 0; kept++ < batch;) {
    for (unsigned i = 0; i < kBatchDocuments; ++i) documents[document_id(kept, i)] = document_of(kept, i).data;
  }
  return documents;
}

/// Makes batch `batch`: mostly a commit; every seventh time after a compaction.
inline void make_batch(Store& store, unsigned batch) {
  if (batch % 7 == 6) store.compact({});
  auto writer = store.writer();
  writer->put(record("counter", std::to_string(batch)));
  for (unsigned i = 0; i < kBatchDocuments; ++i) writer->put(document_of(batch, i));
  if (batch > kBatchesKept) {
    for (unsigned i = 0; i < kBatchDocuments; ++i) writer->remove(document_id(batch - kBatchesKept, i));
  }
  writer->commit();
}

/// What an index holds, from one picture.
inline std::map<std::string, std::string> contents_of(Reader& reader) {
  std::map<std::string, std::string> contents;
  reader.with_snapshot([&](const Snapshot& snapshot) {
    contents.clear();
    CandidateRequest request{.count = std::size_t(-1)};
    for (const Candidate& candidate : snapshot.candidates(TermQuery::of(TermQuery::Op::everything), request).items) {
      contents[snapshot.id(candidate.docid)] = snapshot.data(candidate.docid);
    }
  });
  return contents;
}

/// How many batches an index holds. @throws Error or std::logic_error if it is not what some number of batches leaves.
inline unsigned batches_in(Reader& reader) {
  const auto contents = contents_of(reader);
  const auto counter = contents.find("counter");
  const unsigned batch = counter == contents.end() ? 0 : static_cast<unsigned>(std::stoul(counter->second));
  if (contents != expected_after(batch)) throw std::logic_error("half a batch beside batch " + std::to_string(batch));
  return batch;
}

}  // namespace tracuu::detail
