// index.h: Searcher.
#include "searcher.h"

#include "batch.h"
#include "bindings.h"
#include "code_points.h"
#include "documents.h"
#include "options.h"

namespace tracuu::python {

namespace {

// Asks about an id, or what stands for a document that need not be in the index.
template <class Ask>
auto ask_about(nb::handle given, const Ask& ask) {
  return nb::isinstance<nb::str>(given) ? ask(nb::cast<std::string>(given)) : ask(as_document(given));
}

}  // namespace

void bind_searcher(nb::module_& module) {
  const nb::call_guard<nb::gil_scoped_release> released;
  nb::class_<OpenSearcher>(module, "Searcher", R"(Answers queries over one picture of the index; threads may share it.

It holds that picture until refresh().)")
      .def(
          "search",
          [](const OpenSearcher& self, nb::handle query, const nb::kwargs& options) {
            return search_one(self.searcher, self.schema, query, options_from(options));
          },
          "query"_a, "options"_a,
          nb::sig("def search(self, query: str | Query, *, " TRACUU_SEARCH_KEYWORDS ") -> Hits"),
          "The documents that answer the query, best first; see Index.search().")
      .def(
          "search_many",
          [](const OpenSearcher& self, nb::iterable queries, unsigned threads, const nb::kwargs& options) {
            return search_many(self.searcher, self.schema, queries, threads, options_from(options));
          },
          "queries"_a, nb::kw_only(), "threads"_a = 0, "options"_a,
          nb::sig("def search_many(self, queries: collections.abc.Iterable[str | Query], *, threads: int = "
                  "0, " TRACUU_SEARCH_KEYWORDS ") -> list[Hits]"),
          "See Index.search_many().")
      .def(
          "documents",
          [](const OpenSearcher& self, std::string_view filter, const nb::kwargs& keywords) {
            return watched(options_from(keywords), [&](const SearchOptions& options) {
              Hits hits = self.searcher.documents(filter, options);
              in_code_points(hits.problems, filter, 0);
              return hits;
            });
          },
          "filter"_a = "", "options"_a,
          nb::sig("def documents(self, filter: str = '', *, " TRACUU_BROWSE_KEYWORDS ") -> Hits"),
          "Documents that pass the filter (all if empty), newest first unless `sort` is another order.")
      .def(
          "get", [](const OpenSearcher& self, std::string_view id) { return self.searcher.get(id); }, "id"_a, released,
          "The document of this id, or None.")
      .def(
          "restore", [](const OpenSearcher& self, std::string_view text) { return self.searcher.restore(text); },
          "text"_a, released,
          R"(Puts the marks back on bare text, as the documents of this index write it. Letters are never changed.

>>> reports.searcher().restore("nghi quyet dai hoi dang bo")
'nghị quyết đại hội đảng bộ'
)")
      .def(
          "did_you_mean",
          [](const OpenSearcher& self, std::string_view typed, bool abbreviations, bool keystrokes, nb::handle own) {
            const QueryOptions reading = reading_from(abbreviations, keystrokes, own);
            const nb::gil_scoped_release free;
            NearMiss near_miss = self.searcher.did_you_mean(typed, reading);
            in_code_points(near_miss, typed);
            return near_miss;
          },
          "typed"_a, nb::kw_only(), "abbreviations"_a = true, "keystrokes"_a = true,
          "own_abbreviations"_a = nb::tuple(),
          nb::sig("def did_you_mean(self, typed: str, *, " TRACUU_READING_KEYWORDS ") -> NearMiss"),
          R"(What a query was probably meant to be; false where nothing is known that finds more.

Numbers, codes, values of fields and words in a pair that the index holds are left alone; so are marks that are only missing.

>>> reports.searcher().did_you_mean("bảo hiễm y tế")
NearMiss('bảo hiểm y tế')
>>> bool(reports.searcher().did_you_mean("bao hiem y te"))
False
)")
      .def(
          "suggest",
          [](const OpenSearcher& self, std::string_view typed, std::size_t limit, bool keystrokes) {
            const nb::gil_scoped_release free;
            std::vector<Suggestion> suggestions = self.searcher.suggest(typed, {.limit = limit, .keystrokes = keystrokes});
            in_code_points(suggestions);
            return suggestions;
          },
          "typed"_a, nb::kw_only(), "limit"_a = 10, "keystrokes"_a = true,
          R"(What somebody who has typed this far may be about to type, best first; the last word may be unfinished.

Titles, people, agencies, places, roles, document numbers and runs of words that two texts or more share, by frequency and recency.

>>> reports.searcher().suggest("bo y t", limit=1)
[Suggestion('Bộ Y tế', agency, 2 documents)]
>>> str(reports.searcher().suggest("nghij quye")[0])
'Nghị quyết'
)")
      .def(
          "near_duplicates",
          [](const OpenSearcher& self, std::string_view id, double at_least) {
            return self.searcher.near_duplicates(id, at_least);
          },
          "id"_a, "at_least"_a = 0.4, released,
          "Documents that say mostly the same, the most alike first; `at_least` is the share of common passages.")
      .def(
          "keywords",
          [](const OpenSearcher& self, nb::handle given, std::size_t n) {
            return ask_about(given, [&](const auto& document) {
              const nb::gil_scoped_release free;
              return self.searcher.keywords(document, n);
            });
          },
          "document"_a, "n"_a = 10,
          nb::sig("def keywords(self, document: str | " TRACUU_DOCUMENT_LIKE ", n: int = 10) -> list[Keyword]"),
          R"(The words that tell a document from the others of the index: of this id, or one that need not be in it.

>>> draft = {"id": "draft", "text": "Họp bàn về sốt xuất huyết và công tác tiêm chủng của huyện Năm Căn."}
>>> [str(keyword) for keyword in reports.searcher().keywords(draft, 2)]
['tiêm chủng', 'Năm Căn']
)")
      .def(
          "like",
          [](const OpenSearcher& self, nb::handle given, const nb::kwargs& keywords) {
            return ask_about(given, [&](const auto& document) {
              return watched(options_from(keywords), [&](const SearchOptions& options) {
                Hits hits = self.searcher.like(document, options);
                in_code_points(hits.problems, {}, 0);
                in_code_points(hits.interpretation);
                return hits;
              });
            });
          },
          "document"_a, "options"_a,
          nb::sig("def like(self, document: str | " TRACUU_DOCUMENT_LIKE ", *, " TRACUU_SEARCH_KEYWORDS ") -> Hits"),
          R"(Documents on the same matter, best first, without this one: of this id, or one that need not be in the index.

Its keywords are what is searched for, each by its weight; `sort`, `match` and `did_you_mean` have no meaning here.

>>> reports.searcher().like("45-dai-hoi-doan-truong-cao-dang.txt", limit=1)[0].id
'63-tuoi-tre-cao-dang-tay-nguyen.txt'
)")
      .def(
          "ids",
          [](const OpenSearcher& self) {
            std::vector<std::string> ids;
            self.searcher.for_each_id([&](std::string_view id) {
              ids.emplace_back(id);
              return true;
            });
            return ids;
          },
          released, "Every id, in no order that is promised.")
      .def(
          "refresh", [](OpenSearcher& self) { return self.searcher.refresh(); }, released,
          "Moves on to the newest state; returns whether there was a newer one.")
      .def_prop_ro("generation", [](const OpenSearcher& self) { return self.searcher.generation(); })
      .def(
          "__contains__", [](const OpenSearcher& self, std::string_view id) { return self.searcher.contains(id); },
          released)
      .def(
          "__len__", [](const OpenSearcher& self) { return self.searcher.size(); }, released)
      .def("__repr__", [](const OpenSearcher& self) {
        return nb::str("Searcher({} documents, generation {})")
            .format(self.searcher.size(), self.searcher.generation());
      });
}

}  // namespace tracuu::python
