// store: work done by a child process.
#include "store/child.h"

#include <catch2/catch.hpp>
#include <csignal>
#include <cstdlib>

#include "tracuu/error.h"

namespace tracuu::detail {

TEST_CASE("a child's answer comes back whole, and a child that dies is an error with its reason") {
  CHECK(result_of_child([] { return std::string(); }).empty());
  CHECK(result_of_child([] { return std::string(1'000'000, 'x'); }) == std::string(1'000'000, 'x'));
  CHECK_THROWS_WITH(result_of_child([]() -> std::string { std::raise(SIGSEGV); return "never"; }), Catch::Contains("Segmentation"));
  CHECK_THROWS_WITH(result_of_child([]() -> std::string { std::_Exit(0); }), Catch::Contains("damaged tables"));
}

}  // namespace tracuu::detail
