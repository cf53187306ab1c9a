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
// Of those that hold the most, so many are told of.
constexpr std::size_t kClosestDocuments = 60;
// More distinct syllables than this are not counted: a run is a sentence, or what each of its words may have been meant to be.
constexpr std::size_t kMostNumber = 1023;

using FoldedPair = std::pair<std::uint64_t, std::uint64_t>;

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
    for (const FoldedRun& run : runs)
      for (const std::uint64_t folded : run) number(folded);
    pairs_.resize((next_ + 1) * (next_ + 1));
    for (const FoldedRun& run : runs) {
      for (std::size_t i = 0; i + 1 < run.size(); ++i) pairs_[pair_at(number(run[i]), number(run[i + 1]))] = true;
      for (std::size_t i = 0; i + 2 < run.size(); ++i)
        triples_.insert(packed(number(run[i]), number(run[i + 1]), number(run[i + 2])));
    }
  }

  void read(std::string_view token_codes, double weight = 1) {
    weight_ = static_cast<float>(weight);
    for (const FieldCodes& field : read_token_codes(token_codes)) {
      sample_.add_words(weight * field.tokens);
      read(field);
    }
  }
  NeighbourSample take() {
    for (const Form& form : forms_)
      if (form.number != 0 && form.count > 0) sample_.add_word(form.exact, form.count);
    return std::move(sample_);
  }

 private:
  struct Form {
    std::uint16_t exact = 0;
    std::uint16_t number = 0;  // of its folded form; 0: none that is sought
    float count = 0;
  };
  static constexpr std::uint16_t kNone = 0, kAnother = 1;  // places in forms_; another is a word that is no syllable

  std::uint16_t number(std::uint64_t folded) {
    if (folded == kAnyOther) return forms_[kAnother].number;
    const auto forms = syllables_that_fold_to(folded);
    if (forms.empty()) return 0;
    if (places_[forms.front()] == kNone && next_ <= kMostNumber) {
      for (const std::uint16_t form : forms) {
        places_[form] = static_cast<std::uint16_t>(forms_.size());
        forms_.push_back({form, static_cast<std::uint16_t>(next_), 0});
      }
      ++next_;
    }
    return forms_[places_[forms.front()]].number;
  }
  std::size_t pair_at(std::size_t a, std::size_t b) const { return a * (next_ + 1) + b; }
  static std::uint32_t packed(std::uint32_t a, std::uint32_t b, std::uint32_t c) { return a << 20 | b << 10 | c; }

  void read(const FieldCodes& field) {
    const Form *before = &forms_[kNone], *last = before;
    for (const std::uint16_t* unit = field.begin; unit < field.end; unit += 1 + units_behind(*unit)) {
      if (*unit == kSentence) before = last = &forms_[kNone];
      if (!word_at(unit)) continue;
      Form& now = forms_[*unit < kFirstSpecial ? places_[*unit] : kAnother];
      now.count += weight_;
      if (now.number != 0 && last->number != 0) count(*before, *last, now);
      before = last;
      last = &now;
    }
  }
  void count(const Form& before, const Form& last, const Form& now) {
    if (!pairs_[pair_at(last.number, now.number)]) return;
    sample_.add_pair(last.exact, now.exact, weight_);
    if (before.number != 0 && triples_.contains(packed(before.number, last.number, now.number)))
      sample_.add_triple(before.exact, last.exact, now.exact, weight_);
  }

  std::vector<Form> forms_{{}, {static_cast<std::uint16_t>(kAnyOther), 1, 0}};
  std::array<std::uint16_t, kSyllableCodes> places_{};  // in forms_
  std::size_t next_ = 2;
  std::vector<bool> pairs_;
  std::unordered_set<std::uint32_t> triples_;
  NeighbourSample sample_;
  float weight_ = 1;  // of the document that is read
};

template <class Documents>
std::vector<WeightedDocument> weighted(const Documents& documents) {
  std::vector<WeightedDocument> all;
  for (const std::uint32_t docid : documents) all.push_back({docid, 1});
  return all;
}

