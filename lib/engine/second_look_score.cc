// engine, second look: what was counted → scores, and why.
#include <algorithm>

#include "engine/second_look.h"

namespace tracuu::detail {
namespace {

constexpr double kK1 = 1.2;

std::string as_typed(const PlannedWord& word) { return word.token.text + (word.prefix ? "*" : ""); }

double saturated(double tf, double idf) { return tf == 0 ? 0 : idf * tf * (kK1 + 1) / (tf + kK1); }

}  // namespace

std::vector<double> SecondLook::scores() {
  std::vector<double> scores;
  for (std::size_t document = 0; document < met_from_.size(); ++document) {
    count_meant(document);
    scores.push_back(sum(counted_.data() + document * stride(), nullptr));
  }
  counted_.clear();
  met_forms_.clear();
  met_from_.clear();
  return scores;
}

// Shares a score out to the fields by their part in its tf; the two scores of one word become one row.
void SecondLook::explain_part(Explanation& why, const ScorePart& part, std::vector<double> Field::*counts,
                              std::size_t index) const {
  const auto tf_in = [&](const Field& field) { return field.share * (field.*counts)[index]; };
  double tf = 0;
  for (const unsigned number : present_) tf += tf_in(fields_[number]);
  for (const unsigned number : present_) {
    const Field& field = fields_[number];
    if ((field.*counts)[index] == 0) continue;
    ScorePart row = part;
    row.field = field.statistics.name;
    row.tf = (field.*counts)[index];
    row.score = part.score * tf_in(field) / tf;
    const auto known = std::find_if(why.parts.begin(), why.parts.end(),
                                    [&](const ScorePart& other) { return other.field == row.field && other.term == row.term; });
    if (known == why.parts.end()) {
      why.parts.push_back(std::move(row));
    } else {
      known->score += row.score;
      known->tf = std::max(known->tf, row.tf);
    }
  }
}

AccentGrade SecondLook::best_grade(std::size_t word) const {
  AccentGrade grade = AccentGrade::folded;
  for (const unsigned number : present_) grade = std::max(grade, fields_[number].best[word]);
  return grade;
}

// The share of the query's words that the document holds, by idf.
double SecondLook::coverage(const double* any) const {
  double met = 0, all = 0;
  for (std::size_t i = 0; i < plan_.words.size(); ++i) {
    const double idf = plan_.words[i].folded_idf;
    all += idf;
    if (any[i] > 0) met += idf;
  }
  return all == 0 ? 0 : met / all;
}

double SecondLook::sum(const double* counted, Explanation* why) const {
  const double *const any = counted, *const exact = any + plan_.words.size(), *const pairs = exact + plan_.words.size();
  double total = 0;
  for (std::size_t i = 0; i < plan_.words.size(); ++i) {
    const PlannedWord& word = plan_.words[i];
    const Reading& reading = readings_[i];
    const double accented = reading.accent_weight * word.weight * saturated(exact[i], reading.accent_idf);
    const double folded = reading.folded_weight * word.weight * saturated(any[i], word.folded_idf);
    total += accented + folded;
    if (!why) continue;
    const AccentGrade grade = best_grade(i);
    const std::string term = as_typed(word);
    const auto counts = reading.form ? &Field::any : &Field::exact;
    if (accented > 0) explain_part(*why, {{}, term, grade, 0, reading.accent_idf, accented}, counts, i);
    if (folded > 0) explain_part(*why, {{}, term, grade, 0, word.folded_idf, folded}, &Field::any, i);
  }
  for (std::size_t i = 0; i < plan_.pairs.size(); ++i) {
    const PlannedPair& pair = plan_.pairs[i];
    const double score = pair.weight * saturated(pairs[i], pair_idf_[i]);
    total += score;
    if (!why || score == 0) continue;
    const AccentGrade grade = std::min(best_grade(pair.first), best_grade(pair.second));
    const std::string term = as_typed(plan_.words[pair.first]) + " " + as_typed(plan_.words[pair.second]);
    explain_part(*why, {{}, term, grade, 0, pair_idf_[i], score}, &Field::pairs, i);
  }
  const double covered = total * kCoverageShare * coverage(any);
  if (why && covered > 0) why->parts.push_back({"", "coverage", AccentGrade::exact, 0, 0, covered});
  return total + covered;
}

double SecondLook::explain(std::string_view token_codes, Explanation& parts) {
  count(token_codes);
  count_meant(met_from_.size() - 1);
  const double score = sum(last(), &parts);
  drop();
  return score;
}

}  // namespace tracuu::detail
