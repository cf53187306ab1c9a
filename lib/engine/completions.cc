// engine: suggestions, second step: token codes, titles and names of some documents → what the typed words go on with.
#include "engine/completions.h"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "base/split.h"
#include "engine/ranking.h"
#include "query/likeliest_forms.h"
#include "terms/analysis.h"
#include "terms/document_data.h"
#include "terms/name_words.h"
#include "terms/vocabulary.h"

namespace tracuu::detail {
namespace {

constexpr double kEpoch = 2000 * 365.25;
// A phrase has at least two words, and three beyond the typed ones at most; it is frequent in two documents.
constexpr std::size_t kFewestWords = 2, kMostBeyond = 3, kFewestDocuments = 2;
// A run that mostly goes on in one way is no phrase of its own.
constexpr double kMostly = 0.6;
// Places at which the typed words stand that are enough to judge by.
constexpr std::size_t kEnoughPlaces = 1000;
constexpr std::size_t kNone = static_cast<std::size_t>(-1);

std::uint64_t mixed(std::uint64_t hash, std::uint64_t key) {
  hash = (hash ^ key) * 0x9E3779B97F4A7C15u;
  return hash ^ hash >> 29;
}

bool is_one_word(const DecodedToken& a, const DecodedToken& b) {
  return !b.starts_sentence && is_listed_pair(a.key.exact, b.key.exact);
}

// Evenly apart at every moment: what is left out when there is enough is spread, too.
std::vector<std::uint32_t> spread(const std::vector<std::uint32_t>& documents) {
  std::vector<std::uint32_t> out;
  for (const std::size_t offset : {0, 4, 2, 6, 1, 5, 3, 7})
    for (std::size_t i = offset; i < documents.size(); i += 8) out.push_back(documents[i]);
  return out;
}

// Runs of words from some places on, each level one word longer, as long as two documents share them.
class RunCounter {
 public:
  struct Run {
    std::size_t words = 0, document = 0, at = 0;  // how many, and where they stand first
    std::size_t shorter = kNone;                  // the run without the last word
    Weight weight;
    double cut = 0;  // documents in which a word of the list goes on behind it
  };

  explicit RunCounter(const std::vector<Read>& read) : read_(read) {}

  void start(std::size_t document, std::size_t at) { places_.push_back({0, document, at, kNone}); }

  // Runs of `fewest` to `most` words, shorter ones first.
  std::vector<Run> count(std::size_t fewest, std::size_t most) {
    for (std::size_t words = 1; words <= most && !places_.empty(); ++words) {
      std::erase_if(places_, [&](Place& place) { return !grow(place, words); });
      if (words >= fewest) group(words);
    }
    return std::move(runs_);
  }

 private:
  struct Place {
    std::uint64_t hash = 0;
    std::size_t document = 0, at = 0, run = kNone;
  };

  bool grow(Place& place, std::size_t words) const {
    const std::vector<DecodedToken>& text = *read_[place.document].words;
    const std::size_t next = place.at + words - 1;
    if (next >= text.size() || (words > 1 && text[next].starts_sentence)) return false;
    place.hash = mixed(place.hash, text[next].key.exact);
    return true;
  }

  bool goes_on_in_word(const Place& place, std::size_t words) const {
    const std::vector<DecodedToken>& text = *read_[place.document].words;
    const std::size_t behind = place.at + words;
    return behind < text.size() && is_one_word(text[behind - 1], text[behind]);
  }

