// store: work done by a child process.
#include "store/child.h"

#include <catch2/catch.hpp>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <thread>

#include "tracuu/error.h"

namespace tracuu::detail {

TEST_CASE("a child's answer comes back whole, and a child that dies is an error with its reason") {
  CHECK(result_of_child([] { return std::string(); }).empty());
  CHECK(result_of_child([] { return std::string(1'000'000, 'x'); }) == std::string(1'000'000, 'x'));
  CHECK_THROWS_WITH(result_of_child([]() -> std::string { std::raise(SIGSEGV); return "never"; }), Catch::Contains("Segmentation"));
  CHECK_THROWS_WITH(result_of_child([]() -> std::string { std::_Exit(0); }), Catch::Contains("damaged tables"));
}

TEST_CASE("a child that is not waited for any longer is ended") {
  const auto sleep = [] { return std::this_thread::sleep_for(std::chrono::minutes(1)), std::string("late"); };
  int asked = 0;
  const auto begin = std::chrono::steady_clock::now();
  CHECK_THROWS_WITH(result_of_child(sleep, [&] { return ++asked < 3; }), Catch::Contains("cancelled"));
  CHECK(asked == 3);
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(30));
}

}  // namespace tracuu::detail
