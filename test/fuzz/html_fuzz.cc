// A web page → a report.
#include "fuzz/promises.h"
#include "report/html_report.h"

using namespace tracuu;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto bytes = fuzz::text_of(data, size);
  try {
    fuzz::promise_report(detail::report_of_html(detail::decode_html(bytes), "page"));
  } catch (const Error& error) {
    fuzz::promise(error.kind() == ErrorKind::too_large);
  }
  return 0;
}
