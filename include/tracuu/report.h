#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <iterator>
#include <map>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "tracuu/byte_range.h"
#include "tracuu/document.h"
#include "tracuu/error.h"
#include "tracuu/export.h"
#include "tracuu/findings.h"

namespace tracuu {

/// A meeting report as a careful reader finds it in a file.
struct TRACUU_API Report {
  std::string id;     ///< from the file: its path below the folder read (with '/'), or the JSON object's "id"
  std::string title;  ///< empty if the page has none
  std::string text;   ///< the decoded UTF-8, whole, as stored; all ranges below are ranges of it
  std::optional<ByteRange> title_range;  ///< where the title stands in `text`, if it does
  std::string published;  ///< ISO 8601: 2020-12-21, 2020-12-21T16:11 or 2020-12-21T16:11:00; empty if the page does not say
  std::string source, author, section, url;
  /// Further string members of a JSON object, by name.
  std::map<std::string, std::vector<std::string>> more;
  std::string charset = "UTF-8";  ///< of the file: UTF-8, UTF-16, windows-1258, VISCII, TCVN3, VNI; "VNI in UTF-8" if saved so by mistake
  double charset_confidence = 1;  ///< from 0 to 1: how sure that is
  std::string made_title;  ///< if the page has no title: one made of its first sentence; empty if `title` is not
  Findings findings;       ///< dates, documents, people … in `text`

  /// As the index takes it: every non-empty member becomes a field, and so does what was found, for Schema::reports(): event
  /// (days), person, role, agency, place, number, kind, term. Each value once, in the order of the text; at most 64 values a
  /// field of at most 160 bytes, the rest is left out, for the page may be hostile. Boilerplate is unweighted, and so is what the
  /// text says again. A member "event" in `more` becomes "event_name".
  Document document() const;
  operator Document() const { return document(); }
};

/// A file, or a line of a file, that could not be read, and why.
struct ReadProblem {
  std::filesystem::path file;
  std::size_t line = 0;  ///< from 1; 0 for the whole file
  std::string message;
};

/// How far a reader is.
struct ReadProgress {
  std::size_t reports = 0;      ///< read so far
  std::size_t bytes_read = 0;   ///< of files that are done, and of the lines of the one being read
  std::size_t bytes_total = 0;  ///< of all files found
  std::filesystem::path file;   ///< of the last report; empty at the end
};

struct ReadOptions {
  /// Larger .txt, .html and .json files are refused; .jsonl is streamed, and this bounds a line.
  std::size_t max_bytes = std::size_t{64} << 20;
  std::function<void(const ReadProblem&)> on_problem;  ///< told of what is skipped; by default it is skipped silently
  std::function<void(const ReadProgress&)> on_progress = {};  ///< told with every report of a reader, and once at the end
  std::stop_token stop;  ///< asked between reports
};

/// Reads one report from text as scraped.
/// @param id becomes Report::id. Never throws for what the text holds.
TRACUU_API Report read_report(std::string_view text, std::string id = {});

/// Reads every report of one file: .txt and .html have one; .json an object or an array of objects; .jsonl one object a line.
/// @throws Error not_found or io if the file cannot be opened, too_large if over the limit or nested too deep, invalid_argument if
/// its bytes are no text (a picture, an archive) or no JSON. Bad lines are problems.
TRACUU_API std::vector<Report> read_file(const std::filesystem::path& file, const ReadOptions& options = {});

/// The reports of a folder and its subfolders (.txt .html .htm .json .jsonl, in order of path), of those of them that a pattern
/// matches, or of one file, read one by one as it is iterated; a bad file or line is a problem, told to the options' callback,
/// and the rest goes on. In a pattern `*` and `?` stay within a name, `**` is any folders: `reports/**/*.html`.
/// Single pass, movable, not to be shared between threads.
class TRACUU_API ReportReader {
 public:
  class iterator {
   public:
    using value_type = Report;
    using difference_type = std::ptrdiff_t;
    using iterator_concept = std::input_iterator_tag;
    iterator() = default;
    explicit iterator(ReportReader* reader) : reader_(reader) { ++*this; }
    const Report& operator*() const { return reader_->current(); }
    const Report* operator->() const { return &reader_->current(); }
    iterator& operator++() {
      if (!reader_->advance()) reader_ = nullptr;
      return *this;
    }
    void operator++(int) { ++*this; }
    friend bool operator==(const iterator& it, std::default_sentinel_t) { return it.reader_ == nullptr; }

   private:
    ReportReader* reader_ = nullptr;
  };

  ReportReader(std::filesystem::path where, ReadOptions options);
  ~ReportReader();
  ReportReader(ReportReader&&) noexcept;
  ReportReader& operator=(ReportReader&&) noexcept;

  iterator begin() { return iterator(this); }
  std::default_sentinel_t end() const { return {}; }
  /// The file the current report came from.
  const std::filesystem::path& file() const noexcept;
  /// Bytes of files read so far, and of all files found: for progress bars.
  std::size_t bytes_read() const noexcept;
  std::size_t bytes_total() const noexcept;

 private:
  const Report& current() const;
  bool advance();
  void tell(const ReadProgress& progress) const;
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// @param where a folder, a file, or a pattern. @throws Error not_found if there is no such folder or file.
TRACUU_API ReportReader reports_in(const std::filesystem::path& where, ReadOptions options = {});

}  // namespace tracuu
