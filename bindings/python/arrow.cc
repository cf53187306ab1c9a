// Columns → the C structs by which programs hand each other Arrow tables.
#include "arrow.h"

#include <cstring>

namespace tracuu::python {
namespace {

// The three structs as the specification has them; names and order of the members are the interface.
struct ArrowSchema {
  const char* format;
  const char* name;
  const char* metadata;
  std::int64_t flags;
  std::int64_t n_children;
  ArrowSchema** children;
  ArrowSchema* dictionary;
  void (*release)(ArrowSchema*);
  void* private_data;
};

struct ArrowArray {
  std::int64_t length;
  std::int64_t null_count;
  std::int64_t offset;
  std::int64_t n_buffers;
  std::int64_t n_children;
  const void** buffers;
  ArrowArray** children;
  ArrowArray* dictionary;
  void (*release)(ArrowArray*);
  void* private_data;
};

struct ArrowArrayStream {
  int (*get_schema)(ArrowArrayStream*, ArrowSchema*);
  int (*get_next)(ArrowArrayStream*, ArrowArray*);
  const char* (*get_last_error)(ArrowArrayStream*);
  void (*release)(ArrowArrayStream*);
  void* private_data;
};

constexpr std::int64_t kNullable = 2;  // ARROW_FLAG_NULLABLE

using ColumnPointer = std::shared_ptr<const ArrowColumn>;

// What an exported struct points to: its column, and the structs of the column's children and dictionary.
template <typename Struct>
struct Owned {
  ColumnPointer column;
  std::vector<Struct> children;
  std::vector<Struct*> pointers;
  std::vector<const void*> buffers;
  Struct dictionary{};

  static void release(Struct* exported) {
    auto* owned = static_cast<Owned*>(exported->private_data);
    for (Struct& child : owned->children)
      if (child.release) child.release(&child);
    if (owned->dictionary.release) owned->dictionary.release(&owned->dictionary);
    delete owned;
    exported->release = nullptr;
  }

