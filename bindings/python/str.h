// How text crosses between str and UTF-8; stands in for nanobind/stl/string.h, which refuses what people really have:
// a str with a lone surrogate, stored bytes that are no UTF-8. Neither may raise; each bad unit becomes one character.
#pragma once

#include <nanobind/nanobind.h>
#include <string>
#include <string_view>

#include "base/utf8.h"

namespace tracuu::python {

/// Bytes as str; a bad byte becomes one U+FFFD, as in the library.
inline nanobind::str to_str(std::string_view bytes) {
  const auto decode = [](std::string_view utf8) {
    return PyUnicode_DecodeUTF8(utf8.data(), static_cast<Py_ssize_t>(utf8.size()), nullptr);
  };
  PyObject* decoded = decode(bytes);
  if (!decoded && PyErr_ExceptionMatches(PyExc_UnicodeDecodeError)) {
    PyErr_Clear();
    decoded = decode(detail::to_valid_utf8(bytes));
  }
  if (!decoded) throw nanobind::python_error();
  return nanobind::steal<nanobind::str>(decoded);
}

}  // namespace tracuu::python

namespace nanobind::detail {

/// Valid as long as the argument: for plain parameters only, not inside optional or vector.
template <>
struct type_caster<std::string_view> {
  NB_TYPE_CASTER(std::string_view, const_name("str"))

  bool from_python(handle source, uint32_t, cleanup_list*) noexcept {
    if (!PyUnicode_Check(source.ptr())) return false;
    Py_ssize_t size = 0;
    if (const char* utf8 = PyUnicode_AsUTF8AndSize(source.ptr(), &size)) {
      value = {utf8, static_cast<std::size_t>(size)};
      return true;
    }
    PyErr_Clear();
    replaced_ = steal(PyUnicode_AsEncodedString(source.ptr(), "utf-8", "replace"));  // a lone surrogate becomes one "?"
    if (!replaced_.is_valid()) {
      PyErr_Clear();
      return false;
    }
    value = {PyBytes_AS_STRING(replaced_.ptr()), static_cast<std::size_t>(PyBytes_GET_SIZE(replaced_.ptr()))};
    return true;
  }

  static handle from_cpp(std::string_view text, rv_policy, cleanup_list*) {
    return tracuu::python::to_str(text).release();
  }

 private:
  object replaced_;
};

template <>
struct type_caster<std::string> {
  NB_TYPE_CASTER(std::string, const_name("str"))

  bool from_python(handle source, uint32_t flags, cleanup_list* cleanup) noexcept {
    type_caster<std::string_view> view;
    if (!view.from_python(source, flags, cleanup)) return false;
    value = std::string(view.value);
    return true;
  }

  static handle from_cpp(const std::string& text, rv_policy, cleanup_list*) {
    return tracuu::python::to_str(text).release();
  }
};

}  // namespace nanobind::detail
