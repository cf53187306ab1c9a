// Turns hits into JSON; ranges are [begin, end) in bytes, as in the library.
#include "hits_json.h"

namespace tracuu::cli {
namespace {

const char* name_of(TotalBasis basis) {
  switch (basis) {
    case TotalBasis::none: break;
    case TotalBasis::all_words: return "all_words";
    case TotalBasis::any_pair: return "any_pair";
    case TotalBasis::filter: return "filter";
  }
  return "none";
}

Json to_json(ByteRange range) { return Json::array({range.begin, range.end}); }

Json to_json(const std::vector<ByteRange>& ranges) {
  auto array = Json::array();
  for (const auto range : ranges) array.push_back(to_json(range));
  return array;
}

Json to_json(const Explanation& why) {
  auto parts = Json::array();
  for (const auto& part : why.parts) {
    parts.push_back({{"field", part.field},
                     {"term", part.term},
                     {"grade", to_string(part.grade)},
                     {"tf", part.tf},
                     {"idf", part.idf},
                     {"score", part.score}});
  }
  return parts;
}

Json to_json(const Hit& hit) {
  Json json = {
      {"rank", hit.rank}, {"score", hit.score}, {"id", hit.id}, {"title", hit.title}, {"published", hit.published}};
  auto& fields = json["fields"] = Json::object();
  for (const auto& [name, values] : hit.fields) {
    if (!name.starts_with('_')) fields[name] = values;
  }
  json["title_highlights"] = to_json(hit.title_highlights);
  auto& passages = json["passages"] = Json::array();
  for (const auto& passage : hit.snippet.passages) {
    passages.push_back(
        {{"source", to_json(passage.source)}, {"text", passage.text}, {"highlights", to_json(passage.highlights)}});
  }
  if (!hit.twins.empty()) json["twins"] = hit.twins;
  if (!hit.why.parts.empty()) json["why"] = to_json(hit.why);
  return json;
}

Json to_json(const NearMiss& near) {
  if (near.empty()) return nullptr;
  Json json = {{"text", near.text}, {"confidence", near.confidence}, {"corrections", Json::array()}};
  for (const auto& each : near.corrections)
    json["corrections"].push_back(
        {{"source", to_json(each.source)}, {"typed", each.typed}, {"meant", each.meant}, {"confidence", each.confidence}});
  return json;
}

}  // namespace

Json to_json(const std::string& typed, const Hits& hits) {
  Json json = {{"query", typed},
               {"interpretation", Json::parse(hits.interpretation.json())},
               {"did_you_mean", to_json(hits.did_you_mean)},
               {"corrected", hits.corrected},
               {"problems", Json::array()},
               {"total", hits.total},
               {"total_exact", hits.total_exact},
               {"basis", name_of(hits.basis)},
               {"folded_fallback", hits.folded_fallback},
               {"generation", hits.generation},
               {"milliseconds", std::chrono::duration<double, std::milli>(hits.times.total).count()},
               {"hits", Json::array()},
               {"facets", Json::object()}};
  for (const auto& problem : hits.problems)
    json["problems"].push_back({{"source", to_json(problem.source)}, {"message", problem.message}});
  for (const auto& hit : hits) json["hits"].push_back(to_json(hit));
  for (const auto& facet : hits.facets) {
    auto& counts = json["facets"][facet.field] = Json::array();
    for (const auto& count : facet.counts) counts.push_back({{"value", count.value}, {"count", count.count}});
  }
  return json;
}

std::string printed(const Json& json) { return json.dump(2, ' ', false, Json::error_handler_t::replace); }

}  // namespace tracuu::cli
