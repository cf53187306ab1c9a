// A searcher of a few reports, for targets that need an index.
#pragma once

#include <string>

#include "tracuu/index.h"

namespace tracuu::fuzz {

inline const Searcher& few_reports() {
  static const Searcher searcher = [] {
    const Index index = Index::in_memory();
    Writer writer = Index(index).writer();
    const char* const texts[] = {
        "Nghị quyết đại hội đảng bộ Sở Y tế tỉnh Quảng Ngãi lần thứ XI. Đại hội bầu ban chấp hành.",
        "Bảo hiểm y tế hộ gia đình: Ủy ban nhân dân tỉnh ban hành Kế hoạch 05-KH/UBND năm 2020.",
        "Hà Nội tiêm vắc xin COVID-19. Đồng chí Đỗ Xuân Tuyên chủ trì hội nghị phòng chống sốt xuất huyết.",
    };
    for (const char* text : texts)
      writer.add({.id = std::to_string(&text - texts), .title = std::string(text).substr(0, 40), .text = text, .fields = {}});
    writer.commit();
    return index.searcher();
  }();
  return searcher;
}

}  // namespace tracuu::fuzz
