// engine: Searcher::suggest: a line that is being typed → lines it may become.
#include "tracuu/suggest.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

#include "base/utf8.h"
#include "engine/completions.h"
#include "engine/handles.h"
#include "engine/ranking.h"
#include "engine/typed_terms.h"
#include "terms/vocabulary.h"
#include "tracuu/text.h"

namespace tracuu {
namespace detail {
namespace {

constexpr std::size_t kMaxLimit = 100, kLongestTyped = 4096;
// Words of a line that are read, and tails of it that are tried where the whole has nothing.
constexpr std::size_t kMostWords = 32, kLongestTail = 4;
// Documents looked at: for runs of words, for titles, for names.
constexpr std::size_t kTexts = 48, kTitles = 64, kNamed = 32;
// Of up to so many titles the newest are looked at, of more some.
constexpr double kMostDated = 2000;
constexpr double kBeginningOfTitle = 2;
// Of the lines shown one in so many is kept for each kind of names, for titles, for phrases; the others go by score.
constexpr std::size_t kShareOfNames = 10, kShareOfLines = 5;

struct NameField {
  const char* name;
  SuggestionKind kind;
};
constexpr std::array<NameField, 5> kNameFields{{{"person", SuggestionKind::person},
                                                {"agency", SuggestionKind::agency},
                                                {"place", SuggestionKind::place},
                                                {"role", SuggestionKind::role},
                                                {"number", SuggestionKind::document}}};

class Suggester {
 public:
  Suggester(std::string_view typed, const SuggestOptions& options, const Schema& schema, const Snapshot& snapshot,
            PictureCache& cache)
      : typed_(typed),
        options_(options),
        schema_(schema),
        snapshot_(snapshot),
        date_slot_(date_slot(schema)),
        source_(snapshot, cache, date_slot_),
        typing_(read_typing(typed, kMostWords, options.keystrokes)),
        terms_(typing_, snapshot) {}

  std::vector<Suggestion> run() {
    std::vector<Suggestion> lines;
    for (std::size_t first = 0; first < typing_.size() && lines.empty(); first = next_tail(first))
      lines = lines_from(first);
    return lines;
  }

 private:
  bool is_whole_line() const { return first_ == 0 && typing_.whole; }

  std::size_t next_tail(std::size_t first) const {
    const std::size_t size = typing_.size();
    return std::max(first + 1, size - std::min(size, kLongestTail));
  }

  std::vector<Suggestion> lines_from(std::size_t first) {
    first_ = first;
    pool_.clear();
    gather();
    return chosen();
  }

  void gather() {
    terms_.begin_with(first_);
    add(source_.phrases(typing_, first_, terms_.sample(text_place(), kTexts)));
    if (is_whole_line()) add(source_.titles(typing_, first_, title_sample()));
    for (const NameField& each : kNameFields)
      for (std::size_t i = 0; i < schema_.fields.size(); ++i)
        if (schema_.fields[i].name == each.name && schema_.fields[i].kind == FieldKind::name)
          add(source_.names(typing_, first_, terms_.sample(name_place(i), kNamed),
                            kFirstFieldSlot + static_cast<unsigned>(i), each.kind));
  }

  // Titles are mostly of one document each: the newest come first.
  Sample title_sample() {
    Sample sample = terms_.sample(title_place(), kTitles);
    if (sample.is_all() || sample.matching > kMostDated || !date_slot_) return sample;
    CandidateRequest newest;
    newest.count = kTitles;
    newest.order_by_slot = date_slot_;
    sample.documents.clear();
    for (const Candidate& each : snapshot_.candidates(terms_.query(title_place()), newest).items)
      sample.documents.push_back(each.docid);
    return sample;
  }

  void add(std::vector<Completion> completions) {
    std::move(completions.begin(), completions.end(), std::back_inserter(pool_));
  }

  double score(const Completion& completion) const {
    const bool begins = completion.kind == SuggestionKind::title && completion.at == 0;
    return completion.share * completion.weight.score(source_.now()) * (begins ? kBeginningOfTitle : 1);
  }

  std::vector<Suggestion> chosen();
  bool take(Completion& completion, std::vector<Suggestion>& lines);
  void use_name(Completion& phrase);

