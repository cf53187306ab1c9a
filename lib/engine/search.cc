// engine: request → hits. Conducts one search over one picture.
#include "engine/search.h"

#include <algorithm>
#include <limits>
#include <map>

#include "engine/highlight.h"
#include "engine/posting_search.h"
#include "engine/ranking.h"
#include "engine/facets.h"
#include "terms/document_data.h"
#include "terms/vocabulary.h"

namespace tracuu::detail {
namespace {

using Clock = std::chrono::steady_clock;

// Totals up to this are counted, not estimated.
constexpr std::size_t kCountedTotal = 1000;
// Of a document's keywords, how many single words find candidates besides the pairs.
constexpr std::size_t kExampleWords = 10;

std::vector<FieldStatistics> field_statistics(const Schema& schema, const Snapshot& snapshot) {
  std::vector<FieldStatistics> fields(2 + schema.fields.size());
  const auto read = [&](unsigned number, const std::string& name, double weight) {
    const std::string term = length_term(number);
    const double documents = snapshot.frequency(term);
    fields[number] = {name, weight, documents == 0 ? 1 : static_cast<double>(snapshot.occurrences(term)) / documents};
  };
  read(kTitleField, "title", 1);
  read(kTextField, "text", 1);
  for (std::size_t i = 0; i < schema.fields.size(); ++i) {
    const Field& field = schema.fields[i];
    if (field.kind == FieldKind::name) fields[text_field_number(i)].name = field.name;
    if (field.kind != FieldKind::text) continue;
    if (field.name == "title") fields[kTitleField].weight = field.weight;
    else if (field.name == "text") fields[kTextField].weight = field.weight;
    else read(text_field_number(i), field.name, field.weight);
  }
  return fields;
}

class Search {
 public:
  Search(const SearchRequest& request, const Schema& schema, const Snapshot& snapshot, PictureCache& cache, Accents accents)
      : request_(request), options_(*request.options), schema_(schema), snapshot_(snapshot), cache_(cache),
        unweighted_(cache.shared_lines(snapshot)),
        plan_(make_plan(*request.query, {accents, options_.match, request.filter, request.by_example ? kExampleWords : kRarestWords,
                         cache.has_room_for_lists(snapshot) ? kKeptLeadingPostings : kLeadingPostings},
                        schema, snapshot)),
        look_(plan_, accents, field_statistics(schema, snapshot), *unweighted_),
        tree_(both(*request.query, *request.filter, ranked() ? options_.match : Match::all)),
        verifier_(tree_, accents, schema, snapshot, *unweighted_) {}

  Hits run() {
    Hits hits;
    hits.generation = snapshot_.generation();
    hits.problems = plan_.problems;
    Ranking ranking = ranked() ? rank(request_, plan_, look_, verifier_, schema_, snapshot_, cache_)
                             : list_in_order(request_, plan_, verifier_, schema_, snapshot_, cache_);
    if (ranking.capped)
      hits.problems.push_back({{}, "only the first " + std::to_string(kBlock * kMaxBlocks) + " candidates were looked at: add a word or a filter"});
    hits.times = ranking.times;
    found_ = !ranking.seen.empty();
    count_total(ranking, hits);
    const auto begin = Clock::now();
    for (const Ranked& item : ranking.page) {
      request_.time.check();
      hits.items.push_back(show(item, options_.offset + hits.items.size() + 1));
      if (const auto twins = ranking.twins.find(item.docid); twins != ranking.twins.end())
        for (const std::uint32_t docid : twins->second) hits.items.back().twins.push_back(snapshot_.id(docid));
    }
    hits.times.snippets = Clock::now() - begin;
    return hits;
  }
  /// Of the last run: whether anything answered, on this page or an earlier one.
  bool found() const { return found_; }

 private:
  bool ranked() const { return plan_.scored && options_.sort == Sort::relevance; }

