// People: the mentions of one name on a page are one person, with all offices told of them.
#include <algorithm>
#include <map>

#include "report/finders.h"
#include "report/mentions.h"
#include "report/phrases.h"
#include "tracuu/text.h"

namespace tracuu::detail {
namespace {

using NameKey = std::vector<std::uint64_t>;

NameKey key_of(const Page& page, std::size_t begin, std::size_t end) {
  NameKey key;
  for (std::size_t i = begin; i < end; ++i) key.push_back(page[i].key);
  return key;
}

/// Collects the offices of one person: a bare `Thứ trưởng` gives way to `Thứ trưởng Bộ Y tế`; of a longer and a shorter name
/// of one office the first stays.
class Offices {
 public:
  void add(std::string role, bool weak, bool bare) {
    auto key = fold(role) + ' ';
    for (auto& known : known_) {
      if (known.key.starts_with(key) || key.starts_with(known.key)) {
        if (known.bare && key.size() > known.key.size()) known = {std::move(key), std::move(role), weak, bare};
        return;
      }
    }
    known_.push_back({std::move(key), std::move(role), weak, bare});
  }
  std::vector<std::string> take() {
    const bool strong = std::ranges::any_of(known_, [](const Office& office) { return !office.weak; });
    std::vector<std::string> roles;
    for (auto& office : known_)
      if (!strong || !office.weak) roles.push_back(std::move(office.role));
    return roles;
  }

 private:
  struct Office {
    std::string key, role;
    bool weak = false, bare = false;
  };
  std::vector<Office> known_;
};

/// `chị Mộng Thu` is the Đào Thị Mộng Thu named elsewhere on the page.
void join_short_names(std::vector<FoundPerson>& people) {
  for (std::size_t i = 0; i < people.size();) {
    const auto tail = ' ' + fold(people[i].name);
    const auto full = std::ranges::find_if(people, [&](const FoundPerson& other) { return fold(other.name).ends_with(tail); });
    if (full == people.end() || std::ranges::count(people[i].name, ' ') > 1) {
      ++i;
      continue;
    }
    auto& mentions = full->mentions;
    mentions.insert(mentions.end(), people[i].mentions.begin(), people[i].mentions.end());
    std::ranges::sort(mentions, {}, [](const PersonMention& mention) { return mention.name.begin; });
    if (full->roles.empty()) full->roles = people[i].roles;
    people.erase(people.begin() + static_cast<std::ptrdiff_t>(i));
  }
}

}  // namespace

std::vector<FoundPerson> find_people(const Page& page) {
  std::vector<FoundPerson> people;
  std::vector<Offices> offices;
  std::map<NameKey, std::size_t> known;
  for (const auto& mention : read_mentions(page)) {
    const auto [at, is_new] = known.emplace(key_of(page, mention.begin, mention.end), people.size());
    const auto name = page.range(mention.begin, mention.end);
    if (is_new) {
      people.push_back({page.written(name), {}, {}});
      offices.emplace_back();
    }
    PersonMention found{name, mention.honorific, {}};
    for (const auto& role : mention.roles) {
      found.roles.push_back(role.range);
      const auto first = page.word_at(role.range.begin);
      const bool bare = page.range(first, first + std::max<std::size_t>(1, role_heads().match(page, first))) == role.range;
      offices[at->second].add(page.written(role.range), role.weak, bare);
    }
    people[at->second].mentions.push_back(std::move(found));
  }
  for (std::size_t i = 0; i < people.size(); ++i) people[i].roles = offices[i].take();
  join_short_names(people);
  return people;
}

}  // namespace tracuu::detail
