// bench python: the C++ side: answers each query of a line with the nanoseconds that the search took, and how many hits it has.
#include <chrono>
#include <iostream>
#include <string>

#include "tracuu/tracuu.h"

int main(int count, char** arguments) {
  if (count != 2) {
    std::cerr << "usage: bench_search <index>\n";
    return 2;
  }
  const auto index = tracuu::Index(arguments[1], {.schema = {}, .create = false});
  for (std::string query; std::getline(std::cin, query);) {
    const auto begin = std::chrono::steady_clock::now();
    const auto hits = index.search(query);
    const std::chrono::nanoseconds took = std::chrono::steady_clock::now() - begin;
    std::cout << took.count() << ' ' << hits.size() << std::endl;
  }
}
