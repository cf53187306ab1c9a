// engine: what the index knows of neighbours, for putting marks back and for near misses.
#include "engine/statistics.h"

#include <algorithm>
#include <array>
#include <set>
#include <unordered_set>

#include "engine/lead.h"
#include "terms/token_codes.h"
#include "terms/vocabulary.h"

namespace tracuu::detail {
namespace {

// Documents read that hold many of the sure pairs; of each pair, the first; and any, if these are few.
constexpr std::size_t kBestDocuments = 120, kDocumentsOfPair = 20, kFewDocuments = 60;
// More distinct syllables than this are not counted: a run is a sentence.
constexpr std::size_t kMostSyllables = 254;
constexpr std::uint8_t kOtherNumber = 255;

using FoldedPair = std::pair<std::uint64_t, std::uint64_t>;
using Documents = std::set<std::uint32_t>;

std::set<FoldedPair> pairs_of(const std::vector<FoldedRun>& runs) {
  std::set<FoldedPair> pairs;
  for (const FoldedRun& run : runs)
    for (std::size_t i = 0; i + 1 < run.size(); ++i)
      if (run[i] != kAnyOther && run[i + 1] != kAnyOther) pairs.emplace(run[i], run[i + 1]);
  return pairs;
}

// Where a syllable may be a function syllable, the pair's term tells of its other forms only.
bool is_sure(FoldedPair pair) { return !may_be_function_syllable(pair.first) && !may_be_function_syllable(pair.second); }

// Counts what stands in the runs, in the codes of one document after the other.
class Counter {
 public:
  explicit Counter(const std::vector<FoldedRun>& runs) {
    for (const FoldedRun& run : runs) {
      for (std::size_t i = 0; i + 1 < run.size(); ++i) pairs_[packed(number(run[i]), number(run[i + 1]))] = true;
      for (std::size_t i = 0; i + 2 < run.size(); ++i)
        triples_.insert(packed(number(run[i]), number(run[i + 1]), number(run[i + 2])));
      if (run.size() == 1) number(run.front());
    }
  }

  void read(std::string_view token_codes) {
    for (const FieldCodes& field : read_token_codes(token_codes)) {
      sample_.add_words(field.tokens);
      read(field);
    }
  }
  NeighbourSample& sample() { return sample_; }

 private:
  struct Place {
    std::uint16_t exact = 0;
    std::uint8_t number = 0;  // of its folded form; 0: none that is sought
  };

  std::uint8_t number(std::uint64_t folded) {
    if (folded == kAnyOther) return kOtherNumber;
    const auto forms = syllables_that_fold_to(folded);
    if (forms.empty()) return 0;
    if (numbers_[forms.front()] == 0 && next_ <= kMostSyllables) {
      for (const std::uint16_t form : forms) numbers_[form] = static_cast<std::uint8_t>(next_);
      ++next_;
    }
    return numbers_[forms.front()];
  }
  static std::uint32_t packed(std::uint32_t a, std::uint32_t b, std::uint32_t c = 0) { return c << 16 | a << 8 | b; }

  void read(const FieldCodes& field) {
    constexpr Place kOtherPlace{static_cast<std::uint16_t>(kAnyOther), kOtherNumber};
    Place before, last;
    for (const std::uint16_t* unit = field.begin; unit < field.end; unit += 1 + units_behind(*unit)) {
      if (*unit == kSentence) before = last = {};
      if (!word_at(unit)) continue;
      const Place now = *unit < kFirstSpecial ? Place{*unit, numbers_[*unit]} : kOtherPlace;
      if (now.number != 0) count(before, last, now);
      before = last;
      last = now;
    }
  }
  void count(Place before, Place last, Place now) {
    sample_.add_word(now.exact);
    if (last.number == 0 || !pairs_[packed(last.number, now.number)]) return;
    sample_.add_pair(last.exact, now.exact);
    if (before.number != 0 && triples_.contains(packed(before.number, last.number, now.number)))
      sample_.add_triple(before.exact, last.exact, now.exact);
  }

