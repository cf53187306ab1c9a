// The engine against the oracle: random collections, random queries; the same documents, in the same order, with the
// same scores.
#include "engine/oracle.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <random>

#include "processor_time.h"
#include "tracuu/index.h"
#include "tracuu/query.h"
#include "tracuu/text.h"

namespace {

using namespace tracuu;

// Syllables that are one another but for a mark, function syllables among them; words of other shapes; numbers in two.
const std::vector<std::string> kWords = {"đảng",  "đang",  "dang", "đáng", "đảng",    "năm",    "nam",   "nằm",  "bàn",
                                         "bán",   "bạn",   "ban",  "và",   "va",      "của",    "cua",   "cùa",  "các",
                                         "cac",   "ủy",    "uỷ",   "uy",   "kỹ",      "kĩ",     "ky",    "nghị", "nghi",
                                         "quyết", "quyet", "hội",  "hoi",  "đại",     "dai",    "Covid", "nCoV", "Ötzi",
                                         "Otzi",  "5",     "05",   "2020", "600.000", "600000", "3,5",   "ĐẠI",  "Hội"};
const std::vector<std::string> kWholes = {"05-CT/TW",       "05 CT/TW",    "5-CT/TW",   "04 – KH/ĐU",
                                          "128/2020/NĐ-CP", "2020 – 2025", "2015-2020", "ban@ubnd.vn"};
const std::vector<std::string> kGaps = {" ", " ", " ", " ", " ", " ", ", ", ". ", "; ", "\n", "! "};
const std::vector<std::string> kDates = {"2019-05-30",       "2020-01-01", "2020-12-21",
                                         "2020-12-21T16:11", "2021-03-08", "2021-11-30"};
const std::vector<std::string> kSources = {"Sở Y tế", "So  y te", "skđs", "Bộ Y tế", "UBND"};

Schema schema() {
  Schema schema = Schema::reports();
  schema.fields.push_back({"summary", FieldKind::text, 0.5, false, {}});
  schema.fields.push_back({"pages", FieldKind::number, 1, false, {}});
  return schema;
}

class Random {
 public:
  explicit Random(std::uint32_t seed) : generator_(seed) {}
  std::size_t below(std::size_t n) { return generator_() % n; }
  bool one_in(std::size_t n) { return below(n) == 0; }
  const std::string& of(const std::vector<std::string>& list) { return list[below(list.size())]; }

  std::string words(std::size_t count) {
    std::string out;
    for (std::size_t i = 0; i < count; ++i) out += (one_in(12) ? of(kWholes) : of(kWords)) + of(kGaps);
    return out;
  }

  Document document(std::size_t number) {
    Document document;
    document.id = "d" + std::to_string(number * 7919 % 1000);
    document.title = words(below(6));
    document.text = words(below(35));
    if (!one_in(4)) document.fields["published"] = {of(kDates)};
    if (!one_in(3)) document.fields["source"] = {of(kSources)};
    if (one_in(3)) document.fields["section"] = {"Đoàn thể", "Đảng"};
    if (one_in(3)) document.fields["summary"] = {words(1 + below(5)), words(below(5))};
    if (one_in(2)) document.fields["pages"] = {std::to_string(below(9))};
    return document;
  }

  std::string phrase(std::size_t most) {
    std::string out = of(kWords);
    for (std::size_t i = below(most); i > 0; --i) out += " " + (one_in(9) ? of(kWholes) : of(kWords));
    return out;
  }

  // One thing of a query: a word mostly.
  std::string unit() {
    switch (below(16)) {
      case 0: return "\"" + phrase(3) + "\"";
      case 1: return of(kWholes);
      case 2: return "+" + of(kWords);
      case 3: return "-" + of(kWords);
      case 4: return "title:" + of(kWords);
      case 5: return std::vector<std::string>{"da*", "ng*", "ky*", "\"đại ho*\"", "Co*", "title:ba*", "20*"}[below(7)];
      case 6: return "(" + phrase(2) + " OR " + phrase(2) + ")";
      case 7:
        return std::vector<std::string>{"-\"" + phrase(2) + "\"",
                                        "summary:" + of(kWords),
                                        "text:" + of(kWords),
                                        "-title:" + of(kWords),
                                        "title:\"" + phrase(2) + "\"",
                                        "-(" + phrase(3) + ")",
                                        "AND",
                                        "source:skđs",
                                        "published:2020",
                                        "pages:2..5",
                                        "-source:\"sở y tế\""}[below(11)];
      default: return of(kWords);
    }
  }

  // A third are plain words, as most people type; half of those without any accent.
  std::string query() {
    std::string out;
    const bool plain = one_in(3);
    for (std::size_t i = 1 + below(5); i > 0; --i) out += (plain ? phrase(2) : unit()) + " ";
    return plain && one_in(2) ? fold(out) : out;
  }

  SearchOptions options() {
    SearchOptions options;
    options.limit = 100;
    options.snippets = false;
    options.did_you_mean = DidYouMean::never;  // the oracle knows none
    if (one_in(4)) options.match = Match::all;
    if (one_in(4)) options.accents = one_in(2) ? Accents::exact : Accents::ignore;
    if (one_in(5)) options.sort = one_in(2) ? Sort::newest : Sort::oldest;
    if (one_in(8)) options.after = one_in(2) ? "2020-01-01" : "2020-12-21";
    if (one_in(8)) options.before = one_in(2) ? "2021-03-08" : "2020-12-21";
    if (one_in(6))
      options.filter = std::vector<std::string>{"source:skđs", "đảng", "-nam", "\"đại hội\"", "pages:..4"}[below(5)];
    if (one_in(4)) options.facets = {"source", "section", "year"};
    return options;
  }

