// From files to their reports: opens each as what its name says, hands the reports on one by one.
#include <cerrno>
#include <cstring>
#include <deque>
#include <fstream>
#include <system_error>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "report/detect.h"
#include "report/glob.h"
#include "report/html_report.h"
#include "report/json_report.h"
#include "report/source_files.h"
#include "report/text_report.h"
#include "tracuu/report.h"

namespace tracuu {
namespace detail {
namespace {

namespace fs = std::filesystem;

std::string shown(const fs::path& path) { return to_valid_utf8(path.string()); }

// A pipe would be waited for, perhaps for ever; nor could it be read twice.
std::ifstream open(const fs::path& file) {
  std::error_code ignored;
  if (fs::exists(file, ignored) && !fs::is_regular_file(file, ignored))
    throw Error(ErrorKind::invalid_argument, shown(file) + " is no file but a folder, pipe or device; save what it holds as a file");
  errno = 0;
  std::ifstream input(file, std::ios::binary);
  if (!input) {
    const auto kind = errno == ENOENT ? ErrorKind::not_found : ErrorKind::io;
    throw Error(kind, "cannot open " + shown(file) + ": " + std::strerror(errno) + "; check its name and permissions");
  }
  return input;
}

std::string read_bytes(const fs::path& file, std::size_t max_bytes) {
  auto input = open(file);
  std::string bytes;
  for (std::vector<char> block(std::size_t{1} << 16); input;) {
    input.read(block.data(), static_cast<std::streamsize>(block.size()));
    bytes.append(block.data(), static_cast<std::size_t>(input.gcount()));
    if (bytes.size() > max_bytes)
      throw Error(ErrorKind::too_large, shown(file) + " is larger than " + std::to_string(max_bytes) +
                                            " bytes; raise ReadOptions::max_bytes or split it");
  }
  if (input.bad()) throw Error(ErrorKind::io, "cannot read " + shown(file) + " to its end");
  return bytes;
}

/// Pictures and archives under a text's name give no report. Of a page in a charset that was not recognized, every fifth
/// character may be noise.
DecodedPage require_text(DecodedPage page, const fs::path& file) {
  constexpr double kMostNoise = 0.25;
  if (share_of_noise(page.text) > kMostNoise)
    throw Error(ErrorKind::invalid_argument, shown(file) + " is no text; if it should be one, save it as UTF-8");
  return page;
}

Report html_report(const SourceFile& file, const ReadOptions& options) {
  const auto page = require_text(decode_html(read_bytes(file.path, options.max_bytes)), file.path);
  try {
    return report_of_html(page, file.name);
  } catch (const Error& error) {
    throw Error(error.kind(), shown(file.path) + ": " + error.what());
  }
}

/// Gives the reports of one file. Opening throws; what is wrong inside is told to the callback.
class FileReader {
 public:
  FileReader(const SourceFile& file, const ReadOptions& options) : file_(file.path), options_(options) {
    switch (format_of(file.path)) {
      case Format::text:
        reports_.push_back(
            report_of_page(require_text(decode_page(read_bytes(file.path, options.max_bytes)), file.path), file.name));
        break;
      case Format::html: reports_.push_back(html_report(file, options)); break;
      case Format::json:
        for (auto& report : reports_of_json(read_bytes(file.path, options.max_bytes), file.name, teller()))
          reports_.push_back(std::move(report));
        break;
      case Format::json_lines: open_lines(file); break;
      case Format::other:
        throw Error(ErrorKind::invalid_argument, shown(file.path) + " is no .txt, .html, .json or .jsonl file");
    }
  }

  bool next(Report& report) {
    if (!reports_.empty()) {
      report = std::move(reports_.front());
      reports_.pop_front();
      return true;
    }
    while (lines_) {
      const auto outcome = lines_->next();
      if (outcome == JsonLines::Outcome::end) return false;
      if (outcome == JsonLines::Outcome::problem) {
        teller()(lines_->line(), "line " + std::to_string(lines_->line()) + " " + lines_->problem());
        continue;
      }
      report = std::move(lines_->report());
      return true;
    }
    return false;
  }

  /// Bytes behind us; files read at once count when they are done.
  std::size_t bytes_read() const { return lines_ ? lines_->bytes_read() : 0; }