  void group(std::size_t words) {
    std::sort(places_.begin(), places_.end(), [](const Place& a, const Place& b) {
      return std::tie(a.hash, a.document, a.at) < std::tie(b.hash, b.document, b.at);
    });
    std::vector<Place> kept;
    for (std::size_t begin = 0, end = 0; begin < places_.size(); begin = end) {
      Run run{words, places_[begin].document, places_[begin].at, places_[begin].run, {}, 0};
      for (; end < places_.size() && places_[end].hash == places_[begin].hash; ++end) {
        const Place& place = places_[end];
        if (end > begin && places_[end - 1].document == place.document) continue;
        run.weight.add(*read_[place.document].date);
      }
      if (run.weight.documents() < kFewestDocuments) continue;
      for (std::size_t i = begin; i < end; ++i) {
        if (i == begin || places_[i - 1].document != places_[i].document) run.cut += goes_on_in_word(places_[i], words);
        kept.push_back(places_[i]);
        kept.back().run = runs_.size();
      }
      runs_.push_back(run);
    }
    places_ = std::move(kept);
  }

  const std::vector<Read>& read_;
  std::vector<Place> places_;
  std::vector<Run> runs_;
};

// Those that end with a word, and mostly go on in more than one way. Longer runs stand behind their beginnings.
std::vector<const RunCounter::Run*> phrases_among(const std::vector<RunCounter::Run>& runs,
                                                  const std::vector<Read>& read) {
  std::vector<const RunCounter::Run*> phrases;
  std::vector<double> goes_on(runs.size());  // documents of the longer phrase that most of them hold
  for (std::size_t i = runs.size(); i-- > 0;) {
    const RunCounter::Run& run = runs[i];
    const double documents = run.weight.documents();
    // Accented words tell: `của` may stand within a phrase, not at its end.
    const DecodedToken& last = (*read[run.document].words)[run.at + run.words - 1];
    const bool ends = !is_function_syllable(last.key.exact) && run.cut < kMostly * documents;
    if (run.shorter != kNone) goes_on[run.shorter] = std::max(goes_on[run.shorter], ends ? documents : goes_on[i]);
    if (ends && goes_on[i] < kMostly * documents) phrases.push_back(&run);
  }
  return phrases;
}

// Newest first, of one day by what they say: whatever order they were indexed in.
void order_by_date(std::vector<Read>& read) {
  std::vector<std::pair<std::uint64_t, Read>> hashed;
  for (Read& each : read) {
    std::uint64_t hash = 0;
    for (const DecodedToken& word : *each.words) hash = mixed(hash, word.key.exact);
    hashed.emplace_back(hash, std::move(each));
  }
  std::sort(hashed.begin(), hashed.end(), [](const auto& a, const auto& b) {
    return std::tie(b.second.date->text, a.first) < std::tie(a.second.date->text, b.first);
  });
  for (std::size_t i = 0; i < read.size(); ++i) read[i] = std::move(hashed[i].second);
}

}  // namespace

const Dated& CompletionSource::date(std::uint32_t docid) {
  const auto [known, fresh] = dates_.try_emplace(docid);
  Dated& date = known->second;
  if (!fresh || !date_slot_) return date;
  const PictureCache::Value value = cache_.value(docid, *date_slot_, snapshot_);
  date.text = value->substr(0, value->find(kValueSeparator));
  if (!date.text.empty()) date.recent = std::exp2((day_number(date.text) - kEpoch) / kHalfLifeDays);
  if (date.recent > now_.recent) now_ = date;
  return date;
}

const std::string& CompletionSource::title(std::uint32_t docid) {
  const auto [known, fresh] = titles_.try_emplace(docid);
  if (fresh) known->second = read_head(*cache_.value(docid, kHeadSlot, snapshot_)).title;
  return known->second;
}

std::vector<DecodedToken> CompletionSource::tokens(std::uint32_t docid, std::optional<unsigned> field) {
  const Candidate candidate{docid, 0};
  return decode(*cache_.codes({&candidate, 1}, snapshot_).front(), *lines_, field);
}

const std::vector<DecodedToken>& CompletionSource::words(std::uint32_t docid) {
  const auto [known, fresh] = words_.try_emplace(docid);
  if (fresh) known->second = tokens(docid);
  return known->second;
}

std::vector<Completion> CompletionSource::phrases(const Typing& typing, std::size_t first, const Sample& sample) {
  const std::size_t typed = typing.size() - first;
  std::vector<Read> read;
  RunCounter counter(read);
  std::size_t places = 0;
  for (const std::uint32_t docid : spread(sample.documents)) {
    if (places >= kEnoughPlaces) break;
    const std::vector<DecodedToken>& words = *read.emplace_back(Read{docid, &date(docid), &this->words(docid)}).words;
    const auto fits = [&](const DecodedToken& word) { return typing.begun->fits(word.key); };
    for (auto at = place_of(typing, first, words, 0, fits); at; at = place_of(typing, first, words, *at + 1, fits)) {
      if (*at > 0 && is_one_word(words[*at - 1], words[*at])) continue;  // the end of another word
      counter.start(read.size() - 1, *at);
      ++places;
    }
  }
  const std::vector<RunCounter::Run> runs = counter.count(std::max(typed, kFewestWords), typed + kMostBeyond);
  const double share = sample.matching / static_cast<double>(std::max<std::size_t>(read.size(), 1));
  std::vector<Completion> out;
  for (const RunCounter::Run* run : phrases_among(runs, read)) {
    const Read& in = read[run->document];
    Completion& phrase = out.emplace_back(Completion{SuggestionKind::phrase, {}, 0, run->weight, share, {}, {}});
    for (std::size_t i = 0; i < run->words; ++i) phrase.words.push_back((*in.words)[run->at + i].key.exact);
  }
  order_by_date(read);
  read_ = std::move(read);
  return out;
}

std::vector<Completion> CompletionSource::titles(const Typing& typing, std::size_t first, const Sample& sample) {
  std::vector<Completion> out;
  std::map<std::uint64_t, std::size_t> known;  // the same title of another document
  const auto fits = [&](const DecodedToken& word) { return typing.begun->fits(word.key); };
  for (const std::uint32_t docid : sample.documents) {
    const std::vector<DecodedToken> words = tokens(docid, kTitleField);
    const auto at = place_of(typing, first, words, 0, fits);
    if (!at) continue;
    std::uint64_t hash = 0;
    for (const DecodedToken& word : words) hash = mixed(hash, word.key.exact);
    const auto [title, fresh] = known.try_emplace(hash, out.size());
    if (fresh) out.push_back({SuggestionKind::title, {}, *at, {}, 1, {}, {}});
    out[title->second].documents.push_back(docid);
    out[title->second].weight.add(date(docid));
  }
  return out;
}

std::vector<Completion> CompletionSource::names(const Typing& typing, std::size_t first, const Sample& sample,
                                                unsigned slot, SuggestionKind kind) {
  std::map<std::string, std::optional<Completion>, std::less<>> by_text;
  const auto fits = [&](const NameWord& word) { return typing.begun->fits(word.key, word.folded); };
  const double share = sample.matching / static_cast<double>(std::max<std::size_t>(sample.documents.size(), 1));
  for (const std::uint32_t docid : sample.documents) {
    const PictureCache::Value values = cache_.value(docid, slot, snapshot_);
    std::vector<std::string_view> each = split(*values, kValueSeparator);
    std::sort(each.begin(), each.end());
    each.erase(std::unique(each.begin(), each.end()), each.end());
    for (const std::string_view value : each) {
      auto known = by_text.find(value);
      if (known == by_text.end()) {
        known = by_text.emplace(value, std::nullopt).first;
        const auto at = place_of(typing, first, name_words(value), 0, fits);
        if (at && (*at == 0 || kind != SuggestionKind::document))  // nobody begins with the end of a number
          known->second = Completion{kind, std::string(value), *at, {}, share, {}, {}};
      }
      if (known->second) known->second->weight.add(date(docid));
    }
  }
  std::vector<Completion> out;
  for (auto& [text, completion] : by_text)
    if (completion) out.push_back(std::move(*completion));
  return out;
}

}  // namespace tracuu::detail
