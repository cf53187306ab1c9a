// Headlines to measure spelling on: three articles of four are in an index, the fourth is left out.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "tracuu/index.h"

namespace bench {

struct Headlines {
  std::vector<std::string> indexed, left_out;  ///< none of the latter is a title of an indexed article too
};

/// Builds the index of `corpus` at `path` unless it is there; gives every headline of more than two words, in order.
Headlines index_three_of_four(const std::filesystem::path& corpus, const std::filesystem::path& path);

/// `count` of them, evenly spread.
std::vector<std::string> some_of(const std::vector<std::string>& all, std::size_t count);

/// The median, or another quantile.
double quantile(std::vector<double> samples, double q = 0.5);

}  // namespace bench
