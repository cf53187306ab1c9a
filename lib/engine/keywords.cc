// engine: Searcher: keywords. A document's words → their frequencies in the index → the most telling.
#include "engine/keywords.h"

#include <algorithm>
#include <functional>
#include <utility>

#include "engine/handles.h"
#include "engine/plan.h"
#include "terms/document_data.h"
#include "terms/vocabulary.h"
#include "tracuu/text.h"
#include "words/tally.h"

namespace tracuu {
namespace detail {
namespace {

struct Part {
  TermWord term;
  PairMember member;
};

Part part_of(const Token& token) {
  const WordKey key = word_key(token.kind, token.text, token.folded);
  return {{key, token.text, token.folded}, {token.kind, is_function_syllable(key.exact)}};
}

// Documents that hold it as accented; a word of two syllables is a pair of neighbours, one of more lies in its rarest pair.
std::size_t documents_with(std::string_view word, const Snapshot& snapshot) {
  const std::vector<Token> tokens = tokenize(word);
  if (tokens.empty()) return 0;
  if (is_whole(tokens.front().kind)) return snapshot.frequency(whole_term(part_of(tokens.front()).term.key));
  std::size_t least = snapshot.size();
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const Part part = part_of(tokens[i]);
    least = std::min<std::size_t>(least, snapshot.frequency(part.term.key.exact == part.term.key.folded && !part.term.key.is_syllable()
                                                                ? folded_term(part.term)
                                                                : accented_term(part.term)));
    if (i == 0 || tokens[i - 1].source.end == tokens[i].source.begin) continue;
    const Part before = part_of(tokens[i - 1]);
    if (word[tokens[i].source.begin - 1] == ' ' && has_pair_term(before.member, part.member))
      least = std::min<std::size_t>(least, snapshot.frequency(pair_term(before.term.key.folded, part.term.key.folded)));
  }
  return least;
}

double title_weight(const Schema& schema) {
  for (const Field& field : schema.fields)
    if (field.name == "title" && field.kind == FieldKind::text) return field.weight;
  return 1;
}

}  // namespace

std::vector<Keyword> keywords(const Document& document, bool indexed, std::size_t n, const Schema& schema, const Snapshot& snapshot,
                              const SharedLines& unweighted) {
  Document weighed{.id = {}, .title = {}, .text = document.text, .fields = document.fields, .unweighted = document.unweighted};
  for (const ByteRange line : unweighted.ranges_in(document)) weighed.unweighted.push_back(line);
  Tally tally;
  tally.add(document.title, title_weight(schema));
  tally.add(document.text, 1, unweighted_ranges(weighed));

  struct Row {
    const Tally::Words::value_type* word;
    double tf;
  };
  std::vector<Row> rows;
  for (const auto& each : tally.words())
    if (each.first.size() > 1 && each.second.weight > 0 && has_letters(each.first) && !is_grammar_word(each.first))
      rows.push_back({&each, each.second.weight});
  std::sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) { return a.tf > b.tf; });

  // Words that stand there seldom are looked up only as long as the rarest of them could still be among the best.
  const double rarest = idf(snapshot.size(), indexed ? 1 : 0);
  std::vector<std::pair<std::string, Keyword>> best;
  std::vector<double> scores;
  for (const Row& row : rows) {
    if (n == 0) break;
    if (scores.size() >= n) {
      std::nth_element(scores.begin(), scores.begin() + static_cast<std::ptrdiff_t>(n - 1), scores.end(), std::greater<>());
      if (scores[n - 1] > row.tf * rarest) break;
    }
    const auto& [word, tallied] = *row.word;
    const std::size_t documents = std::max<std::size_t>(documents_with(word, snapshot), indexed ? 1 : 0);
    const double score = row.tf * idf(snapshot.size(), static_cast<double>(documents));
    scores.push_back(score);
    best.push_back({collation_key(word), {tallied.shown(word), tallied.count, documents, score, tallied.is_name()}});
  }
  std::sort(best.begin(), best.end(), [](const auto& a, const auto& b) {
    return a.second.score != b.second.score ? a.second.score > b.second.score : a.first < b.first;
  });
  std::vector<Keyword> keywords;
  for (std::size_t i = 0; i < std::min(n, best.size()); ++i) keywords.push_back(std::move(best[i].second));
  return keywords;
}

}  // namespace detail

std::vector<Keyword> Searcher::keywords(std::string_view id, std::size_t n) const {
  const std::optional<Document> document = get(id);
  if (!document) throw detail::no_such_document(id);
  return keywords(*document, n);
}

std::vector<Keyword> Searcher::keywords(const Document& document, std::size_t n) const {
  std::vector<Keyword> found;
  impl_->reader->with_snapshot([&](const detail::Snapshot& snapshot) {
    const auto lines = impl_->cache.shared_lines(snapshot);
    found = detail::keywords(document, snapshot.find(document.id).has_value(), n, impl_->schema, snapshot, *lines);
  });
  return found;
}

}  // namespace tracuu
