// keystrokes.h
#include "tracuu/keystrokes.h"

#include <nanobind/stl/optional.h>

#include "bindings.h"

namespace tracuu::python {

void bind_keystrokes(nb::module_& module) {
  module.def("decode_keystrokes", &decode_keystrokes, "word"_a,
             R"(A word typed in Telex or VNI with the keyboard off as what it would have been; None if it is none.

>>> tracuu.decode_keystrokes("Tieengs"), tracuu.decode_keystrokes("quye6t1")
('Tiếng', 'quyết')
>>> tracuu.decode_keystrokes("covid") is None
True
)");
}

}  // namespace tracuu::python
