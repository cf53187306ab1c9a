// JSON and JSON Lines → reports.
#include <sstream>
#include <string>

#include "fuzz/promises.h"
#include "report/json_report.h"

using namespace tracuu;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(fuzz::text_of(data, size));
  const auto on_problem = [](std::size_t, const std::string& message) { fuzz::promise(!message.empty()); };
  for (const auto& report : detail::reports_of_json(bytes, "file", on_problem)) fuzz::promise_report(report);

  std::istringstream input(bytes);
  detail::JsonLines lines(input, "file", 4096);
  for (auto outcome = lines.next(); outcome != detail::JsonLines::Outcome::end; outcome = lines.next()) {
    if (outcome == detail::JsonLines::Outcome::report) fuzz::promise_report(lines.report());
    else fuzz::promise(!lines.problem().empty());
  }
  fuzz::promise(lines.bytes_read() == bytes.size());
  return 0;
}
