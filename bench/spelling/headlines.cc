#include "spelling/headlines.h"

#include <algorithm>
#include <set>

#include "relevance/collection.h"

namespace bench {
namespace {

bool long_enough(const std::string& headline) { return std::count(headline.begin(), headline.end(), ' ') >= 2; }

}  // namespace

Headlines index_three_of_four(const std::filesystem::path& corpus, const std::filesystem::path& path) {
  std::vector<tracuu::Document> documents = read_corpus(corpus, false);
  Headlines headlines;
  std::set<std::string> known;
  for (std::size_t i = 0; i < documents.size(); ++i)
    if (i % 4 != 3 && long_enough(documents[i].title) && known.insert(documents[i].title).second)
      headlines.indexed.push_back(documents[i].title);
  for (std::size_t i = 3; i < documents.size(); i += 4)
    if (long_enough(documents[i].title) && known.insert(documents[i].title).second) headlines.left_out.push_back(documents[i].title);
  if (std::filesystem::exists(path)) return headlines;
  tracuu::Index index(path);
  std::size_t next = 0;
  index.bulk_load([&]() -> std::optional<tracuu::Document> {
    if (next % 4 == 3) ++next;
    if (next >= documents.size()) return std::nullopt;
    return std::move(documents[next++]);
  });
  return headlines;
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