  std::array<std::uint8_t, kSyllableCodes> numbers_{};
  std::size_t next_ = 1;
  std::vector<bool> pairs_ = std::vector<bool>(1 << 16);
  std::unordered_set<std::uint32_t> triples_;
  NeighbourSample sample_;
};

}  // namespace

std::uint32_t SnapshotStatistics::documents() const { return snapshot_.size(); }

std::uint32_t SnapshotStatistics::folded_frequency(const WordKey& key, std::string_view folded) const {
  return snapshot_.frequency(folded_term({key, folded, folded}));
}

std::uint64_t SnapshotStatistics::occurrences(std::uint64_t exact) const {
  return snapshot_.occurrences(accented_term({{exact, folded_code(static_cast<std::uint32_t>(exact))}, {}, {}}));
}

std::uint32_t SnapshotStatistics::pair_frequency(std::uint64_t first_folded, std::uint64_t second_folded) const {
  return snapshot_.frequency(pair_term(first_folded, second_folded));
}

std::set<std::uint32_t> SnapshotStatistics::documents_with(const TermQuery& query, std::size_t count) const {
  CandidateRequest request;
  request.count = count;
  std::set<std::uint32_t> documents;
  for (const Candidate& candidate : snapshot_.candidates(query, request).items) documents.insert(candidate.docid);
  return documents;
}

NeighbourSample SnapshotStatistics::sample(const std::vector<FoldedRun>& runs) const {
  Documents documents;
  std::vector<TermQuery> sure;
  std::vector<FoldedPair> unsure;
  for (const FoldedPair& pair : pairs_of(runs)) {
    if (!is_sure(pair)) {
      unsure.push_back(pair);
      continue;
    }
    sure.push_back(TermQuery::of_term(pair_term(pair.first, pair.second)));
    documents.merge(documents_with(TermQuery::of_term(sure.back().term, 0), kDocumentsOfPair));
  }
  documents.merge(documents_with(led_by_rarest(std::move(sure), snapshot_).first, kBestDocuments));
  if (documents.size() < kFewDocuments) documents.merge(documents_with(TermQuery::of(TermQuery::Op::everything), kFewDocuments));
  Counter counter(runs);
  for (const std::uint32_t docid : documents) counter.read(snapshot_.value(docid, kCodesSlot));
  for (const FoldedPair& pair : unsure) add_unsure(pair, counter.sample());
  return std::move(counter.sample());
}

// Documents that hold the pair say which of its other forms stand there; the whole index says how often that is, compared with
// the forms that have no term, which were counted in the sample.
void SnapshotStatistics::add_unsure(FoldedPair pair, NeighbourSample& sample) const {
  const std::string term = pair_term(pair.first, pair.second);
  const auto occurrences = static_cast<double>(snapshot_.occurrences(term));
  if (occurrences == 0) return;
  Counter counter({{pair.first, pair.second}});
  for (const std::uint32_t docid : documents_with(TermQuery::of_term(term, 0), kDocumentsOfPair))
    counter.read(snapshot_.value(docid, kCodesSlot));
  const auto visit = [&](auto use) {
    for (const std::uint16_t a : syllables_that_fold_to(pair.first))
      for (const std::uint16_t b : syllables_that_fold_to(pair.second))
        if (!is_function_syllable(a) && !is_function_syllable(b))
          if (const double count = counter.sample().pair(a, b); count > 0) use(a, b, count);
  };
  double sum = 0;
  visit([&](std::uint64_t, std::uint64_t, double count) { sum += count; });
  const double all = static_cast<double>(snapshot_.occurrences(length_term(kTextField)));
  const double expected = occurrences * sample.words() / std::max(all, sample.words());
  visit([&](std::uint64_t a, std::uint64_t b, double count) { sample.add_pair(a, b, static_cast<float>(expected * count / sum)); });
}

}  // namespace tracuu::detail
