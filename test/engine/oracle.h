// The slow and obvious search that the engine is compared with: plain documents, no index, everything counted anew.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "query/ast.h"
#include "tracuu/document.h"
#include "tracuu/hits.h"
#include "tracuu/schema.h"
#include "tracuu/search_options.h"

namespace oracle {

struct Found {
  std::string id;
  double score = 0;
};

struct Answer {
  std::vector<Found> found;                                          ///< all that answer, in order
  std::size_t total = 0;                                             ///< documents that hold everything typed
  std::map<std::string, std::map<std::string, std::size_t>> counts;  ///< of those: field → value → documents
  bool folded_fallback = false;
};

/// A document as its tokens.
struct Reading {
  struct Token {
    tracuu::detail::WordKey key;
    std::string folded;
    tracuu::TokenKind kind = tracuu::TokenKind::word;
    bool starts = false;  ///< a sentence, or a field
  };
  struct Field {
    std::vector<Token> tokens;
    std::vector<std::uint64_t> wholes;  ///< folded keys of document numbers, periods, addresses
  };
  const tracuu::Document* document = nullptr;
  std::map<std::string, Field> fields;
  std::string date;
};

/// A word or a pair that scores.
struct Word {
  tracuu::detail::QueryToken token;
  std::string field;
  bool prefix = false, whole = false;
  unsigned count = 1;
  double accent_weight = 0, folded_weight = 1, accent_idf = 0, folded_idf = 0;
  std::uint64_t read_as = 0;  ///< the exact key that scores with regard to accents
};
struct Pair {
  std::size_t first = 0, second = 0;
  bool indexed = false, sure = false;
  double idf = 0, both_idf = 0;
};
struct Words {
  std::vector<Word> words;
  std::vector<Pair> pairs;
};

/// For collections of at most a hundred documents: one block holds all candidates.
class Oracle {
 public:
  Oracle(const std::vector<tracuu::Document>& documents, tracuu::Schema schema);
  Answer search(std::string_view typed, const tracuu::SearchOptions& options) const;

 private:
  Answer search(const tracuu::detail::Node& query, const tracuu::detail::Node& filter,
                const tracuu::SearchOptions& options, tracuu::Accents accents) const;
  Words words_of(const tracuu::detail::Node& query, tracuu::Accents accents) const;
  void gather(const tracuu::detail::Node& node, Words& words) const;
  std::set<std::uint64_t> beginnings(const Word& prefix) const;
  void weigh(Words& words, tracuu::Accents accents) const;
  struct Counts {
    std::map<std::string, double> any, exact;  // by field
  };
  Counts count(const Word& word, const Reading& reading, tracuu::Accents accents) const;
  std::map<std::string, double> count(const Words& words, const Pair& pair, const Reading& reading, tracuu::Accents accents) const;
  static bool holds_any(const std::map<std::string, double>& counts);
  void learn_pairs(Words& words, const std::vector<const Reading*>& found, tracuu::Accents accents) const;
  void learn_forms(Words& words, const std::vector<const Reading*>& found) const;
  double idf_of_form(std::uint64_t exact) const;
  double score(const Words& words, const Reading& reading, tracuu::Accents accents) const;
  bool is_candidate(const Words& words, const Reading& reading, tracuu::Accents accents) const;
  double saturated(const Reading& reading, double idf, const std::map<std::string, double>& counts) const;
  bool holds(const tracuu::detail::Node& node, const Reading& reading, tracuu::Accents accents, bool excluding) const;
  bool value_holds(const tracuu::detail::Node& node, const Reading& reading) const;
  bool passes(const tracuu::detail::Node& filter, const Reading& reading, const tracuu::SearchOptions& options,
              tracuu::Accents accents) const;
  double weight_of(const std::string& field) const;

  std::vector<tracuu::Document> documents_;
  tracuu::Schema schema_;
  std::vector<Reading> readings_;
  std::map<std::string, double> average_length_;
};

}  // namespace oracle
