// report.h
#include "tracuu/report.h"

#include "code_points.h"
#include "findings.h"
#include "listener.h"
#include "pickle.h"

namespace tracuu::python {
namespace {

// Tells a Python function, if there is one.
template <typename Told>
std::function<void(const Told&)> telling(const nb::object& function) {
  if (function.is_none()) return {};
  return [function](const Told& told) {
    const nb::gil_scoped_acquire hold;
    function(nb::cast(told, nb::rv_policy::copy));
  };
}

ReadOptions read_options(std::size_t max_bytes, const nb::object& on_problem, const nb::object& on_progress) {
  ReadOptions options;
  options.max_bytes = max_bytes;
  options.on_problem = telling<ReadProblem>(on_problem);
  options.on_progress = telling<ReadProgress>(on_progress);
  return options;
}

// str, or bytes in whatever charset they were scraped.
Report report_of(nb::handle text, std::string id) {
  nb::detail::type_caster<std::string_view> utf8;
  if (nb::isinstance<nb::bytes>(text)) {
    const auto bytes = nb::borrow<nb::bytes>(text);
    utf8.value = {bytes.c_str(), bytes.size()};
  } else if (!utf8.from_python(text, 0, nullptr)) {
    throw nb::type_error("read_report: text is neither str nor bytes");
  }
  const nb::gil_scoped_release released;
  return read_report(utf8.value, std::move(id));
}

// A ReportReader as an iterator of Python.
class PythonReader {
 public:
  PythonReader(const std::filesystem::path& where, ReadOptions options) : reader_(reports_in(where, std::move(options))) {}

  Report next() {
    check_signals();
    {
      const nb::gil_scoped_release released;
      if (!begun_) at_ = reader_.begin();
      else if (at_ != reader_.end()) ++at_;
      begun_ = true;
    }
    if (at_ == reader_.end()) throw nb::stop_iteration();
    return *at_;
  }
  const ReportReader& reader() const { return reader_; }