  // The query and the filter as one tree that documents must answer.
  static Node both(Node query, const Node& filter, Match match) {
    if (match == Match::all)
      for (Node& child : query.children)
        if (child.occur == Occur::should) child.occur = Occur::must;
    query.occur = Occur::must;
    Node tree;
    if (!query.children.empty()) tree.children.push_back(std::move(query));
    for (Node child : filter.children) {
      if (child.occur == Occur::should) child.occur = Occur::must;
      tree.children.push_back(std::move(child));
    }
    return tree;
  }

  void count_total(const Ranking& ranking, Hits& hits) {
    const auto begin = Clock::now();
    CandidateRequest counting;
    counting.count = 0;
    counting.check_at_least = plan_.scored ? kCountedTotal : std::numeric_limits<std::size_t>::max();
    counting.time = request_.time;
    for (const std::string& name : options_.facets) counting.count_slots.push_back(facet_slot(name, schema_));
    CandidateList list = find_candidates(plan_.all_words, counting, snapshot_, cache_);
    if (request_.by_example && !plan_.same_answer) list.total = 0;  // only twins hold all keywords
    hits.basis = plan_.scored ? TotalBasis::all_words : TotalBasis::filter;
    hits.total_exact = list.total_low == list.total_high && !plan_.verify_all;
    bool seen_all = ranking.exhausted && (!ranked() || plan_.same_answer);
    if (list.total == 0 && ranked() && !plan_.same_answer) {
      hits.basis = TotalBasis::any_pair;
      // An estimate will do: counting these can cost more than the search.
      if (options_.facets.empty()) list.total = ranking.candidates;
      else list = find_candidates(plan_.candidates, counting, snapshot_, cache_);
      hits.total_exact = false;
      seen_all = ranking.exhausted;
    }
    hits.total = list.total;
    if (ranking.met_left_out) forget_left_out(hits, list, counting);
    if (seen_all && !hits.total_exact) {
      hits.total = ranking.seen.size();
      hits.total_exact = true;
      for (std::size_t i = 0; i < options_.facets.size(); ++i) list.value_counts[i] = values_of(ranking.seen, counting.count_slots[i]);
    } else if (plan_.verify_all && (!ranked() || plan_.same_answer) && ranking.looked > 0) {
      // As many of the rest answer as of those looked at.
      hits.total = std::max<std::uint64_t>(ranking.seen.size(), list.total * ranking.seen.size() / ranking.looked);
    }
    for (std::size_t i = 0; i < options_.facets.size(); ++i)
      hits.facets.push_back(make_facet(options_.facets[i], schema_, list.value_counts[i], options_.facet_limit, options_.facet_order));
    hits.times.candidates += Clock::now() - begin;
  }

  void forget_left_out(Hits& hits, CandidateList& list, const CandidateRequest& counted) const {
    if (hits.total > 0) --hits.total;
    for (std::size_t i = 0; i < list.value_counts.size(); ++i) {
      const auto value = list.value_counts[i].find(snapshot_.value(*request_.left_out, counted.count_slots[i]));
      if (value != list.value_counts[i].end()) --value->second;
    }
  }

  std::map<std::string, std::size_t> values_of(const std::vector<std::uint32_t>& docids, unsigned slot) const {
    std::map<std::string, std::size_t> counts;
    for (const std::uint32_t docid : docids) ++counts[snapshot_.value(docid, slot)];
    return counts;
  }

