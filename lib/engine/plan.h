// A query's tree → what to score, what to ask the store, what to verify. A value that prints.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/lead.h"
#include "query/ast.h"
#include "store/store.h"
#include "terms/term_query.h"
#include "tracuu/schema.h"
#include "tracuu/search_options.h"

namespace tracuu::detail {

/// How many words besides the pairs find candidates unless asked otherwise: the rarest.
inline constexpr std::size_t kRarestWords = 2;
/// What an accented word scores for agreement without regard to accents (measured: 0.1 to 0.2 nDCG).
inline constexpr double kFoldedShare = 0.25;
/// The idf expected of two words in one document, as a share of theirs together: what one query asks for keeps company.
inline constexpr double kCompanyShare = 0.9;

/// A distinct word that scores.
struct PlannedWord {
  QueryToken token;
  std::optional<unsigned> field;            ///< counted in this text field only
  double weight = 0;                        ///< sum of those it was typed with: times typed
  std::vector<std::uint64_t> expansions;    ///< of a prefix: folded keys it stands for
  bool prefix = false;
  bool meant = false;  ///< not typed: an abbreviation was
  bool alone = false;  ///< typed as a word of its own: a document that holds it holds what was typed there
  bool whole = false;                       ///< a document number, period or address
  double accent_weight = 0, folded_weight = 1;  ///< of its score with and without regard to accents
  double accent_idf = 0, folded_idf = 0;
};

/// Two neighbouring words of the query.
struct PlannedPair {
  unsigned first = 0, second = 0;  ///< indices of words
  std::vector<std::string> terms;  ///< that occur and find it, if it has any (has_pair_term): one; of a prefix the most frequent
  bool sure = false;               ///< its term tells of all documents: no bare syllable can be a function syllable
  double idf = 0;                  ///< of its term; without one, that of what occurs nowhere
  double both_idf = 0;             ///< expected of documents that hold both words, neighbours or not
  double weight = 1;
};

/// An abbreviation: where it stands in a text, all these words and pairs stand.
struct PlannedShort {
  QueryToken first, last;  ///< the same, if it is one word; of more than two, which are rare, those that begin it
  bool two_words = false;
  std::vector<unsigned> words;  ///< indices, in their order
  std::vector<unsigned> pairs;
};

struct Plan {
  std::vector<PlannedWord> words;
  std::vector<PlannedPair> pairs;
  std::vector<PlannedShort> shorts;
  TermQuery candidates;  ///< scored; best first
  TermQuery further_candidates;  ///< after those; none of them twice
  TermQuery all_words;   ///< documents that hold everything typed: totals, facets, sorting by date
  bool verify = false;   ///< candidates are more than the query's answer: the tree decides on the token codes
  bool any_word_answers = false;  ///< a document that holds a word typed alone need not be verified
  bool verify_all = false;  ///< the same of all_words
  bool same_answer = false;  ///< what the tree accepts is what holds everything typed
  bool scored = false;   ///< false: only filters and exclusions
  std::vector<Problem> problems;
};

/// What of the options shapes the plan.
struct PlanOptions {
  Accents accents = Accents::graded;
  Match match = Match::any;
  const Node* filter = nullptr;  ///< documents must also answer this; no effect on ranking
  std::size_t rarest_words = kRarestWords;
  double leading_postings = kLeadingPostings;  ///< see led_by_rarest
};

/// Reads frequencies from the snapshot.
Plan make_plan(const Node& root, const PlanOptions& options, const Schema& schema, const Snapshot& snapshot);

/// Robertson's idf, never negative: ln(1 + (N - n + ½) / (n + ½)) (Robertson & Zaragoza 2009, as in Lucene).
double idf(double documents, double frequency);

}  // namespace tracuu::detail
