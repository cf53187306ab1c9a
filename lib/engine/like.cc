// engine: Searcher: like. A document's keywords → a query whose words have their weights → hits.
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/handles.h"
#include "engine/search.h"
#include "query/example.h"

namespace tracuu {
namespace {

// Measured (bench_like): fewer find less, more cost more.
constexpr std::size_t kSoughtKeywords = 30;
// Looked at for those that another document holds, too.
constexpr std::size_t kKeywords = 2 * kSoughtKeywords;

// Each by its score. One that no other document holds finds nothing.
std::vector<detail::ExampleWord> sought(const std::vector<Keyword>& keywords, bool indexed) {
  std::vector<detail::ExampleWord> words;
  for (const Keyword& each : keywords)
    if (words.size() < kSoughtKeywords && each.documents > (indexed ? 1 : 0))
      words.push_back({each.word, each.score / keywords.front().score});
  return words;
}

}  // namespace

Hits Searcher::like(std::string_view id, const SearchOptions& options) const {
  const std::optional<Document> document = get(id);
  if (!document) throw detail::no_such_document(id);
  return like(*document, options);
}

Hits Searcher::like(const Document& document, const SearchOptions& options) const {
  const Query query = detail::query_of(sought(keywords(document, kKeywords), contains(document.id)), impl_->schema);
  SearchOptions ranked = options;
  ranked.sort = Sort::relevance;
  ranked.sort_field.clear();
  ranked.match = Match::any;
  if (!query.empty()) return run(query, detail::filter_of(options, impl_->schema), ranked, &document.id);
  Hits hits;
  hits.problems.push_back({{}, "nothing to search for: the document has no word that tells it from others"});
  hits.generation = generation();
  return hits;
}

}  // namespace tracuu
