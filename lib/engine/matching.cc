// engine: query → all that answer it, for removal.
#include "engine/matching.h"

#include "engine/plan.h"
#include "engine/verifier.h"
#include "terms/vocabulary.h"

namespace tracuu::detail {

std::vector<std::string> matching_ids(const Query& query, const Schema& schema, const Snapshot& snapshot) {
  std::vector<std::string> ids;
  if (query.empty()) return ids;
  Node root = query.impl().root;
  for (Node& child : root.children)
    if (child.occur == Occur::should) child.occur = Occur::must;
  const Plan plan = make_plan(root, {Accents::graded, Match::all, nullptr}, schema, snapshot);
  const SharedLines unweighted(snapshot.metadata(kSharedLinesKey));
  const Verifier verifier(root, Accents::graded, schema, snapshot, unweighted);
  CandidateRequest all;
  all.count = snapshot.size();
  for (const Candidate& candidate : snapshot.candidates(plan.all_words, all).items)
    if (!plan.verify_all || verifier.accepts(candidate.docid, snapshot.value(candidate.docid, kCodesSlot)))
      ids.push_back(snapshot.id(candidate.docid));
  return ids;
}

}  // namespace tracuu::detail
