// The second look: candidates' token codes scored with everything we know.
//
// Per word BM25F (Robertson, Zaragoza & Taylor 2004): occurrences are summed over fields, each divided by its own length
// norm and multiplied by its weight, then saturated: idf × tf × (k1 + 1) / (tf + k1), k1 1.2, b 0.75.
// A word scores twice, with regard to accents and without, by the plan's weights; a pair of neighbours scores once. Where
// typed marks bind, a bare word of the text counts kFoldedOccurrence.
// Two things are learned from the first hundred candidates. The idf of a pair whose term does not tell of all documents, for
// one of its words may be a function syllable: the expected idf of both words, less the logarithm of the share of the
// candidates with both in which they are neighbours. And which form of a word typed without marks is meant: the one that most
// candidates have beside a neighbour in the query, if one more would not change that. It scores as if typed, by its share.
// Coverage adds to that sum: sum × kCoverageShare × (idf of the words met / idf of all words), idf without accents.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/plan.h"
#include "terms/shared_lines.h"
#include "tracuu/hits.h"

namespace tracuu::detail {

/// What a document that holds every word gains, as a share of its score (measured: 0.5 to 0.9 MRR on headlines).
inline constexpr double kCoverageShare = 0.5;

/// What a bare word of the text counts where marks were typed that bind: less than one in which they stand.
inline constexpr double kFoldedOccurrence = 0.5;

/// A text field as scoring needs it.
struct FieldStatistics {
  std::string name;
  double weight = 1;
  double average_length = 1;
};

/// For one search and one thread.
class SecondLook {
 public:
  /// A word of the plan that a token agrees with.
  struct Agreement {
    std::uint16_t word;
    AccentGrade grade;
  };

  /// `fields` by field number; lines of `unweighted` count nothing. Views the plan and the lines.
  SecondLook(const Plan& plan, Accents accents, const std::vector<FieldStatistics>& fields, const SharedLines& unweighted);

  /// Counts what one more document holds. @return whether that is any word. Complexity: linear in its tokens.
  bool count(std::string_view token_codes);
  /// Whether the document last counted holds a word typed alone.
  bool met_word_alone() const;
  /// Leaves out the document last counted.
  void drop();
  /// Learns from the documents counted what pairs weigh and which forms are meant.
  void learn(const Snapshot& snapshot);
  /// The scores of the documents counted, in order, which are then forgotten.
  std::vector<double> scores();
  /// A document's score with its parts, which sum to it.
  double explain(std::string_view token_codes, Explanation& parts);
  /// The word of the plan that this word of a field agrees with best.
  std::optional<Agreement> best_agreement(const WordKey& found, unsigned field);
  /// The same of a document number, period or address.
  std::optional<Agreement> agreement_of_whole(std::uint64_t folded, unsigned field) const;
  /// Whether any word agrees with a syllable of this exact key.
  bool asks_for_syllable(std::uint64_t exact) const { return by_unit_[exact] != 0; }
  /// Whether the plan asks for anything that is a whole; for any word that is no syllable.
  bool asks_for_wholes() const { return !whole_entries_.empty(); }
  bool asks_for_others() const { return other_filter_ != 0; }

 private:
  using Entry = std::uint16_t;  // index into entries_; 0 is "no word"
  static constexpr Entry kSpecial = 0xFFFF;  // of units that are no syllables
  // An agreement as it is counted.
  struct Expected : Agreement {
    double any = 1, exact = 1;              // occurrences without and with regard to accents
    std::optional<std::uint16_t> only;      // the field in which it counts
    std::optional<std::uint32_t> form;      // of a word typed bare: which of forms_
  };
  struct Matches {
    std::vector<Expected> words;
    std::vector<std::uint16_t> shorts;  // of the plan, that end here
    std::uint64_t folded = 0;           // of a word of a short form: its key
  };
  struct Field {
    FieldStatistics statistics;
    double share = 1;                       // weight / length norm
    std::vector<double> exact, any;         // occurrences by word
    std::vector<double> pairs;              // by pair
    std::vector<AccentGrade> best;          // by word
  };

