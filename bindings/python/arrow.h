// Columns of a table for Arrow: https://arrow.apache.org/docs/format/CStreamInterface.html, without any library of Arrow's.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bindings.h"

namespace tracuu::python {

/// One column, or what stands inside one. Immutable once it is in a table.
struct ArrowColumn {
  std::string name;
  std::string format;  ///< as the Arrow C data interface writes types: "l", "g", "U" …
  std::int64_t length = 0, nulls = 0;
  bool nullable = false;
  std::vector<std::vector<std::byte>> buffers;  ///< an empty first one: no validity bitmap
  std::vector<std::shared_ptr<const ArrowColumn>> children;
  std::shared_ptr<const ArrowColumn> dictionary;
};
using ArrowColumns = std::vector<std::shared_ptr<const ArrowColumn>>;

std::shared_ptr<const ArrowColumn> integers(std::string name, const std::vector<std::int64_t>& values);
std::shared_ptr<const ArrowColumn> doubles(std::string name, const std::vector<double>& values);
std::shared_ptr<const ArrowColumn> booleans(std::string name, const std::vector<bool>& values);
/// Text; what is no UTF-8 is made so, and with `empty_is_null` an empty one is a missing one.
std::shared_ptr<const ArrowColumn> texts(std::string name, const std::vector<std::string_view>& values,
                                         bool empty_is_null = false);
/// Each row one of a few names.
std::shared_ptr<const ArrowColumn> names(std::string name, const std::vector<std::int8_t>& values,
                                         const std::vector<std::string_view>& names);
/// Any number of texts a row.
std::shared_ptr<const ArrowColumn> text_lists(std::string name, const std::vector<std::vector<std::string_view>>& values);

/// A capsule as `__arrow_c_stream__` returns it: one batch of these columns, all of `rows` rows.
nb::object arrow_stream(ArrowColumns columns, std::size_t rows);

/// Gives a class `__arrow_c_stream__` and `to_arrow`. `columns_of` makes the columns of a value, `rows_of` counts them.
template <typename Class, typename ColumnsOf, typename RowsOf>
void bind_arrow(nb::class_<Class>& bound, ColumnsOf columns_of, RowsOf rows_of) {
  bound
      .def(
          "__arrow_c_stream__",
          [=](const Class& self, nb::handle) { return arrow_stream(columns_of(self), rows_of(self)); },
          "requested_schema"_a = nb::none(),
          nb::sig("def __arrow_c_stream__(self, requested_schema: object | None = None) -> object"),
          "For pyarrow, polars, duckdb and others that read Arrow; the schema asked for is not heeded.")
      .def(
          "to_arrow", [](nb::handle self) { return in_python("_tables", "to_arrow")(self); },
          nb::sig("def to_arrow(self) -> typing.Any"), "A pyarrow.Table; needs pyarrow.");
}

}  // namespace tracuu::python
