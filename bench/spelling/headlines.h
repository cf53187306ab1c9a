// Headlines to measure spelling on: three articles of four are in an index, the fourth is left out.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "numbers.h"
#include "tracuu/index.h"

namespace bench {

struct Headlines {
  std::vector<std::string> indexed, left_out;  ///< none of the latter is a title of an indexed article too
  tracuu::Searcher searcher;
};

/// Builds the index of a collection's articles in the folder `work` unless it is there; gives every headline of more than two
/// words, in order, and what searches the index.
Headlines index_three_of_four(const std::filesystem::path& collection, const std::filesystem::path& work);

}  // namespace bench
