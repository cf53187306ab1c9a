// engine: rare terms lead, frequent ones only rank; whoever reads on finds the rest, once.
#include "engine/lead.h"

#include <catch2/catch.hpp>
#include <map>
#include <set>

#include "store/store.h"
#include "tracuu/index.h"

namespace tracuu {
namespace {

constexpr unsigned kDocuments = 9000;

// Every second document is of "hội nghị", every third of "nông thôn", every hundredth of "Kỳ Sơn".
std::string text_of(unsigned i) {
  std::string text = "Báo cáo số liệu.";
  if (i % 2 == 0) text += " Hội nghị.";
  if (i % 3 == 0) text += " Nông thôn.";
  if (i % 100 == 0) text += " Kỳ Sơn.";
  return text;
}

Index many() {
  Index index = Index::in_memory();
  unsigned i = 0;
  index.bulk_load([&]() -> std::optional<Document> {
    if (i == kDocuments) return std::nullopt;
    Document document;
    document.id = std::to_string(i);
    document.text = text_of(i++);
    return document;
  });
  return index;
}

}  // namespace

TEST_CASE("read page by page, a search that rare words lead ends with all its documents, each once") {
  const Index index = many();
  const Searcher searcher = index.searcher();
  SearchOptions options;
  options.limit = 1000;
  options.snippets = false;
  std::set<std::string> seen;
  for (options.offset = 0;; options.offset += options.limit) {
    const Hits hits = searcher.search("hội nghị nông thôn Kỳ Sơn", options);
    for (const Hit& hit : hits.items) CHECK(seen.insert(hit.id).second);
    if (options.offset == 0)
      for (std::size_t i = 0; i < 15; ++i) CHECK(std::stoi(hits.items[i].id) % 300 == 0);
    if (hits.items.size() < options.limit) break;
  }
  unsigned expected = 0;
  for (unsigned i = 0; i < kDocuments; ++i) expected += i % 2 == 0 || i % 3 == 0 || i % 100 == 0;
  CHECK(seen.size() == expected);
}

TEST_CASE("few postings all lead; of many the rarest, and the others prefer") {
  using Op = detail::TermQuery::Op;
  class Counts : public detail::Snapshot {
   public:
    std::map<std::string, std::uint32_t, std::less<>> of;
    std::uint64_t generation() const override { return 1; }
    std::uint32_t size() const override { return 100000; }
    std::uint32_t frequency(std::string_view term) const override { return of.at(std::string(term)); }
    std::uint64_t occurrences(std::string_view) const override { return 0; }
    void for_each_term(std::string_view, const std::function<bool(std::string_view, std::uint32_t)>&) const override {}
    detail::CandidateList candidates(const detail::TermQuery&, const detail::CandidateRequest&) const override { return {}; }
    detail::Postings postings(std::string_view) const override { return {}; }
    std::vector<std::uint8_t> counts_in(std::span<const detail::Candidate>, std::string_view) const override { return {}; }
    detail::Sample sample(const detail::TermQuery&, std::size_t) const override { return {}; }
    std::string value(std::uint32_t, unsigned) const override { return {}; }
    std::string data(std::uint32_t) const override { return {}; }
    std::string id(std::uint32_t) const override { return {}; }
    std::optional<std::uint32_t> find(std::string_view) const override { return std::nullopt; }
    void for_each_id(const std::function<bool(std::string_view)>&) const override {}
    void for_each_document(const std::function<void(std::uint32_t)>&) const override {}
    std::string metadata(const std::string&) const override { return {}; }
  } counts;
  counts.of = {{"none", 0}, {"rare", 30}, {"usual", 1900}, {"more", 2500}, {"most", 90000}};
  const auto choice = [](std::vector<std::string> terms) {
    std::vector<detail::TermQuery> queries;
    for (auto& term : terms) queries.push_back(detail::TermQuery::of_term(term));
    return queries;
  };
  CHECK(to_string(detail::led_by_rarest(choice({"usual", "none", "rare"}), counts).first) ==
        to_string(detail::TermQuery::of(Op::any, choice({"rare", "usual"}))));
  const detail::Lead lead = detail::led_by_rarest(choice({"most", "more", "usual", "rare"}), counts);
  const auto first = detail::TermQuery::of(Op::any, choice({"rare", "usual"}));
  const auto rest = detail::TermQuery::of(Op::any, choice({"more", "most"}));
  CHECK(lead.first == detail::TermQuery::of(Op::prefer, {first, rest}));
  CHECK(lead.further == detail::TermQuery::of(Op::and_not, {rest, first}));

  // A prefix with more postings than there are documents only says which documents are left.
  std::vector<detail::TermQuery> with_prefix = choice({"rare", "more"});
  const auto prefix = detail::TermQuery::of(Op::any, choice({"most", "usual", "most"}));
  with_prefix.push_back(prefix);
  with_prefix.push_back(choice({"usual"}).front());
  const detail::Lead without = detail::led_by_rarest(with_prefix, counts);
  const auto others = detail::TermQuery::of(Op::any, {choice({"more"}).front(), prefix});
  CHECK(without.first == detail::TermQuery::of(Op::prefer, {first, detail::TermQuery::of(Op::any, choice({"more"}))}));
  CHECK(without.further == detail::TermQuery::of(Op::and_not, {others, first}));
}

}  // namespace tracuu