  Hit show(const Ranked& item, std::size_t rank) {
    Document document = read_head(snapshot_.value(item.docid, kHeadSlot));
    if (options_.snippets) {
      read_body(snapshot_.data(item.docid), document);
      const std::vector<ByteRange> shared = unweighted_->ranges_in(document);
      document.unweighted.insert(document.unweighted.end(), shared.begin(), shared.end());
    }
    Hit hit;
    hit.rank = rank;
    hit.score = item.score;
    hit.id = std::move(document.id);
    hit.title = std::move(document.title);
    const auto date = std::find_if(schema_.fields.begin(), schema_.fields.end(),
                                   [](const Field& field) { return field.kind == FieldKind::date; });
    if (date != schema_.fields.end())
      if (const auto days = document.fields.find(date->name); days != document.fields.end() && !days->second.empty())
        hit.published = days->second.front();
    hit.fields = std::move(document.fields);
    if (options_.snippets) {
      hit.title_highlights = merged_highlights(hit.title, find_matches(hit.title, kTitleField, plan_, look_));
      SnippetOptions snippet;
      snippet.length = options_.snippet_length;
      snippet.unquoted = unweighted_ranges(document);
      hit.snippet = make_snippet(document.text, body_matches(document.text, hit.title, snippet.unquoted), snippet);
    }
    if (options_.explain && plan_.scored) {
      const double looked = look_.explain(snapshot_.value(item.docid, kCodesSlot), hit.why);
      if (item.score > looked && options_.recency > 0)
        hit.why.parts.push_back({"published", "recency", AccentGrade::exact, 1, 0, item.score - looked});
      else if (item.score != looked)  // ranked by the candidates' score
        hit.why.parts.push_back({"", "far down", AccentGrade::exact, 1, 0, item.score - looked});
    }
    return hit;
  }

  // A page's text begins with its title, often twice, and that is shown already: quote something else if there is anything.
  std::vector<MatchSpan> body_matches(const std::string& text, const std::string& title,
                                      const std::vector<ByteRange>& unweighted) {
    std::vector<MatchSpan> matches = find_matches(text, kTextField, plan_, look_);
    std::erase_if(matches, [&](const MatchSpan& match) {
      const auto range = std::partition_point(unweighted.begin(), unweighted.end(),
                                              [&](ByteRange before) { return before.end <= match.source.begin; });
      return range != unweighted.end() && range->begin < match.source.end;
    });
    const std::vector<ByteRange> shown = title_lines(text, title);
    const auto in_title = [&](const MatchSpan& match) {
      return std::any_of(shown.begin(), shown.end(), [&](ByteRange line) {
        return match.source.begin >= line.begin && match.source.end <= line.end;
      });
    };
    if (!std::all_of(matches.begin(), matches.end(), in_title)) std::erase_if(matches, in_title);
    return matches;
  }

  // Where the title stands first, and wherever it is a line of its own.
  static std::vector<ByteRange> title_lines(const std::string& text, const std::string& title) {
    std::vector<ByteRange> lines;
    if (title.empty()) return lines;
    for (std::size_t at = text.find(title); at != text.npos; at = text.find(title, at + title.size())) {
      const std::size_t end = at + title.size();
      const bool alone = (at == 0 || text[at - 1] == '\n') && (end == text.size() || text[end] == '\n');
      if (lines.empty() || alone) lines.push_back({at, end});
    }
    return lines;
  }

  const SearchRequest& request_;
  const SearchOptions& options_;
  const Schema& schema_;
  const Snapshot& snapshot_;
  PictureCache& cache_;
  const std::shared_ptr<const SharedLines> unweighted_;
  Plan plan_;
  SecondLook look_;
  Node tree_;
  Verifier verifier_;
  bool found_ = false;
};

}  // namespace

Hits search(const SearchRequest& request, const Schema& schema, const Snapshot& snapshot, PictureCache& cache) {
  const SearchOptions& options = *request.options;
  Search graded(request, schema, snapshot, cache, options.accents);
  Hits hits = graded.run();
  if (graded.found() || options.accents != Accents::graded || options.limit == 0 || request.query->children.empty()) return hits;
  Search ignoring(request, schema, snapshot, cache, Accents::ignore);
  Hits folded = ignoring.run();
  if (!ignoring.found()) return hits;
  folded.folded_fallback = true;
  return folded;
}

}  // namespace tracuu::detail
