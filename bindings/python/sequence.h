// What makes a class that holds a vector a sequence of Python: len, indexes from either end, slices, iteration.
#pragma once

#include <nanobind/make_iterator.h>

#include "bindings.h"

namespace tracuu::python {

/// `items` is the vector, a member of Class; the elements live as long as anything that came from them.
/// @param element the elements' name, for signatures.
template <typename Class, typename Item>
void bind_sequence(nb::class_<Class>& bound, std::vector<Item> Class::*items, const std::string& element) {
  const std::string iterator = element + "Iterator";
  static const std::string at = "def __getitem__(self, index: int, /) -> " + element;
  static const std::string cut = "def __getitem__(self, index: slice, /) -> list[" + element + "]";
  static const std::string iter = "def __iter__(self) -> collections.abc.Iterator[" + element + "]";
  bound.def("__len__", [items](const Class& self) { return (self.*items).size(); })
      .def(
          "__getitem__",
          [items](Class& self, Py_ssize_t index) -> Item& {
            const auto size = static_cast<Py_ssize_t>((self.*items).size());
            if (index < 0) index += size;
            if (index < 0 || index >= size) throw nb::index_error("index out of range");
            return (self.*items)[static_cast<std::size_t>(index)];
          },
          nb::rv_policy::reference_internal, nb::sig(at.c_str()))
      .def(
          "__getitem__",
          [items](nb::handle_t<Class> self, nb::slice slice) {
            auto& all = nb::cast<Class&>(self).*items;
            auto [start, stop, step, length] = slice.compute(all.size());
            nb::list cut_out;
            for (std::size_t i = 0; i < length; ++i, start += step)
              cut_out.append(nb::cast(all[static_cast<std::size_t>(start)], nb::rv_policy::reference_internal, self));
            return cut_out;
          },
          nb::sig(cut.c_str()))
      .def(
          "__iter__",
          [items, iterator](Class& self) {
            return nb::make_iterator<nb::rv_policy::reference_internal>(nb::type<Class>(), iterator.c_str(),
                                                                        (self.*items).begin(), (self.*items).end());
          },
          nb::keep_alive<0, 1>(), nb::sig(iter.c_str()));
}

}  // namespace tracuu::python
