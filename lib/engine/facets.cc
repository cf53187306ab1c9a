// engine: counts of values → facets.
#include "engine/facets.h"

#include <algorithm>
#include <set>

#include "base/escape.h"
#include "base/split.h"
#include "terms/analysis.h"
#include "terms/vocabulary.h"
#include "tracuu/error.h"
#include "tracuu/text.h"

namespace tracuu::detail {
namespace {

// "year" is the first date field's.
std::size_t facet_index(const std::string& name, const Schema& schema) {
  std::string known, year;
  for (std::size_t i = 0; i < schema.fields.size(); ++i) {
    const Field& field = schema.fields[i];
    if (name == "year" && field.kind == FieldKind::date) return i;
    if (field.kind == FieldKind::date) year = ", year";
    if (!field.facet || field.kind == FieldKind::text || field.kind == FieldKind::number) continue;
    if (schema.find(name) == &field) return i;
    known += known.empty() ? field.name : ", " + field.name;
  }
  throw Error(ErrorKind::invalid_argument, "no facet " + in_quotes(name) + ": this index has " + (known.empty() ? "none" : known + year));
}

}  // namespace

unsigned facet_slot(const std::string& name, const Schema& schema) {
  return kFirstFieldSlot + static_cast<unsigned>(facet_index(name, schema));
}

Facet make_facet(const std::string& name, const Schema& schema, const std::map<std::string, std::size_t>& counts, std::size_t limit,
                 FacetOrder order) {
  const bool date = schema.fields[facet_index(name, schema)].kind == FieldKind::date;
  std::map<std::string, std::size_t> merged;
  for (const auto& [value, count] : counts) {
    if (value.empty() || count == 0) continue;
    std::set<std::string_view> distinct;
    for (const std::string_view each : split(value, kValueSeparator)) distinct.insert(date ? each.substr(0, 4) : each);
    for (const std::string_view each : distinct) merged[std::string(each)] += count;
  }
  struct Row {
    FacetCount counted;
    std::string order;
  };
  std::vector<Row> rows;
  for (const auto& [value, count] : merged) rows.push_back({{value, count}, date ? value : collation_key(value)});
  const auto by_value = [&](const Row& a, const Row& b) { return date ? a.order > b.order : a.order < b.order; };
  std::sort(rows.begin(), rows.end(), [&](const Row& a, const Row& b) {
    return a.counted.count != b.counted.count ? a.counted.count > b.counted.count : by_value(a, b);
  });
  rows.resize(std::min(rows.size(), limit));
  if (order == FacetOrder::value) std::sort(rows.begin(), rows.end(), by_value);
  Facet facet{name, {}};
  for (Row& row : rows) facet.counts.push_back(std::move(row.counted));
  return facet;
}

}  // namespace tracuu::detail
