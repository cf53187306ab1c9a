// Answers → columns for Arrow.
#include "hit_columns.h"

#include <algorithm>
#include <map>

namespace tracuu::python {
namespace {

// As to_dicts() has them: a field of which no hit has several values is a text, of others a list.
std::shared_ptr<const ArrowColumn> field_column(const Hits& hits, const std::string& name) {
  std::vector<std::vector<std::string_view>> lists;
  std::vector<std::string_view> singles;
  std::size_t most = 0;
  for (const Hit& hit : hits.items) {
    const auto found = hit.fields.find(name);
    auto& row = lists.emplace_back();
    if (found != hit.fields.end()) row.assign(found->second.begin(), found->second.end());
    singles.push_back(row.empty() ? std::string_view() : row.front());
    most = std::max(most, row.size());
  }
  return most > 1 ? text_lists(name, lists) : texts(name, singles, true);
}

}  // namespace

ArrowColumns columns_of_hits(const Hits& hits) {
  std::vector<std::int64_t> ranks;
  std::vector<double> scores;
  std::vector<std::string> snippets;
  std::vector<std::string_view> ids, titles, published;
  std::map<std::string, bool> fields;
  for (const Hit& hit : hits.items) {
    ranks.push_back(static_cast<std::int64_t>(hit.rank));
    scores.push_back(hit.score);
    ids.push_back(hit.id);
    titles.push_back(hit.title);
    published.push_back(hit.published);
    snippets.push_back(hit.snippet.plain());
    for (const auto& [name, values] : hit.fields) fields[name] = true;
  }
  ArrowColumns columns = {integers("rank", ranks), doubles("score", scores), texts("id", ids), texts("title", titles),
                          texts("published", published, true), texts("snippet", {snippets.begin(), snippets.end()})};
  for (const char* taken : {"rank", "score", "id", "title", "published", "snippet"}) fields.erase(taken);
  for (const auto& [name, _] : fields) columns.push_back(field_column(hits, name));
  return columns;
}

ArrowColumns columns_of_facet(const Facet& facet) {
  std::vector<std::string_view> values;
  std::vector<std::int64_t> counts;
  for (const FacetCount& count : facet.counts) {
    values.push_back(count.value);
    counts.push_back(static_cast<std::int64_t>(count.count));
  }
  return {texts(facet.field, values), integers("count", counts)};
}

ArrowColumns columns_of_explanation(const Explanation& explanation) {
  std::vector<std::string_view> fields, terms, grades;
  std::vector<double> tf, idf, scores;
  for (const ScorePart& part : explanation.parts) {
    fields.push_back(part.field);
    terms.push_back(part.term);
    grades.push_back(to_string(part.grade));
    tf.push_back(part.tf);
    idf.push_back(part.idf);
    scores.push_back(part.score);
  }
  return {texts("field", fields), texts("term", terms), texts("grade", grades),
          doubles("tf", tf),      doubles("idf", idf),  doubles("score", scores)};
}

}  // namespace tracuu::python
