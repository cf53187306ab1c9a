// A fixed piece of work in named parts, for callgrind: instructions do not depend on the machine's load.
//   workload REPORTS
#include <valgrind/callgrind.h>

#include <cstdio>
#include <string>
#include <vector>

#include "tracuu/tracuu.h"

namespace {

constexpr const char* kQueries[] = {
    "nghị quyết đại hội đảng bộ",
    "nghi quyet dai hoi dang bo",
    "tiêm chủng mở rộng cho trẻ em ở các xã miền núi",
    "chi thi 05 cua bo chinh tri",
    "04-NQ/ĐUK",
    "thu truong bo y te",
    "\"bảo hiểm y tế\" hộ gia đình",
    "UBND tỉnh họp phiên thường kỳ tháng 6",
    "phong chong dich benh sot xuat huyet",
    "kế hoạch",
};

// What happens in `work` is counted under `name`.
template <class Work>
void part(const char* name, const Work& work) {
  CALLGRIND_ZERO_STATS;
  CALLGRIND_START_INSTRUMENTATION;
  work();
  CALLGRIND_STOP_INSTRUMENTATION;
  CALLGRIND_DUMP_STATS_AT(name);
}

std::size_t count_tokens(const std::string& text) {
  std::size_t tokens = 0;
  tracuu::TokenStream stream(text);
  while (stream.next()) tokens += stream.text().size() > 0;
  return tokens;
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) return 2;
  std::vector<tracuu::Report> reports;
  part("reading", [&] {
    for (const auto& report : tracuu::reports_in(arguments[1])) reports.push_back(report);
  });
  std::size_t seen = 0;
  part("tokens", [&] {
    for (const auto& report : reports) seen += count_tokens(report.text);
  });
  auto index = tracuu::Index::in_memory();
  part("indexing", [&] {
    auto writer = index.writer();
    for (const auto& report : reports) writer.add(report);
    writer.commit();
  });
  const auto searcher = index.searcher();
  for (const char* query : kQueries) seen += searcher.search(query).size();  // tables made at first use
  part("queries", [&] {
    for (int times = 0; times < 10; ++times) {  // once is too short: what a machine's C library adds shows
      for (const char* query : kQueries) seen += tracuu::Query(query).to_string().size();
    }
  });
  part("searching", [&] {
    for (const char* query : kQueries) seen += searcher.search(query, {.snippets = false}).size();
  });
  part("snippets", [&] {
    for (const char* query : kQueries) seen += searcher.search(query).size();
  });
  std::printf("%zu\n", seen);
}