// How many pairs of syllables that stand in the runs stand in the document.
class PairsOfRuns {
 public:
  explicit PairsOfRuns(const std::vector<FoldedRun>& runs) : pairs_(pairs_of(runs)) {
    for (const FoldedPair& pair : pairs_)
      for (const std::uint16_t form : syllables_that_fold_to(pair.first)) begins_[form] = true;
  }
  std::size_t size() const { return pairs_.size(); }
  std::size_t count_in(std::string_view token_codes) const {
    std::set<FoldedPair> held;
    for (const FieldCodes& field : read_token_codes(token_codes)) {
      std::uint16_t last = kSentence;
      for (const std::uint16_t* unit = field.begin; unit < field.end; unit += 1 + units_behind(*unit)) {
        if (*unit != kSentence && !word_at(unit)) continue;
        if (last < kFirstSpecial && *unit < kFirstSpecial && begins_[last]) add({folded_code(last), folded_code(*unit)}, held);
        last = *unit;
      }
    }
    return held.size();
  }

 private:
  void add(FoldedPair pair, std::set<FoldedPair>& held) const {
    if (pairs_.contains(pair)) held.insert(pair);
  }
  std::set<FoldedPair> pairs_;
  std::array<bool, kSyllableCodes> begins_{};
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

std::vector<std::uint32_t> SnapshotStatistics::documents_with(const TermQuery& query, std::size_t count) const {
  CandidateRequest request;
  request.count = count;
  std::vector<std::uint32_t> documents;
  for (const Candidate& candidate : snapshot_.candidates(query, request).items) documents.push_back(candidate.docid);
  return documents;
}

NeighbourSample SnapshotStatistics::sample(const std::vector<FoldedRun>& runs) const {
  std::set<std::uint32_t> documents;
  const auto add = [&](const std::vector<std::uint32_t>& more) { documents.insert(more.begin(), more.end()); };
  std::vector<TermQuery> sure;
  std::vector<FoldedPair> unsure;
  for (const FoldedPair& pair : pairs_of(runs)) {
    if (!is_sure(pair)) {
      unsure.push_back(pair);
      continue;
    }
    sure.push_back(TermQuery::of_term(pair_term(pair.first, pair.second)));
    add(documents_with(TermQuery::of_term(sure.back().term, 0), kDocumentsOfPair));
  }
  std::vector<std::uint32_t> closest = documents_with(led_by_rarest(std::move(sure), snapshot_).first, kBestDocuments);
  add(closest);
  if (documents.size() < kFewDocuments) add(documents_with(TermQuery::of(TermQuery::Op::everything), kFewDocuments));
  NeighbourSample sample = sample_of(weighted(documents), runs);
  for (const FoldedPair& pair : unsure) add_unsure(pair, sample);
  closest.resize(std::min(closest.size(), kClosestDocuments));
  sample.set_closest(std::move(closest));
  return sample;
}

NeighbourSample SnapshotStatistics::sample_of(const std::vector<WeightedDocument>& documents, const std::vector<FoldedRun>& runs) const {
  Counter counter(runs);
  for (const WeightedDocument& each : documents) counter.read(snapshot_.value(each.docid, kCodesSlot), each.weight);
  return counter.take();
}

PairsHeld SnapshotStatistics::pairs_held(const std::vector<std::uint32_t>& documents, const std::vector<FoldedRun>& runs) const {
  const PairsOfRuns pairs(runs);
  PairsHeld out;
  out.all = static_cast<double>(pairs.size());
  for (const std::uint32_t docid : documents)
    out.held.push_back(static_cast<double>(pairs.count_in(snapshot_.value(docid, kCodesSlot))));
  return out;
}

// Documents that hold the pair say which of its other forms stand there; the whole index says how often that is, compared with
// the forms that have no term, which were counted in the sample.
void SnapshotStatistics::add_unsure(FoldedPair pair, NeighbourSample& sample) const {
  const std::string term = pair_term(pair.first, pair.second);
  const auto occurrences = static_cast<double>(snapshot_.occurrences(term));
  if (occurrences == 0) return;
  const NeighbourSample in_documents = sample_of(weighted(documents_with(TermQuery::of_term(term, 0), kDocumentsOfPair)), {{pair.first, pair.second}});
  const auto visit = [&](auto use) {
    for (const std::uint16_t a : syllables_that_fold_to(pair.first))
      for (const std::uint16_t b : syllables_that_fold_to(pair.second))
        if (!is_function_syllable(a) && !is_function_syllable(b))
          if (const double count = in_documents.pair(a, b); count > 0) use(a, b, count);
  };
  double sum = 0;
  visit([&](std::uint64_t, std::uint64_t, double count) { sum += count; });
  const double all = static_cast<double>(snapshot_.occurrences(length_term(kTextField)));
  const double expected = occurrences * sample.words() / std::max(all, sample.words());
  visit([&](std::uint64_t a, std::uint64_t b, double count) { sample.add_pair(a, b, static_cast<float>(expected * count / sum)); });
}

}  // namespace tracuu::detail
