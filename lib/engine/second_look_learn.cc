// engine, second look: what the candidates tell about the query, before they are scored.
#include <algorithm>
#include <cmath>

#include "engine/second_look.h"
#include "terms/vocabulary.h"

namespace tracuu::detail {

// Half a document more, so that what was not met is not impossible (as in Robertson's idf).
void SecondLook::weigh_pairs() {
  pair_idf_.clear();
  for (std::size_t i = 0; i < plan_.pairs.size(); ++i) {
    const PlannedPair& pair = plan_.pairs[i];
    double both = 1, neighbours = 0.5;
    for (std::size_t at = 0; !pair.sure && at < counted_.size(); at += stride()) {
      const double* const any = counted_.data() + at;
      both += any[pair.first] > 0 && any[pair.second] > 0;
      neighbours += any[2 * plan_.words.size() + i] > 0;
    }
    pair_idf_.push_back(pair.sure ? pair.idf : std::min(pair.idf, pair.both_idf + std::log(both / neighbours)));
  }
}

// A form is chosen that most documents would have even if one more had another.
void SecondLook::choose_forms(const Snapshot& snapshot) {
  std::vector<double> documents(forms_.size()), all(readings_.size()), most(readings_.size());
  for (const MetForm& met : met_forms_) documents[met.form] += met.beside;
  for (std::uint32_t form = 0; form < forms_.size(); ++form) {
    const std::size_t word = forms_[form].word;
    all[word] += documents[form];
    if (documents[form] <= most[word]) continue;
    most[word] = documents[form];
    readings_[word].form = form;
  }
  for (std::size_t word = 0; word < readings_.size(); ++word) {
    Reading& reading = readings_[word];
    if (2 * most[word] <= all[word] + 1) reading.form.reset();
    if (!reading.form) continue;
    reading.accent_weight = most[word] / all[word];
    reading.folded_weight = 1 - (1 - kFoldedShare) * reading.accent_weight;
    reading.accent_idf = idf(snapshot.size(), snapshot.frequency(accented_term({forms_[*reading.form].key, {}, {}})));
  }
}

// Occurrences of the forms meant are exact ones.
void SecondLook::count_meant(std::size_t document) {
  double* const exact = counted_.data() + document * stride() + readings_.size();
  const std::size_t end = document + 1 < met_from_.size() ? met_from_[document + 1] : met_forms_.size();
  for (std::size_t i = met_from_[document]; i < end; ++i) {
    const std::uint16_t word = forms_[met_forms_[i].form].word;
    if (readings_[word].form == met_forms_[i].form) exact[word] += met_forms_[i].tf;
  }
}

void SecondLook::learn(const Snapshot& snapshot) {
  weigh_pairs();
  choose_forms(snapshot);
}

}  // namespace tracuu::detail
