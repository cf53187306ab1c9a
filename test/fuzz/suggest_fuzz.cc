// A line while it is typed → lines it may become, over a small index.
#include "fuzz/promises.h"
#include "tracuu/index.h"

using namespace tracuu;

namespace {

Searcher small_index() {
  Index index = Index::in_memory();
  Writer writer = index.writer();
  const char* const texts[] = {"Bộ Y tế họp về nghị quyết đại hội Đảng bộ, phòng chống COVID-19.", "Sở Y tế phổ biến nghị quyết đại hội đảng bộ.",
                               "Nghị quyết đại hội được thông qua. Kỳ họp thứ 5 của HĐND tỉnh.", "Hội đồng nhân dân tỉnh họp kỳ họp thứ 5."};
  for (const char* text : texts) {
    Document document;
    document.id = document.title = document.text = text;
    document.fields = {{"person", {"Đỗ Xuân Tuyên", "Võ Tá Nghiêm"}}, {"agency", {"Bộ Y tế", "HĐND tỉnh"}}, {"number", {"04-KH/ĐU", "128/2020/NĐ-CP"}}};
    writer.add(document);
  }
  writer.commit();
  return index.searcher();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Searcher searcher = small_index();
  const auto typed = fuzz::text_of(data, size);
  const auto lines = searcher.suggest(typed, {.limit = 5});
  fuzz::promise(lines.size() <= 5);
  for (const auto& line : lines) {
    fuzz::promise(!line.text.empty() && detail::is_utf8(line.text));
    fuzz::promise(line.matched.begin <= line.matched.end && line.matched.end <= line.text.size());
    fuzz::promise(detail::is_utf8(line.matched.of(line.text)) && line.documents > 0);
  }
  return 0;
}
