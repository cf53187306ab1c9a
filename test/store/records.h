// Records for the store's tests.
#pragma once

#include <algorithm>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "place.h"
#include "store/store.h"

namespace tracuu::detail {

using test::Place;

/// The words as terms with their counts; data are the words.
inline Record record(const std::string& id, const std::string& words,
                     std::vector<std::pair<unsigned, std::string>> values = {}) {
  std::map<std::string, std::uint32_t> counts;
  std::string word;
  for (const char c : words + " ") {
    if (c != ' ') {
      word += c;
      continue;
    }
    if (!word.empty()) ++counts[word];
    word.clear();
  }
  Record made{id, {}, std::move(values), words};
  for (const auto& [term, count] : counts) made.terms.push_back({term, count});
  return made;
}

/// A record of seeded random words, as long as a news article if `length` is 500.
inline Record random_record(const std::string& id, std::uint32_t seed, std::size_t length = 60) {
  std::mt19937 random(seed);
  std::string words;
  for (std::size_t i = 0; i < length; ++i) words += "w" + std::to_string(random() % 97 * (random() % 13)) + " ";
  std::string codes(2 * length, '\0');
  for (char& c : codes) c = static_cast<char>(random());
  return record(id, words, {{0, codes}, {1, std::to_string(2000 + seed % 20)}});
}

/// Ids of all documents, sorted.
inline std::vector<std::string> ids_of(Store& store) {
  std::vector<std::string> ids;
  store.reader()->with_snapshot([&](const Snapshot& snapshot) {
    ids.clear();
    snapshot.for_each_id([&](std::string_view id) {
      ids.emplace_back(id);
      return true;
    });
  });
  std::sort(ids.begin(), ids.end());
  return ids;
}

/// The record's data; "-" if there is no such document.
inline std::string data_of(Store& store, const std::string& id) {
  std::string data;
  store.reader()->with_snapshot([&](const Snapshot& snapshot) {
    const auto docid = snapshot.find(id);
    data = docid ? snapshot.data(*docid) : "-";
  });
  return data;
}

template <class Call>
ErrorKind kind_thrown(const Call& call) {
  try {
    call();
  } catch (const Error& error) {
    return error.kind();
  }
  throw std::logic_error("nothing was thrown");
}

inline const std::map<std::string, std::string> kMetadata{{"schema", "{}"}, {"analyzer", "1"}};

}  // namespace tracuu::detail