 private:
  ReportReader reader_;
  ReportReader::iterator at_;
  bool begun_ = false;
};

void bind_values(nb::module_& module) {
  nb::class_<Report> report(module, "Report", "A meeting report as a careful reader finds it in a file.");
  report.def_ro("id", &Report::id)
      .def_ro("title", &Report::title, "Empty if the page has none.")
      .def_ro("text", &Report::text, "The decoded text, whole, as stored.")
      .def_prop_ro(
          "title_range",
          [](const Report& self) -> nb::object {
            if (!self.title_range) return nb::none();
            return slices_of(self.text, {*self.title_range})[0];
          },
          nb::sig("def title_range(self) -> slice[int, int, None] | None"),
          "Where the title stands in `text`, if it does.")
      .def_ro("published", &Report::published, "ISO 8601 day or minute; empty if the page does not say.")
      .def_ro("source", &Report::source)
      .def_ro("author", &Report::author)
      .def_ro("section", &Report::section)
      .def_ro("url", &Report::url)
      .def_prop_ro(
          "more", [](const Report& self) { return self.more; }, "A copy of the further members of a JSON object.")
      .def_ro("charset", &Report::charset, "Of the file: UTF-8, UTF-16, windows-1258, VISCII, TCVN3, VNI …")
      .def_ro("charset_confidence", &Report::charset_confidence, "From 0 to 1: how sure that is.")
      .def_ro("made_title", &Report::made_title, "If the page has no title: one made of its first sentence.")
      .def_prop_ro(
          "findings", [](const Report& self) { return in_code_points(self.findings, self.text); },
          "What a careful reader finds in `text`: dates, documents, people, agencies … A copy.")
      .def("document", &Report::document, "As the index takes it: every non-empty member becomes a field.")
      .def(
          "__repr__", [](nb::handle self) { return in_python("_plain", "report")(self); },
          nb::sig("def __repr__(self) -> str"))
      .def(
          "_repr_html_", [](nb::handle self) { return in_python("_html", "document")(self.attr("document")()); },
          nb::sig("def _repr_html_(self) -> str"));
  bind_pickle(report, &Report::id, &Report::title, &Report::text, &Report::title_range, &Report::published,
              &Report::source, &Report::author, &Report::section, &Report::url, &Report::more, &Report::charset,
              &Report::charset_confidence, &Report::made_title, &Report::findings);

  nb::class_<ReadProblem> problem(module, "ReadProblem", "A file, or a line of a file, that could not be read, and why.");
  problem.def_ro("file", &ReadProblem::file)
      .def_ro("line", &ReadProblem::line, "From 1; 0 for the whole file.")
      .def_ro("message", &ReadProblem::message)
      .def("__repr__", [](const ReadProblem& self) {
        return nb::str("ReadProblem({}:{}: {})").format(self.file, self.line, self.message);
      });
  bind_value(problem, &ReadProblem::file, &ReadProblem::line, &ReadProblem::message);

  nb::class_<ReadProgress> progress(module, "ReadProgress", "How far a reader is.");
  progress.def_ro("reports", &ReadProgress::reports, "Read so far.")
      .def_ro("bytes_read", &ReadProgress::bytes_read)
      .def_ro("bytes_total", &ReadProgress::bytes_total, "Of all files found.")
      .def_prop_ro(
          "file",
          [](const ReadProgress& self) { return self.file.empty() ? std::nullopt : std::optional(self.file); },
          "Of the last report; None at the end.")
      .def("__repr__", [](const ReadProgress& self) {
        return nb::str("ReadProgress({} reports, {} of {} bytes)").format(self.reports, self.bytes_read, self.bytes_total);
      });
  bind_value(progress, &ReadProgress::reports, &ReadProgress::bytes_read, &ReadProgress::bytes_total,
             &ReadProgress::file);
}

}  // namespace

#define TRACUU_READ_KEYWORDS \
  "*, max_bytes: int = 67108864, on_problem: collections.abc.Callable[[ReadProblem], object] | None = None"

void bind_report(nb::module_& module) {
  bind_values(module);

  nb::class_<PythonReader>(module, "ReportReader", "Reports, read one by one as it is iterated; see reports_in().")
      .def(
          "__iter__", [](nb::handle_t<PythonReader> self) { return self; }, nb::sig("def __iter__(self) -> ReportReader"))
      .def("__next__", &PythonReader::next)
      .def_prop_ro(
          "file", [](const PythonReader& self) { return self.reader().file(); }, "The file the current report came from.")
      .def_prop_ro("bytes_read", [](const PythonReader& self) { return self.reader().bytes_read(); })
      .def_prop_ro("bytes_total", [](const PythonReader& self) { return self.reader().bytes_total(); });

  module.def("read_report", &report_of, "text"_a, "id"_a = "",
             nb::sig("def read_report(text: str | bytes, id: str = '') -> Report"),
             R"(Reads one report from text as scraped: str, or bytes in any charset Vietnamese pages use.

>>> report = tracuu.read_report("Họp chi bộ tháng 3\n\n15:30, 05/03/2021\n\nChi bộ họp bàn việc kết nạp đảng viên.")
>>> report.published
'2021-03-05T15:30'
)");
  const auto size = std::size_t{64} << 20;
  module.def(
      "read_file",
      [](const std::filesystem::path& file, std::size_t max_bytes, nb::object on_problem) {
        const ReadOptions options = read_options(max_bytes, on_problem, nb::none());
        const nb::gil_scoped_release released;
        return read_file(file, options);
      },
      "file"_a, nb::kw_only(), "max_bytes"_a = size, "on_problem"_a = nb::none(),
      nb::sig("def read_file(file: str | os.PathLike[str], " TRACUU_READ_KEYWORDS ") -> list[Report]"),
      "Reads every report of one file: .txt has one; .json an object or an array of objects; .jsonl one object a "
      "line.");
  module.def(
      "reports_in",
      [](const std::filesystem::path& where, std::size_t max_bytes, nb::object on_problem, nb::object on_progress) {
        return PythonReader(where, read_options(max_bytes, on_problem, on_progress));
      },
      "where"_a, nb::kw_only(), "max_bytes"_a = size, "on_problem"_a = nb::none(), "on_progress"_a = nb::none(),
      nb::sig("def reports_in(where: str | os.PathLike[str], " TRACUU_READ_KEYWORDS
              ", on_progress: collections.abc.Callable[[ReadProgress], object] | None = None) -> ReportReader"),
      R"(The reports of a folder and its subfolders, of those of them that a pattern matches (`reports/**/*.html`), or of one file,
read one by one as they are iterated.

A bad file or line is told to `on_problem`, and the rest goes on; `on_progress` is told with every report, and once at the end.)");
}

}  // namespace tracuu::python
