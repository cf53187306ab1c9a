// Reports from JSON: an object, an array of objects, or one object a line.
#pragma once

#include <cstddef>
#include <functional>
#include <istream>
#include <string>
#include <string_view>
#include <vector>

#include "tracuu/export.h"
#include "tracuu/report.h"

namespace tracuu::detail {

/// The reports of a JSON document, an object or an array of objects. What cannot be read is told to `on_problem` with the
/// line it begins on, if known. An object without "id" gets `name`, in an array `name#n` with n from 1.
TRACUU_API std::vector<Report> reports_of_json(
    std::string_view bytes, const std::string& name,
    const std::function<void(std::size_t line, std::string message)>& on_problem);

/// Reads JSON Lines one by one, with no more than a line in memory.
class TRACUU_API JsonLines {
 public:
  /// An object without "id" gets `name#line`. `input` must outlive this.
  JsonLines(std::istream& input, std::string name, std::size_t max_line_bytes);

  enum class Outcome { report, problem, end };
  /// Reads the next line that is not empty; then report() or problem() says what was on it.
  Outcome next();

  Report& report() { return report_; }
  const std::string& problem() const { return problem_; }
  std::size_t line() const { return line_; }  ///< from 1
  std::size_t bytes_read() const { return bytes_; }

 private:
  enum class Fetched { line, too_long, end };
  Fetched fetch(std::string& line);

  std::istream& input_;
  std::string name_;
  std::size_t max_line_bytes_;
  std::size_t line_ = 0;
  std::size_t bytes_ = 0;
  Report report_;
  std::string problem_;
};

}  // namespace tracuu::detail
