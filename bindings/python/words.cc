// words.h
#include "tracuu/words.h"

#include "code_points.h"
#include "pickle.h"

namespace tracuu::python {
namespace {

template <typename Cut>
std::vector<Word> cut_up(std::string_view text, Cut cut) {
  const nb::gil_scoped_release released;
  std::vector<Word> found = cut(text);
  in_code_points(found, text);
  return found;
}

std::vector<std::string> texts_of(const nb::object& given) {
  std::vector<std::string> texts;
  for (const nb::handle each : nb::iter(given))
    if (!nb::try_cast(each, texts.emplace_back())) throw nb::type_error("most_frequent_words: a text is no str");
  return texts;
}

}  // namespace

void bind_words(nb::module_& module) {
  nb::class_<Word> word(module, "Word", "One word: neighbouring syllables, or another token.");
  word
      .def_ro("text", &Word::text, "Canonical, syllables joined by one space.")
      .def_prop_ro(
          "source", [](const Word& self) { return as_slice(self.source); },
          nb::sig("def source(self) -> slice[int, int, None]"), "Where it stands in the text passed in.")
      .def_ro("name", &Word::name, "Joined because its syllables are capitalised.")
      .def("__repr__", [](const Word& self) {
        return nb::str("Word({!r}, {}{}:{})")
            .format(self.text, self.name ? "name, " : "", self.source.begin, self.source.end);
      });
  bind_value(word, &Word::text, &Word::source, &Word::name);

  module.def(
      "words", [](std::string_view text) { return cut_up(text, [](std::string_view t) { return words(t); }); },
      "text"_a,
      R"(Cuts text into Vietnamese words.

>>> [word.text for word in tracuu.words("Đảng bộ tỉnh Cà Mau ban hành nghị quyết")]
['đảng bộ', 'tỉnh', 'cà mau', 'ban hành', 'nghị quyết']
)");

  nb::class_<WordCount> count(module, "WordCount", "How often a word stands in one text or several; unpacks as (word, count).");
  count
      .def_ro("word", &WordCount::word, "Canonical; names, and short forms such as UBND, as they are written.")
      .def_ro("count", &WordCount::count, "Occurrences.")
      .def_ro("name", &WordCount::name, "Capitalised within sentences, more often than not.")
      .def(
          "__iter__", [](const WordCount& self) { return nb::iter(nb::make_tuple(self.word, self.count)); },
          nb::sig("def __iter__(self) -> collections.abc.Iterator[typing.Any]"))
      .def("__repr__",
           [](const WordCount& self) { return nb::str("WordCount({!r}, {})").format(self.word, self.count); });
  bind_value(count, &WordCount::word, &WordCount::count, &WordCount::name);

  module.def(
      "most_frequent_words",
      [](nb::handle given, std::size_t n, bool function_words, bool numbers) {
        const WordCountOptions options{function_words, numbers};
        const auto texts = texts_of(nb::isinstance<nb::str>(given) ? nb::make_tuple(given) : nb::borrow<nb::object>(given));
        const nb::gil_scoped_release released;
        return most_frequent_words(texts, n, options);
      },
      "text"_a, "n"_a = 10, nb::kw_only(), "function_words"_a = false, "numbers"_a = false,
      nb::sig("def most_frequent_words(text: str | collections.abc.Iterable[str], n: int = 10, *, function_words: bool = False, "
              "numbers: bool = False) -> list[WordCount]"),
      R"(The words that stand in a text, or in texts together, most often: most frequent first, then in Vietnamese order.

Words that carry grammar (và, của, tuy nhiên) and numbers are left out unless asked for.

>>> tracuu.most_frequent_words("Họp ở Cà Mau. Nghị quyết của Cà Mau.", 2)
[WordCount('Cà Mau', 2), WordCount('họp', 1)]
>>> dict(tracuu.most_frequent_words(["nghị quyết", "Nghị quyết đại hội"]))
{'nghị quyết': 2, 'đại hội': 1}
)");

  nb::class_<Segmenter>(module, "Segmenter", "Cuts text into words, with words of one's own beside the built-in list.")
      .def(nb::init<const std::vector<std::string>&>(), "more_words"_a = std::vector<std::string>())
      .def(
          "words",
          [](const Segmenter& self, std::string_view text) {
            return cut_up(text, [&](std::string_view t) { return self.words(t); });
          },
          "text"_a)
      .def("__len__", &Segmenter::size, "How many words of two syllables or more it knows.")
      .def("__repr__", [](const Segmenter& self) { return nb::str("Segmenter({} words)").format(self.size()); });
}

}  // namespace tracuu::python
