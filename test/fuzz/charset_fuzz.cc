// Bytes of any charset → UTF-8.
#include "fuzz/promises.h"
#include "report/detect.h"
#include "text/charset.h"

using namespace tracuu;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto bytes = fuzz::text_of(data, size);
  const auto page = detail::decode_page(bytes);
  fuzz::promise(detail::is_utf8(page.text) && !page.charset.empty());
  fuzz::promise(page.confidence >= 0 && page.confidence <= 1);
  for (const auto charset : {detail::Charset::windows1258, detail::Charset::viscii, detail::Charset::tcvn3, detail::Charset::vni})
    fuzz::promise(detail::is_utf8(detail::decode_as(charset, bytes)));
  return 0;
}
