// text.h
#include "tracuu/text.h"

#include "bindings.h"

namespace tracuu::python {

void bind_text(nb::module_& module) {
  const nb::call_guard<nb::gil_scoped_release> free;
  module.def("normalize", &normalize, "text"_a, free,
             R"(One canonical spelling: NFC, the tone on the vowel of the older style.

>>> tracuu.normalize("Đảng uỷ, hoà bình, vịêt")
'Đảng ủy, hòa bình, việt'
)");
  module.def("fold", &fold, "text"_a, free, R"(The key that ignores accents and case.

>>> tracuu.fold("Đảng ủy Khối")
'dang uy khoi'
)");
  module.def(
      "collation_key",
      [](std::string_view text) {
        std::string key;
        {
          const nb::gil_scoped_release released;
          key = collation_key(text);
        }
        return nb::bytes(key.data(), key.size());
      },
      "text"_a, R"(A key that sorts in Vietnamese dictionary order.

>>> sorted(["Đỗ", "Dương", "Ân", "Án", "An", "Ăn"], key=tracuu.collation_key)
['An', 'Án', 'Ăn', 'Ân', 'Dương', 'Đỗ']
)");
}

}  // namespace tracuu::python
