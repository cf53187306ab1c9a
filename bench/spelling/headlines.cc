#include "spelling/headlines.h"

#include <algorithm>
#include <set>

#include "relevance/collection.h"

namespace bench {
namespace {

bool long_enough(const std::string& headline) { return std::count(headline.begin(), headline.end(), ' ') >= 2; }

}  // namespace

Headlines index_three_of_four(const std::filesystem::path& collection, const std::filesystem::path& work) {
  std::vector<tracuu::Document> documents = read_corpus(collection / "corpus.jsonl", false);
  std::vector<std::string> indexed, left_out;
  std::set<std::string> known;
  const auto note = [&](std::size_t i, std::vector<std::string>& headlines) {
    const std::string& title = documents[i].title;
    if (long_enough(title) && known.insert(title).second) headlines.push_back(title);
  };
  for (std::size_t i = 0; i < documents.size(); ++i)
    if (i % 4 != 3) note(i, indexed);
  for (std::size_t i = 3; i < documents.size(); i += 4) note(i, left_out);
  std::size_t next = 0;
  const tracuu::Index index = kept_index(work / "three-of-four", [&]() -> std::optional<tracuu::Document> {
    if (next % 4 == 3) ++next;
    if (next >= documents.size()) return std::nullopt;
    return std::move(documents[next++]);
  });
  return {std::move(indexed), std::move(left_out), index.searcher()};
}

}  // namespace bench
