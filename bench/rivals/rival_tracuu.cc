// tracuu in the comparison, through its C++ library: ten hits, no snippets, as the others give none.
#include <thread>

#include "rivals/serve.h"
#include "tracuu/tracuu.h"

namespace {

void build(const std::vector<tracuu::Document>& corpus, const std::filesystem::path& folder) {
  tracuu::Index index(folder / "index");
  std::size_t next = 0;
  index.bulk_load([&]() -> std::optional<tracuu::Document> {
    if (next == corpus.size()) return std::nullopt;
    return corpus[next++];
  });
}

bench::Answer open(const std::filesystem::path& folder) {
  return [searcher = tracuu::Index(folder / "index").searcher()](const std::string& query) {
    tracuu::SearchOptions options;
    options.snippets = false;
    std::vector<std::string> ids;
    for (const tracuu::Hit& hit : searcher.search(query, options)) ids.push_back(hit.id);
    return ids;
  };
}

}  // namespace

int main(int argc, char** argv) {
  return bench::contender_main(argc, argv, {"tracuu", std::thread::hardware_concurrency(), build, open});
}
