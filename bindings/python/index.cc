// index.h: Index. Searcher and Writer have files of their own.
#include "tracuu/index.h"

#include "batch.h"
#include "documents.h"
#include "listener.h"
#include "options.h"
#include "pickle.h"
#include "searcher.h"
#include "writer.h"

namespace tracuu::python {
namespace {

const std::size_t kCacheBytes = IndexOptions().cache_bytes;

OpenSearcher searcher_of(const Index& index) {
  const nb::gil_scoped_release released;
  return {index.searcher(), index.schema()};
}

BulkResult bulk_load(Index& index, nb::handle documents, nb::object progress, unsigned threads,
                     std::size_t memory_bytes, nb::object on_refusal) {
  const bool bar = progress.is(nb::bool_(true));
  nb::iterator next = nb::iter(in_python("_writing", "each_document")(documents, bar));
  Listener listener(bar || progress.is(nb::bool_(false)) ? nb::none() : progress);
  BulkOptions options;
  options.threads = threads;
  options.memory_bytes = memory_bytes;
  options.progress = listener.progress();
  if (!on_refusal.is_none()) {
    options.on_refusal = [&](const Refusal& refusal) {
      const nb::gil_scoped_acquire hold;
      on_refusal(refusal.id, in_python("_errors", "BY_KIND")[to_string(refusal.kind)](refusal.message));
    };
  }
  const auto take = [&]() -> std::optional<Document> {
    const nb::gil_scoped_acquire hold;
    check_signals();
    if (next == nb::iterator::sentinel()) return std::nullopt;
    auto document = nb::cast<Document>(*next);
    ++next;
    return document;
  };
  BulkResult result;
  listener.run([&] { result = index.bulk_load(take, options); });
  return result;
}

nb::dict stats_of(const Index& index) {
  IndexStats stats;
  {
    const nb::gil_scoped_release released;
    stats = index.stats();
  }
  nb::dict shown;
  shown["documents"] = stats.documents;
  shown["generation"] = stats.generation;
  shown["bytes"] = stats.bytes;
  shown["postings_bytes"] = stats.postings_bytes;
  shown["codes_bytes"] = stats.codes_bytes;
  shown["records_bytes"] = stats.records_bytes;
  shown["average_length"] = stats.average_length;
  return shown;
}

void bind_results(nb::module_& module) {
  nb::class_<BulkResult> result(module, "BulkResult", "What Index.bulk_load() did.");
  result
      .def_ro("added", &BulkResult::added, "Documents now in the index that were not before, or replaced older ones.")
      .def_ro("refused", &BulkResult::refused)
      .def("__repr__", [](const BulkResult& self) {
        return nb::str("BulkResult(added={}, refused={})").format(self.added, self.refused);
      });
  bind_value(result, &BulkResult::added, &BulkResult::refused);
  nb::class_<Damage> damage(module, "Damage", "One finding of Index.verify().");
  damage
      .def_ro("where", &Damage::where)
      .def_ro("message", &Damage::message)
      .def("__repr__", [](const Damage& self) { return nb::str("Damage({}: {})").format(self.where, self.message); });
  bind_value(damage, &Damage::where, &Damage::message);
}

void bind_making(nb::class_<Index>& index) {
  index
      .def(
          "__init__",
          [](Index* self, const std::filesystem::path& path, std::optional<Schema> schema, bool create,
             std::size_t cache_bytes) {
            const nb::gil_scoped_release released;
            new (self) Index(path, {std::move(schema), create, cache_bytes});
          },
          "path"_a, "schema"_a = nb::none(), "create"_a = true, "cache_bytes"_a = kCacheBytes,
          nb::sig("def __init__(self, path: str | os.PathLike[str], schema: Schema | None = None, create: bool = True, "
                  "cache_bytes: int = 134217728) -> None"))
      .def_static(
          "in_memory",
          [](std::optional<Schema> schema, std::size_t cache_bytes) {
            return Index::in_memory({std::move(schema), true, cache_bytes});
          },
          "schema"_a = nb::none(), "cache_bytes"_a = kCacheBytes,
          "An index in a private temporary directory, removed with the last handle.")
      .def_static("repair", &Index::repair, "path"_a, nb::call_guard<nb::gil_scoped_release>(),
                  nb::sig("def repair(path: str | os.PathLike[str]) -> list[str]"),
                  "Mends what a power cut of another program's making can leave; returns what was done.")
      .def(
          "__reduce__",
          [](nb::handle_t<Index> self) {
            const auto& index = nb::cast<const Index&>(self);
            return nb::make_tuple(self.type(), nb::make_tuple(index.path(), nb::none(), false, index.cache_bytes()));
          },
          nb::sig("def __reduce__(self) -> tuple[typing.Any, ...]"));
}

void bind_searching(nb::class_<Index>& index) {
  index
      .def(
          "search",
          [](const Index& self, nb::handle query, const nb::kwargs& options) {
            return search_one(self, query, options_from(options));
          },
          "query"_a, "options"_a,
          nb::sig("def search(self, query: str | Query, *, " TRACUU_SEARCH_KEYWORDS ") -> Hits"),
          R"(The documents that answer the query, best first, as of the last commit.

>>> hits = reports.search("nghi quyet dai hoi", limit=3, after=2021, facets=["year"])
>>> len(hits), hits.facets["year"].keys()[0]
(3, '2021')

limit, offset: which hits are shown.
sort: 'relevance', 'newest' or 'oldest'; 'title' (in Vietnamese order: that of collation_key) or 'title_descending';
  'field' or 'field_descending', by the date or number field that sort_field names.
accents: 'graded' (typed marks bind, missing marks are free), 'exact' or 'ignore'.
match: 'any' or 'all' of the words.
after, before: published on or after, and before, this day, month or year.
filter: a query that documents must answer, without effect on ranking.
facets, facet_limit: fields to count over all that was found, 'year' among them.
snippets, snippet_length: whether to cut passages, and of how many characters in all.
collapse: of near-duplicates show the best, with the others' ids in Hit.twins.
did_you_mean: 'if_nothing' is found, the search is made with what was probably meant, and Hits.corrected says so;
  'always' tells it in Hits.did_you_mean besides, where something is found; or 'never'.
explain: fill Hit.why.
recency: 0 to 1: newer reports get up to this share of the best score added.
abbreviations: short forms stand for long ones and long ones for short ones.
keystrokes: words typed in Telex or VNI with the keyboard off are read as what they would have been.
own_abbreviations: one's own beside the library's, as {short: long} or Abbreviations.
deadline: seconds after which the search gives up with CancelledError.)")
      .def(
          "search_many",
          [](const Index& self, nb::iterable queries, unsigned threads, const nb::kwargs& options) {
            return search_many(self.searcher(), self.schema(), queries, threads, options_from(options));
          },
          "queries"_a, nb::kw_only(), "threads"_a = 0, "options"_a,
          nb::sig("def search_many(self, queries: collections.abc.Iterable[str | Query], *, threads: int = "
                  "0, " TRACUU_SEARCH_KEYWORDS ") -> list[Hits]"),
          R"(The answers to many queries, in their order, over one picture of the index; by `threads` (0: all cores).

>>> [hits[0].rank for hits in reports.search_many(["đảng ủy", "bảo hiểm y tế"], limit=1)]
[1, 1])")
      .def("searcher", &searcher_of, "A searcher over the present state.")
      .def(
          "__len__", [](const Index& self) { return self.searcher().size(); }, nb::call_guard<nb::gil_scoped_release>())
      .def(
          "__contains__", [](const Index& self, std::string_view id) { return self.searcher().contains(id); },
          nb::call_guard<nb::gil_scoped_release>());
}

void bind_writing(nb::class_<Index>& index) {
  index
      .def(
          "writer", [](Index& self) { return std::make_unique<OpenWriter>(self); },
          "The one writer. Raises LockedError if another, here or in another process, is at work.")
      .def(
          "bulk_load", &bulk_load, "documents"_a, nb::kw_only(), "progress"_a = false, "threads"_a = 0,
          "memory_bytes"_a = std::size_t{512} << 20, "on_refusal"_a = nb::none(),
          nb::sig(
              "def bulk_load(self, documents: collections.abc.Iterable[" TRACUU_DOCUMENT_LIKE "], *, "
              "progress: bool | collections.abc.Callable[[int, int], object] = False, threads: int = 0, "
              "memory_bytes: int = 536870912, "
              "on_refusal: collections.abc.Callable[[str, tracuu._errors.Error], object] | None = None) -> BulkResult"),
          R"(Builds a new generation from the documents, on all cores; all or nothing.

`progress`: True for a bar (tqdm, if installed), or a function (done, total) that cancels by returning False. Ctrl-C stops it.)");
}

void bind_keeping(nb::class_<Index>& index) {
  index.def_prop_ro("path", [](const Index& self) { return self.path(); })
      .def_prop_ro("schema", [](const Index& self) { return self.schema(); })
      .def_prop_ro("cache_bytes", [](const Index& self) { return self.cache_bytes(); })
      .def("stats", &stats_of, nb::sig("def stats(self) -> dict[str, float]"),
           "Documents, generation, sizes in bytes, average length.")
      .def(
          "verify",
          [](const Index& self) {
            std::vector<Damage> damages;
            Listener listener{nb::none()};
            listener.run([&] { damages = self.verify(listener.progress()); });
            return damages;
          },
          "Reads every block and every stored document; returns what is damaged, nothing if all is well. Ctrl-C stops it.")
      .def(
          "compact",
          [](Index& self, nb::object progress) {
            Listener listener(progress);
            listener.run([&] { self.compact(listener.progress()); });
          },
          "progress"_a = nb::none(),
          nb::sig("def compact(self, progress: collections.abc.Callable[[int, int], object] | None = None) -> None"),
          "Rewrites the index into one compact generation. Ctrl-C stops it.")
      .def("save_single_file", &Index::save_single_file, "file"_a, nb::call_guard<nb::gil_scoped_release>(),
           nb::sig("def save_single_file(self, file: str | os.PathLike[str]) -> None"),
           "Writes everything into one file, for shipping; opened by Index(file), read-only.")
      .def(
          "__repr__", [](nb::handle self) { return in_python("_plain", "index")(self); },
          nb::sig("def __repr__(self) -> str"))
      .def(
          "_repr_html_", [](nb::handle self) { return in_python("_html", "index")(self); },
          nb::sig("def _repr_html_(self) -> str"));
}

}  // namespace

void bind_index(nb::module_& module) {
  bind_results(module);
  nb::class_<Index> index(module, "Index", R"(A directory (or one file, or memory) that holds documents and finds them.

Opens the index at `path`, or makes it if there is none and `create` allows. Threads may share it.
A searcher keeps at most `cache_bytes` of what it read.)");
  bind_making(index);
  bind_searching(index);
  bind_writing(index);
  bind_keeping(index);
}

}  // namespace tracuu::python
