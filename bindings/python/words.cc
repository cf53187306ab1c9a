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
