// syllable.h
#include "tracuu/syllable.h"

#include <array>

#include "pickle.h"

namespace tracuu::python {
namespace {

constexpr std::array kTones = {"ngang", "sac", "huyen", "hoi", "nga", "nang"};  // in the order of Tone

}  // namespace

void bind_syllable(nb::module_& module) {
  nb::class_<Syllable> taken(module, "Syllable", "One written syllable taken apart: onset + rime + tone.");
  taken
      .def_ro("onset", &Syllable::onset, "One of 28: '', 'b', 'c', 'ch', 'd', 'đ' …")
      .def_ro("rime", &Syllable::rime, "Without its tone, e.g. 'iêm'.")
      .def_prop_ro(
          "tone", [](const Syllable& self) { return kTones.at(static_cast<std::size_t>(self.tone)); },
          nb::sig("def tone(self) -> typing.Literal['ngang', 'sac', 'huyen', 'hoi', 'nga', 'nang']"))
      .def_ro("text", &Syllable::text, "Canonical lower-case spelling, NFC, the tone on the vowel of the older style.")
      .def_ro("folded", &Syllable::folded, "ASCII letters only.")
      .def("__repr__", [](const Syllable& self) {
        return nb::str("Syllable({!r}: {!r} + {!r}, {})")
            .format(self.text, self.onset, self.rime, kTones.at(static_cast<std::size_t>(self.tone)));
      });
  bind_value(taken, &Syllable::text, &Syllable::onset, &Syllable::rime, &Syllable::tone, &Syllable::folded);

  module.def("syllable", &syllable, "text"_a, R"(Takes a syllable apart; None if `text` is not exactly one syllable.

Any letter case, NFC or NFD, either tone placement. A syllable typed bare (`quyet`) whose rime needs a tone is none.

>>> tracuu.syllable("Uỷ")
Syllable('ủy': '' + 'uy', hoi)
>>> tracuu.syllable("nghiệm").rime
'iêm'
>>> tracuu.syllable("brexit") is None
True
)");
}

}  // namespace tracuu::python
