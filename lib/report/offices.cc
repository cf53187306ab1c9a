// report: the list of roles, without accents, for the engine: who is meant by an office and a name?
#include "report/offices.h"

#include <algorithm>
#include <set>
#include <vector>

#include "report/data_lists.h"
#include "tracuu/tokenize.h"
#include "words/key.h"
#include "words/word_lists.h"

namespace tracuu::detail {
namespace {

using Words = std::vector<std::uint64_t>;

Words folded_words(std::string_view entry) {
  Words words;
  for (const Token& token : tokenize(entry)) words.push_back(word_key(token.kind, token.text, token.folded).folded);
  return words;
}

std::set<Words> folded_offices() {
  std::set<Words> offices;
  for_each_entry(role_heads_list(), [&](std::string_view entry) {
    if (Words words = folded_words(entry); words.size() > 1) offices.insert(std::move(words));
  });
  return offices;
}

std::set<std::uint64_t> folded_surnames() {
  std::set<std::uint64_t> names;
  for_each_entry(surnames_list(), [&](std::string_view entry) {
    if (const Words words = folded_words(entry); words.size() == 1) names.insert(words.front());
  });
  return names;
}

}  // namespace

bool is_family_name(std::uint64_t folded) {
  static const std::set<std::uint64_t> names = folded_surnames();
  return names.contains(folded);
}

std::size_t office_at_end(std::span<const std::uint64_t> folded) {
  static const std::set<Words> offices = folded_offices();
  static const std::size_t longest = std::ranges::max(offices, {}, &Words::size).size();
  for (std::size_t size = std::min(longest, folded.size()); size > 1; --size)
    if (offices.contains(Words(folded.end() - static_cast<std::ptrdiff_t>(size), folded.end()))) return size;
  return 0;
}

}  // namespace tracuu::detail
