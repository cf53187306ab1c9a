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
  const std::filesystem::path path = work / "three-of-four";
  const bool there = std::filesystem::exists(path);
  tracuu::Index index(path);
  std::size_t next = 0;
  if (!there)
    index.bulk_load([&]() -> std::optional<tracuu::Document> {
      if (next % 4 == 3) ++next;
      if (next >= documents.size()) return std::nullopt;
      return std::move(documents[next++]);
    });
  return {std::move(indexed), std::move(left_out), index.searcher()};
}

std::vector<std::string> some_of(const std::vector<std::string>& all, std::size_t count) {
  std::vector<std::string> some;
  count = std::min(count, all.size());
  for (std::size_t i = 0; i < count; ++i) some.push_back(all[i * all.size() / count]);
  return some;
}

double quantile(std::vector<double> samples, double q) {
  std::sort(samples.begin(), samples.end());
  return samples.empty() ? 0 : samples[static_cast<std::size_t>(q * static_cast<double>(samples.size() - 1))];
}

}  // namespace bench
