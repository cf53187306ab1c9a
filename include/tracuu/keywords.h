#pragma once

#include <cstddef>
#include <string>

namespace tracuu {

/// A word that tells a document from the others of an index.
struct Keyword {
  std::string word;           ///< as Word::text; names, and short forms such as UBND, as they are written
  std::size_t count = 0;      ///< occurrences in the document
  std::size_t documents = 0;  ///< of the index that hold it; of a word of three syllables or more, at most so many
  double score = 0;           ///< comparable within one document only
  bool name = false;          ///< capitalised within sentences, more often than not
};

}  // namespace tracuu
