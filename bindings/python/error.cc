// error.h: tracuu::Error → the class of its kind in tracuu/_errors.py.
#include "tracuu/error.h"

#include "bindings.h"

namespace tracuu::python {

void bind_error(nb::module_&) {
  nb::register_exception_translator([](const std::exception_ptr& thrown, void*) {
    try {
      std::rethrow_exception(thrown);
    } catch (const Error& error) {
      const nb::object kinds = in_python("_errors", "BY_KIND");
      PyErr_SetObject(nb::object(kinds[to_string(error.kind())]).ptr(), to_str(error.what()).ptr());
    }
  });
}

}  // namespace tracuu::python
