// A page as scraped → a report.
#include "fuzz/promises.h"

using namespace tracuu;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fuzz::promise_report(read_report(fuzz::text_of(data, size), "page"));
  return 0;
}
