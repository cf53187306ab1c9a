// Plain BM25 by Xapian, k1 0.9, b 0.4, over one kind of term: what the two-step search is measured against.
#pragma once

#include <xapian.h>

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "tracuu/document.h"

namespace bench {

/// Text → terms.
using Analyzer = std::function<std::vector<std::string>(std::string_view)>;

std::vector<std::string> accented_syllables(std::string_view text);
std::vector<std::string> folded_syllables(std::string_view text);
/// Folded syllables and all folded pairs of neighbours: the one big query.
std::vector<std::string> pairs_and_syllables(std::string_view text);

/// An index in a directory of its own, made or opened; ids are the data. Built in segments that are merged at the end:
/// one large flush is the slow way.
class Baseline {
 public:
  Baseline(std::filesystem::path directory, Analyzer analyzer, double k1, double b);
  bool finished() const { return database_.get_doccount() > 0; }
  void add(const tracuu::Document& document);
  void finish();
  std::vector<std::string> search(std::string_view query, unsigned limit) const;

 private:
  void close_segment();

  std::filesystem::path directory_;
  Analyzer analyzer_;
  double k1_, b_;
  Xapian::WritableDatabase segment_;
  std::vector<std::string> segments_;
  Xapian::Database database_;
};

}  // namespace bench