  std::string_view typed_;
  const SuggestOptions& options_;
  const Schema& schema_;
  const Snapshot& snapshot_;
  std::optional<unsigned> date_slot_;
  CompletionSource source_;
  Typing typing_;
  TypedTerms terms_;
  std::size_t first_ = 0;  // of the words that are completed
  std::vector<Completion> pool_;
  std::set<std::string> shown_;                                          // without accents
  std::map<std::string, std::pair<SuggestionKind, std::string>> names_;  // of the pool, by their text without accents
};

// A phrase that is a name is that name.
void Suggester::use_name(Completion& phrase) {
  if (names_.empty())
    for (const Completion& each : pool_)
      if (each.kind != SuggestionKind::phrase && each.kind != SuggestionKind::title)
        names_.try_emplace(fold(each.text), each.kind, each.text);
  const auto name = names_.find(fold(phrase.text));
  if (name == names_.end()) return;
  std::tie(phrase.kind, phrase.text) = name->second;
  source_.spell(phrase);
}

bool Suggester::take(Completion& completion, std::vector<Suggestion>& lines) {
  if (!source_.spell(completion)) return false;
  if (completion.kind == SuggestionKind::phrase) use_name(completion);
  if (!shown_.insert(fold(completion.text)).second) return false;
  const std::string head = to_valid_utf8(typed_.substr(0, typing_.words[first_].source.begin));
  Suggestion& line = lines.emplace_back();
  const std::size_t blanks = std::min(head.find_first_not_of(' '), head.size());
  const std::string kept = is_whole_line() ? std::string() : head.substr(blanks);
  const ByteRange part = typed_part(typing_, first_, completion);
  line.text = kept + completion.text;
  line.kind = completion.kind;
  line.matched = {kept.size() + part.begin, kept.size() + part.end};
  line.documents = static_cast<std::size_t>(std::llround(completion.share * completion.weight.documents()));
  line.newest = completion.weight.newest();
  line.score = score(completion);
  return true;
}

std::vector<Suggestion> Suggester::chosen() {
  shown_.clear();
  names_.clear();
  std::stable_sort(pool_.begin(), pool_.end(),
                   [&](const Completion& a, const Completion& b) { return score(a) > score(b); });
  std::vector<Suggestion> lines;
  std::vector<bool> tried(pool_.size());
  const auto take_best = [&](std::size_t most, std::optional<SuggestionKind> kind) {
    for (std::size_t i = 0; i < pool_.size() && most > 0; ++i) {
      if (tried[i] || (kind && pool_[i].kind != *kind)) continue;
      tried[i] = true;
      most -= take(pool_[i], lines);
    }
  };
  // Names first: of one spelling they are the ones to be shown, before a phrase of the same words.
  for (const NameField& each : kNameFields) take_best(options_.limit / kShareOfNames, each.kind);
  for (const SuggestionKind kind : {SuggestionKind::title, SuggestionKind::phrase}) take_best(options_.limit / kShareOfLines, kind);
  take_best(options_.limit - lines.size(), std::nullopt);
  std::sort(lines.begin(), lines.end(), [](const Suggestion& a, const Suggestion& b) {
    return a.score != b.score ? a.score > b.score : collation_key(a.text) < collation_key(b.text);
  });
  return lines;
}

}  // namespace
}  // namespace detail

const char* to_string(SuggestionKind kind) noexcept {
  switch (kind) {
    case SuggestionKind::title: return "title";
    case SuggestionKind::person: return "person";
    case SuggestionKind::agency: return "agency";
    case SuggestionKind::place: return "place";
    case SuggestionKind::role: return "role";
    case SuggestionKind::document: return "document";
    case SuggestionKind::phrase: return "phrase";
  }
  return "phrase";
}

std::vector<Suggestion> Searcher::suggest(std::string_view typed, const SuggestOptions& options) const {
  if (options.limit > detail::kMaxLimit)
    throw Error(ErrorKind::invalid_argument, "suggest: limit is over " + std::to_string(detail::kMaxLimit));
  std::vector<Suggestion> lines;
  if (typed.size() > detail::kLongestTyped || options.limit == 0) return lines;
  impl_->reader->with_snapshot([&](const detail::Snapshot& snapshot) {
    lines = detail::Suggester(typed, options, impl_->schema, snapshot, impl_->cache).run();
  });
  return lines;
}

}  // namespace tracuu
