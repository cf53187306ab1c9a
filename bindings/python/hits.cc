// hits.h
#include "tracuu/hits.h"

#include <array>

#include "code_points.h"
#include "hit_columns.h"
#include "pickle.h"
#include "sequence.h"
#include "tracuu/document.h"

namespace tracuu::python {

// Seconds are shown, nanoseconds are kept.
template <>
struct Packed<SearchTimes> {
  static nb::object from(const SearchTimes& times) {
    return nb::make_tuple(times.parse.count(), times.candidates.count(), times.fetch.count(), times.second_look.count(),
                          times.snippets.count(), times.total.count());
  }
  static SearchTimes to(nb::handle packed) {
    const auto at = [&](int i) { return std::chrono::nanoseconds(nb::cast<std::int64_t>(packed[i])); };
    return {at(0), at(1), at(2), at(3), at(4), at(5)};
  }
};

namespace {

constexpr std::array kBases = {"none", "all_words", "any_pair", "filter"};  // in the order of TotalBasis

#define TRACUU_DRAWN(file, name) [](nb::handle self) { return in_python(file, name)(self); }

// The document as the index keeps it is exact; its text as str is right unless it has bad bytes.
nb::object slice_of(const Passage& passage, nb::handle document) {
  if (nb::isinstance<Document>(document))
    return slices_of(nb::cast<const Document&>(document).text, {passage.source})[0];
  return slices_of(nb::cast<std::string>(document), {passage.source})[0];
}

void bind_snippet(nb::module_& module) {
  nb::class_<Passage> passage(module, "Passage", "A piece of the original text with what matched in it.");
  passage.def_ro("text", &Passage::text)
      .def_prop_ro(
          "highlights", [](const Passage& self) { return slices_of(self.text, self.highlights); },
          nb::sig("def highlights(self) -> list[slice[int, int, None]]"), "Of `text`; in order, never overlapping.")
      .def_ro("cut_before", &Passage::cut_before, "The text has words before this passage.")
      .def_ro("cut_after", &Passage::cut_after, "And after it.")
      .def("slice_of", &slice_of, "document"_a,
           nb::sig("def slice_of(self, document: Document | str) -> slice[int, int, None]"),
           "Where the passage stands in its document (or in its text): `document.text[passage.slice_of(document)]`.")
      .def("__repr__", TRACUU_DRAWN("_plain", "passage"), nb::sig("def __repr__(self) -> str"));
  bind_pickle(passage, &Passage::source, &Passage::text, &Passage::highlights, &Passage::cut_before,
              &Passage::cut_after);

  nb::class_<Snippet> snippet(module, "Snippet",
                              "The passages of a document that answer the query best, in the order of the text.");
  snippet.def_ro("passages", &Snippet::passages)
      .def("marked", &Snippet::marked, "open"_a, "close"_a, "Plain text with markers around what matched.")
      .def("html", &Snippet::html, "Escaped for HTML, what matched in <mark>…</mark>.")
      .def("plain", &Snippet::plain, "Plain text.")
      .def("terminal", &Snippet::terminal, "What matched in bold.")
      .def("__bool__", [](const Snippet& self) { return !self.empty(); })
      .def("__str__", &Snippet::plain)
      .def("__repr__", [](const Snippet& self) { return nb::str("Snippet({!r})").format(self.marked("[", "]")); })
      .def("_repr_html_", TRACUU_DRAWN("_html", "snippet"), nb::sig("def _repr_html_(self) -> str"));
  bind_pickle(snippet, &Snippet::passages);
}

void bind_explanation(nb::module_& module) {
  nb::class_<ScorePart> part(module, "ScorePart", "One part of a score.");
  part.def_ro("field", &ScorePart::field)
      .def_ro("term", &ScorePart::term, "As read from the query.")
      .def_prop_ro(
          "grade", [](const ScorePart& self) { return to_string(self.grade); },
          nb::sig("def grade(self) -> typing.Literal['folded', 'holds', 'exact']"),
          "How well the accents agree, at best.")
      .def_ro("tf", &ScorePart::tf, "Occurrences, after damping of grades.")
      .def_ro("idf", &ScorePart::idf, "Of the term in the index.")
      .def_ro("score", &ScorePart::score, "What it added.")
      .def("__repr__", [](const ScorePart& self) {
        return nb::str("ScorePart({}:{!r} {} {:.3f})").format(self.field, self.term, to_string(self.grade), self.score);
      });
  bind_pickle(part, &ScorePart::field, &ScorePart::term, &ScorePart::grade, &ScorePart::tf, &ScorePart::idf,
              &ScorePart::score);

  auto explanation =
      nb::class_<Explanation>(module, "Explanation",
                              "Why a hit stands where it stands: the parts' scores sum to its score.")
          .def_ro("parts", &Explanation::parts)
          .def("to_dicts", TRACUU_DRAWN("_tables", "part_rows"),
               nb::sig("def to_dicts(self) -> list[dict[str, typing.Any]]"))
          .def("to_pandas", TRACUU_DRAWN("_tables", "to_pandas"), nb::sig("def to_pandas(self) -> typing.Any"))
          .def("__bool__", [](const Explanation& self) { return !self.parts.empty(); })
          .def("__str__", &Explanation::to_string, "A table for people.")
          .def("__repr__",
               [](const Explanation& self) { return self.parts.empty() ? "Explanation()" : self.to_string(); })
          .def("_repr_html_", TRACUU_DRAWN("_html", "explanation"), nb::sig("def _repr_html_(self) -> str"));
  bind_sequence(explanation, &Explanation::parts, "ScorePart");
  bind_pickle(explanation, &Explanation::parts);
  bind_arrow(explanation, &columns_of_explanation, [](const Explanation& self) { return self.parts.size(); });
}

void bind_twin(nb::module_& module) {
  nb::class_<Twin> twin(module, "Twin", "A document that says mostly the same as another; unpacks as (id, similarity).");
  twin.def_ro("id", &Twin::id)
      .def_ro("similarity", &Twin::similarity, "Share of common passages, 0 to 1, estimated to ± 0.06.")
      .def(
          "__iter__", [](const Twin& self) { return nb::iter(nb::make_tuple(self.id, self.similarity)); },
          nb::sig("def __iter__(self) -> collections.abc.Iterator[typing.Any]"))
      .def("__repr__",
           [](const Twin& self) { return nb::str("Twin({!r}, {:.2f})").format(self.id, self.similarity); });
  bind_value(twin, &Twin::id, &Twin::similarity);
}

void bind_hit(nb::module_& module) {
  nb::class_<Hit> hit(module, "Hit", "A document that answers a query.");
  hit.def_ro("id", &Hit::id)
      .def_ro("score", &Hit::score, "Comparable within one result only.")
      .def_ro("rank", &Hit::rank, "From 1.")
      .def_ro("title", &Hit::title)
      .def_ro("published", &Hit::published, "ISO 8601; empty if unknown.")
      .def_prop_ro("date", TRACUU_DRAWN("_documents", "day"), nb::sig("def date(self) -> datetime.date | None"),
                   "The day it was published; None if unknown.")
      .def_prop_ro("fields", [](const Hit& self) { return self.fields; })
      .def_prop_ro(
          "title_highlights", [](const Hit& self) { return slices_of(self.title, self.title_highlights); },
          nb::sig("def title_highlights(self) -> list[slice[int, int, None]]"), "Of `title`.")
      .def_ro("snippet", &Hit::snippet)
      .def_ro("why", &Hit::why, "Filled if the search was asked to explain.")
      .def_prop_ro(
          "twins", [](const Hit& self) { return self.twins; }, "Ids of near-duplicates, if the search was asked to collapse.")
      .def("to_dict", TRACUU_DRAWN("_tables", "hit_row"), nb::sig("def to_dict(self) -> dict[str, typing.Any]"))
      .def("__repr__", TRACUU_DRAWN("_plain", "hit"), nb::sig("def __repr__(self) -> str"))
      .def("_repr_html_", TRACUU_DRAWN("_html", "hit"), nb::sig("def _repr_html_(self) -> str"));
  bind_pickle(hit, &Hit::id, &Hit::score, &Hit::rank, &Hit::title, &Hit::published, &Hit::fields,
              &Hit::title_highlights, &Hit::snippet, &Hit::why, &Hit::twins);
}

std::optional<std::size_t> count_of(const Facet& facet, std::string_view value) {
  for (const FacetCount& count : facet.counts)
    if (count.value == value) return count.count;
  return std::nullopt;
}

void bind_facet(nb::module_& module) {
  nb::class_<FacetCount> count(module, "_FacetCount");  // for pickle only: Facet reads like a dict
  bind_pickle(count, &FacetCount::value, &FacetCount::count);
  nb::class_<Facet> facet(module, "Facet",
                          "How many documents hold each value of a field, most frequent first unless asked otherwise. Reads like a dict.");
  facet.def_ro("field", &Facet::field)
      .def(
          "keys",
          [](const Facet& self) {
            std::vector<std::string> values;
            for (const FacetCount& count : self.counts) values.push_back(count.value);
            return values;
          },
          "The values.")
      .def(
          "values",
          [](const Facet& self) {
            std::vector<std::size_t> counts;
            for (const FacetCount& count : self.counts) counts.push_back(count.count);
            return counts;
          },
          "The counts.")
      .def(
          "items", [](nb::handle self) { return nb::list(in_python("_tables", "pairs")(self)); },
          nb::sig("def items(self) -> list[tuple[str, int]]"))
      .def(
          "__iter__", [](nb::handle self) { return nb::iter(self.attr("keys")()); },
          nb::sig("def __iter__(self) -> collections.abc.Iterator[str]"))
      .def("__len__", [](const Facet& self) { return self.counts.size(); })
      .def("__contains__", [](const Facet& self, std::string_view value) { return count_of(self, value).has_value(); })
      .def("__getitem__",
           [](const Facet& self, std::string_view value) {
             if (const auto count = count_of(self, value)) return *count;
             throw nb::key_error(std::string(value).c_str());
           })
      .def("to_dicts", TRACUU_DRAWN("_tables", "facet_rows"),
           nb::sig("def to_dicts(self) -> list[dict[str, typing.Any]]"))
      .def("to_pandas", TRACUU_DRAWN("_tables", "to_pandas"), nb::sig("def to_pandas(self) -> typing.Any"))
      .def("__repr__", TRACUU_DRAWN("_plain", "facet"), nb::sig("def __repr__(self) -> str"))
      .def("_repr_html_", TRACUU_DRAWN("_html", "facet"), nb::sig("def _repr_html_(self) -> str"));
  bind_pickle(facet, &Facet::field, &Facet::counts);
  bind_arrow(facet, &columns_of_facet, [](const Facet& self) { return self.counts.size(); });
}

nb::dict times_of(const Hits& hits) {
  const auto seconds = [](std::chrono::nanoseconds time) { return std::chrono::duration<double>(time).count(); };
  nb::dict times;
  times["parse"] = seconds(hits.times.parse);
  times["candidates"] = seconds(hits.times.candidates);
  times["fetch"] = seconds(hits.times.fetch);
  times["second_look"] = seconds(hits.times.second_look);
  times["snippets"] = seconds(hits.times.snippets);
  times["total"] = seconds(hits.times.total);
  return times;
}

void bind_result(nb::module_& module) {
  auto hits =
      nb::class_<Hits>(module, "Hits",
                       "The answer to one search: a sequence of Hit, and what is known about all that was found.")
          .def_ro("total", &Hits::total, "How many documents were found; see `basis`.")
          .def_ro("total_exact", &Hits::total_exact, "False: `total` is an estimate, say \"about\".")
          .def_prop_ro(
              "basis", [](const Hits& self) { return kBases.at(static_cast<std::size_t>(self.basis)); },
              nb::sig("def basis(self) -> typing.Literal['none', 'all_words', 'any_pair', 'filter']"),
              "Over which documents `total` and the facets were counted.")
          .def_prop_ro(
              "facets",
              [](nb::handle_t<Hits> self) {
                nb::dict facets;
                for (Facet& facet : nb::cast<Hits&>(self).facets)
                  facets[to_str(facet.field)] = nb::cast(facet, nb::rv_policy::reference_internal, self);
                return facets;
              },
              nb::sig("def facets(self) -> dict[str, Facet]"), "By field, as asked for.")
          .def_prop_ro("problems", [](const Hits& self) { return self.problems; })
          .def_ro("interpretation", &Hits::interpretation, "The query as read.")
          .def_ro("folded_fallback", &Hits::folded_fallback,
                  "Nothing agreed with the typed accents: found without them.")
          .def_ro("did_you_mean", &Hits::did_you_mean,
                  "What the query was probably meant to be, as the search was asked to tell.")
          .def_ro("corrected", &Hits::corrected,
                  "Nothing answered as typed: these are the hits of `did_you_mean`; `interpretation` says which words were read as what.")
          .def_ro("generation", &Hits::generation, "The picture of the index that answered.")
          .def_prop_ro("times", &times_of, nb::sig("def times(self) -> dict[str, float]"),
                       "Where the time went, in seconds.")
          .def("to_dicts", TRACUU_DRAWN("_tables", "hit_rows"),
               nb::sig("def to_dicts(self) -> list[dict[str, typing.Any]]"),
               "One dict a hit: rank, score, id, title, published, snippet, and its fields.")
          .def("to_pandas", TRACUU_DRAWN("_tables", "to_pandas"), nb::sig("def to_pandas(self) -> typing.Any"),
               "A pandas.DataFrame, one row a hit; needs pandas.")
          .def("__repr__", TRACUU_DRAWN("_plain", "hits"), nb::sig("def __repr__(self) -> str"))
          .def("_repr_html_", TRACUU_DRAWN("_html", "hits"), nb::sig("def _repr_html_(self) -> str"));
  bind_sequence(hits, &Hits::items, "Hit");
  bind_pickle(hits, &Hits::items, &Hits::total, &Hits::total_exact, &Hits::basis, &Hits::facets, &Hits::problems,
              &Hits::interpretation, &Hits::folded_fallback, &Hits::did_you_mean, &Hits::corrected, &Hits::generation,
              &Hits::times);
  bind_arrow(hits, &columns_of_hits, [](const Hits& self) { return self.items.size(); });
}

}  // namespace

void bind_hits(nb::module_& module) {
  bind_snippet(module);
  bind_explanation(module);
  bind_twin(module);
  bind_hit(module);
  bind_facet(module);
  bind_result(module);
}

}  // namespace tracuu::python
