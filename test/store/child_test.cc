// store: work done by a child process.
#include "store/child.h"

#include <unistd.h>

#include <catch2/catch.hpp>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <thread>

#include "place.h"
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

TEST_CASE("work that makes files is done by a child if somebody may stop it, and its errors are the caller's") {
  const auto here = ::getpid();
  bool same_process = false;
  const auto look = [&] { same_process = ::getpid() == here; };
  do_in_child(look, {});
  CHECK(same_process);
  same_process = false;
  do_in_child(look, [] { return true; });
  CHECK_FALSE(same_process);  // what the child changed is its own

  CHECK(made_by_child([] { return std::string("made"); }, [] { return true; }) == "made");
  CHECK(made_by_child([] { return std::string(); }, {}).empty());

  const auto fail = [] { throw Error(ErrorKind::incompatible, "an old table"); };
  CHECK_THROWS_WITH(do_in_child(fail, [] { return true; }), "an old table");
  bool begun = false;
  CHECK_THROWS_WITH(do_in_child([&] { begun = true; }, [] { return false; }), Catch::Contains("cancelled"));
  CHECK_FALSE(begun);

  const auto begin = std::chrono::steady_clock::now();
  int asked = 0;
  const auto sleep = [] { std::this_thread::sleep_for(std::chrono::minutes(1)); };
  CHECK_THROWS_WITH(do_in_child(sleep, [&] { return ++asked < 3; }), Catch::Contains("cancelled"));
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(30));
}

TEST_CASE("a folder is removed, a large one in the background") {
  const tracuu::test::Place place;
  for (const std::uintmax_t bytes : {std::uintmax_t{1}, std::uintmax_t{32} << 20}) {
    std::filesystem::create_directories(place / "folder/inner");
    std::ofstream(place / "folder/inner/file") << "x";
    std::filesystem::resize_file(place / "folder/inner/file", bytes);
    remove_in_background(place / "folder");
    for (int tries = 0; std::filesystem::exists(place / "folder") && tries < 1000; ++tries)
      std::this_thread::sleep_for(std::chrono::milliseconds(10));
    CHECK_FALSE(std::filesystem::exists(place / "folder"));
  }
  remove_in_background(place / "none");
}

}  // namespace tracuu::detail
