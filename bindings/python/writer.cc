// index.h: Writer.
#include "writer.h"

#include <algorithm>
#include <set>

#include "documents.h"

namespace tracuu::python {
namespace {

// The writers of this process that are open; guarded by the GIL.
std::set<OpenWriter*>& open_writers() {
  static std::set<OpenWriter*> writers;
  return writers;
}

}  // namespace

OpenWriter::OpenWriter(Index index) : index_(std::move(index)) {
  try {
    writer_ = index_.writer();
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::locked) throw;
    replace_forgotten(index_);
    writer_ = index_.writer();
  }
  open_writers().insert(this);
}

OpenWriter::~OpenWriter() { close(); }

void OpenWriter::replace_forgotten(const Index& index) {
  const auto forgotten = [&](const OpenWriter* old) {
    return !old->in_with_ && old->thread_ == std::this_thread::get_id() && old->index_.path() == index.path();
  };
  auto& open = open_writers();
  for (;;) {  // looks anew each time: while one closes, other threads may open and close theirs
    const auto old = std::find_if(open.begin(), open.end(), forgotten);
    if (old == open.end()) return;
    (*old)->close();
  }
}

void OpenWriter::enter() {
  run([](Writer&) {});
  in_with_ = true;
}

void OpenWriter::exit(bool failed) {
  in_with_ = false;
  if (closed()) return;
  try {
    if (!failed) run([](Writer& writer) { writer.commit(); });
  } catch (...) {
    close();
    throw;
  }
  close();
}

void OpenWriter::close() {
  std::optional<Writer> closing;
  {
    // With the GIL held, so that nobody takes this object away meanwhile. Who holds the mutex does not wait for the GIL.
    const std::lock_guard hold(mutex_);
    open_writers().erase(this);
    closing.swap(writer_);
  }
  const nb::gil_scoped_release release;
  closing.reset();
}

bool OpenWriter::closed() {
  const nb::gil_scoped_release release;
  const std::lock_guard hold(mutex_);
  return !writer_;
}

void bind_writer(nb::module_& module) {
  nb::class_<OpenWriter>(module, "Writer",
                         R"(Changes an index, and holds its lock until it is closed; see Index.writer().

In a `with`, it commits at the end and forgets everything on an exception:

>>> index = tracuu.Index.in_memory()
>>> with index.writer() as writer:
...     writer.add(id="1", title="Họp chi bộ", text="Bàn việc kết nạp đảng viên.")
>>> len(index)
1
)")
      .def(
          "add",
          [](OpenWriter& self, nb::object document, const nb::kwargs& fields) {
            if (document.is_none()) document = nb::dict(fields);
            else if (fields.size() != 0) throw nb::type_error("add: give a document or its fields, not both");
            const Document taken = as_document(document);
            self.run([&](Writer& writer) { writer.add(taken); });
          },
          "document"_a = nb::none(), "fields"_a,
          nb::sig("def add(self, document: " TRACUU_DOCUMENT_LIKE " | None = None, /, **fields: typing.Any) -> None"),
          R"(Adds a document, or replaces that of the same id: a Document, Report, mapping, dataclass or named tuple, or keywords.

Of mappings, dataclasses, named tuples and keywords `id`, `title` and `text` are the document's own, the others are its fields.)")
      .def(
          "add_all",
          [](nb::handle self, nb::handle documents, nb::handle progress, nb::handle on_refusal) {
            return in_python("_writing", "add_all")(self, documents, progress, on_refusal);
          },
          "documents"_a, nb::kw_only(), "progress"_a = false, "on_refusal"_a = nb::none(),
          nb::sig("def add_all(self, documents: collections.abc.Iterable[" TRACUU_DOCUMENT_LIKE
                  "], *, progress: bool = False, "
                  "on_refusal: collections.abc.Callable[[str, tracuu._errors.Error], object] | None = None) -> int"),
          R"(Adds every document; returns how many. With `progress`, shows a bar if tqdm is installed.

A document that cannot be stored is an exception, or is told to `on_refusal(id, error)`.)")
      .def(
          "remove",
          [](OpenWriter& self, std::string_view id) {
            return self.run([&](Writer& writer) { return writer.remove(id); });
          },
          "id"_a, "Removes a document; returns whether there was one.")
      .def(
          "remove_matching",
          [](OpenWriter& self, std::string_view query) {
            return self.run([&](Writer& writer) { return writer.remove_matching(query); });
          },
          "query"_a,
          "Removes every document, as of the last commit, that holds all the query's words; returns how many.")
      .def(
          "commit", [](OpenWriter& self) { self.run([](Writer& writer) { writer.commit(); }); },
          "Makes all changes since the last commit durable and visible together.")
      .def(
          "rollback", [](OpenWriter& self) { self.run([](Writer& writer) { writer.rollback(); }); },
          "Forgets all changes since the last commit.")
      .def("close", &OpenWriter::close, "Forgets what was not committed and gives up the lock.")
      .def_prop_ro("closed", &OpenWriter::closed)
      .def(
          "__enter__",
          [](nb::handle_t<OpenWriter> self) {
            nb::cast<OpenWriter&>(self).enter();
            return self;
          },
          nb::sig("def __enter__(self) -> Writer"))
      .def(
          "__exit__", [](OpenWriter& self, nb::object type, nb::object, nb::object) { self.exit(!type.is_none()); },
          nb::arg().none(), nb::arg().none(), nb::arg().none(),
          nb::sig("def __exit__(self, *exception: object) -> None"))
      .def("__repr__", [](OpenWriter& self) { return self.closed() ? "Writer(closed)" : "Writer(open)"; });
}

}  // namespace tracuu::python