  // A form that a word typed bare may have been meant in.
  struct Form {
    std::uint16_t word;
    WordKey key;
  };
  // Of a document: how often it has a form, by the fields' shares, and whether ever beside a neighbour in the query.
  struct MetForm {
    std::uint32_t form;
    bool beside = false;
    double tf = 0;
  };
  // How a word scores with regard to accents: as planned, or in the form that is meant.
  struct Reading {
    double accent_weight = 0, folded_weight = 1, accent_idf = 0;
    std::optional<std::uint32_t> form;
  };

  Expected expected(std::uint16_t word, AccentGrade grade) const;
  bool typed_bare(const PlannedWord& word) const;
  std::optional<Agreement> best_of(Entry entry, unsigned field) const;
  void agree(std::uint64_t exact, std::uint64_t folded, unsigned word);
  void expect_other(std::uint64_t folded) { other_filter_ |= std::uint64_t{1} << folded % 64; }
  // The least unit of a folded key says so.
  bool may_be_expected(std::uint64_t folded) const { return other_filter_ >> folded % 64 & 1; }
  Entry entry_of_other(std::uint64_t exact, std::uint64_t folded) {
    return may_be_expected(folded) ? entry_of_expected(exact, folded) : Entry{0};
  }
  Entry entry_of_expected(std::uint64_t exact, std::uint64_t folded);
  Entry& entry_of_syllable(std::uint64_t exact);
  void expect(const PlannedShort& each, std::uint16_t index);
  void forget();
  std::size_t stride() const { return 2 * plan_.words.size() + plan_.pairs.size(); }
  MetForm& met_form(std::uint32_t form);
  void count_meant(std::size_t document);
  const double* last() const { return counted_.data() + counted_.size() - stride(); }
  void sum_fields();
  Entry meet_special(const std::uint16_t*& unit, Entry previous, unsigned number, Field& field);
  void count_field(const std::uint16_t* unit, const std::uint16_t* end, unsigned number, Field& field);
  void count_token(Entry previous, Entry now, unsigned number, Field& field);
  bool count_pair(std::uint16_t first, std::uint16_t second, Field& field);
  void count_shorts(const Matches& previous, const Matches& now, unsigned number, Field& field);
  void weigh_pairs();
  void choose_forms(const Snapshot& snapshot);
  double coverage(const double* any) const;
  double sum(const double* counted, Explanation* why) const;
  AccentGrade best_grade(std::size_t word) const;
  void explain_part(Explanation& why, const ScorePart& part, std::vector<double> Field::*counts,
                    std::size_t index) const;

  const Plan& plan_;
  Accents accents_;
  const SharedLines& unweighted_;
  std::vector<Field> fields_;                 // by number
  std::vector<unsigned> present_;             // fields of the document last counted
  std::vector<double> counted_;               // by document: sums over its fields of any, exact, pairs
  std::vector<double> pair_idf_;
  std::vector<Form> forms_;
  std::vector<MetForm> met_forms_;            // of all documents counted
  std::vector<std::size_t> met_from_;         // by document: where its own begin
  std::vector<std::size_t> last_met_;         // by form: where it was met last
  std::vector<Reading> readings_;             // by word
  std::vector<Entry> by_unit_;                // of token codes; a syllable's is its exact key
  std::vector<Matches> entries_{1};
  std::unordered_map<std::uint64_t, std::vector<std::uint16_t>> other_words_;  // folded key → words of the plan
  std::unordered_map<std::uint64_t, std::vector<std::uint16_t>> other_shorts_;  // folded key → shorts that end in it
  std::unordered_map<std::uint64_t, Entry> other_entries_;                     // exact key → entry, as met
  std::unordered_map<std::uint64_t, Entry> whole_entries_;                     // folded key → entry
  struct PairEnd {
    std::uint16_t first, pair;
  };
  std::vector<std::vector<PairEnd>> pairs_to_;  // by second word
  std::uint64_t other_filter_ = 0;              // a bit for each key of other_words_ and other_shorts_
};

}  // namespace tracuu::detail