 private:
  std::mt19937 generator_;
};

std::string described(std::string_view typed, const SearchOptions& options) {
  return std::string(typed) + " | " + Query(typed, schema()).tree() + " | match " + std::to_string(int(options.match)) +
         " accents " + std::to_string(int(options.accents)) + " sort " + std::to_string(int(options.sort)) + " after " +
         options.after + " before " + options.before + " filter " + options.filter;
}

std::string listed(const std::vector<oracle::Found>& found) {
  std::string out;
  for (const oracle::Found& item : found) out += item.id + " " + std::to_string(item.score) + "\n";
  return out;
}

// The first difference, or nothing. Scores that differ by rounding only may change places.
std::string difference(const Hits& hits, const oracle::Answer& expected) {
  std::vector<oracle::Found> found;
  for (const Hit& hit : hits) found.push_back({hit.id, hit.score});
  const std::string both = "\nengine:\n" + listed(found) + "oracle:\n" + listed(expected.found);
  if (hits.folded_fallback != expected.folded_fallback) return "the fallback differs" + both;
  if (found.size() != expected.found.size()) return "other documents" + both;
  for (std::size_t i = 0; i < found.size(); ++i) {
    const auto same_id = [&](const oracle::Found& item) { return item.id == found[i].id; };
    const auto theirs = std::find_if(expected.found.begin(), expected.found.end(), same_id);
    if (theirs == expected.found.end()) return found[i].id + " is no answer" + both;
    if (std::abs(theirs->score - found[i].score) > 1e-6) return found[i].id + " has another score" + both;
    const bool in_place = expected.found[i].id == found[i].id;
    const bool rounding = found[i].score != 0 && std::abs(expected.found[i].score - found[i].score) < 1e-9;
    if (!in_place && !rounding) return found[i].id + " stands elsewhere" + both;
  }
  const bool counted = hits.basis == TotalBasis::all_words || hits.basis == TotalBasis::filter;
  if (counted && hits.total_exact && hits.total != expected.total)
    return "total " + std::to_string(hits.total) + " is " + std::to_string(expected.total) + both;
  if (hits.basis == TotalBasis::any_pair && hits.total_exact && hits.total != found.size())
    return "total of any" + both;
  return {};
}

// Of documents that hold all words, where terms decide which.
std::string facet_difference(const Hits& hits, const oracle::Answer& expected) {
  if (hits.basis == TotalBasis::any_pair || !hits.total_exact) return {};
  for (const Facet& facet : hits.facets) {
    const auto counts = expected.counts.find(facet.field == "year" ? "published" : facet.field);
    const std::map<std::string, std::size_t> none;
    const auto& wanted = counts == expected.counts.end() ? none : counts->second;
    if (facet.counts.size() != wanted.size()) return "another number of values of " + facet.field;
    for (const FacetCount& count : facet.counts)
      if (!wanted.contains(count.value) || wanted.at(count.value) != count.count)
        return facet.field + " " + count.value;
    const auto misplaced = [&](const FacetCount& a, const FacetCount& b) {
      if (a.count != b.count) return a.count < b.count;
      return facet.field == "year" ? a.value < b.value : collation_key(a.value) > collation_key(b.value);
    };
    if (std::adjacent_find(facet.counts.begin(), facet.counts.end(), misplaced) != facet.counts.end())
      return "order of " + facet.field;
  }
  return {};
}

}  // namespace

constexpr std::size_t kCollections = tracuu::test::kSlower > 1 ? 10 : 50;

TEST_CASE("two hundred searches of each of many collections answer as the oracle does") {
  constexpr std::size_t kQueries = 200;
  std::size_t found = 0, exact_totals = 0, fallbacks = 0;
  for (std::uint32_t seed = 0; seed < kCollections; ++seed) {
    Random random(20201221 + seed);
    std::vector<Document> documents;
    for (std::size_t i = 20 + random.below(60); i > 0; --i) documents.push_back(random.document(i));
    Index index = Index::in_memory({.schema = schema()});
    Writer writer = index.writer();
    for (const Document& document : documents) writer.add(document);
    writer.commit();
    const Searcher searcher = index.searcher();
    const oracle::Oracle oracle(documents, schema());
    for (std::size_t i = 0; i < kQueries; ++i) {
      const std::string typed = random.query();
      SearchOptions options = random.options();
      if (options.sort != Sort::relevance && i % 2) options.sort = options.sort == Sort::oldest ? Sort::title : Sort::title_descending;
      const Hits hits = searcher.search(typed, options);
      const oracle::Answer expected = oracle.search(typed, options);
      INFO("seed " << seed << ": " << described(typed, options));
      REQUIRE(difference(hits, expected) == "");
      REQUIRE(facet_difference(hits, expected) == "");
      found += hits.size();
      exact_totals += hits.total_exact;
      fallbacks += hits.folded_fallback;
    }
  }
  // The test must have tested something.
  CHECK(found > 50 * kCollections * kQueries / 10);
  CHECK(exact_totals > kCollections * kQueries / 2);
  CHECK(fallbacks >= 2 * kCollections / 5);
}

TEST_CASE("documents that are alike stand in the order of their ids") {
  Index index = Index::in_memory();
  Writer writer = index.writer();
  for (const char* id : {"c", "a", "d", "b"}) writer.add({id, "đại hội", "đại hội đảng bộ", {}});
  writer.commit();
  std::string order;
  for (const Hit& hit : index.search("dai hoi")) order += hit.id;
  CHECK(order == "abcd");
}
