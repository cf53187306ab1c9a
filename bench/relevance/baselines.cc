#include "relevance/baselines.h"

#include <map>

#include "tracuu/tokenize.h"

namespace bench {
namespace {

template <class Use>
void for_each_word(std::string_view text, Use use) {
  tracuu::TokenStream stream(text);
  while (stream.next()) {
    const auto kind = stream.kind();
    if (kind == tracuu::TokenKind::syllable || kind == tracuu::TokenKind::word || kind == tracuu::TokenKind::number) use(stream);
  }
}

}  // namespace

std::vector<std::string> accented_syllables(std::string_view text) {
  std::vector<std::string> terms;
  for_each_word(text, [&](const tracuu::TokenStream& stream) { terms.emplace_back(stream.text()); });
  return terms;
}

std::vector<std::string> folded_syllables(std::string_view text) {
  std::vector<std::string> terms;
  for_each_word(text, [&](const tracuu::TokenStream& stream) { terms.emplace_back(stream.folded()); });
  return terms;
}

std::vector<std::string> pairs_and_syllables(std::string_view text) {
  std::vector<std::string> terms = folded_syllables(text);
  const std::size_t words = terms.size();
  for (std::size_t i = 0; i + 1 < words; ++i) terms.push_back(terms[i] + " " + terms[i + 1]);
  return terms;
}

Baseline::Baseline(std::string directory, Analyzer analyzer, double k1, double b)
    : database_(directory, Xapian::DB_CREATE_OR_OPEN | Xapian::DB_NO_SYNC | Xapian::DB_DANGEROUS),
      analyzer_(std::move(analyzer)), k1_(k1), b_(b) {}

void Baseline::add(const tracuu::Document& document) {
  std::map<std::string, unsigned> counts;
  for (const std::string_view text : {std::string_view(document.title), std::string_view(document.text)})
    for (std::string& term : analyzer_(text))
      if (term.size() <= 240) ++counts[std::move(term)];
  Xapian::Document out;
  for (const auto& [term, count] : counts) out.add_term(term, count);
  out.set_data(document.id);
  database_.add_document(out);
}

void Baseline::finish() { database_.commit(); }

std::vector<std::string> Baseline::search(std::string_view query, unsigned limit) const {
  const std::vector<std::string> terms = analyzer_(query);
  Xapian::Enquire enquire(database_);
  enquire.set_weighting_scheme(Xapian::BM25Weight(k1_, 0, 1, b_, 0));
  enquire.set_query(Xapian::Query(Xapian::Query::OP_OR, terms.begin(), terms.end()));
  std::vector<std::string> ids;
  const Xapian::MSet found = enquire.get_mset(0, limit);
  for (auto hit = found.begin(); hit != found.end(); ++hit) ids.push_back(hit.get_document().get_data());
  return ids;
}

}  // namespace bench