 private:
  void open_lines(const SourceFile& file) {
    input_ = open(file.path);
    std::string mark(2, '\0');
    input_.read(mark.data(), 2);
    if (has_utf16_mark(mark))
      throw Error(ErrorKind::invalid_argument, shown(file.path) + " is UTF-16; save JSON Lines as UTF-8");
    input_.clear();
    input_.seekg(0);
    lines_ = std::make_unique<JsonLines>(input_, file.name, options_.max_bytes);
  }

  std::function<void(std::size_t, std::string)> teller() const {
    return [this](std::size_t line, std::string message) {
      if (options_.on_problem) options_.on_problem({file_, line, shown(file_.filename()) + " " + std::move(message)});
    };
  }

  fs::path file_;
  const ReadOptions& options_;
  std::deque<Report> reports_;
  std::ifstream input_;
  std::unique_ptr<JsonLines> lines_;
};

}  // namespace
}  // namespace detail

struct ReportReader::Impl {
  ReadOptions options;
  std::vector<detail::SourceFile> files;
  std::size_t next_file = 0;
  std::size_t bytes_done = 0;
  std::size_t bytes_total = 0;
  std::unique_ptr<detail::FileReader> reader;
  std::filesystem::path file;
  Report report;
  std::size_t reports = 0;

  /// Opens the next file that can be opened. @return false if there is none.
  bool open_next() {
    reader.reset();
    if (next_file > 0) bytes_done += files[next_file - 1].bytes;
    while (next_file < files.size()) {
      const auto& source = files[next_file++];
      try {
        reader = std::make_unique<detail::FileReader>(source, options);
        file = source.path;
        return true;
      } catch (const Error& error) {
        if (options.on_problem) options.on_problem({source.path, 0, error.what()});
        bytes_done += source.bytes;
      }
    }
    next_file = files.size() + 1;
    return false;
  }
};

ReportReader::ReportReader(std::filesystem::path where, ReadOptions options) : impl_(std::make_unique<Impl>()) {
  impl_->options = std::move(options);
  impl_->files = detail::source_files(where, impl_->options.on_problem);
  for (const auto& file : impl_->files) impl_->bytes_total += file.bytes;
}

ReportReader::~ReportReader() = default;
ReportReader::ReportReader(ReportReader&&) noexcept = default;
ReportReader& ReportReader::operator=(ReportReader&&) noexcept = default;

const std::filesystem::path& ReportReader::file() const noexcept { return impl_->file; }
std::size_t ReportReader::bytes_read() const noexcept {
  return impl_->bytes_done + (impl_->reader ? impl_->reader->bytes_read() : 0);
}
std::size_t ReportReader::bytes_total() const noexcept { return impl_->bytes_total; }
const Report& ReportReader::current() const { return impl_->report; }

bool ReportReader::advance() {
  while (true) {
    if (impl_->options.stop.stop_requested()) throw Error(ErrorKind::cancelled, "reading reports was stopped");
    if (impl_->reader && impl_->reader->next(impl_->report)) {
      tell({++impl_->reports, bytes_read(), bytes_total(), impl_->file});
      return true;
    }
    if (impl_->next_file > impl_->files.size()) return false;
    if (impl_->open_next()) continue;
    tell({impl_->reports, bytes_read(), bytes_total(), {}});
    return false;
  }
}

void ReportReader::tell(const ReadProgress& progress) const {
  if (impl_->options.on_progress) impl_->options.on_progress(progress);
}

ReportReader reports_in(const std::filesystem::path& where, ReadOptions options) {
  std::error_code ignored;
  if (!std::filesystem::exists(where, ignored)) {
    const bool pattern = detail::is_pattern(where);
    if (!pattern) throw Error(ErrorKind::not_found, "there is no folder or file " + detail::shown(where));
    if (const auto folder = detail::folder_of_pattern(where); !std::filesystem::is_directory(folder, ignored))
      throw Error(ErrorKind::not_found, "there is no folder " + detail::shown(folder) + " for " + detail::shown(where));
  }
  return ReportReader(where, std::move(options));
}

std::vector<Report> read_file(const std::filesystem::path& file, const ReadOptions& options) {
  detail::FileReader reader(detail::source_file(file, file.parent_path()), options);
  std::vector<Report> reports;
  for (Report report; reader.next(report);) {
    if (options.stop.stop_requested()) throw Error(ErrorKind::cancelled, "reading reports was stopped");
    reports.push_back(std::move(report));
  }
  return reports;
}

}  // namespace tracuu
