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

Baseline::Baseline(std::filesystem::path directory, Analyzer analyzer, double k1, double b)
    : directory_(std::move(directory)), analyzer_(std::move(analyzer)), k1_(k1), b_(b) {
  std::filesystem::create_directories(directory_);
  if (std::filesystem::exists(directory_ / "merged")) database_ = Xapian::Database((directory_ / "merged").string());
}

void Baseline::add(const tracuu::Document& document) {
  std::map<std::string, unsigned> counts;
  for (const std::string_view text : {std::string_view(document.title), std::string_view(document.text)})
    for (std::string& term : analyzer_(text))
      if (term.size() <= 240) ++counts[std::move(term)];
  if (segment_.size() == 0) {
    segments_.push_back((directory_ / ("segment-" + std::to_string(segments_.size()))).string());
    segment_ = Xapian::WritableDatabase(segments_.back(), Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_NO_SYNC | Xapian::DB_DANGEROUS);
  }
  Xapian::Document out;
  for (const auto& [term, count] : counts) out.add_term(term, count);
  out.set_data(document.id);
  segment_.add_document(out);
  if (segment_.get_doccount() == 1000) close_segment();
}

void Baseline::close_segment() {
  if (segment_.size() == 0) return;
  segment_.commit();
  segment_ = Xapian::WritableDatabase();
}

void Baseline::finish() {
  close_segment();
  Xapian::Database all;
  for (const std::string& segment : segments_) all.add_database(Xapian::Database(segment));
  all.compact((directory_ / "merged").string());
  for (const std::string& segment : segments_) std::filesystem::remove_all(segment);
  database_ = Xapian::Database((directory_ / "merged").string());
}

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