  // The part that schema and array have in common.
  static Owned* begin(const ColumnPointer& column, Struct* out, void (*fill)(const ColumnPointer&, Struct*)) {
    auto owned = std::make_unique<Owned>();
    owned->column = column;
    owned->children.resize(column->children.size());
    for (std::size_t i = 0; i < column->children.size(); ++i) {
      fill(column->children[i], &owned->children[i]);
      owned->pointers.push_back(&owned->children[i]);
    }
    if (column->dictionary) fill(column->dictionary, &owned->dictionary);
    out->n_children = static_cast<std::int64_t>(owned->children.size());
    out->children = owned->pointers.data();
    out->dictionary = column->dictionary ? &owned->dictionary : nullptr;
    out->release = &release;
    out->private_data = owned.get();
    return owned.release();
  }
};

void export_schema(const ColumnPointer& column, ArrowSchema* out) {
  *out = {};
  Owned<ArrowSchema>::begin(column, out, &export_schema);
  out->format = column->format.c_str();
  out->name = column->name.c_str();
  out->flags = column->nullable ? kNullable : 0;
}

void export_array(const ColumnPointer& column, ArrowArray* out) {
  *out = {};
  auto* owned = Owned<ArrowArray>::begin(column, out, &export_array);
  for (std::size_t i = 0; i < column->buffers.size(); ++i) {
    const bool absent = i == 0 && column->buffers[i].empty();  // without nulls there need be no bitmap
    owned->buffers.push_back(absent ? nullptr : column->buffers[i].data());
  }
  out->length = column->length;
  out->null_count = column->nulls;
  out->n_buffers = static_cast<std::int64_t>(owned->buffers.size());
  out->buffers = owned->buffers.data();
}

struct Stream {
  ColumnPointer table;
  bool sent = false;
};

Stream& stream_of(ArrowArrayStream* exported) { return *static_cast<Stream*>(exported->private_data); }

// Runs what may lack memory, as C wants it.
template <typename Work>
int without_throwing(Work work) noexcept {
  try {
    work();
    return 0;
  } catch (...) {
    return ENOMEM;
  }
}

void destroy_capsule(PyObject* capsule) {
  auto* exported = static_cast<ArrowArrayStream*>(PyCapsule_GetPointer(capsule, "arrow_array_stream"));
  if (exported->release) exported->release(exported);  // else its reader has taken it over
  delete exported;
}

template <typename Value>
std::vector<std::byte> bytes_of(const std::vector<Value>& values) {
  std::vector<std::byte> bytes(std::max<std::size_t>(1, values.size() * sizeof(Value)));  // never a null pointer
  if (!values.empty()) std::memcpy(bytes.data(), values.data(), values.size() * sizeof(Value));
  return bytes;
}

template <typename Holds>
std::vector<std::byte> bitmap(std::size_t size, Holds holds) {
  std::vector<std::byte> bits(std::max<std::size_t>(1, (size + 7) / 8));
  for (std::size_t i = 0; i < size; ++i)
    if (holds(i)) bits[i / 8] |= std::byte{1} << (i % 8);
  return bits;
}

std::shared_ptr<ArrowColumn> column(std::string name, const char* format, std::size_t length) {
  auto made = std::make_shared<ArrowColumn>();
  made->name = std::move(name);
  made->format = format;
  made->length = static_cast<std::int64_t>(length);
  return made;
}

template <typename Value>
std::shared_ptr<ArrowColumn> fixed(std::string name, const char* format, const std::vector<Value>& values) {
  auto made = column(std::move(name), format, values.size());
  made->buffers = {{}, bytes_of(values)};
  return made;
}

}  // namespace

ColumnPointer integers(std::string name, const std::vector<std::int64_t>& values) {
  return fixed(std::move(name), "l", values);
}

ColumnPointer doubles(std::string name, const std::vector<double>& values) {
  return fixed(std::move(name), "g", values);
}

ColumnPointer booleans(std::string name, const std::vector<bool>& values) {
  auto made = column(std::move(name), "b", values.size());
  made->buffers = {{}, bitmap(values.size(), [&](std::size_t i) { return values[i]; })};
  return made;
}

ColumnPointer texts(std::string name, const std::vector<std::string_view>& values, bool empty_is_null) {
  auto made = column(std::move(name), "U", values.size());
  std::vector<std::int64_t> offsets{0};
  std::string bytes;
  for (const std::string_view value : values) {
    if (detail::is_utf8(value)) bytes += value;
    else bytes += detail::to_valid_utf8(value);
    offsets.push_back(static_cast<std::int64_t>(bytes.size()));
    made->nulls += empty_is_null && value.empty();
  }
  made->nullable = empty_is_null;
  made->buffers.resize(1);
  if (made->nulls != 0)
    made->buffers[0] = bitmap(values.size(), [&](std::size_t i) { return !values[i].empty(); });
  made->buffers.push_back(bytes_of(offsets));
  made->buffers.push_back(bytes_of(std::vector<char>(bytes.begin(), bytes.end())));
  return made;
}

ColumnPointer names(std::string name, const std::vector<std::int8_t>& values,
                    const std::vector<std::string_view>& names) {
  auto made = fixed(std::move(name), "c", values);
  made->dictionary = texts("", names);
  return made;
}

ColumnPointer text_lists(std::string name, const std::vector<std::vector<std::string_view>>& values) {
  auto made = column(std::move(name), "+L", values.size());
  std::vector<std::int64_t> offsets{0};
  std::vector<std::string_view> all;
  for (const auto& row : values) {
    all.insert(all.end(), row.begin(), row.end());
    offsets.push_back(static_cast<std::int64_t>(all.size()));
  }
  made->buffers = {{}, bytes_of(offsets)};
  made->children = {texts("item", all)};
  return made;
}

nb::object arrow_stream(ArrowColumns columns, std::size_t rows) {
  auto table = column("", "+s", rows);
  table->buffers.resize(1);
  table->children = std::move(columns);
  auto exported = std::make_unique<ArrowArrayStream>();
  exported->get_schema = [](ArrowArrayStream* self, ArrowSchema* out) {
    return without_throwing([&] { export_schema(stream_of(self).table, out); });
  };
  exported->get_next = [](ArrowArrayStream* self, ArrowArray* out) {
    return without_throwing([&] {
      Stream& stream = stream_of(self);
      if (stream.sent) *out = {};  // released from the start: the end
      else export_array(stream.table, out);
      stream.sent = true;
    });
  };
  exported->get_last_error = [](ArrowArrayStream*) -> const char* { return nullptr; };
  exported->release = [](ArrowArrayStream* self) {
    delete static_cast<Stream*>(self->private_data);
    self->release = nullptr;
  };
  exported->private_data = new Stream{std::move(table)};
  PyObject* capsule = PyCapsule_New(exported.get(), "arrow_array_stream", &destroy_capsule);
  if (!capsule) {
    exported->release(exported.get());
    throw nb::python_error();
  }
  exported.release();
  return nb::steal(capsule);
}

}  // namespace tracuu::python
